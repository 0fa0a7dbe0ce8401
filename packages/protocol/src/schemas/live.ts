import { z } from 'zod';
import type { ClientEvents, HandshakeAuth } from '../live.ts';
import { ID } from './words.ts';

const HANDSHAKE: z.ZodType<HandshakeAuth> = z.strictObject({ session: ID, version: z.int() });
type Field = Parameters<ClientEvents['field']>[0];
const FIELD: z.ZodType<Field> = z
  .strictObject({ sheet: ID, field: z.string().regex(/^[\w.:-]{1,64}(\/[\w.:-]{1,64}){0,3}$/) })
  .nullable();

/** What a browser says when it connects; null where it says something else. */
export const parseHandshake = (sent: unknown): HandshakeAuth | null => HANDSHAKE.safeParse(sent).data ?? null;

/** Which field somebody is in; `undefined` where that is no such thing. */
export function parseField(sent: unknown): Field | undefined {
  const parsed = FIELD.safeParse(sent);
  return parsed.success ? parsed.data : undefined;
}
