import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = resolve(import.meta.dirname, 'src/stand-ins');
/** What libraries bring along for features these pages do not use, and the file that stands in for it in the browser. */
const STAND_INS: readonly { readonly asked: RegExp; readonly by: RegExp; readonly file: string }[] = [
  { asked: /^devalue$/, by: /./, file: 'json-values.ts' },
  { asked: /^lib0\/logging$/, by: /./, file: 'quiet-console.ts' },
  { asked: /^lib0\/broadcastchannel$/, by: /./, file: 'no-other-tabs.ts' },
  { asked: /^(lib0|\.)\/environment(\.js)?$/, by: /[\\/](lib0|yjs|y-websocket)[\\/]/, file: 'this-is-a-browser.ts' },
  { asked: /^y-protocols\/awareness$/, by: /./, file: 'no-presence.ts' },
  { asked: /^socket\.io-parser$/, by: /./, file: 'text-packets.ts' },
  { asked: /^engine\.io-parser$/, by: /./, file: 'text-frames.ts' },
  { asked: /\/webtransport\.js$/, by: /[\\/]engine\.io-client[\\/]/, file: 'no-web-transport.ts' },
];

/**
 * Leaves out of the browser's build what no page uses: a phone on prepaid data loads some fifteen kilobytes less. Development and
 * the server's build have the libraries whole; the journeys run on this build and notice if a library begins to need more.
 */
export const slim = (): Plugin => ({
  name: 'slim',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(source, importer = '') {
    const found = STAND_INS.find(({ asked, by }) => asked.test(source) && by.test(importer));
    return found && resolve(FOLDER, found.file);
  },
});
