import type { EventOf } from '../events.ts';
import type { BoxQuestionId } from '../ids.ts';
import type { Session } from '../session.ts';
import { readable } from '../turn/lookup.ts';
import type { BoxQuestion } from './question.ts';

const put = (session: Session, id: BoxQuestionId, state: BoxQuestion['state']): Session => ({
  ...session,
  box: session.box.map((one) => (one.id === id ? { ...one, state } : one)),
});

/** Folds what was asked without a name and what staff decided about it. */
export function evolveBox(session: Session, event: EventOf<`box:${string}`>): Session {
  const { question: id } = event.open;
  switch (event.type) {
    case 'box:asked':
      return {
        ...session,
        box: [...session.box, { id, text: readable(event.ofSession)?.text ?? '', state: 'waiting' }],
      };
    case 'box:shown':
      return put(session, id, event.open.on ? 'shown' : 'waiting');
    case 'box:marked-answered':
      return put(session, id, event.open.on ? 'answered' : 'shown');
    case 'box:put-away':
      return put(session, id, event.open.on ? 'put-away' : 'waiting');
  }
}
