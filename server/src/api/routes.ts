import express, { Router, type ErrorRequestHandler } from 'express';
import { LIMITS, type Route } from '@opencircle/protocol';
import { MOST_IN_PLAN } from '@opencircle/worksheets/plan-file';
import { denied, STATUS, type Answers, type Denied } from './asking/answers.ts';
import { createApartRoutes } from './door/apart.ts';
import { createDoorRoutes } from './door/door.ts';
import { createGroupRoutes } from './groups.ts';
import { createHelpRoutes } from './help.ts';
import { createInviteRoutes } from './invites.ts';
import { createLibraryRoutes } from './library.ts';
import { createMeRoutes } from './me.ts';
import { createObserverRoutes } from './observers.ts';
import type { Parts } from './asking/parts.ts';
import { createBoardRoutes } from './paper/boards.ts';
import { createPaperRoutes } from './paper/session-paper.ts';
import { createProgramPlanRoutes } from './plans.ts';
import { createPracticeRoutes } from './practice/practice.ts';
import { createProgramRoutes } from './program.ts';
import { createRecordRoutes } from './record.ts';
import type { Wrap } from './asking/route.ts';
import { createSessionRoutes } from './sessions.ts';
import { createSetupRoutes } from './setup.ts';
import { createCarry } from './sheets/carried.ts';
import { createSheetsOfPerson } from './sheets/of-person.ts';
import { createPlanRoutes } from './sheets/plan.ts';
import { createSheetReading } from './sheets/reading.ts';
import { createSheetRoutes } from './sheets/sheets.ts';
import { createSignInRoutes } from './sign-in.ts';
import { createStaffRoutes } from './staff.ts';
import { createTodayRoutes } from './today.ts';
import { createVisitDayRoutes } from './visit-day.ts';

/** A plan, and room for what stands around it. */
const PLAN_BYTES = MOST_IN_PLAN.fileBytes + 1000;

/** Every route of `Api`, each behind the wrapper; the compiler names one that has no answer. */
export function createApi(parts: Parts, wrap: Wrap): Router {
  const reading = createSheetReading(parts);
  const sheetsOfPerson = createSheetsOfPerson(parts);
  const answers: Answers = {
    ...createMeRoutes(parts),
    ...createHelpRoutes(parts),
    ...createDoorRoutes(parts),
    ...createSheetRoutes(parts, reading),
    ...createPlanRoutes({ ...parts, reading, sheetsOfPerson, carry: createCarry(parts, sheetsOfPerson) }),
    ...createSignInRoutes(parts),
    ...createSetupRoutes(parts),
    ...createProgramRoutes(parts),
    ...createStaffRoutes(parts),
    ...createInviteRoutes(parts),
    ...createTodayRoutes(parts),
    ...createLibraryRoutes(),
    ...createProgramPlanRoutes(parts),
    ...createGroupRoutes(parts),
    ...createApartRoutes(parts),
    ...createSessionRoutes(parts),
    ...createObserverRoutes(parts),
    ...createRecordRoutes(parts),
    ...createVisitDayRoutes(parts),
    ...createPaperRoutes(parts),
    ...createBoardRoutes(parts),
    ...createPracticeRoutes(parts),
  };
  const api = Router();
  // Nowhere else is a body read: what cannot be read there would be quoted in Express's own error.
  api.use('/api/plans', express.json({ limit: PLAN_BYTES }));
  api.use('/api', express.json({ limit: LIMITS.frameBytes }));
  const mount = <R extends Route>(route: R): void => {
    const [method = '', path = ''] = route.split(' ');
    const answered = wrap(route, answers[route]);
    switch (method) {
      case 'GET':
        api.get(path, answered);
        break;
      case 'POST':
        api.post(path, answered);
        break;
      case 'PUT':
        api.put(path, answered);
        break;
      case 'DELETE':
        api.delete(path, answered);
        break;
      default:
        throw new Error(`nothing answers ${route}`);
    }
  };
  for (const route of Object.keys(answers)) mount(route as Route); // the keys of Answers are the routes
  api.use('/api', (_request, response) => {
    send(response, denied('not-found'));
  });
  const unreadable: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    const isTooLarge =
      typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
    send(response, denied(isTooLarge ? 'too-large' : 'malformed'));
  };
  api.use('/api', unreadable);
  return api;
}

const send = (response: express.Response, { refusal }: Denied): void => {
  response.status(STATUS[refusal]).json({ refusal });
};
