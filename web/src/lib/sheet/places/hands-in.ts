/**
 * Where somebody writes on a card just now; null: nowhere in these places. What is returned gives the caret back after a change in which
 * somebody else moved that card, so that nobody writes into nothing.
 */
export function handsIn(places: HTMLElement | undefined): (() => void) | null {
  const control = document.activeElement;
  if (!(control instanceof HTMLTextAreaElement) || !places?.contains(control)) return null;
  const row = control.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '';
  const controlsNow = (): readonly HTMLTextAreaElement[] => [
    ...places.querySelectorAll<HTMLTextAreaElement>(`[data-row="${row}"] textarea`),
  ];
  const at = controlsNow().indexOf(control);
  const { selectionStart, selectionEnd } = control;
  return () => {
    // Whoever went elsewhere meanwhile stays there.
    if (document.activeElement !== document.body) return;
    const now = controlsNow()[at];
    now?.focus();
    now?.setSelectionRange(selectionStart, selectionEnd);
  };
}
