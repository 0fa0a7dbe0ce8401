import { quiet, Stage } from '@opencircle/session/arbitrary';
import { viewFor } from '@opencircle/session';
import { expect, test } from 'vitest';
import { calmNow } from './calm-now.ts';

const seen = (stage: Stage) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, quiet(stage.session));
const now = (stage: Stage, goesOn = false) => calmNow(seen(stage), { goesOn });

test('[CA3] a calm lies over everything but a hold, also over what somebody still finishes', () => {
  const stage = new Stage().running(1);
  expect(now(stage)).toBeNull();
  stage.lead('calm:begin', { kind: 'eyes-up', seconds: null });
  expect([now(stage), now(stage, true)]).toEqual(['eyes-up', 'eyes-up']);
  stage.lead('hold:begin', {});
  expect(now(stage)).toBeNull();
  stage.lead('hold:end', {});
  stage.lead('calm:begin', { kind: 'quiet', seconds: 30 });
  expect(now(stage)).toBe('quiet');
  stage.lead('session:end', {});
  expect(now(stage)).toBeNull();
});

test('[CA4] in a step in which phones rest, a phone rests until its owner asks to see the step', () => {
  const stage = new Stage().running(1);
  const { agenda } = stage.session;
  const steps = agenda.steps.map((step) => ({ ...step, phones: 'resting' as const }));
  stage.session = { ...stage.session, agenda: { ...agenda, steps } };
  expect([now(stage), now(stage, true)]).toEqual(['rest', null]);
  stage.lead('calm:begin', { kind: 'quiet', seconds: 30 });
  expect(now(stage)).toBe('quiet');
  stage.lead('session:end', {});
  expect(now(stage)).toBeNull();
});
