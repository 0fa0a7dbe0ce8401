import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownPrivateAddresses } from '../addresses.ts';
import { readConfig, type Config, type Refused } from '../config.ts';
import { DATA_FILE } from '../storage/index.ts';

const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** This installation as its settings describe it, the same ones the server starts with. */
export function readInstallation(variables: Readonly<Record<string, string | undefined>>): Config | Refused {
  return readConfig(variables, {
    folder: ROOT,
    webDir: join(ROOT, 'web', 'build'),
    isDev: false,
    privateAddresses: ownPrivateAddresses(),
  });
}

/** Where the data of an installation lies. */
export const dataFileOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, DATA_FILE);

/** How this machine itself reaches the server of an installation: an address, and the Host it answers to. */
export function localAddressOf({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? '127.0.0.1' : host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
  return `http://${name}:${String(port)}`;
}
