import { Bytes } from './frames.mjs';

// The two Yjs things a lean client needs: making an update that types some letters, and seeing how far an update brings its reader.

const TEXT = 4;
const [GARBAGE, SKIP] = [0, 10];
const HAS_ORIGIN = 0x80;
const HAS_RIGHT = 0x40;

/** The update a page sends when `client` types `letters` at the end of what it typed in this root; `clock` 0 letters so far. */
export function typed({ client, clock, letters, root, isFirst }) {
  const bytes = new Bytes().uint(1).uint(1).uint(client).uint(clock);
  if (isFirst) bytes.uint(TEXT).uint(1).text(root);
  else {
    bytes.list.push(TEXT | HAS_ORIGIN);
    bytes.uint(client).uint(clock - 1);
  }
  return bytes.text(letters).uint(0).list;
}

/** Reads updates of this kind of typing, whoever joined them: calls `reached(client, clock)` for each client in it. */
export function readUpdate(bytes, start, reached) {
  let at = start;
  const uint = () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at];
      at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  for (let blocks = uint(); blocks > 0; blocks -= 1) {
    let structs = uint();
    const client = uint();
    let clock = uint();
    for (; structs > 0; structs -= 1) {
      const info = bytes[at];
      at += 1;
      const kind = info & 31;
      if (kind === GARBAGE || kind === SKIP) {
        clock += uint();
        continue;
      }
      if (kind !== TEXT) throw new Error(`nobody typed a struct of kind ${String(kind)}`);
      for (const flag of [HAS_ORIGIN, HAS_RIGHT])
        if (info & flag) {
          uint();
          uint();
        }
      if (!(info & (HAS_ORIGIN | HAS_RIGHT))) {
        uint();
        const rootLength = uint();
        at += rootLength;
      }
      const length = uint();
      at += length;
      clock += length;
    }
    reached(client, clock);
  }
}
