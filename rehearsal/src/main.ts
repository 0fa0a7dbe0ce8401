// Pretend people for one practice session, as a process of their own. The first line on stdin says who comes and where; as long
// as stdin is open, whoever started this is there. Says `ready` once the people are on their way.
import type { Server, Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { parseBrief } from './brief.ts';
import { meet } from './meeting.ts';
import type { RehearsalBrief } from './rehearse.ts';

/** How often they look whether a server is there. Milliseconds. */
const LOOK = 250;
/** Nobody rehearses longer. Milliseconds. */
const LONGEST = 5 * 60 * 60 * 1_000;
const [NO_BRIEF, FAILED] = [2, 1];

/** What to do when these people are sent away, and when whoever started this is gone. Both can be before anybody came. */
let goAway = (): void => process.exit(0);
let loseHost = (): void => process.exit(NO_BRIEF);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => {
    goAway();
  });

function complain(error: unknown): void {
  process.stderr.write(`A pretend person: ${error instanceof Error ? String(error.stack) : String(error)}\n`);
}

/** Those who want these people here: whoever started this process, and the servers that find it later. */
async function begin(brief: RehearsalBrief, first: Server): Promise<void> {
  let hosts = 1;
  let alone = 0;
  loseHost = () => (hosts -= 1);
  const { rehearse } = await import('./rehearse.ts');
  const run = rehearse(brief, complain);
  goAway = () => {
    run.stop();
  };
  first.on('connection', (host) => {
    hosts += 1;
    host.on('data', goAway);
    host.on('error', () => undefined);
    host.on('close', () => (hosts -= 1));
  });
  setInterval(() => {
    alone = hosts > 0 || run.people.some(({ isConnected }) => isConnected) ? 0 : alone + LOOK;
    if (alone >= brief.patience) run.stop();
  }, LOOK);
  setTimeout(goAway, LONGEST);
  process.stdout.write('ready\n');
  await run.over;
  process.exit(0);
}

/** The people are there already: stands for this host with them. */
function stand(other: Socket): void {
  const end = (): never => process.exit(0);
  loseHost = end;
  goAway = () => {
    other.end('go', end);
  };
  other.on('error', end);
  other.on('close', end);
  process.stdout.write('ready\n');
}

async function come(brief: RehearsalBrief): Promise<void> {
  const meeting = await meet(brief.session);
  if ('other' in meeting) stand(meeting.other);
  else await begin(brief, meeting.first);
}

const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => {
  const brief = parseBrief(line);
  if (brief === null) process.exit(NO_BRIEF);
  come(brief).catch((error: unknown) => {
    complain(error);
    process.exit(FAILED);
  });
});
lines.on('close', () => {
  loseHost();
});
