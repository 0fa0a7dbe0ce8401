// Writes down what travels between browser and server now, so that a later change of it cannot pass unseen.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WIRE_LOCK, wireHash } from '../tests/support/locks.ts';
import { root } from '../tests/support/source-files.ts';

const source = readFileSync(join(root, 'packages/protocol/src/version.ts'), 'utf8');
const version = Number(/PROTOCOL_VERSION\s*=\s*(\d+)/.exec(source)?.[1]);
if (!Number.isInteger(version)) throw new Error('packages/protocol/src/version.ts names no PROTOCOL_VERSION.');

writeFileSync(join(root, WIRE_LOCK), `${JSON.stringify({ version, hash: wireHash() }, null, 2)}\n`);
console.log(`${WIRE_LOCK} now describes version ${version}.`);
