/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
type Awaited = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

/** Where a text stops being JSON: the first character that cannot stand there. Engines each say this in words of their own. */
export function whereJsonBreaks(json: string): TextPlace {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let awaited: Awaited = 'value';
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(json);
    if (found === null) return false;
    at += found[0].length;
    return found[0] !== '';
  };
  const afterValue = (): Awaited => 'comma-or-end';

  for (;;) {
    take(SPACE);
    const next = json[at];
    if (next === undefined) return placeOf(json, at);
    if (awaited === 'colon') {
      if (next !== ':') return placeOf(json, at);
      at += 1;
      awaited = 'value';
    } else if (awaited === 'comma-or-end') {
      const around = open.at(-1);
      if (around !== undefined && next === ',') awaited = around === '{' ? 'name' : 'value';
      else if (around !== undefined && next === (around === '{' ? '}' : ']')) open.pop();
      else return placeOf(json, at);
      at += 1;
    } else if (awaited === 'name' || awaited === 'name-or-end') {
      if (awaited === 'name-or-end' && next === '}') {
        open.pop();
        at += 1;
        awaited = afterValue();
      } else if (take(TEXT)) awaited = 'colon';
      else return placeOf(json, at);
    } else if (next === '{' || next === '[') {
      open.push(next);
      at += 1;
      awaited = next === '{' ? 'name-or-end' : 'value-or-end';
    } else if (awaited === 'value-or-end' && next === ']') {
      open.pop();
      at += 1;
      awaited = afterValue();
    } else if (take(TEXT) || take(WORD)) awaited = afterValue();
    else return placeOf(json, at);
  }
}

function placeOf(text: string, at: number): TextPlace {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - (before.lastIndexOf('\n') + 1) + 1 };
}
