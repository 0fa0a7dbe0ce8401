// Runs one project task with the pinned tools:
// `node scripts/run.mjs start | dev | test | test:long | check | ci | build | browser | wire-lock | migrations-lock | pnpm …`.
import { install } from './install.mjs';
import { env, fail, node, pnpm, run } from './toolchain.mjs';

/** A task that is one script, run by the pinned Node: these import TypeScript. */
const script = (file) => (rest) => process.exit(run(node, [`scripts/${file}`, ...rest]));

const TASKS = {
  async start(rest) {
    if (!(await import('./build.mjs')).build()) process.exit(1);
    env.NODE_ENV ??= 'production';
    (await import('./supervise.mjs')).supervise(['server/src/main.ts', ...rest]);
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
  browser: script('ensure-browser.mjs'),
  'wire-lock': script('wire-lock.mjs'),
  'migrations-lock': script('migrations-lock.mjs'),
};

const [task = 'start', ...rest] = process.argv.slice(2);
if (task === 'pnpm') process.exit(pnpm(...rest));
if (!Object.hasOwn(TASKS, task))
  fail(`There is no task called ${task}. There are: ${Object.keys(TASKS).join(', ')}, pnpm.`);
install();
await TASKS[task](rest);
