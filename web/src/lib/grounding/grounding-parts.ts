/** What an exercise is drawn with: fetched when the group comes to one, or in a quiet moment for later. */
export { default as GroupGrounding } from './GroupGrounding.svelte';
export { default as OwnGrounding } from './OwnGrounding.svelte';
