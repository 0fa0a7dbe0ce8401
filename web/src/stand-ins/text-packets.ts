// Stands in for `socket.io-parser`: nothing binary travels over the live channel and it has one namespace, so a packet is one text.

/** The library's numbers for kinds of packets; the binary ones never come. */
export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
  BINARY_EVENT: 5,
  BINARY_ACK: 6,
} as const;
/** The version of the protocol this speaks. */
export const protocol = 5;

interface Packet {
  readonly type: number;
  readonly nsp: string;
  readonly id?: number;
  readonly data?: unknown;
}
type Decoded = (packet: Packet) => void;

/** A packet as text: its kind, its number if it wants an answer, its JSON. */
export class Encoder {
  encode({ type, id, data }: Packet): string[] {
    return [`${String(type)}${id === undefined ? '' : String(id)}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

/** The reverse, told to whoever listens. Throws at anything else, which closes the connection. */
export class Decoder {
  #tell: Decoded | undefined;

  on(_: 'decoded', tell: Decoded): void {
    this.#tell = tell;
  }
  off(): void {
    this.#tell = undefined;
  }
  destroy(): void {
    this.off();
  }
  add(text: string): void {
    const match = /^([0-4])(\d*)(.*)$/s.exec(text);
    if (!match) throw new Error('not a packet');
    const [, type, id, json] = match;
    const data: unknown = json ? JSON.parse(json) : undefined;
    if (Number(type) === PacketType.EVENT && !(Array.isArray(data) && typeof data[0] === 'string')) {
      throw new Error('not an event');
    }
    this.#tell?.({ type: Number(type), nsp: '/', data, ...(id ? { id: Number(id) } : {}) });
  }
}
