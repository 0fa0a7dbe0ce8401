import { wishesToAnswer } from './asking.ts';
import { wishesInTheCircle } from './circle.ts';
import { wishesToRate } from './grounding.ts';
import { wishesToGo } from './leaving.ts';
import { wishesToChoose } from './polling.ts';
import { wishesOnPaper } from './sheets.ts';
import type { Mind, Wish } from './wish.ts';

/** What somebody would do about what they are shown, and did not do yet. While the group holds, nothing. */
export function wishesOf(mind: Mind): readonly Wish[] {
  const { session } = mind.view;
  if (session.onHold || (session.phase !== 'running' && session.phase !== 'closing')) return [];
  const all = [wishesToAnswer, wishesToChoose, wishesToRate, wishesInTheCircle, wishesOnPaper, wishesToGo].flatMap(
    (wishes) => wishes(mind),
  );
  return all.filter(({ key }) => !mind.did.has(key));
}
export type { Mind, Request, Wish } from './wish.ts';
