import { isAbsolute, relative, resolve } from 'node:path';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything about this installation that is decided outside the program. Read once, at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly keyFile: string;
  /** Where people reach this server: an origin, without a slash at the end. */
  readonly publicUrl: string;
  /** People come over https. */
  readonly isSecure: boolean;
  /** The public address is this machine itself. */
  readonly isLoopback: boolean;
  readonly logLevel: LogLevel;
  /** The built pages. */
  readonly webDir: string;
  /** Pages come from Vite, as they are being written. */
  readonly isDev: boolean;
}
/** What the surroundings give besides variables. */
export interface Surroundings {
  readonly folder: string;
  readonly webDir: string;
  readonly isDev: boolean;
}
type Variables = Readonly<Record<string, string | undefined>>;
export interface Refused {
  readonly refused: string;
}

/** Exit code for a start that was refused: trying again cannot help. */
export const REFUSED_AT_START = 78;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const isInside = (inner: string, outer: string): boolean => {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
};

/** The configuration these variables describe, or one sentence about what to change. */
export function readConfig(variables: Variables, { folder, webDir, isDev }: Surroundings): Config | Refused {
  // An empty variable is how shells say "not set".
  const given = (name: string): string | undefined => variables[name] || undefined;

  const portText = given('PORT') ?? '3000';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port < 1 || port > 65_535)
    return { refused: `PORT must be a whole number from 1 to 65535, but it is "${portText}".` };

  const host = given('HOST') ?? '127.0.0.1';
  const publicText = given('PUBLIC_URL');
  if (publicText === undefined && !LOOPBACK.has(host))
    return {
      refused: `HOST is ${host}, so others can reach this server. Set PUBLIC_URL to the https address they use, for example https://circle.example.org.`,
    };
  const publicUrl = originOf(publicText ?? `http://localhost:${String(port)}`);
  if (publicUrl === null)
    return {
      refused: `PUBLIC_URL must be an address such as https://circle.example.org without a path, but it is "${String(publicText)}".`,
    };
  const isLoopback = LOOPBACK.has(publicUrl.hostname);
  const isSecure = publicUrl.protocol === 'https:';
  if (!isSecure && !isLoopback)
    return {
      refused: `PUBLIC_URL must start with https:// unless people use it on this machine only, but it is "${String(publicText)}".`,
    };

  const dataDir = resolve(folder, given('DATA_DIR') ?? 'data');
  const keyFile = resolve(folder, given('KEY_FILE') ?? 'opencircle.key');
  if (isInside(keyFile, dataDir))
    return {
      refused: `KEY_FILE must lie outside DATA_DIR, so that a copy of the data is not a copy of the key. KEY_FILE is ${keyFile}, DATA_DIR is ${dataDir}.`,
    };

  const levelText = given('LOG_LEVEL') ?? 'info';
  const logLevel = LOG_LEVELS.find((level) => level === levelText);
  if (!logLevel) return { refused: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but it is "${levelText}".` };

  return { port, host, dataDir, keyFile, publicUrl: publicUrl.origin, isSecure, isLoopback, logLevel, webDir, isDev };
}

function originOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const isPlain =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isWeb && isPlain ? url : null;
}

/** Whether a start was refused. */
export const isRefused = (result: object): result is Refused => 'refused' in result;
