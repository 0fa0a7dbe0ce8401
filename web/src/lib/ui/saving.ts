/** How far somebody's words have come. `saved` is only ever said after the server has them on disk. */
export type SavingState =
  | { readonly is: 'saved' | 'saving' | 'offline' | 'locked' | 'connecting' }
  | { readonly is: 'not-sent'; readonly count: number }
  | { readonly is: 'locking'; readonly seconds: number };
