import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM_PATH'],
  fileURLToPath(new URL('../../toolchain/chromium/node_modules/.browser/chromium', import.meta.url)),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  chromium.executablePath(),
];

/** The Chromium or Chrome the browser tests use, or undefined where this machine has none. */
export const browserPath = (): string | undefined => places.find((place) => place && existsSync(place));

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];
// Chromium refuses its sandbox when run by root, as in containers, and a container's shared memory is too small for it.
const AS_ROOT = ['--no-sandbox', '--disable-dev-shm-usage'];

/** Starts a browser that talks to nobody but the pages under test. Close it in `afterAll`. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('No Chromium found: run `node scripts/run.mjs browser`, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: [...QUIET, ...(process.getuid?.() === 0 ? AS_ROOT : []), ...more] });
}
