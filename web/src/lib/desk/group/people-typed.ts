/** The names in a text with one name per line, each once trimmed, empty lines left out. */
export const peopleTyped = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim().slice(0, 40))
    .filter((line) => line !== '');

/** A name that two people would share at the door, or null. */
export function nameTwice(names: readonly string[]): string | null {
  const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
  return names.find((name, at) => names.findIndex((other) => plain(other) === plain(name)) < at) ?? null;
}
