/** Below this nobody reads it from a chair; whatever is too much then is cut off at the end. */
const [SMALLEST, STEP] = [0.5, 0.05];

/** Makes the letters of an element smaller until all that stands in it fits its height. What is inside is measured in em. */
export function fit(element: HTMLElement): () => void {
  const shrink = (): void => {
    element.style.fontSize = '';
    for (let size = 1 - STEP; size >= SMALLEST && element.scrollHeight > element.clientHeight + 1; size -= STEP)
      element.style.fontSize = `${size.toFixed(2)}em`;
  };
  const resized = new ResizeObserver(shrink);
  const changed = new MutationObserver(shrink);
  resized.observe(element);
  changed.observe(element, { childList: true, subtree: true, characterData: true });
  // Letters have another width once their font is here.
  void document.fonts.ready.then(shrink);
  return () => {
    resized.disconnect();
    changed.disconnect();
  };
}
