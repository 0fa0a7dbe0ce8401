// Frames of y-protocols, and of Hocuspocus, which puts the document's name before them.

/** A growing list of bytes, written as lib0 writes them. */
export class Bytes {
  list = [];

  uint(value) {
    let rest = value;
    while (rest > 127) {
      this.list.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.list.push(rest);
    return this;
  }

  /** Only ASCII is ever typed here. */
  text(words) {
    this.uint(words.length);
    for (let at = 0; at < words.length; at += 1) this.list.push(words.charCodeAt(at));
    return this;
  }

  block(bytes) {
    this.uint(bytes.length);
    for (const byte of bytes) this.list.push(byte);
    return this;
  }
}

export const [SYNC, AUTH] = [0, 2];
/** The kinds of a sync frame: the answer to "this is what I know", and an update. */
export const [ANSWER, UPDATE] = [1, 2];
const TOKEN = 0;

/** A sync frame of this kind. */
export const syncFrame = (kind, body) => Buffer.from(new Bytes().uint(SYNC).uint(kind).block(body).list);

/** What stands before every frame of Hocuspocus. */
export const prefixOf = (room) => Buffer.from(new Bytes().text(room).list);

/** Its first frame proves who one is; here nobody asks. */
export const authFrame = Buffer.from(new Bytes().uint(AUTH).uint(TOKEN).text('anyone').text('4.7.0').list);
