import { en as staff } from '../../../web/src/lib/text/staff/en.ts';
import { en as wall } from '../../../web/src/lib/text/screen/en.ts';
import { until } from '../../support/people/until.ts';
import type { Crowd } from './crowd.ts';

/** One state of a session that every screen has a picture of. */
export interface Scene {
  readonly name: string;
  /** Goes on to the next step first. */
  readonly next?: true;
  /** The wall shows nothing at all. */
  readonly isBare?: true;
  readonly happens?: (crowd: Crowd) => Promise<void>;
  /** What the wall says then, beside the title of the step. */
  readonly wall?: string | RegExp | null;
}
const { lead, wall: words } = staff;
const show = (crowd: Crowd): Promise<void> => crowd.lead.press(words.show);

/** Urges at each moment, of everybody here without a page. */
async function ratings({ others, step }: Crowd): Promise<void> {
  for (const moment of [0, 1, 2, 3, 4]) {
    await Promise.all(
      others.map(
        ({ live }, person) =>
          live.ask('urge:rate', { step, moment, value: Math.max(0, [4, 7, 8, 5, 3][moment]! - (person % 3)) }), // Five moments, five numbers.
      ),
    );
  }
}
async function pairs({ tablet, step }: Crowd): Promise<void> {
  const seats = tablet.live.view.people.map(({ seat }) => seat);
  const two = seats.flatMap((seat, at) => (at % 2 === 0 ? [[seat, seats[at + 1] ?? '']] : []));
  await tablet.live.must('worksheet:pair', { step, pairs: two });
}
async function ready({ others, step }: Crowd): Promise<void> {
  await Promise.all(others.slice(0, 7).map(({ live }) => live.must('worksheet:ready', { step, ready: true })));
}
/** Somebody without a page shares two lines, and staff put the board up. */
async function cards({ others, tablet, step }: Crowd): Promise<void> {
  const from = tablet.live.view.agenda.steps.find(({ kind }) => kind === 'worksheet')?.id ?? '';
  for (const [at, phone] of others.slice(0, 4).entries()) {
    const sheet = await phone.sheet(from);
    sheet.write('next', LINES[at] ?? '');
    sheet.change((one) => {
      one.setAudience('next', { staff: true, group: 'unnamed', family: false }, `card-of-${String(at)}`);
    });
    await sheet.allSaved();
  }
  await until('cards are there', () => (tablet.live.view.board?.cards.length ?? 0) > 0);
  await tablet.live.must('board:show', { step, on: true });
}
/** Lines people might share. */
const LINES = [
  'Payday Friday. The walk home is the hard part.',
  'Being praised. It makes me careless.',
  'An argument on the phone, then nobody to call.',
  'Boredom at 3 p.m.',
];

/** A session with every kind of step, told once. */
export const SCENES: readonly Scene[] = [
  { name: 'door', wall: wall.door.welcome },
  { name: 'arrive', happens: ({ tablet }) => tablet.live.must('session:start', {}), wall: wall.door.welcome },
  { name: 'opening', next: true },
  { name: 'check-in', next: true },
  { name: 'check-in-answered', happens: (crowd) => crowd.answer(), wall: wall.step.answered(9, 12) },
  { name: 'check-in-closed', happens: ({ lead: by }) => by.press(lead.step.closeCheckIn), wall: wall.step.noTotals },
  {
    name: 'check-in-preview',
    happens: async ({ lead: by, desk }) => {
      await by.press(lead.wall.wall);
      await desk.page
        .getByRole('img', { name: words.picture('Check-in') })
        .nth(1)
        .waitFor();
    },
    wall: wall.step.noTotals,
  },
  {
    name: 'check-in-shown',
    happens: async (crowd) => {
      await crowd.lead.closePanel();
      await show(crowd);
    },
    wall: 'middle',
  },
  { name: 'round', next: true },
  {
    name: 'round-speaking',
    happens: async ({ tablet: { live }, step }) => {
      for (const _turn of [0, 1, 2]) {
        await live.must('round:next', { step, from: live.view.round?.speaking ?? null });
        await live.upToDate();
      }
    },
  },
  { name: 'teach', next: true, wall: null },
  {
    name: 'teach-on-a-spanish-wall',
    happens: async ({ wall: screen }) => {
      await screen.pressButton('Español');
      await screen.page.mouse.move(9, 900);
    },
    wall: null,
  },
  {
    name: 'quiz',
    next: true,
    happens: async ({ wall: screen }) => {
      await screen.pressButton('English');
      await screen.page.mouse.move(9, 900);
    },
    wall: null,
  },
  {
    name: 'quiz-closed',
    happens: async (crowd) => (await crowd.vote(), crowd.lead.press(lead.poll.show)),
    wall: wall.step.closed,
  },
  { name: 'quiz-shown', happens: show },
  { name: 'quiz-explained', happens: ({ lead: by }) => by.press(lead.poll.explain), wall: wall.step.answer },
  { name: 'poll', next: true, wall: null },
  {
    name: 'poll-closed',
    happens: async (crowd) => (await crowd.vote(), crowd.lead.press(lead.poll.show)),
    wall: wall.step.closed,
  },
  { name: 'poll-shown', happens: show },
  { name: 'question-box', next: true, wall: wall.step.askHere },
  {
    name: 'question-box-shown',
    happens: async ({ others: [phone], tablet }) => {
      await phone?.live.must('box:ask', { text: 'How do I tell my boss that I cannot come to the party?' });
      await until('a question waits', () => (tablet.live.view.box?.questions.length ?? 0) > 0);
      const question = tablet.live.view.box?.questions[0]?.id ?? '';
      await tablet.live.must('box:show', { question, on: true });
    },
    wall: 'How do I tell my boss',
  },
  { name: 'worksheet', next: true },
  { name: 'worksheet-ready', happens: ready, wall: wall.step.ready(7, 12) },
  { name: 'board', next: true },
  { name: 'board-shown', happens: cards, wall: 'Payday' },
  { name: 'practice', next: true },
  { name: 'practice-pairs', happens: pairs },
  { name: 'open-time', next: true },
  {
    name: 'quiet',
    happens: ({ tablet }) => tablet.live.must('calm:begin', { kind: 'quiet', seconds: null }),
    wall: null,
  },
  {
    name: 'eyes-up',
    happens: ({ tablet }) => tablet.live.must('calm:begin', { kind: 'eyes-up', seconds: 60 }),
    wall: null,
  },
  { name: 'break', next: true, happens: ({ tablet }) => tablet.live.must('calm:end', {}), wall: wall.step.breakUntil },
  { name: 'grounding', next: true, wall: null },
  { name: 'grounding-rated', happens: ratings, wall: null },
  { name: 'grounding-shown', happens: show, wall: null },
  { name: 'hold', isBare: true, happens: ({ tablet }) => tablet.live.must('hold:begin', {}), wall: null },
  {
    name: 'wall-blank',
    isBare: true,
    happens: async ({ tablet }) => {
      await tablet.live.must('hold:end', {});
      await tablet.live.must('wall:blank', { on: true });
    },
    wall: null,
  },
  { name: 'plan-ahead', next: true, happens: ({ tablet }) => tablet.live.must('wall:blank', { on: false }) },
  { name: 'check-out', next: true },
  { name: 'closing', happens: ({ tablet }) => tablet.live.must('session:end', {}), wall: wall.thanks },
];
