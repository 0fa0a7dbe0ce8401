import { quiet, Stage } from '@opencircle/session/arbitrary';
import { viewFor } from '@opencircle/session';
import { expect, test } from 'vitest';
import { notHeard } from './not-heard.ts';

test('who has not spoken yet is named once somebody has, and who passed is still not heard', () => {
  const stage = new Stage().running(4).to('round');
  const names = () => {
    const { round, circle } = viewFor(
      stage.session,
      { kind: 'staff', staff: 'staff-one', leads: true },
      quiet(stage.session),
    );
    const here = circle.filter((seat) => stage.session.seats[seat]?.state === 'in-circle');
    return round && notHeard(here, round).map((seat) => stage.session.seats[seat]?.alias);
  };
  const step = stage.session.agenda.current ?? '';
  const next = (from: number | null) =>
    stage.lead('round:next', { step, from: from === null ? null : stage.seat(from) });
  next(null);
  expect(names()).toEqual([]);
  next(0);
  expect(names()).toEqual(['Priya', 'Dánae']);
  stage.lead('round:pass', { step, seat: stage.seat(1) });
  expect(names()).toEqual(['Marcus', 'Dánae']);
});
