import type { CommandOf, Refusal } from '../commands.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';

function park(turn: Turn, { payload }: CommandOf<'topic:park'>): Decision {
  const { parked } = turn.session;
  const text = payload.text.trim();
  const tooMany: Refusal | null = parked.length >= MOST.parkedTopics ? 'too-many' : null;
  const waits = parked.some((one) => !one.taken && one.text === text);
  return unless(textRefusal(payload.text, MOST.line) ?? (waits ? null : tooMany), () =>
    waits ? decided() : decided(happened(turn, 'topic:parked', { topic: turn.newId() }, { ofSession: { text } })),
  );
}

/** The parking lot: staff put a topic aside, say that it was taken up, or take it out. */
export function decideParking(turn: Turn, command: CommandOf<`topic:${string}`>): Decision {
  if (command.type === 'topic:park') return park(turn, command);
  const topic = turn.session.parked.find(({ id }) => id === command.payload.topic);
  if (!topic) return refused('not-found');
  switch (command.type) {
    case 'topic:take': {
      const { taken } = command.payload;
      return topic.taken === taken ? decided() : decided(happened(turn, 'topic:taken', { topic: topic.id, taken }));
    }
    case 'topic:remove':
      return decided(happened(turn, 'topic:removed', { topic: topic.id }));
  }
}
