/** Who does what in one scene of practice. */
export interface Scene {
  readonly saysNo: string;
  readonly offers: string;
  /** Of three, the one who watches. */
  readonly watches: string | null;
}

/** The parts of this scene: the same on every phone, and each next card hands them on to the next one. */
export function sceneOf(names: readonly string[], scene: number): Scene | null {
  const order = names.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const at = (place: number): string => order[(scene + place) % order.length] ?? '';
  if (order.length < 2) return null;
  return { saysNo: at(0), offers: at(1), watches: order.length > 2 ? at(2) : null };
}

/** Time left as minutes and seconds, never below zero. */
export function minutesAndSeconds(left: number): string {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
