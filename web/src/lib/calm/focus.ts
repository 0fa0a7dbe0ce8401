type Writable = HTMLInputElement | HTMLTextAreaElement;

const isWritable = (element: Element | null): element is Writable =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

/** Remembers where somebody was writing; the answer puts them back there, unless they have gone elsewhere since. */
export function keepPlaceOf(element: Element | null): () => void {
  if (!(element instanceof HTMLElement) || element === document.body) return () => undefined;
  const caret = isWritable(element) ? ([element.selectionStart, element.selectionEnd] as const) : null;
  return () => {
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (!element.isConnected || isElsewhere) return;
    element.focus({ preventScroll: true });
    if (isWritable(element) && caret) element.setSelectionRange(...caret);
  };
}
