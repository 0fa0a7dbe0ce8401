/** What a page loads when it opens its first sheet: the document library, the connection, and how a sheet is drawn. */
export { SheetConnection } from './sheet-connection.svelte.ts';
export { default as SheetView } from './SheetView.svelte';
