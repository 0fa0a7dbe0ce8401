import { MESSAGE_SYNC } from '@opencircle/protocol';

const ANSWER = 1;
const UPDATE = 2;

/** What a document socket tells about the frames it carries. */
export interface FrameCounter {
  /** A new socket: its frames are counted from zero again. */
  opened(): void;
  /** A frame with changes went out. The first of a socket answers what the server knows, and holds all that it lacks. */
  sent(kind: 'answer' | 'update'): void;
}

/** A WebSocket that counts the frames with changes it sends, so that the server's count of saved ones has something to meet. */
export function countingSocket(counter: FrameCounter): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      counter.opened();
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === MESSAGE_SYNC) {
        if (data[1] === ANSWER) counter.sent('answer');
        if (data[1] === UPDATE) counter.sent('update');
      }
      super.send(data);
    }
  };
}
