/** What people who work in twos and threes are shown; fetched when their sheet opens. */
export { default as SmallGroupCard } from './SmallGroupCard.svelte';
