// Runs one project task with the pinned tools:
// `node scripts/run.mjs start | demo | dev | test | test:long | check | ci | build | browser | wire-lock | migrations-lock | protocol-doc |
// doctor | backup | restore | bench | moments | pnpm …`.
import { install } from './install.mjs';
import { env, fail, node, pnpm, run } from './toolchain.mjs';

/** What is done to an installation, whether its server runs or not. */
const operation = (name) => (rest) => process.exit(run(node, ['server/src/operations/run.ts', name, ...rest]));

/** A task that is one script, run by the pinned Node: these import TypeScript. */
const script = (file) => (rest) => process.exit(run(node, [`scripts/${file}`, ...rest]));

const TASKS = {
  async start(rest) {
    if (!(await import('./build.mjs')).build()) process.exit(1);
    env.NODE_ENV ??= 'production';
    (await import('./supervise.mjs')).supervise(['server/src/main.ts', ...rest]);
  },
  async demo(rest) {
    if (!(await import('./build.mjs')).build()) process.exit(1);
    await (await import('./demo.mjs')).demo(rest);
  },
  async dev(rest) {
    const watch = ['--watch-path=server/src', '--watch-path=packages', '--watch-preserve-output'];
    (await import('./supervise.mjs')).hand([...watch, 'server/src/main.ts', '--dev', ...rest]);
  },
  async test(rest) {
    const { prepare, testShort } = await import('./test.mjs');
    prepare()
      .add(testShort(...rest))
      .finish();
  },
  async 'test:long'(rest) {
    const { prepare, testLong } = await import('./test.mjs');
    prepare()
      .add(testLong(...rest))
      .finish();
  },
  async check() {
    (await import('./check.mjs')).check().finish();
  },
  // What .ci/run does: all of the above from scratch, added up.
  async ci() {
    const { check } = await import('./check.mjs');
    const { prepare, testLong, testShort } = await import('./test.mjs');
    check()
      .add(prepare({ force: true }))
      .add(testShort())
      .add(testLong())
      .finish();
  },
  async build() {
    if (!(await import('./build.mjs')).build({ force: true })) process.exit(1);
  },
  doctor: operation('doctor'),
  backup: operation('backup'),
  restore: operation('restore'),
  async bench(rest) {
    process.exit((await import('./bench.mjs')).bench(rest));
  },
  // The ten moments that must feel excellent, on real pages: printed, each beside its promise.
  async moments() {
    const { prepare } = await import('./test.mjs');
    if (prepare().failed > 0) process.exit(1);
    process.exit(run(node, ['tests/moments/print.ts']));
  },
  browser: script('ensure-browser.mjs'),
  'wire-lock': script('wire-lock.mjs'),
  'migrations-lock': script('migrations-lock.mjs'),
  'protocol-doc': script('protocol-doc.mjs'),
};

const [task = 'start', ...rest] = process.argv.slice(2);
if (task === 'pnpm') process.exit(pnpm(...rest));
if (!Object.hasOwn(TASKS, task))
  fail(`There is no task called ${task}. There are: ${Object.keys(TASKS).join(', ')}, pnpm.`);
install();
await TASKS[task](rest);
