import type { Template } from '@opencircle/worksheets';

/** The newest version of each worksheet, in the order they came in. */
export const newestOf = (templates: readonly Template[]): readonly Template[] =>
  templates.filter(({ id, version }) => !templates.some((other) => other.id === id && other.version > version));
