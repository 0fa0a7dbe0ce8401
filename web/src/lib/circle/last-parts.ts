/** What a participant's page fetches when the group ends, or when somebody prints before that: the end, and paper. */
export { default as PrintMySheets } from '#lib/worksheet/PrintMySheets.svelte';
export { default as Thanks } from '#lib/thanks/Thanks.svelte';
