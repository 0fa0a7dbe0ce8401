import { z } from 'zod';
import type { Api, Route } from '../api.ts';
import { LIMITS } from '../limits.ts';
import { GROUP_KINDS } from '../program-data.ts';
import { ID, line } from './words.ts';

/** Routes that send something: those that need a schema. */
export type SendingRoute = { [R in Route]: Api[R]['sends'] extends null ? never : R }[Route];

const PASSWORD_MAX = 128;
const EMAIL_MAX = 254;
const PEOPLE_MAX = LIMITS.seats;
const STAFF_MAX = 50;

const token = z.string().regex(/^[\w-]{22}$/);
const language = z.enum(['en', 'es']);
const name = line(LIMITS.nameLength);
const email = z.string().trim().max(EMAIL_MAX).pipe(z.email());
/** Its least length is a rule of its own with its own words, so not here. */
const password = z.string().min(1).max(PASSWORD_MAX);
const phoneNumber = z
  .string()
  .trim()
  .max(30)
  .regex(/^[\d\s+()-]*$/);
const HELP_LINES_MAX = 6;
const helpLine = z.strictObject({
  label: z.strictObject({ en: name, es: name }),
  number: phoneNumber.min(1),
  kind: z.enum(['call', 'text-or-call']),
});
const program = z.strictObject({
  timeZone: z.string().min(1).max(64),
  languages: z
    .array(language)
    .min(1)
    .max(2)
    .refine((all) => new Set(all).size === all.length),
  onCall: phoneNumber,
  lines: z.array(helpLine).min(1).max(HELP_LINES_MAX).optional(),
});
/** Somebody new, or somebody the program knows already. */
const joining = z.union([
  z.strictObject({ alias: name, language }),
  z.strictObject({ alias: name, language, familyOf: ID.nullable() }),
  z.strictObject({ person: ID }),
]);
const staff = z
  .array(ID)
  .min(1)
  .max(STAFF_MAX)
  .refine((all) => new Set(all).size === all.length);
const group = {
  kind: z.enum(GROUP_KINDS),
  title: line(LIMITS.titleLength),
  schedule: z.strictObject({
    weekday: z.int().min(0).max(6),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
  plan: ID,
  staff,
};
const nothing = z.strictObject({});

/** What each route takes, exactly: anything more, less or longer is malformed. */
export const API_SCHEMAS: { readonly [R in SendingRoute]: z.ZodType<Api[R]['sends']> } = {
  'POST /api/door/find': z.union([
    z.strictObject({ code: z.string().min(1).max(40) }),
    z.strictObject({ token }),
    z.strictObject({ personal: token }),
    z.strictObject({ after: ID }),
  ]),
  'POST /api/door/knock': z.strictObject({
    ticket: z.string().min(1).max(600),
    as: z.enum(['person', 'room-screen', 'tablet']),
    name: z.union([z.literal(''), name]),
    iAmKnown: z.boolean(),
    language,
    presence: z.enum(['in-the-room', 'remote']),
  }),
  'POST /api/device/forget': z.strictObject({ session: ID }),
  'POST /api/sheets/:sheet/enter': z.strictObject({
    clientId: z.int().min(0).max(0xffff_ffff).nullable(),
    epoch: z.int().min(0).nullable(),
  }),
  'POST /api/sign-in': z.strictObject({ email, password }),
  'POST /api/sign-out': nothing,
  'POST /api/sign-out-everywhere': nothing,
  'POST /api/setup': z.strictObject({ token, program, name, email, password }),
  'PUT /api/program': program,
  'POST /api/invites': z.strictObject({ role: z.enum(['administrator', 'facilitator', 'supervisor']) }),
  'POST /api/invites/accept': z.strictObject({ token, name, email, password }),
  // What a plan is, the server reads strictly by itself, and says what is wrong.
  'POST /api/plans': z.strictObject({ plan: z.unknown() }),
  'PUT /api/plans/:plan': z.strictObject({ expected: z.int().min(1).max(1_000_000), plan: z.unknown() }),
  'PUT /api/plans/:plan/archived': z.strictObject({ archived: z.boolean() }),
  'POST /api/groups': z.strictObject({ ...group, people: z.array(joining).max(PEOPLE_MAX) }),
  'PUT /api/groups/:group': z.strictObject(group),
  'POST /api/groups/:group/people': joining,
  'POST /api/groups/:group/people/:person/link': nothing,
  'POST /api/groups/:group/apart': z.strictObject({ people: z.tuple([ID, ID]) }),
  'POST /api/sessions': z.strictObject({ group: ID, startsAt: z.int().min(0).max(8.64e15), plan: ID.nullable() }),
  'POST /api/sessions/:session/open-door': nothing,
  'POST /api/sessions/:session/observers': z.strictObject({ staff: ID }),
  'POST /api/practice/sign-in': nothing,
  'POST /api/rehearsals': z.strictObject({ plan: ID }),
};
