/** As many whole words of a text as fit into so many letters; the rest is three dots. */
export const firstWords = (text: string, most: number): string => {
  const letters = [...text.trim().replace(/\s+/g, ' ')];
  if (letters.length <= most) return letters.join('');
  const cut = letters.slice(0, most).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut.slice(0, -1)}…`;
};
