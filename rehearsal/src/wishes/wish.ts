import type { CommandMap, Language, ParticipantView, SheetId } from '@opencircle/session';
import type { WireCommandType } from '@opencircle/protocol';
import type { Character } from '../cast/character.ts';

/** One command with what belongs to it. */
export type Request = {
  readonly [T in WireCommandType]: { readonly type: T; readonly payload: CommandMap[T] };
}[WireCommandType];

/** What somebody would do now, once: `key` tells one occasion from another, `after` are a person's seconds they take to come to it. */
export interface Wish {
  readonly key: string;
  readonly after: number;
  readonly act:
    | { readonly do: 'ask'; readonly request: Request }
    | { readonly do: 'fill-in'; readonly sheet: SheetId }
    | { readonly do: 'share'; readonly sheet: SheetId; readonly group: 'named' | 'unnamed' }
    | { readonly do: 'lose-the-network'; readonly seconds: number };
}
/** Everything a person goes by: who they are, what they are shown, and what they remember. */
export interface Mind {
  /** Their place among the eight. */
  readonly who: number;
  readonly character: Character;
  readonly language: Language;
  readonly view: ParticipantView;
  /** The keys of what they did. */
  readonly did: ReadonlySet<string>;
  /** Sheets they are bent over just now. */
  readonly writing: ReadonlySet<SheetId>;
  /** Sheets in which they have nothing more to say. */
  readonly finished: ReadonlySet<SheetId>;
}

/** A wish that is one command. */
export const asking = <T extends WireCommandType>(
  key: string,
  after: number,
  type: T,
  payload: CommandMap[T],
  // The two belong together by this function's own signature.
): Wish => ({ key, after, act: { do: 'ask', request: { type, payload } as unknown as Request } });

/** Whether this is one of the things they do. */
export const does = ({ character }: Mind, habit: Character['habits'][number]): boolean =>
  character.habits.includes(habit);
