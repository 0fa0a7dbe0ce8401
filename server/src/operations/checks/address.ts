import type { Config } from '../../config.ts';
import { look, ok, wrong, type Finding } from '../finding.ts';
import { localAddressOf } from '../installation.ts';
import { isAnybodyAt } from '../listening.ts';
import { ask, askToUpgrade, isHealthy, type Answer, type NoAnswer } from './asking.ts';

type Place = Pick<Config, 'host' | 'port' | 'publicUrl' | 'isSecure'>;

/** Whether the server runs here, as far as this machine can tell. */
export interface Running {
  readonly is: boolean;
  readonly findings: readonly Finding[];
}

const SOON = 14 * 24 * 60 * 60_000;
const LIVE = '/socket.io/?EIO=4&transport=websocket';
const DOCUMENT = '/documents/none';

/** The port: free, ours, or somebody else's. */
export async function checkPort(config: Place): Promise<Running> {
  const here = localAddressOf(config);
  const port = String(config.port);
  if (!(await isAnybodyAt(config)))
    return { is: false, findings: [ok(`Port ${port} is free: the server is not running.`)] };
  if (!isHealthy(await ask(`${here}/healthz`)))
    return {
      is: false,
      findings: [wrong(`Something else listens on port ${port}.`, 'Stop it, or set PORT to another number.')],
    };
  const ready = await ask(`${here}/readyz`);
  const canWrite = isHealthy(ready);
  return {
    is: true,
    findings: [
      canWrite
        ? ok(`The server runs on port ${port}, and what is written reaches the disk.`)
        : wrong('The server runs, but nothing written reaches the disk.', 'See the disk below: is it full, or gone?'),
    ],
  };
}

const CERTIFICATE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is signed by nobody phones know',
  SELF_SIGNED_CERT_IN_CHAIN: 'is signed by nobody phones know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes without the certificates between it and a root (the chain is incomplete)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'is signed by nobody this machine knows',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name',
  CERT_NOT_YET_VALID: 'is not valid yet; is the clock right?',
};

/** Why people cannot reach the address at all. */
function unreachable(url: string, { failed }: NoAnswer): Finding {
  const certificate = CERTIFICATE[failed];
  if (certificate !== undefined)
    return wrong(
      `The certificate of ${url} ${certificate}, so browsers warn people away.`,
      'Renew or replace it in the proxy.',
    );
  const { hostname } = new URL(url);
  if (failed === 'ENOTFOUND' || failed === 'EAI_AGAIN')
    return wrong(`The name ${hostname} is not known from this machine.`, 'Check PUBLIC_URL and the name in your DNS.');
  if (failed === 'ECONNREFUSED')
    return wrong(`Nothing listens at ${url}.`, 'Start the proxy, and let the firewall pass port 443.');
  return wrong(`${url} cannot be reached (${failed}).`, 'Check name, firewall and proxy.');
}

/** The public address from the outside: certificate, proxy, Host, and both kinds of WebSocket. Gives its clock as well. */
export async function checkAddress(
  { publicUrl, isSecure }: Place,
  isRunning: boolean,
): Promise<{ readonly findings: readonly Finding[]; readonly date: number | null }> {
  if (!isSecure && !isRunning) return { findings: [ok(`PUBLIC_URL is ${publicUrl}.`)], date: null };
  const answer = await ask(`${publicUrl}/healthz`);
  if ('failed' in answer) return { findings: [unreachable(publicUrl, answer)], date: null };
  const findings = isSecure ? [checkCertificate(publicUrl, answer)] : [];
  if (!isRunning)
    return {
      findings: [...findings, look(`What lies behind ${publicUrl} was not tried.`, 'Start the server, and ask again.')],
      date: answer.date,
    };
  if (!isHealthy(answer))
    return {
      findings: [
        ...findings,
        wrong(
          `${publicUrl} answers, but not with this server (${String(answer.status)}).`,
          'Let the proxy pass everything on to PORT.',
        ),
      ],
      date: answer.date,
    };
  return { findings: [...findings, await checkHost(publicUrl), await checkSockets(publicUrl)], date: answer.date };
}

function checkCertificate(url: string, { validTo }: Answer): Finding {
  if (validTo === null || validTo - Date.now() > SOON) return ok(`${url} has a valid certificate.`);
  const until = new Date(validTo).toISOString().slice(0, 10);
  return look(`The certificate of ${url} is valid until ${until} only.`, 'See why the proxy has not renewed it.');
}

async function checkHost(url: string): Promise<Finding> {
  const answer = await ask(`${url}/api/help`);
  if (!('failed' in answer) && answer.status === 200) return ok(`${url} leads to this server.`);
  return wrong(
    `${url} leads here, but the server does not know itself by that name.`,
    'The proxy must pass the Host header on as it came, and PUBLIC_URL must be what people type.',
  );
}

async function checkSockets(url: string): Promise<Finding> {
  const headers = { origin: url };
  const live = await askToUpgrade(`${url}${LIVE}`, headers);
  // Nobody is signed in here: the document server says so, which shows that the question reached it.
  const document = await askToUpgrade(`${url}${DOCUMENT}`, headers);
  if (live === 101 && document === 401) return ok('Live pages and worksheets come through (WebSocket).');
  return wrong(
    'WebSockets do not come through, so pages never show anything live.',
    'Let the proxy pass on Upgrade and Connection for /socket.io/ and /documents/ (docs/running.md has it for Caddy and nginx).',
  );
}
