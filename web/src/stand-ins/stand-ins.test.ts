import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { decodePayload, encodePacket, encodePayload } from './text-frames.ts';
import { Decoder, Encoder, PacketType } from './text-packets.ts';

const ofClient = createRequire(createRequire(import.meta.url).resolve('socket.io-client'));
const ofEngine = createRequire(ofClient.resolve('engine.io-client'));
interface Packet {
  readonly type: number;
  readonly nsp: string;
  readonly id?: number;
  readonly data?: unknown;
}
interface Frame {
  readonly type: 'open' | 'message' | 'ping' | 'pong';
  readonly data?: string;
}
// The libraries themselves, which this room does not depend on by name; only what is used here is described.
const library = ofClient('socket.io-parser') as {
  readonly Encoder: new () => { encode(packet: Packet): string[] };
  readonly Decoder: new () => { on(name: 'decoded', tell: (packet: Packet) => void): void; add(text: string): void };
};
// As above.
const engine = ofEngine('engine.io-parser') as {
  encodePayload(frames: readonly Frame[], tell: (text: string) => void): void;
  decodePayload(text: string): readonly Frame[];
};

const PACKETS: readonly Packet[] = [
  { type: PacketType.CONNECT, nsp: '/', data: { session: 's', version: 1 } },
  { type: PacketType.EVENT, nsp: '/', data: ['view', { n: 1, slices: { me: { alias: 'Ana \u00e9 "x"\n' } } }] },
  { type: PacketType.EVENT, nsp: '/', id: 12, data: ['command', { id: 'c', type: 'hand:raise', payload: {} }] },
  { type: PacketType.ACK, nsp: '/', id: 12, data: [{ ok: true }] },
  { type: PacketType.DISCONNECT, nsp: '/' },
  { type: PacketType.CONNECT_ERROR, nsp: '/', data: { message: 'foreign' } },
];
const decode = (
  decoder: { on(name: 'decoded', tell: (packet: Packet) => void): void; add(text: string): void },
  text: string,
) => {
  const told: Packet[] = [];
  decoder.on('decoded', (packet) => told.push(packet));
  decoder.add(text);
  return told;
};

describe('what stands in for a library in the browser', () => {
  test('writes and reads packets of the live channel as the library does', () => {
    for (const packet of PACKETS) {
      const text = new library.Encoder().encode({ ...packet })[0] ?? '';
      expect(new Encoder().encode(packet)).toEqual([text]);
      expect(decode(new Decoder(), text)).toEqual(
        decode(new library.Decoder(), text).map((one) => ({ data: undefined, ...one })),
      );
    }
  });

  test('refuses what is no packet, so that the connection closes', () => {
    for (const text of ['', '9', '5-["x"]', '2{"not":"an event"}', '2[1]', '2[']) {
      expect(() => new Decoder().add(text), text).toThrow();
    }
  });

  test('writes and reads frames as the library does', () => {
    const frames: readonly Frame[] = [
      { type: 'open', data: '{"sid":"x"}' },
      { type: 'message', data: '2["view",{}]' },
      { type: 'ping' },
    ];
    engine.encodePayload(frames, (text) => {
      encodePayload(frames, (own) => expect(own).toBe(text));
      expect(decodePayload(text)).toEqual(engine.decodePayload(text));
    });
    encodePacket({ type: 'pong' }, false, (text) => expect(text).toBe('3'));
    expect(decodePayload('x')).toEqual([{ type: 'error', data: 'parser error' }]);
  });
});
