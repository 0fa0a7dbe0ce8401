import type { CommandOf } from '../commands.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import { changeWish } from './wish.ts';

/** Time to talk, and raised hands. */
export function decideTalk(turn: Turn, command: CommandOf<`talk:${string}` | `hand:${string}`>): Decision {
  const { session, seat } = turn;
  switch (command.type) {
    case 'talk:ask':
      return seat === null ? refused('not-found') : decided(...changeWish(turn, seat, command.payload.wanted));
    case 'talk:heard': {
      const wish = session.talk.find((one) => one.seat === command.payload.seat);
      if (!wish) return refused('not-found');
      return wish.heard ? decided() : decided(happened(turn, 'talk:heard', { seat: wish.seat }));
    }
    case 'hand:raise':
      if (seat === null) return refused('not-found');
      return session.hands.includes(seat) ? decided() : decided(happened(turn, 'hand:raised', { seat }));
    case 'hand:lower': {
      const { seat: hand } = command.payload;
      return session.hands.includes(hand) ? decided(happened(turn, 'hand:lowered', { seat: hand })) : decided();
    }
  }
}
