// Stands in for the third transport of `engine.io-client`, which these pages do not ask for.

/** Never used. */
export class WT {
  readonly name = 'webtransport';
}
