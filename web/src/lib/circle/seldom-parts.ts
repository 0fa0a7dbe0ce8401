/** What most pages never show: fetched when it is asked for, as at a device of the house, from elsewhere, or late. */
export { default as AskWhere } from '#lib/safety/AskWhere.svelte';
export { default as DoneBar } from '#lib/tablet/DoneBar.svelte';
export { default as HandOver } from '#lib/tablet/HandOver.svelte';
export { default as LateCard } from '#lib/welcome/LateCard.svelte';
