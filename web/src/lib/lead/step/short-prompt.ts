const MOST_WORDS = 9;

/** The first sentence of a prompt, cut where it is longer than one glance takes; the whole of it stands in the agenda. */
export function shortPrompt(prompt: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(prompt)?.[0] ?? prompt;
  const words = sentence.split(/\s+/).filter(Boolean);
  if (words.length <= MOST_WORDS) return words.join(' ');
  return `${words
    .slice(0, MOST_WORDS)
    .join(' ')
    .replace(/[,;:–-]$/, '')} …`;
}
