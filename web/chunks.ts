import { resolve } from 'node:path';

const ROUTES = resolve(import.meta.dirname, 'src/routes');
const STAFF = /^[\\/](lead|desk|setup|sign-in|invite)[\\/]/;
const SCREEN = /^[\\/]screen[\\/]/;
const DOOR = /^[\\/](join[\\/]|\+page\.)/;
const HOME = /^[\\/](handout|plan)[\\/]/;
const LATER = /[\\/]circle[\\/]later-parts\.ts$/;
const DRAWING = /[\\/]sheet[\\/]drawing\.ts$/;
const FIELDS =
  /[\\/]sheet[\\/](field[\\/]LaterKind\.svelte|places[\\/]PlacesField\.svelte|parts[\\/]PartsField\.svelte)$/;
const LAST = /[\\/]circle[\\/]last-parts\.ts$/;
const SHEETS = /[\\/]worksheets[\\/]src[\\/]sheet[\\/](fields|days|reading[\\/]filled|written[\\/]say(-days)?)\.ts$/;
const DOCUMENTS = /node_modules[\\/](yjs|y-websocket|y-protocols|lib0)[\\/]/;

// Kit starts in two steps: `entry` takes the page's settings, and only then `client-entry` and `app` may run and read them.
const FIRST = /[\\/]runtime[\\/]client[\\/]entry\.js$/;
const SECOND = /[\\/]runtime[\\/]client[\\/]client-entry\.js$|[\\/]generated[\\/].*[\\/]app\.js$/;
// Kit looks these up by file after the build, so each has to stay one of its own.
const KEPT = /[\\/]runtime[\\/]client[\\/](client-)?entry\.js$|[\\/]generated[\\/]/;

type Role = 'start' | 'runtime' | 'participant' | 'door' | 'later' | 'drawing' | 'fields' | 'last' | 'staff' | 'screen';
interface Graph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Whose page a file is; what is neither for staff, nor for the room screen, nor the way in is for participants. */
function roleOf(id: string): Role | undefined {
  if (FIRST.test(id)) return 'start';
  if (SECOND.test(id)) return 'runtime';
  if (LATER.test(id)) return 'later';
  if (DRAWING.test(id)) return 'drawing';
  if (FIELDS.test(id)) return 'fields';
  if (LAST.test(id)) return 'last';
  if (!id.startsWith(ROUTES)) return undefined;
  const path = id.slice(ROUTES.length);
  if (STAFF.test(path)) return 'staff';
  if (SCREEN.test(path)) return 'screen';
  // Pages to take home: paper, like the last parts of a session.
  if (HOME.test(path)) return 'last';
  return DOOR.test(path) ? 'door' : 'participant';
}

/** Every role that needs this module at once, so without what is loaded on demand. */
function rolesOf(id: string, graph: Graph): Set<Role> {
  const roles = new Set<Role>();
  const seen = new Set<string>();
  const climb = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const role = roleOf(at);
    if (role) roles.add(role);
    graph.getModuleInfo(at)?.importers.forEach(climb);
  };
  climb(id);
  return roles;
}

const neededBy = (role: Role) => ({
  debugName: role,
  name: (id: string, graph: Graph) => (!KEPT.test(id) && rolesOf(id, graph).has(role) ? role : null),
});

/** What a phone fetches on demand and other pages or other parts need as well: by itself, or that phone would fetch theirs. */
const sharedBy = (role: Role, others: readonly Role[], debugName: string) => ({
  debugName,
  name: (id: string, graph: Graph) => {
    const roles = rolesOf(id, graph);
    return !KEPT.test(id) && roles.has(role) && others.some((other) => roles.has(other)) ? debugName : null;
  },
});

/**
 * Few files per page, grouped by who opens it. A phone loads `start`, `runtime` and `participant`, at the door `door` too, and
 * `documents` with the first worksheet; the others build on the participant's, never the other way round.
 */
export const groups = [
  { ...neededBy('start'), priority: 10 },
  { ...neededBy('runtime'), priority: 9 },
  // Before the participant's, or a careless import would hide these inside it; so a test sees them on the first page.
  { name: 'documents', test: DOCUMENTS, priority: 8 },
  { ...neededBy('participant'), priority: 7 },
  // What a sheet's page needs first and papers of it need as well, in one file.
  { name: 'sheets', test: SHEETS, priority: 6 },
  { ...neededBy('door'), priority: 6 },
  { ...sharedBy('drawing', ['later', 'last', 'staff', 'screen'], 'sheets'), priority: 5 },
  { ...sharedBy('fields', ['later', 'last', 'staff', 'screen'], 'fields'), priority: 4 },
  { ...sharedBy('later', ['staff', 'screen'], 'shared'), priority: 3 },
  { ...sharedBy('last', ['staff', 'screen'], 'paper'), priority: 2 },
  { ...neededBy('staff'), priority: 1 },
  { ...neededBy('screen'), priority: 0 },
];
