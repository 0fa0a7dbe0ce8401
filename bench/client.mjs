// All clients of all rooms in one process: lean sockets that send frames made beforehand and note what arrives.
// Talks with the process that started it: { join } → 'joined'; { phase } → 'begin', 'end', then what was seen.
import { WebSocket } from 'ws';
import { ANSWER, AUTH, authFrame, prefixOf, SYNC, syncFrame, UPDATE } from './frames.mjs';
import { readUpdate, typed } from './update.mjs';

const LETTERS_A_LINE = 90;
/** Lines of one sheet; each client goes through them from a place of its own, so that two now and then write in one. */
const LINES = 40;
const WARM_UP = 1_500;
const SETTLE = 1_500;

/** One typist with a socket; `ends[n]` is the clock after edit n. */
class Client {
  frames = [];
  ends = [];
  sentAt = [];
  sent = 0;
  waitingFor = 0;

  constructor({ room, id, headers }, { url, prefix }, number) {
    Object.assign(this, { room, id, number, prefix: prefix ? prefixOf(room) : null });
    this.socket = new WebSocket(`${url}/${room}`, { perMessageDeflate: false, headers });
    this.socket.on('error', (error) => (failed ??= error.message));
    this.socket.on('close', (code) => {
      if (!isOver) failed ??= `a socket was closed with ${String(code)}`;
    });
  }

  /** Makes edits until there are `count` of one to three letters, a new line now and then. */
  make(count) {
    let clock = this.ends.at(-1) ?? 0;
    for (let n = this.frames.length; n < count; n += 1) {
      const isFirst = n === 0 || Math.floor(clock / LETTERS_A_LINE) !== this.line;
      this.line = Math.floor(clock / LETTERS_A_LINE);
      const letters = 'typing'.slice(n % 3, (n % 3) + 1 + ((n + this.number) % 3));
      const root = `text:moments/line-${String((this.number * 3 + this.line) % LINES)}`;
      const update = typed({ client: this.id, clock, letters, root, isFirst });
      const frame = syncFrame(UPDATE, update);
      this.frames.push(this.prefix === null ? frame : Buffer.concat([this.prefix, frame]));
      clock += letters.length;
      this.ends.push(clock);
    }
  }

  type() {
    if (this.sent === this.frames.length) this.make(this.sent + 50);
    this.sentAt[this.sent] = performance.now();
    this.socket.send(this.frames[this.sent]);
    this.sent += 1;
  }
}

let rooms = [];
let failed = null;
let isOver = false;
let prefixLength = 0;
let useful = 0;
let isMeasuring = false;
let latencies = [];
let arrived = () => undefined;

/** Counts every edit of another client that this frame brings for the first time. */
function hear(room, me, bytes) {
  let at = prefixLength;
  if (bytes[at] !== SYNC || (bytes[at + 1] !== UPDATE && bytes[at + 1] !== ANSWER)) return;
  at += 2;
  while (bytes[at] > 127) at += 1;
  const now = performance.now();
  readUpdate(bytes, at + 1, (id, clock) => {
    const writer = room.byId.get(id);
    if (writer === undefined || writer === me) return;
    let next = me.heard.get(writer) ?? 0;
    while (next < writer.sent && writer.ends[next] <= clock) {
      useful += 1;
      if (isMeasuring) latencies.push(now - writer.sentAt[next]);
      next += 1;
      arrived(writer);
    }
    me.heard.set(writer, next);
  });
}

async function join({ seats, url, hello, prefix }) {
  let number = 0;
  rooms = seats.map((people) => ({ clients: people.map((seat) => new Client(seat, { url, prefix }, (number += 1))) }));
  for (const room of rooms) {
    room.byId = new Map(room.clients.map((client) => [client.id, client]));
    for (const client of room.clients) client.heard = new Map();
  }
  prefixLength = rooms[0].clients[0].prefix?.length ?? 0;
  await Promise.all(
    rooms.flatMap(({ clients }) =>
      clients.map(async ({ socket, prefix: name }) => {
        await new Promise((open, fail) => socket.once('open', open).once('error', fail));
        const send = (frame) => socket.send(name === null ? frame : Buffer.concat([name, frame]));
        if (name !== null) {
          const letIn = new Promise((heard) => {
            socket.on('message', (data) => data[prefixLength] === AUTH && heard());
          });
          send(authFrame);
          await letIn;
        }
        for (const frame of hello) send(frame);
      }),
    ),
  );
  for (const room of rooms)
    for (const client of room.clients) client.socket.on('message', (data) => hear(room, client, data));
}

const everyone = () => rooms.flatMap(({ clients }) => clients);
const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));
const ownCpu = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const say = (message) => new Promise((said) => process.send(message, said));

/** Lets it run warm, says when measuring begins and ends, and waits for what is still on its way. */
async function measure(seconds, start) {
  useful = 0;
  latencies = [];
  const sentBefore = everyone().reduce((sum, { sent }) => sum + sent, 0);
  const stop = start();
  await pause(WARM_UP);
  const [usefulBefore, beganAt] = [useful, performance.now()];
  isMeasuring = true;
  await say({ begin: ownCpu() });
  await pause(seconds * 1_000);
  isMeasuring = false;
  await say({ end: ownCpu() });
  const [within, took] = [useful - usefulBefore, performance.now() - beganAt];
  stop();
  const sent = everyone().reduce((sum, one) => sum + one.sent, 0) - sentBefore;
  const expected = sent * (rooms[0].clients.length - 1);
  for (const end = performance.now() + SETTLE; useful < expected && performance.now() < end;) await pause(20);
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.floor(latencies.length * share)] ?? 0;
  await say({ seen: { within, took, lost: expected - useful, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed } });
}

const phases = {
  /** One edit per client and tenth of a second, everybody at a moment of their own. */
  paced({ seconds }) {
    return measure(seconds, () => {
      const began = performance.now();
      const all = everyone().map((client, n, { length }) => ({ client, due: began + (100 * n) / length }));
      const beat = setInterval(() => {
        const now = performance.now();
        for (const one of all)
          while (one.due <= now) {
            one.client.type();
            one.due += 100;
          }
      }, 1);
      return () => clearInterval(beat);
    });
  },
  /** Everybody has one edit on its way, and types the next when all others in the room have it. */
  saturated({ seconds }) {
    return measure(seconds, () => {
      let isGoing = true;
      const peers = rooms[0].clients.length - 1;
      const next = (client) => {
        client.waitingFor = peers;
        client.type();
      };
      arrived = (writer) => {
        writer.waitingFor -= 1;
        if (writer.waitingFor === 0 && isGoing) next(writer);
      };
      for (const client of everyone()) next(client);
      return () => {
        isGoing = false;
        arrived = () => undefined;
      };
    });
  },
};

process.on('message', async ({ join: joining, phase, seconds, edits }) => {
  try {
    if (joining !== undefined) {
      await join(joining);
      for (const client of everyone()) client.make(edits);
      await say({ joined: true });
    } else if (phase !== undefined) await phases[phase]({ seconds });
    else {
      isOver = true;
      for (const { socket } of everyone()) socket.terminate();
      process.disconnect();
    }
  } catch (error) {
    await say({ seen: { failed: String(error) } });
  }
});
process.on('disconnect', () => process.exit(0));
