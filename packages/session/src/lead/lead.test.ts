import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';

const viewOf = ({ session }: Stage, staff: string) =>
  viewFor(session, { kind: 'staff', staff, leads: session.lead === staff }, quiet(session));

test('[LE2] whoever took over leads on the same step, with the same speaker and clock; who led before helps', () => {
  const stage = new Stage().running(4).to('round');
  const step = stage.current?.id ?? 'none';
  stage.pass(20_000).lead('round:next', { step, from: stage.session.rounds[step]?.speaking ?? null });
  const before = viewOf(stage, 'staff-one');
  expect(stage.colleague('lead:take', { from: 'staff-one' })).toBe('done');
  const { lead, agenda, round } = viewOf(stage, 'staff-two');
  expect(lead).toMatchObject({ leading: true, lead: { staff: 'staff-two' }, others: ['Name of staff-one'] });
  expect([agenda, round]).toEqual([before.agenda, before.round]);
  expect(viewOf(stage, 'staff-one').lead).toMatchObject({ leading: false, lead: { staff: 'staff-two' } });
  expect(stage.lead('round:next', { step, from: round?.speaking ?? null })).toBe('done');
  expect(stage.colleague('round:next', { step, from: round?.speaking ?? null })).toBe('round-moved-on');
  expect(stage.lead('lead:take', { from: 'staff-one' })).toBe('lead-moved-on');
  expect(stage.lead('lead:take', { from: 'staff-two' })).toBe('done');
  expect(stage.session.lead).toBe('staff-one');
});
