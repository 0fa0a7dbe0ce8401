import type { FieldKind } from '@opencircle/worksheets';

/** How a field is drawn whose kind the first sheets of most people do not have; what is there depends on the kind that was asked for. */
export interface Fetched {
  readonly LaterKind: typeof import('./LaterKind.svelte').default;
  readonly PlacesField: typeof import('../places/PlacesField.svelte').default | undefined;
  readonly PartsField: typeof import('../parts/PartsField.svelte').default | undefined;
}

const PLACED: readonly string[] = ['columns', 'two-by-two', 'rings'] satisfies FieldKind[];
const IN_PARTS: readonly string[] = [
  'chain',
  'week-grid',
  'calendar',
  'sliders',
  'body-map',
  'carry',
  'agreement',
] satisfies FieldKind[];

/** Fetches what draws a field of this kind, all of it at once. */
export async function fetchKind(kind: FieldKind): Promise<Fetched> {
  const [{ default: LaterKind }, places, parts] = await Promise.all([
    import('./LaterKind.svelte'),
    PLACED.includes(kind) ? import('../places/PlacesField.svelte') : undefined,
    IN_PARTS.includes(kind) ? import('../parts/PartsField.svelte') : undefined,
  ]);
  return { LaterKind, PlacesField: places?.default, PartsField: parts?.default };
}
