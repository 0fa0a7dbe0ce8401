// Adds new migrations to the lock. One that is already there stays as it is: it may have run on somebody's data.
// Before anything is released, `--again` writes the whole lock anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS_LOCK, migrationHashes } from '../tests/support/locks.ts';
import { root } from '../tests/support/source-files.ts';

const file = join(root, MIGRATIONS_LOCK);
const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const now = migrationHashes();
const edited = Object.keys(before).filter((name) => now[name] !== before[name]);

if (edited.length > 0 && !process.argv.includes('--again')) {
  console.error(`Already written migrations were changed or are gone: ${edited.join(', ')}. Write a new one instead.`);
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
console.log(`${MIGRATIONS_LOCK} lists ${Object.keys(now).length} migrations.`);
