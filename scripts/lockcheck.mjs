// Finds platform packages that a manifest names but pnpm-lock.yaml left out. A registry that lacks one makes pnpm write a
// lockfile without it and say nothing; on that platform a frozen install would then miss a binary.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
const store = join(root, 'node_modules', '.pnpm');

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/@]/g, '\\$&');
const named = (name, range) =>
  lock.includes(`${name}@${range.replace(/^[\^~]/, '')}`) || new RegExp(`['\\s]${escaped(name)}@`).test(lock);

function* manifests() {
  for (const entry of readdirSync(store)) {
    const modules = join(store, entry, 'node_modules');
    if (!existsSync(modules)) continue;
    for (const name of readdirSync(modules)) {
      const names = name.startsWith('@') ? readdirSync(join(modules, name)).map((part) => join(name, part)) : [name];
      for (const each of names) {
        const file = join(modules, each, 'package.json');
        if (lstatSync(join(modules, each)).isSymbolicLink() || !existsSync(file)) continue;
        yield JSON.parse(readFileSync(file, 'utf8'));
      }
    }
  }
}

let seen = 0;
let incomplete = 0;
for (const { name, version, optionalDependencies } of manifests()) {
  if (!optionalDependencies) continue;
  seen += 1;
  const missing = Object.entries(optionalDependencies).filter(([dependency, range]) => !named(dependency, range));
  if (missing.length === 0) continue;
  incomplete += 1;
  console.error(`${name}@${version} lacks ${missing.map((pair) => pair.join('@')).join(' ')}`);
}
if (incomplete > 0) {
  console.error('Choose a version whose platform packages are all in the registry, and write the lockfile again.');
  process.exit(1);
}
console.log(`The lockfile names every platform package (${seen} packages have some).`);
