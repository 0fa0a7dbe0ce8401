// Stands in for `engine.io-parser`: what the live channel carries is text, so no frame is ever a Blob or base64.

const TYPES = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'] as const;
const BETWEEN = '\x1e';

interface Frame {
  readonly type: (typeof TYPES)[number] | 'error';
  readonly data?: string;
}
type Tell = (encoded: string) => void;

/** The version of the protocol this speaks. */
export const protocol = 4;

const encoded = ({ type, data = '' }: Frame): string =>
  `${String(TYPES.indexOf(type as (typeof TYPES)[number]))}${data}`; // pages never send errors

/** One frame as text. */
export const encodePacket = (frame: Frame, _supportsBinary: boolean, tell: Tell): void => tell(encoded(frame));
/** The frames of one HTTP request. */
export const encodePayload = (frames: readonly Frame[], tell: Tell): void => tell(frames.map(encoded).join(BETWEEN));

/** One frame from its text; anything else is an error, which closes the connection. */
export function decodePacket(text: unknown): Frame {
  const type = typeof text === 'string' ? TYPES[Number(text.charAt(0))] : undefined;
  if (typeof text !== 'string' || text === '' || type === undefined) return { type: 'error', data: 'parser error' };
  return text.length > 1 ? { type, data: text.slice(1) } : { type };
}
/** The frames of one HTTP answer. */
export const decodePayload = (text: string): readonly Frame[] => text.split(BETWEEN).map(decodePacket);
