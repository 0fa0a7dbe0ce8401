import type { Leading } from '../leading.svelte.ts';

/** Puts what people gave in this step on the wall, or takes it down. */
export function toggleOnWall(leading: Leading): void {
  const { wall, agenda } = leading.view;
  if (agenda.current !== null) void leading.ask('wall:show', { step: agenda.current, on: !wall.shown });
}
