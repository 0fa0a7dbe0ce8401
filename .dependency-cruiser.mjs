// Which room may look at which. Every arrow not in docs/architecture.md is an error here.
import { readdirSync, readFileSync } from 'node:fs';

const TEST = '(\\.test|-for-tests)\\.ts$';
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const entries = readdirSync('packages').flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  return Object.values(exports).map((file) => escaped(`packages/${name}/${file.replace('./', '')}`));
});
const anEntry = `^(${entries.join('|')})$`;

/** Code outside the packages that may come along: test tools in tests, and what `allowed` names. */
const only = (room, allowed, comment) => ({
  name: `${room}-looks-only-where-it-may`,
  comment,
  severity: 'error',
  from: { path: `^packages/${room}/src`, pathNot: TEST },
  to: { pathNot: `^packages/(${[room, ...allowed].join('|')})/src|/node_modules/(yjs|zod)/` },
});
const typesOnly = (room) => ({
  name: `${room}-takes-types-from-session`,
  comment: `${room} knows the words of a session, not how one runs: \`import type\`.`,
  severity: 'error',
  from: { path: `^packages/${room}/src`, pathNot: TEST },
  to: { path: '^packages/session/', dependencyTypesNot: ['type-only'] },
});

export default {
  forbidden: [
    {
      name: 'no-rings',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'packages-know-no-application',
      comment: 'What can happen in a session does not depend on who serves or shows it.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(server|web|rehearsal|tests)/' },
    },
    {
      name: 'server-web-and-rehearsal-never-meet',
      comment: 'They share packages/protocol and the wire, nothing else. A rehearsal is started as a process.',
      severity: 'error',
      from: { path: '^(server|web|rehearsal)/' },
      to: { path: '^(server|web|rehearsal)/', pathNot: '^$1/' },
    },
    {
      name: 'nobody-needs-tests',
      comment: 'What a page, the server or a pretend person needs does not live in tests.',
      severity: 'error',
      from: { path: '^(server|web|rehearsal)/', pathNot: TEST },
      to: { path: '^tests/' },
    },
    {
      name: 'packages-by-their-entries',
      comment: 'A package is entered only through the entries its package.json names.',
      severity: 'error',
      from: { path: '^(?:packages/([^/]+)|server|web|rehearsal)/' },
      to: { path: '^packages/', pathNot: [anEntry, '^packages/$1/'] },
    },
    only('session', [], 'packages/session imports nothing: it is the one thing everything else may trust.'),
    only('program', ['session'], 'packages/program builds on the session only.'),
    only('worksheets', ['session'], 'packages/worksheets builds on the session only.'),
    only('protocol', ['session', 'program', 'worksheets'], 'packages/protocol builds on the three others only.'),
    typesOnly('program'),
    typesOnly('worksheets'),
    {
      name: 'yjs-only-in-document',
      comment: 'document.ts alone knows how a sheet lies in a Y.Doc.',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['^packages/worksheets/src/document\\.ts$', TEST] },
      to: { path: '/node_modules/(yjs|lib0|y-protocols|y-websocket)/' },
    },
    {
      name: 'zod-only-in-schemas',
      comment: "Schemas are the server's; zod must never reach a phone.",
      severity: 'error',
      from: { path: '^(packages|web)/', pathNot: '^packages/protocol/src/schemas/' },
      to: { path: '/node_modules/zod/' },
    },
    {
      name: 'texts-and-schemas-stay-off-the-phone',
      comment: 'Templates, topics and plans reach the browser as data over the API; schemas not at all.',
      severity: 'error',
      // Whoever writes a plan at the desk is told what is wrong by the very function the server asks, which knows the library.
      from: { path: '^web/', pathNot: [TEST, '^web/src/lib/(desk/(plans|plan-step)/|text/staff-leading/plans-)'] },
      to: { path: '^packages/(worksheets/src/(templates|topics|plans)|protocol/src/schemas)/' },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere here; is it in the package.json of this room?',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\$|/\\$types' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'default', 'types'],
    },
    exclude: { path: '(\\.svelte-kit|build|coverage)/' },
  },
};
