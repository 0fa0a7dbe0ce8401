import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** The least length of a staff password, in characters. */
export const LEAST_LENGTH = 12;

const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const FORMAT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

type Cost = Omit<typeof COST, 'memory' | 'passes' | 'parallelism'> &
  Record<'memory' | 'passes' | 'parallelism', number>;
const digest = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same letters may arrive composed or decomposed, depending on the keyboard.
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, ...cost }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Argon2id, 19 MiB and two passes, in the usual text form with its costs, so that they can rise later. */
export async function passwordToHash(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await digest(password, nonce, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${String(memory)},t=${String(passes)},p=${String(parallelism)}$${base64(nonce)}$${base64(tag)}`;
}

/** Whether this password was hashed to this text. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = FORMAT.exec(hash) ?? [];
  if (nonce === undefined || tag === undefined) return false;
  const wanted = Buffer.from(tag, 'base64');
  const cost = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: COST.tagLength,
  };
  const got = await digest(password, Buffer.from(nonce, 'base64'), cost);
  return got.length === wanted.length && timingSafeEqual(got, wanted);
}
