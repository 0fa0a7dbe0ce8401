import { isAbsolute, relative, resolve } from 'node:path';
import { isLocalName, isLoopbackName } from './addresses.ts';

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
  /** Nobody real is ever in here: it may be reached over plain http in a private network, and anyone may lead. */
  readonly isPractice: boolean;
  /** While practising, where others in the same network reach this machine, as it stands in a URL; otherwise empty. */
  readonly ownAddresses: readonly string[];
  /** How many seconds pass for pretend people in one of ours. */
  readonly pace: number;
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
  /** The private addresses of this machine, as they stand in a URL; the one to show first comes first. */
  readonly privateAddresses: readonly string[];
}
type Variables = Readonly<Record<string, string | undefined>>;
export interface Refused {
  readonly refused: string;
}

/** Exit code for a start that was refused: trying again cannot help. */
export const REFUSED_AT_START = 78;

/** Pretend people are as quick as people, unless somebody watches only for a moment. */
const [SLOWEST, FASTEST] = [0.1, 1000];

/** Listening on every address there is. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);
const isInside = (inner: string, outer: string): boolean => {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
};

/** The configuration these variables describe, or one sentence about what to change. */
export function readConfig(variables: Variables, surroundings: Surroundings): Config | Refused {
  const { folder, webDir, isDev, privateAddresses } = surroundings;
  // An empty variable is how shells say "not set".
  const given = (name: string): string | undefined => variables[name] || undefined;

  const portText = given('PORT') ?? '3000';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port < 1 || port > 65_535)
    return { refused: `PORT must be a whole number from 1 to 65535, but it is "${portText}".` };

  const practice = given('PRACTICE') ?? 'off';
  if (practice !== 'on' && practice !== 'off')
    return { refused: `PRACTICE must be on, or not be set at all, but it is "${practice}".` };
  const isPractice = practice === 'on';

  const paceText = given('PRACTICE_PACE') ?? '1';
  const pace = Number(paceText);
  if (!(pace >= SLOWEST && pace <= FASTEST))
    return {
      refused: `PRACTICE_PACE must be a number from ${String(SLOWEST)} to ${String(FASTEST)}, but it is "${paceText}".`,
    };

  const host = given('HOST') ?? '127.0.0.1';
  const address = addressOf({ host, port, isPractice, privateAddresses, given: given('PUBLIC_URL') });
  if (isRefused(address)) return address;
  const isSecure = address.protocol === 'https:';

  const dataDir = resolve(folder, given('DATA_DIR') ?? 'data');
  const keyFile = resolve(folder, given('KEY_FILE') ?? 'opencircle.key');
  if (isInside(keyFile, dataDir))
    return {
      refused: `KEY_FILE must lie outside DATA_DIR, so that a copy of the data is not a copy of the key. KEY_FILE is ${keyFile}, DATA_DIR is ${dataDir}.`,
    };

  const levelText = given('LOG_LEVEL') ?? 'info';
  const logLevel = LOG_LEVELS.find((level) => level === levelText);
  if (!logLevel) return { refused: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but it is "${levelText}".` };

  return {
    port,
    host,
    dataDir,
    keyFile,
    publicUrl: address.origin,
    isSecure,
    isLoopback: isLoopbackName(address.hostname),
    isPractice,
    ownAddresses: isPractice ? privateAddresses : [],
    pace,
    logLevel,
    webDir,
    isDev,
  };
}

interface Reached extends Pick<Config, 'host' | 'port' | 'isPractice'> {
  readonly privateAddresses: readonly string[];
  readonly given: string | undefined;
}

/** Where people reach this server: https, but for this machine itself and, while practising, a private network. */
function addressOf({ host, port, isPractice, privateAddresses, given }: Reached): URL | Refused {
  const here = isLoopbackName(host) ? 'localhost' : isPractice ? practiceName(host, privateAddresses) : null;
  if (given === undefined && here === null)
    return {
      refused: isPractice
        ? `HOST is ${host}, which is no address of a private network. For practice, leave HOST out or set it to 0.0.0.0.`
        : `HOST is ${host}, so others can reach this server. Set PUBLIC_URL to the https address they use, for example https://circle.example.org.`,
    };
  const url = originOf(given ?? `http://${String(here)}:${String(port)}`);
  if (url === null)
    return {
      refused: `PUBLIC_URL must be an address such as https://circle.example.org without a path, but it is "${shown(String(given))}".`,
    };
  if (url.protocol === 'https:' || isLoopbackName(url.hostname)) return url;
  if (isPractice && isLocalName(url.hostname)) return url;
  return {
    refused: isPractice
      ? `PUBLIC_URL may start with http:// for practice in a private network only, but it is "${shown(String(given))}".`
      : `PUBLIC_URL must start with https:// unless people use it on this machine only, but it is "${shown(String(given))}".`,
  };
}

/** An address as a log may repeat it: without whatever may be a password or a token in it. */
const shown = (text: string): string => {
  const [address = ''] = text.split(/[?#]/);
  const at = address.lastIndexOf('@');
  const rest = address.slice(at + 1) + (address.length < text.length ? '…' : '');
  return at < 0 ? rest : `…@${rest}`;
};

/** How others in this network name a server that listens there: by its own private IPv4 address, which all of them can reach, or not at all. */
function practiceName(host: string, privateAddresses: readonly string[]): string | null {
  if (EVERYWHERE.has(host)) return privateAddresses.find((address) => !address.startsWith('[')) ?? 'localhost';
  return isLocalName(host) ? (host.includes(':') ? `[${host}]` : host) : null;
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
