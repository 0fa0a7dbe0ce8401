import type { Bilingual, Question, TemplateRef } from '@opencircle/session';

/** One page to take home: a key sentence, a few headings with short lines under them. */
export interface Handout {
  readonly topic: string;
  readonly title: Bilingual;
  readonly keySentence: Bilingual;
  readonly parts: readonly { readonly heading: Bilingual; readonly lines: readonly Bilingual[] }[];
  /** Public sources the facts come from, as a reader finds them. */
  readonly sources: readonly string[];
}

/** An education topic: everything an education group needs to teach one thing. Typed data; a change is a new version. */
export interface Topic {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  /** What the group already believes, asked before anything is taught. */
  readonly poll: Question;
  /** Cards of at most 25 words each in either language, in the two blocks they are taught in. */
  readonly blocks: readonly [readonly Bilingual[], readonly Bilingual[]];
  /** Myth or fact, four to six. */
  readonly quiz: readonly Question[];
  readonly worksheet: TemplateRef;
  /** For the facilitator to ask: after the first block, after the second, and at the end. */
  readonly discussion: readonly [Bilingual, Bilingual, Bilingual];
  readonly handout: Handout;
}
