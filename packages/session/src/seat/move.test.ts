import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, randomHistory, Stage } from '../arbitrary.ts';
import type { SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { unplanned } from '../frame/unplanned.ts';
import { PEOPLE } from '../history/small-world.ts';
import type { Session } from '../session.ts';
import { viewerOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import { mayOpenSheet } from '../worksheet/access.ts';
import { minutesOf } from './view.ts';

const phone = (person: number) => ({ kind: 'device', device: `phone-${String(person)}` }) as const;
const minutes = (stage: Stage, person: number): number => {
  const seat = stage.seatOf(person);
  return seat ? minutesOf(stage.session, seat, stage.now) : -1;
};
const move = (stage: Stage, from: number, to: number) =>
  stage.lead('seat:move', { from: stage.seat(from), to: stage.seat(to) });
/** Somebody sits on Dana's seat who is really Priya, and did what one does. */
function wrongly(): Stage {
  const stage = new Stage().opened(2);
  stage.pass(60_000).lead('session:start', {});
  stage.to('check-in').phone(0, 'check-in:answer', { step: stage.step(2), answers: { want: 'Peacetime' } });
  stage.phone(0, 'talk:ask', { wanted: true });
  stage.phone(0, 'signal:raise', { urgency: 'after-group' });
  stage.lead('seat:whereabouts', {
    seat: stage.seat(0),
    where: 'At home',
    company: 'alone',
    callBack: '555',
    contact: 'Sister',
  });
  stage.to('round').lead('round:give', { step: stage.step(3), seat: stage.seat(0) });
  stage.phone(0, 'hand:raise', {});
  return stage.pass(600_000);
}

test('[SE7] who sat on the wrong seat goes on as themselves, and nothing of it is the other person’s', () => {
  const stage = wrongly();
  const [dana, priya] = [stage.seat(0), stage.seat(2)];
  expect(move(stage, 0, 2)).toBe('done');
  const { session } = stage;
  expect(viewerOf(session, phone(0))).toEqual({ kind: 'participant', seat: priya });
  expect(session.seats[dana]).toMatchObject({ state: 'expected', spans: [], writesThemselves: false });
  expect(session.seats[priya]).toMatchObject({ state: 'in-circle', writesThemselves: true });
  expect([minutes(stage, 0), minutes(stage, 2)]).toEqual([0, 10]);
  expect(session.asking[stage.step(2)]?.answers).toMatchObject({ [priya]: { want: 'Peacetime' } });
  expect(session.hands).toEqual([priya]);
  expect(session.rounds[stage.step(3)]).toMatchObject({ speaking: priya });
  for (const part of [session.asking, session.rounds, session.talk, session.signals, session.whereabouts])
    expect(JSON.stringify(part)).not.toContain(dana);
  expect(JSON.stringify(session.whereabouts[priya])).toContain('Sister');
  expect(session.circle.slice(0, 3)).toEqual([priya, stage.seat(1), dana]);
  // Dana comes after all, with a phone of her own.
  stage.knock('stray-0', 'Dana');
  const knock = stage.session.knocks.at(-1)?.id ?? '';
  expect(stage.lead('knock:admit', { knock, seat: dana })).toBe('done');
  const own = viewFor(stage.session, { kind: 'participant', seat: dana }, quiet(stage.session));
  expect(JSON.stringify(own)).not.toContain('Peacetime');
});

test('[SE7] what was said lies under the key of whoever said it: erasing that person erases it, erasing the other does not', () => {
  const stage = wrongly();
  move(stage, 0, 2);
  const without = (person: number): Session => {
    const gone = (event: SessionEvent): SessionEvent => ({
      ...event,
      ofPersons: Object.fromEntries(
        Object.entries(event.ofPersons).map(([id, part]) => [id, id === PEOPLE[person] ? 'gone' : part]),
      ),
      // A private part may be gone in every event.
    });
    return stage.events.map(gone).reduce(evolve, unplanned('session-one'));
  };
  expect(JSON.stringify(without(2))).not.toMatch(/Peacetime|Sister|At home/);
  expect(JSON.stringify(without(0))).toMatch(/Peacetime.*Sister|Sister.*Peacetime/s);
});

test('[SE7] in any history nobody’s minutes are lost or counted twice, and every device goes along', () => {
  let moves = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 80, size: 'max' }), (numbers) => {
      for (const { command, decision, before, after, at } of randomHistory(numbers).played) {
        if (!decision.ok || command.type !== 'seat:move') continue;
        const { from, to } = command.payload;
        const [was, now] = [before.seats[from], after.seats[to]];
        if (!was || !now) continue;
        moves += 1;
        expect(minutesOf(after, now, at)).toBeGreaterThanOrEqual(minutesOf(before, was, at));
        expect(after.seats[from]?.spans).toEqual([]);
        const roles = Object.entries(before.devices).filter(([, role]) => 'seat' in role && role.seat === from);
        for (const [device] of roles) expect(after.devices[device]).toMatchObject({ seat: to });
        const { movedSheets: _, brought: __, worksheets, ...rest } = after;
        const said = [
          rest.hands,
          rest.talk,
          rest.asking,
          rest.signals,
          rest.concerns,
          rest.whereabouts,
          rest.planAhead,
        ];
        expect(JSON.stringify(said)).not.toContain(`"${from}"`);
        for (const { was: sheet } of after.movedSheets)
          expect(mayOpenSheet(after, { kind: 'participant', seat: from }, sheet)).toBe('no');
        for (const { own } of Object.values(worksheets)) expect(own[from]).toBeUndefined();
      }
    }),
    { seed: 4, numRuns: 400 },
  );
  expect(moves).toBeGreaterThan(20);
});

test('[SE8] the sheet on the wrong seat is nobody’s, its words go into a sheet of the right person, and a signature stays behind', () => {
  const stage = new Stage().running(2).to('worksheet').to(5);
  const [dana, priya] = [stage.seat(0), stage.seat(2)];
  const [before, others] = [stage.sheet(5, 0), stage.sheet(5, 1)];
  stage.phone(0, 'worksheet:ready', { step: stage.step(5), ready: true });
  stage.phone(0, 'sheet:sign', { sheet: before, field: 'promise', on: true });
  expect(move(stage, 0, 2)).toBe('done');
  const after = stage.sheet(5, 2);
  expect(stage.sheet(5, 0)).toBe('none');
  expect(stage.sheet(5, 1)).toBe(others);
  expect(after).not.toBe(before);
  expect(stage.session.movedSheets).toContainEqual({ was: before, whose: PEOPLE[0], sheet: after });
  for (const viewer of [
    { kind: 'participant', seat: dana } as const,
    { kind: 'participant', seat: priya } as const,
    { kind: 'staff', staff: 'staff-one', leads: true } as const,
  ])
    expect(mayOpenSheet(stage.session, viewer, before)).toBe('no');
  expect(mayOpenSheet(stage.session, { kind: 'participant', seat: priya }, after)).toBe('write');
  expect(stage.worksheet(5)?.ready).toEqual([priya]);
  expect(stage.session.signatures).toEqual([]);
  const { sheets } = viewFor(stage.session, { kind: 'participant', seat: priya }, quiet(stage.session));
  expect(sheets.sheets.find(({ sheet }) => sheet === after)?.was).toBe(before);
  // Dana comes after all and begins with an empty one.
  stage.knock('stray-0', 'Dana');
  stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: dana });
  expect([before, after, 'none']).not.toContain(stage.sheet(5, 0));
});

test('[SE8] a sheet that was brought stays with whom it was brought for', () => {
  const stage = new Stage().opened(1);
  stage.program('sheets:bring', {
    sheets: [
      {
        sheet: 'homework',
        person: PEOPLE[0] ?? '',
        template: { id: 'triggers', version: 1 },
        mode: 'own',
        title: { en: 'Map', es: 'Mapa' },
        cards: [],
        signatures: [],
      },
    ],
  });
  stage.lead('session:start', {});
  stage.to(5);
  expect(stage.sheet(5, 0)).toBe('homework');
  move(stage, 0, 2);
  expect(stage.session.movedSheets.map(({ was }) => was)).not.toContain('homework');
  expect(['homework', 'none']).not.toContain(stage.sheet(5, 2));
  expect(mayOpenSheet(stage.session, { kind: 'participant', seat: stage.seat(2) }, 'homework')).toBe('no');
  stage.knock('stray-0', 'Dana');
  stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: stage.seat(0) });
  expect(stage.sheet(5, 0)).toBe('homework');
});

test('[SE9] nobody is moved onto somebody who is here with a device, off an empty seat, or between a family and a participant', () => {
  const stage = new Stage().running(2);
  expect(move(stage, 0, 1)).toBe('already-in-circle');
  expect(move(stage, 2, 3)).toBe('wrong-time');
  expect(move(stage, 0, 0)).toBe('malformed');
  expect(move(stage, 0, 4)).toBe('malformed');
  expect(stage.lead('seat:move', { from: stage.seat(0), to: 'nobody' })).toBe('not-found');
  expect(stage.phone(0, 'seat:move', { from: stage.seat(0), to: stage.seat(2) })).toBe('not-allowed');
  stage.lead('seat:remove', { seat: stage.seat(3) });
  expect(move(stage, 0, 3)).toBe('wrong-time');
  // Staff wrote somebody down who then turned out to hold the other's phone.
  stage.lead('seat:arrive', { seat: stage.seat(2), presence: 'on-paper' });
  stage.pass(60_000);
  expect(move(stage, 0, 2)).toBe('done');
  expect(minutes(stage, 2)).toBe(1);
  expect(stage.seatOf(2)?.spans).toHaveLength(1);
});

test('[SE9] nobody is moved where two may be meant: a second device on the seat, or an earlier stay', () => {
  const two = wrongly();
  two.knock('second', 'Dana');
  two.lead('knock:admit', { knock: two.session.knocks.at(-1)?.id ?? '', seat: two.seat(0) });
  expect(move(two, 0, 2)).toBe('wrong-time');

  const again = wrongly();
  again.phone(0, 'seat:leave', { seat: again.seat(0) });
  again.knock('stray', 'Dana');
  again.lead('knock:admit', { knock: again.session.knocks.at(-1)?.id ?? '', seat: again.seat(0) });
  expect(move(again, 0, 2)).toBe('wrong-time');
  // The control: one person, one stay, one device.
  expect(move(wrongly(), 0, 2)).toBe('done');
});
