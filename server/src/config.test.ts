import { describe, expect, test } from 'vitest';
import { isPrivateAddress } from './addresses.ts';
import { isRefused, readConfig, type Config } from './config.ts';

const NETWORK = ['192.168.1.20', '10.0.0.5'];
const read = (variables: Readonly<Record<string, string>>, privateAddresses: readonly string[] = NETWORK) =>
  readConfig(variables, { folder: '/opt/circle', webDir: '/opt/circle/web', isDev: false, privateAddresses });
function config(variables: Readonly<Record<string, string>>, privateAddresses?: readonly string[]): Config {
  const result = read(variables, privateAddresses);
  if (isRefused(result)) throw new Error(result.refused);
  return result;
}
function refusal(variables: Readonly<Record<string, string>>): string {
  const result = read(variables);
  return isRefused(result) ? result.refused : '';
}

describe('a real installation', () => {
  test('is the one nobody asked anything of: this machine alone, and nobody else’s address', () => {
    expect(config({})).toMatchObject({
      publicUrl: 'http://localhost:3000',
      isLoopback: true,
      isSecure: false,
      isPractice: false,
      ownAddresses: [],
      pace: 1,
    });
    expect(config({ PRACTICE: 'off' }).isPractice).toBe(false);
  });

  test('is reached by others over https, and by no private address in plain http', () => {
    expect(config({ HOST: '0.0.0.0', PUBLIC_URL: 'https://circle.example.org' })).toMatchObject({
      isSecure: true,
      isLoopback: false,
      ownAddresses: [],
    });
    expect(refusal({ HOST: '0.0.0.0' })).toMatch(/Set PUBLIC_URL to the https address they use/);
    expect(refusal({ PUBLIC_URL: 'http://192.168.1.20:3000' })).toMatch(/must start with https/);
    for (const secret of [
      'https://admin:hunter2@circle.example.org',
      'https://admin:hun/hunter2@circle.example.org',
      'http://circle.example.org?token=hunter2',
      'nonsense#hunter2',
    ])
      expect(refusal({ PUBLIC_URL: secret })).not.toContain('hunter2');
    expect(refusal({ PUBLIC_URL: 'https://admin:hunter2@circle.example.org' })).toContain('…@circle.example.org');
  });
});

describe('an installation for practice', () => {
  test('stays on this machine unless HOST opens it to the network', () => {
    expect(config({ PRACTICE: 'on' })).toMatchObject({
      publicUrl: 'http://localhost:3000',
      host: '127.0.0.1',
      isPractice: true,
      isLoopback: true,
    });
  });

  test('is shown to the network by the first private address of this machine, over plain http', () => {
    expect(config({ PRACTICE: 'on', HOST: '0.0.0.0', PORT: '3100' })).toMatchObject({
      publicUrl: 'http://192.168.1.20:3100',
      isSecure: false,
      isLoopback: false,
      ownAddresses: NETWORK,
    });
    for (const none of [[], ['[fd00::2]']])
      expect(config({ PRACTICE: 'on', HOST: '0.0.0.0' }, none).publicUrl).toBe('http://localhost:3000');
    expect(config({ PRACTICE: 'on', HOST: '10.0.0.5' }).publicUrl).toBe('http://10.0.0.5:3000');
    expect(config({ PRACTICE: 'on', HOST: '0.0.0.0', PUBLIC_URL: 'http://circle.local:3000' }).publicUrl).toBe(
      'http://circle.local:3000',
    );
  });

  test.each([
    [{ PRACTICE: 'yes' }, /^PRACTICE must be on, or not be set at all, but it is "yes"\.$/],
    [{ PRACTICE: 'on', HOST: '8.8.8.8' }, /^HOST is 8\.8\.8\.8, which is no address of a private network\./],
    [
      { PRACTICE: 'on', HOST: '0.0.0.0', PUBLIC_URL: 'http://circle.example.org' },
      /^PUBLIC_URL may start with http:\/\/ for practice in a private network only/,
    ],
    [
      { PRACTICE: 'on', PRACTICE_PACE: 'fast' },
      /^PRACTICE_PACE must be a number from 0\.1 to 1000, but it is "fast"\.$/,
    ],
    [{ PRACTICE: 'on', PRACTICE_PACE: '0' }, /^PRACTICE_PACE must be a number/],
  ])('refuses %o in one sentence', (variables, sentence) => {
    expect(refusal(variables)).toMatch(sentence);
    expect(refusal(variables)).not.toContain('\n');
  });
});

test('private is what nobody outside a home, an office or this machine is at', () => {
  const inside = ['127.0.0.1', '::1', '10.1.2.3', '192.168.0.1', '172.16.0.1', '172.31.9.9', 'fd00::1', '[fd12::3]'];
  expect(
    [...inside, '::ffff:192.168.0.1', '169.254.1.1', 'fe80::1%eth0'].filter((one) => !isPrivateAddress(one)),
  ).toEqual([]);
  const outside = [
    '8.8.8.8',
    '172.32.0.1',
    '172.15.0.1',
    '192.169.0.1',
    '110.0.0.1',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    '10.example.org',
    '',
  ];
  expect(outside.filter(isPrivateAddress)).toEqual([]);
});
