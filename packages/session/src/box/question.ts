import type { BoxQuestionId } from '../ids.ts';

/** A question from the box. Only `shown` and `answered` ones reach the room. */
export interface BoxQuestion {
  readonly id: BoxQuestionId;
  readonly text: string;
  readonly state: 'waiting' | 'shown' | 'answered' | 'put-away';
}
