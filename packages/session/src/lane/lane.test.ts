import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import type { SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { unplanned } from '../frame/unplanned.ts';
import type { Session } from '../session.ts';
import type { StaffLaneSlice } from '../slices/leading.ts';
import { MOST } from '../turn/texts.ts';
import { viewerOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import { laneHolder } from './lane.ts';

const WORDS = 'Priya looks pale, watch her';
const laneOf = ({ session }: Stage, staff = 'staff-one'): StaffLaneSlice =>
  viewFor(session, { kind: 'staff', staff, leads: false }, quiet(session)).lane;
const said = (stage: Stage): readonly string[] => laneOf(stage).notes.map(({ text }) => text);
const last = (stage: Stage): string => stage.session.lane.at(-1)?.id ?? 'none';
const close = (stage: Stage): void => {
  stage.lead('session:end', {});
  expect(stage.lead('session:close', {})).toBe('done');
};
/** The history as it reads once the lane's key is destroyed. */
const withoutKey = (events: readonly SessionEvent[], session: Session): Session =>
  events
    .map((event): SessionEvent => {
      const { ofPersons, ...rest } = event;
      const gone = Object.keys(ofPersons).includes(laneHolder(session.id)) ? { [laneHolder(session.id)]: 'gone' } : {};
      // Only a private part is replaced, by what the type of every event allows there.
      return { ...rest, ofPersons: { ...ofPersons, ...gone } } as SessionEvent;
    })
    .reduce(evolve, unplanned(session.id));

test('[LA1] staff of this session tell each other something by a quick signal, a line, or both', () => {
  const stage = new Stage().running(2);
  expect(stage.lead('lane:say', { quick: 'you-take-this', text: '' })).toBe('done');
  expect(stage.colleague('lane:say', { quick: 'risk', text: `  ${WORDS} ` })).toBe('done');
  expect(laneOf(stage).notes).toMatchObject([
    { quick: 'you-take-this', text: '', by: 'Name of staff-one', own: true, kept: false },
    { quick: 'risk', text: WORDS, by: 'Name of staff-two', own: false },
  ]);
  expect(laneOf(stage, 'staff-two').notes.map(({ own }) => own)).toEqual([false, true]);
  expect(stage.lead('lane:say', { quick: null, text: ' ' })).toBe('malformed');
  expect(stage.lead('lane:say', { quick: null, text: 'x'.repeat(281) })).toBe('too-long');
  while (stage.session.lane.length < MOST.laneNotes) stage.lead('lane:say', { quick: 'time', text: '' });
  expect(stage.lead('lane:say', { quick: 'time', text: '' })).toBe('too-many');
});

test('[LA1] nobody else is sent a word or a sign of it', () => {
  const stage = new Stage().running(2);
  stage.knock('wall', '', 'room-screen');
  stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: null });
  stage.program('observer:seat', { staff: 'staff-three', name: 'Kim' });
  const watching = [
    ...['phone-0', 'wall'].map((device) => ({ kind: 'device', device }) as const),
    { kind: 'staff', staff: 'staff-three' } as const,
  ];
  const looks = (session: Session): string =>
    JSON.stringify(
      watching.map((who) => {
        const viewer = viewerOf(session, who);
        if (!viewer) throw new Error('nobody watches');
        return viewFor(session, viewer, quiet(session));
      }),
    );
  const before = looks(stage.session);
  stage.lead('lane:say', { quick: 'risk', text: WORDS });
  expect(looks(stage.session)).toBe(before);
  expect(JSON.stringify(laneOf(stage))).toContain(WORDS);
  for (const who of watching) {
    expect(stage.ask(who, 'lane:say', { quick: 'time', text: '' })).toBe('not-allowed');
    expect(stage.ask(who, 'lane:keep', { note: last(stage), on: true })).toBe('not-allowed');
  }
});

test('[LA2] what was said lies under a key of its own, and folds the same once that key is destroyed at the close', () => {
  const stage = new Stage().running(2);
  stage.lead('lane:say', { quick: null, text: WORDS });
  stage.lead('lane:say', { quick: 'risk', text: 'Keep this one' });
  stage.lead('lane:keep', { note: last(stage), on: true });
  close(stage);
  expect(said(stage)).toEqual(['Keep this one']);
  expect(withoutKey(stage.events, stage.session)).toEqual(stage.session);

  const bare = stage.events.map(({ open, ofSession }) => ({ open, ofSession }));
  expect(JSON.stringify(bare)).not.toContain(WORDS);
  expect(JSON.stringify(bare)).toContain('Keep this one');
  const holders = stage.events.filter(({ type }) => type === 'lane:said').flatMap((one) => Object.keys(one.ofPersons));
  expect(new Set(holders)).toEqual(new Set([laneHolder('session-one')]));
});

test('[LA3] a note is kept or not until the close; what is no longer kept lies under no other key', () => {
  const stage = new Stage().running(2);
  stage.lead('lane:say', { quick: null, text: WORDS });
  expect(stage.colleague('lane:keep', { note: last(stage), on: true })).toBe('done');
  expect(laneOf(stage).notes).toMatchObject([{ kept: true }]);
  expect(stage.colleague('lane:keep', { note: last(stage), on: true })).toBe('done');
  expect(stage.events.filter(({ type }) => type === 'lane:kept')).toHaveLength(1);
  expect(stage.lead('lane:keep', { note: last(stage), on: false })).toBe('done');
  expect(stage.lead('lane:keep', { note: 'none', on: true })).toBe('not-found');
  close(stage);
  expect(said(stage)).toEqual([]);
  expect(JSON.stringify(stage.events.map(({ ofSession }) => ofSession))).not.toContain(WORDS);
});

test('[LA4] nothing is said before the door opens or after the first close, also in a session opened again', () => {
  const stage = new Stage();
  stage.opened(1);
  expect(laneOf(stage).isOpen).toBe(true);
  stage.lead('session:start', {});
  stage.lead('lane:say', { quick: null, text: WORDS });
  stage.lead('lane:keep', { note: last(stage), on: true });
  stage.lead('session:end', {});
  expect(stage.lead('lane:say', { quick: 'time', text: '' })).toBe('done');
  stage.lead('session:close', {});
  expect(stage.lead('lane:say', { quick: 'time', text: '' })).toBe('wrong-time');
  stage.lead('session:reopen', {});
  expect(laneOf(stage)).toMatchObject({ isOpen: false, notes: [{ text: WORDS, kept: true }] });
  expect(stage.lead('lane:say', { quick: 'time', text: '' })).toBe('wrong-time');
  expect(stage.lead('lane:keep', { note: last(stage), on: false })).toBe('wrong-time');
  stage.lead('session:close', {});
  expect(said(stage)).toEqual([WORDS]);
});
