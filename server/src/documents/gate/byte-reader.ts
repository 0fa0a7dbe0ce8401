/** Fatal, so that what another decoder might silently repair is refused here. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A value a worksheet's map may hold. */
export type Primitive = string | number | boolean | null;

/**
 * Reads lib0's encodings out of bytes nobody vouches for. A read that cannot be done sets `failed` and yields zero;
 * it never throws and never makes room for a count somebody merely claims.
 */
export class ByteReader {
  readonly bytes: Uint8Array;
  at = 0;
  failed = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) return this.fail();
    this.at += 1;
    return byte;
  }

  /** A varUint up to 2^53 - 1. Longer spellings than eight bytes are refused: lib0 reads endless ones as NaN. */
  uint(): number {
    let value = 0;
    let unit = 1;
    for (let read = 0; read < 8; read += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? value : this.fail();
      unit *= 128;
    }
    return this.fail();
  }

  text(): string {
    const bytes = this.block();
    if (this.failed) return '';
    const short = shortAscii(bytes);
    if (short !== null) return short;
    try {
      return utf8.decode(bytes);
    } catch {
      this.fail();
      return '';
    }
  }

  /** A length and that many bytes; a view, to be copied by whoever keeps it. */
  block(): Uint8Array {
    const length = this.uint();
    if (this.failed || length > this.left) {
      this.fail();
      return this.bytes.subarray(0, 0);
    }
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** One lib0 "any" value, if it is a finite number, a boolean, a text or nothing. */
  primitive(): Primitive {
    switch (this.byte()) {
      case 126:
        return null;
      case 125:
        return this.int();
      case 124:
        return this.float(4);
      case 123:
        return this.float(8);
      case 121:
        return false;
      case 120:
        return true;
      case 119:
        return this.text();
      default:
        return this.fail();
    }
  }

  private int(): number {
    const first = this.byte();
    let value = first & 0x3f;
    let unit = 64;
    let more = first >= 0x80;
    for (let read = 1; more; read += 1) {
      if (read === 8) return this.fail();
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      unit *= 128;
      more = byte >= 0x80;
    }
    if (value > Number.MAX_SAFE_INTEGER) return this.fail();
    return (first & 0x40) !== 0 ? -value : value;
  }

  private float(size: 4 | 8): number {
    if (this.left < size) return this.fail();
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, size);
    this.at += size;
    const value = size === 4 ? view.getFloat32(0, false) : view.getFloat64(0, false);
    return Number.isFinite(value) ? value : this.fail();
  }

  private fail(): 0 {
    this.failed = true;
    this.at = this.bytes.length;
    return 0;
  }
}

/** What somebody types is mostly a plain letter or two; a decoder costs more than all the rest of reading it. */
function shortAscii(bytes: Uint8Array): string | null {
  if (bytes.length > 24) return null;
  let text = '';
  for (const byte of bytes) {
    if (byte >= 0x80) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}
