const LENGTH = 8;
/** What somebody typed, as a code stands on the wall: capitals, four and four. */
export function typedToCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH);
  return signs.length > 4 ? `${signs.slice(0, 4)} ${signs.slice(4)}` : signs;
}
/** The code as the server knows it; null while it is not whole. */
export function parseCode(shown: string): string | null {
  const signs = shown.replaceAll(' ', '');
  return signs.length === LENGTH ? signs : null;
}
