import { timingSafeEqual } from 'node:crypto';
import type { DeviceId, Instant, PersonId, SessionId } from '@opencircle/session';
import type { Vault } from '../vault/ports.ts';

/** What a device found at the door: enough to knock, for ten minutes, from this device alone. */
export interface Ticket {
  readonly session: SessionId;
  readonly device: DeviceId;
  readonly person: PersonId | null;
  readonly expiresAt: Instant;
}

/** How long somebody may take to type a name. */
export const TICKET_LIFE = 10 * 60 * 1000;

const sign = (vault: Vault, body: string): string => vault.blind('ticket', body);

/** Signed with the program key; nothing is stored. */
export function ticketToText(vault: Vault, { session, device, person, expiresAt }: Ticket): string {
  const body = Buffer.from(JSON.stringify([session, device, person, expiresAt])).toString('base64url');
  return `${body}.${sign(vault, body)}`;
}

/** The ticket this text is, if it was signed here and has not expired. */
export function parseTicket(vault: Vault, text: string, now: Instant): Ticket | null {
  const [body = '', signature = ''] = text.split('.');
  const wanted = Buffer.from(sign(vault, body));
  const got = Buffer.from(signature);
  if (got.length !== wanted.length || !timingSafeEqual(got, wanted)) return null;
  const [session, device, person, expiresAt] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
    string,
    string,
    string | null,
    number,
  ]; // signed here, so written by ticketToText
  return expiresAt > now ? { session, device, person, expiresAt } : null;
}
