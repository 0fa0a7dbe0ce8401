import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate for `localhost` that nobody vouches for but itself, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const SEQUENCE = 0x30;
const SET = 0x31;
const [INTEGER, BITS, OCTETS, OID, TEXT, TIME, TRUE] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x17, 0x01];
const DNS_NAME = 0x82;
/** Parts that a certificate numbers instead of naming. */
const numbered = (number: number): number => 0xa0 + number;

const COMMON_NAME = [0x55, 0x04, 0x03];
const OTHER_NAMES = [0x55, 0x1d, 0x11];
const IS_CA = [0x55, 0x1d, 0x13];
const ECDSA_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];

function der(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const pem = (what: string, bytes: Buffer): string =>
  `-----BEGIN ${what}-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${what}-----\n`;
const time = (at: Date): Buffer => der(TIME, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));

/** Makes one that is valid from a day ago for so many days; none of them left where `days` is below 0. */
export function makeCertificate(days: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME), der(TEXT, Buffer.from('localhost')))));
  const algorithm = der(SEQUENCE, der(OID, ECDSA_SHA256));
  const until = Date.now() + days * 86_400_000;
  const body = der(
    SEQUENCE,
    der(numbered(0), der(INTEGER, [2])),
    der(INTEGER, [1]),
    algorithm,
    name,
    der(SEQUENCE, time(new Date(Math.min(until, Date.now()) - 86_400_000)), time(new Date(until))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      numbered(3),
      der(
        SEQUENCE,
        der(SEQUENCE, der(OID, IS_CA), der(TRUE, [0xff]), der(OCTETS, der(SEQUENCE, der(TRUE, [0xff])))),
        der(SEQUENCE, der(OID, OTHER_NAMES), der(OCTETS, der(SEQUENCE, der(DNS_NAME, Buffer.from('localhost'))))),
      ),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', der(SEQUENCE, body, algorithm, der(BITS, [0], signature))),
  };
}
