// A participant's client in plain JavaScript, written from docs/protocol.md and nothing else: `node client.mjs <address> <code> <name>`.
// It joins by the code, answers the check-in, and writes into every sheet the group comes to. What it did it prints as lines of JSON.
import { randomBytes } from 'node:crypto';
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';

const [address = '', code = '', name = ''] = process.argv.slice(2);
const origin = new URL(address).origin;
const VERSION = 2;
const cookies = new Map();

const tell = (did, about = {}) => void process.stdout.write(`${JSON.stringify({ did, ...about })}\n`);
const newId = () => randomBytes(16).toString('base64url');
const cookie = () => [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
const soon = () => new Promise((over) => setTimeout(over, 50 + Math.random() * 200));

/** A route of the API; gives its body, or throws the refusal. */
async function ask(method, path, body) {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { origin, cookie: cookie(), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, key, value] = /^([^=]+)=([^;]*)/.exec(line);
    cookies.set(key, value);
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${answer.refusal}`);
  return answer;
}

/** Stands at the door, and knocks unless this device is inside already. Gives the session. */
async function comeToTheDoor() {
  const found = await ask('POST', '/api/door/find', { code });
  if (found.session !== null) return found.session;
  const iAmKnown = found.known !== null;
  const [language = 'en'] = found.languages;
  const knocking = {
    ticket: found.ticket,
    as: 'person',
    name: iAmKnown ? '' : name,
    iAmKnown,
    language,
    presence: 'in-the-room',
  };
  const { session } = await ask('POST', '/api/door/knock', knocking);
  tell('knocked', { session });
  return session;
}

/** The live channel: slices replaced whole, commands sent until they are answered. */
class Live {
  view = {};
  kind = null;
  #n = 0;
  #unanswered = new Map();

  constructor(session, changed) {
    this.socket = io(origin, {
      auth: { session, version: VERSION },
      query: { as: 'device' },
      transports: ['websocket'],
      extraHeaders: { cookie: cookie(), origin },
      reconnection: false,
    });
    this.socket.on('connect', () => {
      this.#n = 0;
      for (const { command, answer } of this.#unanswered.values()) this.#send(command, answer);
    });
    this.socket.on('view', ({ n, kind, all, slices }) => {
      if (n !== this.#n + 1) return void this.socket.disconnect();
      this.#n = n;
      if (kind !== this.kind) tell('seen', { as: kind });
      this.kind = kind;
      this.view = all ? slices : { ...this.view, ...slices };
      changed();
    });
    this.socket.on('out', (why) => {
      this.isOut = true;
      tell('out', { why });
    });
    for (const event of ['disconnect', 'connect_error'])
      this.socket.on(event, async () => {
        if (this.isOut) return;
        await soon();
        this.socket.connect();
      });
  }
  /** Resolves with the reply. The same id is sent again after a lost connection, so it is done once. */
  command(type, payload) {
    const command = { id: newId(), type, payload };
    return new Promise((answer) => {
      this.#unanswered.set(command.id, { command, answer });
      if (this.socket.connected) this.#send(command, answer);
    });
  }
  #send(command, answer) {
    this.socket.emit('command', command, (reply) => {
      if (this.#unanswered.delete(command.id)) answer(reply);
    });
  }
}

/** One sheet: a grant, a Y.Doc with the client id issued for it, and a socket. */
class Sheet {
  #frames = 0;
  #isSaved = () => undefined;

  static async open(id) {
    const grant = await ask('POST', `/api/sheets/${id}/enter`, { clientId: null, epoch: null });
    const sheet = new Sheet(grant);
    await sheet.#connect();
    return sheet;
  }
  constructor(grant) {
    this.grant = grant;
    this.doc = new Doc();
    this.doc.clientID = grant.clientId;
    this.values = this.doc.getMap('values');
  }
  #connect() {
    const url = `${origin.replace('http', 'ws')}/documents/${this.grant.sheet}?epoch=${this.grant.epoch}`;
    const ws = new WebSocket(url, { headers: { origin, cookie: cookie() } });
    ws.binaryType = 'arraybuffer';
    ws.on('error', (error) => tell('failed', { why: error.message }));
    ws.on('close', (closed) => tell('closed', { code: closed }));
    this.doc.on('update', (update, from) => {
      if (from !== 'server') this.#sync(ws, 2, update);
    });
    this.ws = ws;
    return new Promise((inStep) => {
      ws.on('message', (data) => this.#hear(ws, new Uint8Array(data), inStep));
    });
  }
  #sync(ws, step, body) {
    if (step > 0) this.#frames += 1;
    const encoder = createEncoder();
    writeVarUint(encoder, 0);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, body);
    ws.send(toUint8Array(encoder));
  }
  #hear(ws, bytes, inStep) {
    const decoder = createDecoder(bytes);
    switch (readVarUint(decoder)) {
      case 0: {
        const step = readVarUint(decoder);
        const body = readVarUint8Array(decoder);
        if (step === 0) {
          this.#sync(ws, 1, encodeStateAsUpdate(this.doc, body));
          this.#sync(ws, 0, encodeStateVector(this.doc));
        } else applyUpdate(this.doc, body, 'server');
        if (step === 1) inStep();
        return;
      }
      case 100:
        this.saved = readVarUint(decoder);
        if (this.saved === this.#frames) this.#isSaved();
        return;
      case 101:
        return tell('locking', { in: readVarUint(decoder) });
    }
  }
  /** Makes changes in one step; resolves when they are on disk. */
  async write(change) {
    const saved = new Promise((done) => (this.#isSaved = done));
    this.doc.transact(change);
    await saved;
  }
}

const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const keyAfter = (low, id) => {
  let same = '';
  for (let at = 0; ; at += 1) {
    const below = at < low.length ? DIGITS.indexOf(low.charAt(at)) : 0;
    if (DIGITS.length > below + 1) return `${same}${DIGITS.charAt((below + DIGITS.length) >> 1)}${id}U`;
    same += DIGITS.charAt(below);
  }
};

/** Fills what can be filled: the first of each kind of field. */
async function fill({ doc, grant, values, write }, words) {
  for (const field of grant.template.fields) {
    const change = {
      text: () => doc.getText(`text:${field.key}`).insert(0, words),
      'long-text': () => doc.getText(`text:${field.key}`).insert(0, words),
      checklist: () => values.set(`tick:${field.key}/${field.options[0].id}`, true),
      list() {
        const row = newId();
        const rows = [...values.keys()].filter((key) => key.startsWith(`row:${field.key}/`));
        const last =
          rows
            .map((key) => values.get(key))
            .sort()
            .at(-1) ?? '';
        values.set(`row:${field.key}/${row}`, keyAfter(last, row));
        doc.getText(`text:${field.key}/${row}`).insert(0, words);
      },
    }[field.kind];
    if (change !== undefined) await write(change);
  }
}

/** An answer to each item, of the kind it asks for. */
const answersTo = (items) =>
  Object.fromEntries(
    items.map((item) => [
      item.key,
      {
        choice: () => item.options[0].id,
        scale: () => item.max,
        text: () => `${name} was here`,
        'time-to-talk': () => true,
      }[item.kind](),
    ]),
  );

const session = await comeToTheDoor();
const answered = new Set();
const written = new Set();
const live = new Live(session, () => void look());

/** Does what the view now asks for, once. */
async function look() {
  if (live.kind !== 'participant') return;
  const { asking, sheets } = live.view;
  if (asking !== null && !answered.has(asking.step)) {
    answered.add(asking.step);
    const reply = await live.command(`${asking.kind}:answer`, { step: asking.step, answers: answersTo(asking.items) });
    if (reply.ok) tell('answered', { kind: asking.kind });
    // The group has just moved; the step is shown again when it can be answered.
    else {
      answered.delete(asking.step);
      void soon().then(look);
    }
  }
  const current = sheets.sheets.find(({ sheet }) => sheet === sheets.current);
  if (current?.kind === 'worksheet' && current.state === 'open' && !written.has(current.sheet)) {
    written.add(current.sheet);
    const sheet = await Sheet.open(current.sheet);
    await fill(
      { doc: sheet.doc, grant: sheet.grant, values: sheet.values, write: (change) => sheet.write(change) },
      `${name} wrote this`,
    );
    tell('wrote', { sheet: current.sheet });
    tell('ready', { reply: await live.command('worksheet:ready', { step: current.step, ready: true }) });
  }
}
process.stdin.resume().on('end', () => process.exit(0));
