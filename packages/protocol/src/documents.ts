/**
 * The document channel: y-websocket frames on `/documents/<sheet>`. Messages are `varUint type` then the body of that type.
 * Type 0 is y-protocols sync. Awareness (1) is ignored. Types of our own start at 100.
 */
export const MESSAGE_SYNC = 0;
/** The query parameter that says which epoch the page's Y.Doc belongs to, as its grant said. */
export const DOCUMENT_EPOCH = 'epoch';
export const MESSAGE_AWARENESS = 1;
/** Server to page: varUint — how many of this connection's update frames are on disk. */
export const MESSAGE_SAVED = 100;
/** Server to page: varUint milliseconds until writing stops; 0 takes an announcement back. */
export const MESSAGE_LOCKING = 101;
/** Server to page, every 15 s while quiet: no body. */
export const MESSAGE_HEARTBEAT = 102;

/** Why a document socket was closed. 44xx is final for y-websocket; 42xx means: ask for a new grant and come back. */
export const CLOSE = {
  comeBack: 4200,
  nobodyHere: 4401,
  notAllowed: 4403,
  noSuchSheet: 4404,
  refusedUpdate: 4409,
  tooMuch: 4413,
  tooManySockets: 4429,
  olderEpoch: 4410,
  storageFailed: 4250,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
