import { describe, expect, test } from 'vitest';
import { answerTo, SHELL, type Around } from './program-files.ts';

const OURS = 'https://circle.example';
const asked = (path: string, parts: { mode?: string; method?: string; origin?: string } = {}): Request =>
  // A navigation cannot be made by hand; the worker looks at these three alone.
  ({ url: `${parts.origin ?? OURS}${path}`, method: parts.method ?? 'GET', mode: parts.mode ?? 'cors' }) as Request;

const never = new Promise<never>(() => undefined);
/** What the network does, and files kept by their path. */
function around(fetch: Around['fetch'], kept: readonly string[] = [], wait: Around['wait'] = () => never): Around {
  const found = (path: string) => Promise.resolve(kept.includes(path) ? new Response(`kept ${path}`) : undefined);
  return {
    origin: OURS,
    caches: {
      open: () => Promise.resolve({ match: (path) => found(path instanceof Request ? path.url : path.toString()) }),
      match: ({ url }) => found(new URL(url).pathname),
    },
    fetch,
    wait,
    now: 'program-2',
  };
}
const online: Around['fetch'] = ({ url }) => Promise.resolve(new Response(`fresh ${new URL(url).pathname}`));
const offline: Around['fetch'] = () => Promise.reject(new TypeError('no network'));
const said = async (request: Request, there: Around): Promise<string | undefined> =>
  (await answerTo(request, there))?.text();

const page = asked('/lead/some-session', { mode: 'navigate' });
const file = asked('/_app/immutable/entry/start.abc.js');

describe('a leading page and the program files that are kept', () => {
  test('the page is the network’s wherever there is one, so that nobody stays on an old one', async () => {
    expect(await said(page, around(online, [SHELL]))).toBe('fresh /lead/some-session');
  });

  test('without a network, on a dead line and while the server is away, the kept page opens', async () => {
    const away: Around['fetch'] = () => Promise.resolve(new Response('bad gateway', { status: 502 }));
    expect(await said(page, around(offline, [SHELL]))).toBe(`kept ${SHELL}`);
    expect(
      await said(
        page,
        around(
          () => never,
          [SHELL],
          () => Promise.resolve(),
        ),
      ),
    ).toBe(`kept ${SHELL}`);
    expect(await said(page, around(away, [SHELL]))).toBe(`kept ${SHELL}`);
  });

  test('a refusal of the server is shown, not hidden behind the kept page', async () => {
    const refuses: Around['fetch'] = () => Promise.resolve(new Response('not yours', { status: 403 }));
    expect(await said(page, around(refuses, [SHELL]))).toBe('not yours');
  });

  test('files named by what is in them come from what is kept, others from the network', async () => {
    expect(await said(file, around(offline, ['/_app/immutable/entry/start.abc.js']))).toMatch(/^kept/);
    expect(await said(file, around(online))).toMatch(/^fresh/);
  });

  test('nothing else is touched: no API, no live channel, no other page, nobody else’s server', () => {
    for (const one of [
      asked('/api/me'),
      asked('/api/sheets/one', { method: 'POST' }),
      asked('/socket.io/?transport=polling'),
      asked('/_app/version.json'),
      asked('/_app/immutable/entry/start.abc.js', { origin: 'https://elsewhere.example' }),
      asked('/desk', { mode: 'navigate' }),
      asked('/s/some-session', { mode: 'navigate' }),
      asked('/handout/cravings', { mode: 'navigate' }),
    ])
      expect(answerTo(one, around(online, [SHELL])), one.url).toBeNull();
  });
});
