import type { Route, StaffRole } from '@opencircle/protocol';
import type { Identity } from './authenticate.ts';

/** Whom a route may be open to: everybody, a device with a cookie, or staff by role. What it answers to them may still be their own only. */
export type Admitted = 'anyone' | 'device' | StaffRole;
export interface RoutePermission {
  /** What the audit trail calls it. */
  readonly action: string;
  readonly allow: readonly Admitted[];
  /** `each`: every answer is written down. `refusals`: it shows nothing private, so only refusals are. */
  readonly audit: 'each' | 'refusals';
}

const STAFF = ['administrator', 'facilitator', 'supervisor'] as const;
const LEADING = ['administrator', 'facilitator'] as const;

/** Who may ask what over HTTP. A route that is not in here does not compile, and is denied. */
export const ROUTE_PERMISSIONS: { readonly [R in Route]: RoutePermission } = {
  'GET /api/me': { action: 'me:read', allow: ['anyone'], audit: 'refusals' },
  'GET /api/help': { action: 'help:read', allow: ['anyone'], audit: 'refusals' },
  'POST /api/door/find': { action: 'door:find', allow: ['anyone'], audit: 'refusals' },
  // Somebody let through to the door is written down by the session itself.
  'POST /api/door/knock': { action: 'door:knock', allow: ['device'], audit: 'refusals' },
  'POST /api/device/forget': { action: 'device:forget', allow: ['device'], audit: 'each' },
  'POST /api/sheets/:sheet/enter': { action: 'sheet:enter', allow: ['device', ...STAFF], audit: 'each' },
  'GET /api/sheets/:sheet': { action: 'sheet:read', allow: ['device', ...STAFF], audit: 'each' },

  'POST /api/sign-in': { action: 'staff:sign-in', allow: ['anyone'], audit: 'each' },
  'POST /api/sign-out': { action: 'staff:sign-out', allow: ['anyone'], audit: 'each' },
  'POST /api/sign-out-everywhere': { action: 'staff:sign-out-everywhere', allow: STAFF, audit: 'each' },

  'GET /api/setup': { action: 'setup:read', allow: ['anyone'], audit: 'refusals' },
  'POST /api/setup': { action: 'setup:finish', allow: ['anyone'], audit: 'each' },
  'GET /api/program': { action: 'program:read', allow: STAFF, audit: 'refusals' },
  'PUT /api/program': { action: 'program:change', allow: ['administrator'], audit: 'each' },
  'GET /api/staff': { action: 'staff:list', allow: STAFF, audit: 'each' },
  'POST /api/invites': { action: 'invite:make', allow: ['administrator'], audit: 'each' },
  'POST /api/invites/accept': { action: 'invite:accept', allow: ['anyone'], audit: 'each' },
  'GET /api/today': { action: 'today:read', allow: STAFF, audit: 'each' },
  'GET /api/plans': { action: 'plan:list', allow: STAFF, audit: 'refusals' },
  'GET /api/plans/:plan': { action: 'plan:read', allow: STAFF, audit: 'refusals' },
  'POST /api/plans': { action: 'plan:make', allow: LEADING, audit: 'each' },
  'PUT /api/plans/:plan': { action: 'plan:change', allow: LEADING, audit: 'each' },
  'PUT /api/plans/:plan/archived': { action: 'plan:archive', allow: LEADING, audit: 'each' },
  'GET /api/groups': { action: 'group:list', allow: STAFF, audit: 'each' },
  'POST /api/groups': { action: 'group:make', allow: LEADING, audit: 'each' },
  'GET /api/groups/:group': { action: 'group:read', allow: STAFF, audit: 'each' },
  'PUT /api/groups/:group': { action: 'group:change', allow: LEADING, audit: 'each' },
  'POST /api/groups/:group/people': { action: 'person:add', allow: LEADING, audit: 'each' },
  'DELETE /api/groups/:group/people/:person': { action: 'person:remove', allow: LEADING, audit: 'each' },
  'POST /api/groups/:group/people/:person/link': { action: 'person:link', allow: LEADING, audit: 'each' },
  'GET /api/groups/:group/apart': { action: 'apart:list', allow: STAFF, audit: 'each' },
  'POST /api/groups/:group/apart': { action: 'apart:set', allow: LEADING, audit: 'each' },
  'DELETE /api/groups/:group/apart/:apart': { action: 'apart:remove', allow: LEADING, audit: 'each' },
  'POST /api/sessions': { action: 'session:plan', allow: LEADING, audit: 'each' },
  'POST /api/sessions/:session/open-door': { action: 'door:open', allow: STAFF, audit: 'each' },
  'POST /api/sessions/:session/observers': { action: 'observer:seat', allow: STAFF, audit: 'each' },
  // A room screen shows the link to everyone in front of it.
  'GET /api/sessions/:session/door-link': { action: 'door:link', allow: ['device', ...STAFF], audit: 'each' },
  'GET /api/people': { action: 'person:list', allow: LEADING, audit: 'each' },
  'GET /api/days/:date': { action: 'day:read', allow: STAFF, audit: 'each' },
  'GET /api/sessions/:session/pack': { action: 'pack:read', allow: STAFF, audit: 'each' },
  'GET /api/sessions/:session/hand-over': { action: 'hand-over:read', allow: STAFF, audit: 'each' },
  'GET /api/sessions/:session/boards': { action: 'boards:read', allow: STAFF, audit: 'each' },
  'GET /api/sessions/:session/seats/:seat/sheets': { action: 'seat-sheets:read', allow: STAFF, audit: 'each' },
  'GET /api/sheets/:sheet/carried': { action: 'sheet:carried', allow: ['device', ...STAFF], audit: 'each' },
  'GET /api/sessions/:session/my-plan': { action: 'my-plan:read', allow: ['device'], audit: 'each' },
  'GET /api/sessions/:session/seats/:seat/plan': { action: 'plan-of-person:read', allow: STAFF, audit: 'each' },
  'GET /api/templates': { action: 'template:list', allow: STAFF, audit: 'refusals' },
  // What hangs on a wall and is handed out: nothing in it is anybody's.
  'GET /api/handouts/:topic': { action: 'handout:read', allow: ['anyone'], audit: 'refusals' },
  'GET /api/practice': { action: 'practice:read', allow: ['anyone'], audit: 'refusals' },
  'POST /api/practice/sign-in': { action: 'practice:sign-in', allow: ['anyone'], audit: 'each' },
  'POST /api/rehearsals': { action: 'rehearsal:make', allow: LEADING, audit: 'each' },
  'GET /api/sessions/:session/record': { action: 'record:read', allow: STAFF, audit: 'each' },
};

/** Whether this route lets this identity ask at all. */
export function mayAsk(route: Route, { staff, device }: Identity): boolean {
  const { allow } = ROUTE_PERMISSIONS[route];
  return (
    allow.includes('anyone') ||
    (device !== null && allow.includes('device')) ||
    (staff !== null && allow.includes(staff.role))
  );
}
