import type { Invited } from './person/arrival.ts';
import type { RehearsalBrief } from './rehearse.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a line of text asks for, or null where it is no brief. */
export function parseBrief(line: string): RehearsalBrief | null {
  const given = parsed(line);
  if (!isFields(given)) return null;
  const [session, url] = [toText(given['session']), toText(given['url'])];
  const [origin, doorCode] = [toText(given['origin']), toText(given['doorCode'])];
  const [pace, seed, patience] = [toAmount(given['pace']), toAmount(given['seed']), toAmount(given['patience'])];
  const people = Array.isArray(given['people']) ? given['people'].map(toInvited) : [null];
  if (session === null || url === null || origin === null || doorCode === null) return null;
  if (pace === null || seed === null || patience === null || !areAllThere(people)) return null;
  return { session, url, origin, people, doorCode, pace, seed, patience };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const toText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const toAmount = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
const areAllThere = (people: readonly (Invited | null)[]): people is readonly Invited[] => !people.includes(null);

function toInvited(value: unknown): Invited | null {
  if (!isFields(value)) return null;
  const { alias, language, personalLink } = value;
  if (typeof alias !== 'string' || (language !== 'en' && language !== 'es')) return null;
  return { alias, language, personalLink: toText(personalLink) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
