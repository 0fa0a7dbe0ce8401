import { PROTOCOL_VERSION } from '@opencircle/protocol';
import { expect, test } from 'vitest';
import { MIGRATIONS_LOCK, migrationHashes, WIRE_LOCK, wireHash } from '../support/locks.ts';
import { read } from '../support/source-files.ts';

test('what travels is what the lock of this PROTOCOL_VERSION says: old pages must be told to load again', () => {
  expect(
    JSON.parse(read(WIRE_LOCK)),
    'The wire changed: raise PROTOCOL_VERSION if a page in use would misunderstand, then run `node scripts/run.mjs wire-lock`.',
  ).toEqual({ version: PROTOCOL_VERSION, hash: wireHash() });
});

test('no migration was edited after it was written: it may have run somewhere already', () => {
  expect(
    JSON.parse(read(MIGRATIONS_LOCK)),
    'Undo the edit and write a new migration; then run `node scripts/run.mjs migrations-lock`.',
  ).toEqual(migrationHashes());
});
