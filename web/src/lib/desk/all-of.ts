import type { Refused } from '#lib/api.ts';

type Got<T> = { readonly ok: true; readonly got: T };

/** Waits for several answers of the server: all of them together, or the first refusal. */
export async function allOf<T extends Readonly<Record<string, unknown>>>(asked: {
  readonly [K in keyof T]: Promise<Got<T[K]> | Refused>;
}): Promise<Got<T> | Refused> {
  const names: readonly (keyof T)[] = Object.keys(asked);
  const got: Partial<T> = {};
  for (const name of names) {
    const answer = await asked[name];
    if (!answer.ok) return answer;
    got[name] = answer.got;
  }
  // Each name of `asked` was given its answer above.
  return { ok: true, got: got as T };
}
