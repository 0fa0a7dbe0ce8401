import { createHash } from 'node:crypto';
import ts from 'typescript';
import { filesIn, isTest, read } from './source-files.ts';

export const WIRE_LOCK = 'packages/protocol/wire.lock.json';
export const MIGRATIONS_LOCK = 'server/src/storage/migrations.lock.json';

/** Where the shapes that travel are written: the protocol itself, and the session's commands and view slices. */
const isOnTheWire = (path: string): boolean =>
  path.startsWith('packages/protocol/src/') || /^packages\/session\/src\/(commands|slices)\b/.test(path);

/** What a file says to the compiler; comments and layout may change without changing the wire. */
function meaning(source: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const tokens: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) {
    const token = scanner.getTokenText();
    // A comma before a closing bracket is the formatter's.
    if (/^[)\]}]$/.test(token) && tokens.at(-1) === ',') tokens.pop();
    tokens.push(token);
  }
  return tokens.join(' ');
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A hash of everything a browser and the server must agree on. */
export function wireHash(): string {
  const files = filesIn('packages')
    .filter((path) => isOnTheWire(path) && path.endsWith('.ts') && !isTest(path))
    .sort();
  return hash(files.map((path) => `${path}\n${meaning(read(path))}`).join('\n'));
}

/** A hash for each migration: one that ran somewhere is never edited, a change is a new one. */
export function migrationHashes(): Record<string, string> {
  const files = filesIn('server/src/storage/migrations').filter((path) => path.endsWith('.ts') && !isTest(path));
  const names = files
    .map((path) => path.slice('server/src/storage/migrations/'.length))
    .filter((name) => /^\d/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, hash(meaning(read(`server/src/storage/migrations/${name}`)))]),
  );
}
