// Writes docs/protocol.md from packages/protocol, packages/session and the words in protocol-doc/text.md;
// with `--check`, and maybe a file, only says whether that is what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { API_REFUSALS, CLOSE, LIMITS, PROTOCOL_VERSION } from '../packages/protocol/src/index.ts';
import { REFUSALS } from '../packages/session/src/index.ts';
import { STATUS } from '../server/src/api/asking/answers.ts';
import { commandsOf, routesFor } from './protocol-doc/lists.mjs';
import { Printed, sourceOf } from './protocol-doc/types.mjs';
import { fail, root } from './toolchain.mjs';

const PAGE = join(root, 'docs/protocol.md');
const WORDS = join(root, 'scripts/protocol-doc/text.md');

const printed = new Printed();
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const spaced = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What may stand between {{ and }} in the words. */
const PARTS = {
  version: () => String(PROTOCOL_VERSION),
  types: (...names) => printed.declarations(...names),
  'leave-out': (...names) => (printed.leaveOut(...names), ''),
  source: (path, ...names) => sourceOf(path, names),
  commands: (role) => commandsOf(role),
  routes(who) {
    const { text, types } = routesFor(who);
    return `${text}\n\n${printed.others(...types)}`;
  },
  limits: () =>
    table(
      ['limit', 'value'],
      Object.entries(LIMITS).map(([name, value]) => [spaced(name), String(value)]),
    ),
  statuses: () =>
    table(
      ['refusal', 'status'],
      API_REFUSALS.map((refusal) => [`\`${refusal}\``, String(STATUS[refusal])]),
    ),
};

/** Everything that has to be explained somewhere in words. */
const EXPLAINED = [...REFUSALS, ...API_REFUSALS, ...Object.values(CLOSE).map(String)];

async function page() {
  const words = readFileSync(WORDS, 'utf8');
  const missing = EXPLAINED.filter((name) => !words.includes(`\`${name}\``));
  if (missing.length > 0) fail(`scripts/protocol-doc/text.md does not say what to do at: ${missing.join(', ')}.`);
  const filled = words.replace(/\{\{(.+?)\}\}/g, (_, asked) => {
    const [part, ...names] = asked.trim().split(/\s+/);
    if (!Object.hasOwn(PARTS, part)) fail(`scripts/protocol-doc/text.md asks for {{${asked}}}, which nobody makes.`);
    return PARTS[part](...names);
  });
  const notice =
    '<!-- Written by `node scripts/run.mjs protocol-doc`; change packages/* or scripts/protocol-doc/text.md. -->\n\n';
  return format(notice + filled, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

const made = await page();
const check = process.argv.indexOf('--check');
if (check > 0) {
  const written = readFileSync(process.argv[check + 1] ?? PAGE, 'utf8');
  if (made !== written)
    fail('docs/protocol.md is not what would be written now. Run: node scripts/run.mjs protocol-doc');
} else {
  writeFileSync(PAGE, made);
  console.log('docs/protocol.md is written.');
}
