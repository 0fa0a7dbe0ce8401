import type { ReadableSheet } from '@opencircle/protocol';
import type { SheetId, StaffView } from '@opencircle/session';
import { OpenSheet } from '../support/people/open-sheet.ts';
import type { Tablet } from '../support/people/tablet.ts';
import { until } from '../support/people/until.ts';
import { possibleAfter } from './history.ts';
import type { Scribe, Token } from './scribe.ts';

const timesIn = (text: string, words: string): number => text.split(words).length - 1;
const textOf = ({ lines }: ReadableSheet): string =>
  lines.flatMap(({ entries }) => entries.map(({ en }) => en)).join('\n');

/** How often these words may stand in what the server has. */
function mayStand({ typed, erased, sheet }: Token): readonly number[] {
  if (erased === null) return typed <= sheet.saved ? [1] : [0, 1];
  return erased <= sheet.saved ? [0] : [0, 1];
}

/** Acknowledged words that are not in the sheets as the server has them, erased ones that are, and any that are there twice. */
export async function lostWords(tablet: Tablet, scribes: readonly Scribe[]): Promise<string[]> {
  const texts = new Map<SheetId, string>();
  for (const sheet of new Set(scribes.flatMap(({ sheets }) => sheets.map(({ grant }) => grant.sheet))))
    texts.set(sheet, textOf((await tablet.ask('GET /api/sheets/:sheet', { at: { sheet } })).got));
  return scribes.flatMap(({ tokens, phone }) =>
    tokens.flatMap((token) => {
      const times = timesIn(texts.get(token.sheet.grant.sheet) ?? '', token.words);
      const isRight = mayStand(token).includes(times);
      return isRight
        ? []
        : [`${phone.name} typed ${token.words} in ${token.path}, and it stands there ${String(times)} times`];
    }),
  );
}

/** What staff see that no order of the acknowledged and the unknown commands can have made. */
export function wrongInView(view: StaffView, scribes: readonly Scribe[]): string[] {
  return scribes.flatMap((scribe) => [...wrongSwitches(view, scribe), ...wrongPlans(view, scribe)]);
}

function wrongSwitches(view: StaffView, { phone, asked }: Scribe): string[] {
  const { seat } = phone.live.view.me;
  const hand = possibleAfter(false, asked, ({ type }) =>
    type === 'hand:raise' ? true : type === 'hand:lower' ? false : undefined,
  );
  const ready = possibleAfter(false, asked, ({ type, payload }) =>
    type === 'worksheet:ready' ? payload.ready : undefined,
  );
  const isReady = view.worksheet.steps.some((step) => step.ready.includes(seat));
  return [
    ...(hand.has(view.hands.includes(seat)) ? [] : [`the hand of ${phone.name} is not as it was left`]),
    ...(ready.has(isReady) ? [] : [`${phone.name} is not as ready as they said`]),
  ];
}

function wrongPlans(view: StaffView, { phone, asked }: Scribe): string[] {
  const { seat } = phone.live.view.me;
  const lines = view.planAhead.find((one) => one.seat === seat)?.lines ?? [];
  const isRemoving = asked.some(({ command }) => command.type === 'plan-ahead:remove');
  return asked.flatMap(({ command, reply }) => {
    if (command.type === 'plan-ahead:remove') {
      const isBack = reply?.ok === true && lines.some(({ id }) => id === command.payload.line);
      return isBack ? [`a line that ${phone.name} removed is back`] : [];
    }
    if (command.type !== 'plan-ahead:add') return [];
    const { what } = command.payload;
    const times = lines.filter((line) => line.what === what).length;
    const may = reply === null ? [0, 1] : !reply.ok ? [0] : isRemoving ? [0, 1] : [1];
    return may.includes(times) ? [] : [`the line ${what} of ${phone.name} stands there ${String(times)} times`];
  });
}

/** With everybody settled: the same words on every device and on the server, and the last answer each person gave. */
export async function wrongAfterTheEnd(tablet: Tablet, scribes: readonly Scribe[]): Promise<string[]> {
  const found: string[] = [];
  for (const { phone, sheets } of scribes)
    for (const sheet of sheets) {
      const fresh = await OpenSheet.open(phone, sheet.grant.sheet);
      await until('both are the same', () => contentOf(fresh) === contentOf(sheet), 3_000).catch(() => {
        found.push(`a sheet of ${phone.name} is not the same on the phone and on the server`);
      });
      fresh.close();
    }
  const { live } = tablet;
  const checkIn = live.view.agenda.steps.find(({ kind }) => kind === 'check-in')?.id;
  while (live.view.agenda.current !== checkIn) {
    await live.must('agenda:back', { from: live.view.agenda.current });
    await live.upToDate();
  }
  for (const { phone, asked } of scribes) {
    const answers = live.view.asking?.answers.find(({ seat }) => seat === phone.live.view.me.seat)?.answers;
    const answer = answers === 'gone' ? 'gone' : answers?.['want'];
    const possible = possibleAfter<unknown>(undefined, asked, ({ type, payload }) =>
      type === 'check-in:answer' ? payload.answers['want'] : undefined,
    );
    if (!possible.has(answer))
      found.push(`${phone.name} answered ${[...possible].join(' or ')}, and the answer is ${String(answer)}`);
  }
  return found;
}

const contentOf = ({ sheet }: OpenSheet): string =>
  JSON.stringify(
    sheet.template.fields.map(({ key }) => [
      sheet.words(key),
      sheet.rows(key).map((row) => [row, sheet.words(`${key}/${row}`)]),
    ]),
  );
