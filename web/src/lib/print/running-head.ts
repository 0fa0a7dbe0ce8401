import type { Attachment } from 'svelte/attachments';

/** As a string in a style sheet, whatever stands in it. */
const quoted = (words: string): string =>
  `"${words.replace(/[\\"\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** Puts these words at the top of every page this element is printed on. It begins on a page of its own. `name` is nobody else's. */
export const runningHead =
  (name: string, words: string): Attachment<HTMLElement> =>
  (element) => {
    // Older phones know no style sheets made here: their paper goes without the line.
    if (!('adoptedStyleSheets' in document)) return;
    const style = new CSSStyleSheet();
    style.replaceSync(`@page ${name} { @top-left { content: ${quoted(words)}; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    element.style.setProperty('page', name);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    };
  };
