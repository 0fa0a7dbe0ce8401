import type { FindDoor } from './api.ts';

/** Where links lead. What follows the # is the secret: it never reaches a server log. */
export const LINKS = { door: '/join#', personal: '/join#p.', setup: '/setup#', invite: '/invite#' } as const;

/** What a link to the door asks for, from its part after the # (with or without it); null: nothing that could be a link. */
export function parseDoorLink(hash: string): FindDoor | null {
  const match = /^#?(p\.)?([\w-]{22})$/.exec(hash);
  const token = match?.[2];
  if (token === undefined) return null;
  return match?.[1] === undefined ? { token } : { personal: token };
}
