import type { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { parseCookie } from 'cookie';
import { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { NodeSqliteDialect } from '../storage/sqlite/dialect.ts';
import { isPassword, LEAST_LENGTH, passwordToHash } from './passwords.ts';

/** Headers of a request, as Node has them. */
type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Passwords and signed-in browsers of staff. An account is known here by the keyed hash of its address and nothing else. */
export interface Accounts {
  /** Makes the account anew: what an earlier try left behind goes. */
  create(hash: string, password: string): Promise<void>;
  remove(hash: string): Promise<void>;
  /** The cookies of the new session; null: no such account, or another password. Both take the same time. */
  signIn(hash: string, password: string): Promise<readonly string[] | null>;
  /** The secret this browser signed in with, to tell its sockets from those of other browsers. */
  signInOf(headers: RequestHeaders): string | null;
  /** The account that this browser is signed in to. */
  whose(headers: RequestHeaders): Promise<string | null>;
  /** The cookies that end it in this browser. */
  signOut(headers: RequestHeaders): Promise<readonly string[]>;
  signOutEverywhere(hash: string): Promise<void>;
}

const DOMAIN = '@staff.invalid';
const SESSION_SECONDS = 12 * 60 * 60;
const RENEW_AFTER_SECONDS = 60 * 60;

/** better-auth over its own tables in `database`. Nobody can sign up; `secret` signs its cookies. */
export function createAccounts(database: DatabaseSync, secret: string, { publicUrl, isSecure }: Config): Accounts {
  const cookieName = isSecure ? '__Host-staff' : 'staff';
  const auth = betterAuth({
    // No transactions over several turns: the journal writes to the same file and must never wait for one.
    database: { db: new Kysely({ dialect: new NodeSqliteDialect(database) }), type: 'sqlite', transaction: false },
    secret,
    baseURL: publicUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_LENGTH,
      password: { hash: passwordToHash, verify: ({ password, hash }) => isPassword(password, hash) },
    },
    user: { modelName: 'staff_account' },
    account: { modelName: 'staff_password' },
    verification: { modelName: 'staff_verification' },
    session: { modelName: 'staff_session', expiresIn: SESSION_SECONDS, updateAge: RENEW_AFTER_SECONDS },
    databaseHooks: {
      // Which browser staff use, and from where, is nothing the program needs to keep.
      session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } },
    },
    advanced: {
      useSecureCookies: false, // would put a second prefix before the name below
      cookies: { session_token: { name: cookieName } },
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  });
  const toAddress = (hash: string): string => `${hash}${DOMAIN}`;
  const idOf = async (hash: string): Promise<string | null> => {
    const { internalAdapter } = await auth.$context;
    return (await internalAdapter.findUserByEmail(toAddress(hash)))?.user.id ?? null;
  };
  async function remove(hash: string): Promise<void> {
    const { internalAdapter } = await auth.$context;
    const id = await idOf(hash);
    if (id !== null) await internalAdapter.deleteUser(id);
  }

  return {
    remove,
    async create(hash, password) {
      await remove(hash);
      const { internalAdapter } = await auth.$context;
      const user = await internalAdapter.createUser(
        { email: toAddress(hash), name: '', emailVerified: true },
        { method: 'admin' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await passwordToHash(password),
      });
    },
    async signIn(hash, password) {
      try {
        const { headers } = await auth.api.signInEmail({
          body: { email: toAddress(hash), password },
          returnHeaders: true,
        });
        return headers.getSetCookie();
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },
    signInOf: ({ cookie }) => (typeof cookie === 'string' ? (parseCookie(cookie)[cookieName] ?? null) : null),
    async whose({ cookie }) {
      if (typeof cookie !== 'string') return null;
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      return session === null ? null : session.user.email.slice(0, -DOMAIN.length);
    },
    async signOut({ cookie }) {
      if (typeof cookie !== 'string') return [];
      const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true });
      return headers.getSetCookie();
    },
    async signOutEverywhere(hash) {
      const { internalAdapter } = await auth.$context;
      const id = await idOf(hash);
      if (id !== null) await internalAdapter.deleteUserSessions(id);
    },
  };
}
