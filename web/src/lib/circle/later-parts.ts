/** What a participant's page fetches after its first screen is there: later steps and drawers. */
export { default as Board } from '#lib/board/Board.svelte';
export { default as AskWithoutName } from '#lib/box/AskWithoutName.svelte';
export { default as BoxDrawer } from '#lib/box/BoxDrawer.svelte';
export { default as QuestionBox } from '#lib/box/QuestionBox.svelte';
export { default as Break } from '#lib/break/Break.svelte';
export { default as Totals } from '#lib/check-in/Totals.svelte';
export { default as PlanAhead } from '#lib/plan-ahead/PlanAhead.svelte';
export { default as Poll } from '#lib/poll/Poll.svelte';
export { default as Round } from '#lib/round/Round.svelte';
export { default as OpenTime } from '#lib/talk/OpenTime.svelte';
export { default as TeachCards } from '#lib/teach/TeachCards.svelte';
export { default as GivenSheets } from '#lib/worksheet/GivenSheets.svelte';
export { default as MySheets } from '#lib/worksheet/MySheets.svelte';
export { default as LateCard } from './LateCard.svelte';
export { default as MenuDrawers } from '#lib/menu/MenuDrawers.svelte';
