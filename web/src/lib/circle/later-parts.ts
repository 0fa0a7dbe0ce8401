/** What a participant's page fetches after its first screen is there: later steps, drawers, and the end. */
export { default as Board } from '#lib/board/Board.svelte';
export { default as Totals } from '#lib/check-in/Totals.svelte';
export { default as PlanAhead } from '#lib/plan-ahead/PlanAhead.svelte';
export { default as Round } from '#lib/round/Round.svelte';
export { default as OpenTime } from '#lib/talk/OpenTime.svelte';
export { default as TeachCards } from '#lib/teach/TeachCards.svelte';
export { default as MySheets } from '#lib/worksheet/MySheets.svelte';
export { default as LateCard } from './LateCard.svelte';
export { default as MenuDrawers } from '#lib/menu/MenuDrawers.svelte';
export { default as Thanks } from './Thanks.svelte';
