// doctor, backup <folder>, restore <file>: what somebody at the keyboard of this machine does with an installation.
import { resolve } from 'node:path';
import { isRefused } from '../config.ts';
import { backUp } from './backup.ts';
import { examine } from './doctor.ts';
import { readInstallation } from './installation.ts';
import { Refusal } from './refusal.ts';
import { restore } from './restore.ts';

/** Server time. No timer here lies further ahead than Node's own. */
const clock = {
  now: () => Date.now(),
  callAt(at: number, call: () => void) {
    const timer = setTimeout(call, Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  },
};
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

async function run(task: string, asked: string | undefined): Promise<number> {
  if (task === 'doctor') return (await examine(process.env, say)) ? 0 : 1;
  const config = readInstallation(process.env);
  if (isRefused(config)) throw new Refusal(config.refused);
  if (asked === undefined)
    throw new Refusal(
      task === 'backup' ? 'Say where to: npm run backup -- <folder>' : 'Say which: npm run restore -- <file>',
    );
  // npm runs this in the project's folder, whatever folder it was called in.
  const place = resolve(process.env['INIT_CWD'] ?? '.', asked);
  if (task === 'backup') {
    const { file, bytes } = await backUp(config, place, Date.now());
    say(
      `${file} (${megabytes(bytes)}): whole, and opened with the key. The key itself is not in it; keep a copy of ${config.keyFile} elsewhere.`,
    );
    return 0;
  }
  const { sheets, aside } = await restore(config, place, clock);
  say(
    `The backup is in place. ${String(sheets)} sheets begin anew, so that pages left open drop what came after it; staff sign in again; ` +
      'open invitations are void.',
  );
  if (aside !== null) say(`What was there before lies in ${aside}. Remove it once you are sure.`);
  say('Start the server now.');
  return 0;
}

try {
  process.exitCode = await run(process.argv[2] ?? 'doctor', process.argv[3]);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
