import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import type { Around, Audience, SheetLine, Viewer } from '../viewer.ts';
import { viewFor } from '../view.ts';

const SHOWN: readonly [number, string, Audience['group'], boolean][] = [
  [0, 'z', 'named', true],
  [0, 'y', 'unnamed', true],
  [1, 'b', 'unnamed', true],
  [1, 'a', 'no', true],
  [1, 'c', 'named', false],
];

/** A card nobody did anything with. */
const PLAIN = { cluster: null, parked: false, carried: false };

/** Two people who share some of what they wrote. */
function around(stage: Stage): Around {
  const lines: Record<string, SheetLine[]> = {};
  for (const [person, key, group, filled] of SHOWN) {
    const sheet = stage.sheet(5, person);
    const text = { en: `text ${key}`, es: `texto ${key}` };
    (lines[sheet] ??= []).push({
      sheet,
      line: key,
      text,
      filled,
      audience: { staff: true, group, family: false },
      card: key,
    });
  }
  return quiet(stage.session, lines);
}
const boardOf = (stage: Stage, person: number) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, around(stage)).board;
const wallOf = (stage: Stage) => viewFor(stage.session, { kind: 'screen', screen: 'wall' }, around(stage)).board;
const staffOf = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, around(stage)).board;

test('[BO1] the board holds what is shared, by key, with a name only where one was given', () => {
  const stage = new Stage().running(2).to('board');
  const cards = (own: readonly string[]) => [
    { key: 'b', text: { en: 'text b', es: 'texto b' }, by: null, ...PLAIN, own: own.includes('b') },
    { key: 'y', text: { en: 'text y', es: 'texto y' }, by: null, ...PLAIN, own: own.includes('y') },
    { key: 'z', text: { en: 'text z', es: 'texto z' }, by: 'Dana', ...PLAIN, own: own.includes('z') },
  ];
  expect(boardOf(stage, 0)?.cards).toEqual(cards(['y', 'z']));
  expect(boardOf(stage, 1)?.cards).toEqual(cards(['b']));
  expect(staffOf(stage)?.cards).toEqual(cards([]));
});

test('[BO2] staff see the board fill, phones see it on its step, the wall while staff put it there', () => {
  const stage = new Stage().running(2).to('worksheet');
  const step = stage.step(6);
  expect([staffOf(stage)?.cards.length, boardOf(stage, 0), wallOf(stage)]).toEqual([3, null, null]);
  expect(stage.lead('board:show', { step, on: true })).toBe('done');
  expect(wallOf(stage)?.cards.map(({ own }) => own)).toEqual([false, false, false]);
  stage.lead('wall:blank', { on: true });
  expect(wallOf(stage)).toBeNull();
  stage.lead('wall:blank', { on: false });
  stage.lead('hold:begin', {});
  expect(wallOf(stage)).toBeNull();
  stage.lead('hold:end', {});
  stage.lead('board:show', { step, on: false });
  expect(wallOf(stage)).toBeNull();
  stage.next();
  expect(boardOf(stage, 0)?.cards).toHaveLength(3);
  stage.next();
  expect([staffOf(stage), boardOf(stage, 0), wallOf(stage)]).toEqual([null, null, null]);
});

test('[BO3] staff order cards under headings; a removed heading leaves its cards', () => {
  const stage = new Stage().running(2).to('board');
  const step = stage.step(6);
  const heading = (): string => staffOf(stage)?.clusters.at(-1)?.id ?? 'none';
  const clusterOf = (key: string) => staffOf(stage)?.cards.find((card) => card.key === key)?.cluster;
  expect(stage.lead('cluster:add', { step, title: '' })).toBe('malformed');
  expect(stage.lead('cluster:add', { step, title: 'x'.repeat(81) })).toBe('too-long');
  expect(stage.lead('cluster:add', { step: stage.step(5), title: 'Places' })).toBe('not-found');
  expect(stage.lead('cluster:add', { step, title: 'Places' })).toBe('done');
  expect(stage.lead('card:place', { step, card: 'b', cluster: 'none' })).toBe('not-found');
  expect(stage.lead('card:place', { step, card: '', cluster: heading() })).toBe('malformed');
  expect(stage.lead('card:place', { step, card: 'b', cluster: heading() })).toBe('done');
  expect(clusterOf('b')).toBe(heading());
  expect(stage.lead('cluster:rename', { step, cluster: heading(), title: 'Times' })).toBe('done');
  expect(staffOf(stage)?.clusters).toMatchObject([{ title: 'Times' }]);
  expect(stage.lead('cluster:rename', { step, cluster: 'none', title: 'Times' })).toBe('not-found');
  expect(stage.lead('cluster:remove', { step, cluster: heading() })).toBe('done');
  expect(stage.lead('cluster:remove', { step, cluster: heading() })).toBe('not-found');
  expect([clusterOf('b'), staffOf(stage)?.cards.length]).toEqual([null, 3]);
  for (let more = 0; more < 12; more += 1) stage.lead('cluster:add', { step, title: 'Places' });
  expect(stage.lead('cluster:add', { step, title: 'Places' })).toBe('too-many');
});

test('[BO4] a parked card is under no heading and only staff see it, until it is placed again or brought back', () => {
  const stage = new Stage().running(2).to('board');
  const step = stage.step(6);
  stage.lead('board:show', { step, on: true });
  stage.lead('cluster:add', { step, title: 'Places' });
  const heading = staffOf(stage)?.clusters[0]?.id ?? 'none';
  stage.lead('card:place', { step, card: 'b', cluster: heading });
  const keys = () =>
    [staffOf(stage), boardOf(stage, 1), wallOf(stage)].map((board) => board?.cards.map(({ key }) => key));
  const parked = () => staffOf(stage)?.cards.find(({ key }) => key === 'b');
  expect(stage.lead('card:park', { step, card: '', on: true })).toBe('malformed');
  expect(stage.lead('card:park', { step: stage.step(5), card: 'b', on: true })).toBe('not-found');
  expect(stage.lead('card:park', { step, card: 'b', on: true })).toBe('done');
  expect(keys()).toEqual([
    ['b', 'y', 'z'],
    ['y', 'z'],
    ['y', 'z'],
  ]);
  expect(parked()).toMatchObject({ parked: true, cluster: null });
  stage.lead('card:park', { step, card: 'b', on: false });
  expect(parked()).toMatchObject({ parked: false, cluster: null });
  stage.lead('card:park', { step, card: 'b', on: true });
  stage.lead('card:place', { step, card: 'b', cluster: heading });
  expect(parked()).toMatchObject({ parked: false, cluster: heading });
  expect(keys()[2]).toEqual(['b', 'y', 'z']);
});

test('[BO5] a card is carried over to the first board of the next session, while its writer shares it', () => {
  const before = new Stage().running(2).to('board');
  const carry = (on: boolean) => before.lead('card:carry', { step: before.step(6), card: 'b', on });
  expect([carry(true), carry(true)]).toEqual(['done', 'done']);
  expect(before.session.boards[before.step(6)]?.carried).toEqual(['b']);
  expect(staffOf(before)?.cards.map(({ carried }) => carried)).toEqual([true, false, false]);
  expect(boardOf(before, 0)?.cards.some(({ carried }) => carried)).toBe(false);
  expect(carry(false)).toBe('done');
  expect(before.session.boards[before.step(6)]?.carried).toEqual([]);

  const stage = new Stage().opened(2);
  const title = { en: 'From before', es: 'De antes' };
  const own = { template: { id: 'elsewhere', version: 1 }, mode: 'own', title, signatures: [] } as const;
  stage.program('sheets:bring', { sheets: [{ ...own, person: 'person-1', sheet: 'old', cards: ['b'] }] });
  stage.lead('session:start', {});
  stage.to('board');
  stage.lead('board:show', { step: stage.step(6), on: true });
  const line = (card: string, group: 'no' | 'unnamed'): SheetLine => {
    const audience = { staff: true, group, family: false } as const;
    return { sheet: 'old', line: card, text: { en: card, es: card }, filled: true, audience, card };
  };
  const cards = (group: 'no' | 'unnamed', viewer: Viewer) => {
    const lines = { old: [line('b', group), line('not-carried', 'unnamed')] };
    const view = viewFor(stage.session, viewer, quiet(stage.session, lines));
    return 'board' in view ? view.board?.cards : undefined;
  };
  const everyone: readonly Viewer[] = [
    { kind: 'staff', staff: 'staff-one', leads: true },
    { kind: 'participant', seat: stage.seat(0) },
    { kind: 'screen', screen: 'wall' },
  ];
  for (const viewer of everyone) {
    expect(cards('unnamed', viewer)).toEqual([
      { key: 'b', text: { en: 'b', es: 'b' }, by: null, ...PLAIN, own: false },
    ]);
    expect(cards('no', viewer)).toEqual([]);
  }
  expect(cards('unnamed', { kind: 'participant', seat: stage.seat(1) })).toMatchObject([{ own: true }]);
});
