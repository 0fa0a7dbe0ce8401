import type { Concern } from '../concern/concern.ts';
import type { SeatId } from '../ids.ts';
import type { Ballot, Poll } from '../poll/ballot.ts';
import type { Session, Signal } from '../session.ts';
import { own, without } from '../turn/lookup.ts';
import type { MovedWords } from './said.ts';

const settledAs = ({ disposition }: Pick<Signal, 'disposition'> | Pick<Concern, 'disposition'>) => ({
  is: disposition?.is ?? null,
  note: disposition?.note ?? '',
});

/** What was said from this seat so far. */
export function wordsOf(session: Session, seat: SeatId): MovedWords {
  const { asking, polls, urges, planAhead, whereabouts, signals, concerns } = session;
  return {
    language: own(session.seats, seat)?.language ?? 'en',
    answers: Object.entries(asking).flatMap(([step, { answers }]) => {
      const said = own(answers, seat);
      return said === undefined ? [] : [{ step, answers: said }];
    }),
    choices: Object.entries(polls).flatMap(([step, { ballots }]) =>
      Object.entries(ballots).flatMap(([question, all]) =>
        all.flatMap(({ answers }, ballot) => {
          const chosen = own(answers, seat);
          return chosen === undefined ? [] : [{ step, question, ballot, chosen }];
        }),
      ),
    ),
    urges: Object.entries(urges).flatMap(([step, bySeat]) =>
      Object.entries(own(bySeat, seat) ?? {}).map(([moment, value]) => ({ step, moment: Number(moment), value })),
    ),
    planAhead: own(planAhead, seat) ?? [],
    whereabouts: own(whereabouts, seat) ?? null,
    signals: signals
      .filter((one) => one.seat === seat)
      .map((one) => ({ signal: one.id, urgency: one.urgency, ...settledAs(one) })),
    concerns: concerns
      .filter((one) => one.seat === seat)
      .map((one) => ({ concern: one.id, why: one.why, about: one.about, ...settledAs(one) })),
  };
}

/** The record with what stood under one key under another; what stood there already stays where nothing comes. */
function moved<T>(record: Readonly<Record<SeatId, T>>, from: SeatId, to: SeatId, said: T | undefined) {
  const rest = without(record, from);
  return said === undefined ? rest : { ...rest, [to]: said };
}
const eachOf = <T>(record: Readonly<Record<string, T>>, change: (one: T, key: string) => T) =>
  Object.fromEntries(Object.entries(record).map(([key, one]): [string, T] => [key, change(one, key)]));

/** The session with what was said from one seat said from another. Null: whose it is was erased, and the words with them. */
export function withMovedWords(session: Session, from: SeatId, to: SeatId, words: MovedWords | null): Session {
  const asking = eachOf(session.asking, (one, step) => {
    if (own(one.answers, from) === undefined) return one;
    const said = words?.answers.find((answers) => answers.step === step)?.answers ?? 'gone';
    return { ...one, answers: moved(one.answers, from, to, said) };
  });
  const polls = eachOf(session.polls, (poll, step): Poll => {
    const ballots = eachOf(poll.ballots, (all, question) =>
      all.map((one, ballot): Ballot => {
        if (own(one.answers, from) === undefined) return one;
        const isIt = (choice: MovedWords['choices'][number]): boolean =>
          choice.step === step && choice.question === question && choice.ballot === ballot;
        return { ...one, answers: moved(one.answers, from, to, words?.choices.find(isIt)?.chosen ?? 'gone') };
      }),
    );
    return { ...poll, ballots };
  });
  const urges = eachOf(session.urges, (bySeat, step) => {
    if (own(bySeat, from) === undefined) return bySeat;
    const rated = words?.urges.filter((one) => one.step === step) ?? [];
    const known = own(bySeat, to) ?? {};
    const all = { ...known, ...Object.fromEntries(rated.map(({ moment, value }) => [moment, value])) };
    return moved(bySeat, from, to, Object.keys(all).length === 0 ? undefined : all);
  });
  const lines = [...(own(session.planAhead, to) ?? []), ...(words?.planAhead ?? [])];
  return {
    ...session,
    asking,
    polls,
    urges,
    planAhead: moved(session.planAhead, from, to, lines.length === 0 ? undefined : lines),
    whereabouts: moved(session.whereabouts, from, to, words?.whereabouts ?? undefined),
    signals: session.signals.map((one): Signal => {
      if (one.seat !== from) return one;
      const said = words?.signals.find(({ signal }) => signal === one.id);
      const how = { is: said?.is ?? null, note: said?.note ?? '' };
      const disposition = one.disposition && { ...one.disposition, ...how };
      return { ...one, seat: to, urgency: said?.urgency ?? 'after-group', disposition };
    }),
    concerns: session.concerns.map((one): Concern => {
      if (one.seat !== from) return one;
      const said = words?.concerns.find(({ concern }) => concern === one.id);
      const how = { is: said?.is ?? null, note: said?.note ?? '' };
      const disposition = one.disposition && { ...one.disposition, ...how };
      return { ...one, seat: to, why: said?.why ?? null, about: said?.about ?? null, disposition };
    }),
  };
}
