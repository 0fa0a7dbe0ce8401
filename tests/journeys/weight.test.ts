import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Phone } from './people/phone.ts';
import { SmallGroup } from './people/small-group.ts';

/** Budgets for a cheap phone on prepaid data: KiB of scripts as they travel, and requests. */
const OPENING_KIB = 60;
const WITH_WORKSHEET_KIB = 97;
/** Every later step, drawer and word is fetched in the quiet, so that a group goes on when its network does not. */
const ALTOGETHER_KIB = 112;
const REQUESTS = 20;

/** What a page fetches: before its first screen, in the quiet after it, and with its first worksheet. */
type Part = 'opening' | 'quiet' | 'worksheet';
interface Fetched {
  readonly part: Part;
  readonly isScript: boolean;
  readonly encoding: string;
  readonly headBytes: number;
  bytes: number;
}

/** Counts what a page fetches, byte for byte as the network carried it. */
class Meter {
  part: Part = 'opening';
  readonly #asked = new Map<string, Part>();
  readonly #fetched = new Map<string, Fetched>();

  static async on(phone: Phone): Promise<Meter> {
    const meter = new Meter();
    const network: CDPSession = await phone.context.newCDPSession(phone.page);
    await network.send('Network.enable');
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    network.on('Network.requestWillBeSent', ({ requestId }) => meter.#asked.set(requestId, meter.part));
    // With the first view of the session the first screen stands.
    network.on('Network.webSocketFrameReceived', ({ response }) => {
      if (meter.part === 'opening' && response.payloadData.includes('"view"')) meter.part = 'quiet';
    });
    network.on('Network.responseReceived', ({ requestId, type, response }) =>
      meter.#fetched.set(requestId, {
        part: meter.#asked.get(requestId) ?? meter.part,
        isScript: type === 'Script',
        encoding: new Headers(response.headers).get('content-encoding') ?? 'none',
        headBytes: response.encodedDataLength,
        bytes: 0,
      }),
    );
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const fetched = meter.#fetched.get(requestId);
      if (fetched) fetched.bytes = encodedDataLength - fetched.headBytes;
    });
    return meter;
  }
  #of(...parts: readonly Part[]): Fetched[] {
    return [...this.#fetched.values()].filter(({ part }) => parts.includes(part));
  }
  scriptsInKib(...parts: readonly Part[]): number {
    return this.#of(...parts).reduce((sum, { isScript, bytes }) => sum + (isScript ? bytes : 0), 0) / 1024;
  }
  requests(...parts: readonly Part[]): number {
    return this.#of(...parts).length;
  }
  encodings(): readonly string[] {
    return [...new Set([...this.#fetched.values()].flatMap(({ isScript, encoding }) => (isScript ? [encoding] : [])))];
  }
}

let group: SmallGroup;
let phone: Phone;
let meter: Meter;
beforeAll(async () => {
  group = await SmallGroup.gather(['Ash']);
  phone = await group.comesIn('Ash');
  await group.tablet.live.must('session:start', {});
  await phone.isAt('Arrive');
  meter = await Meter.on(phone);
  await phone.page.reload({ waitUntil: 'networkidle' });
  await phone.isAt('Arrive');
});
afterAll(() => group.end());

test(`the participant's page stands with at most ${String(OPENING_KIB)} KiB of scripts and ${String(REQUESTS)} requests`, () => {
  expect(meter.encodings()).toEqual(['br']);
  expect(meter.scriptsInKib('opening')).toBeGreaterThan(20);
  expect(meter.scriptsInKib('opening')).toBeLessThanOrEqual(OPENING_KIB);
  expect(meter.requests('opening')).toBeLessThanOrEqual(REQUESTS);
});

test(`its first worksheet fits in ${String(WITH_WORKSHEET_KIB)} KiB, and everything in ${String(ALTOGETHER_KIB)}`, async () => {
  meter.part = 'worksheet';
  await group.tablet.goTo('worksheet');
  await phone.paper.isSaved();
  await phone.page.waitForLoadState('networkidle');
  expect(meter.scriptsInKib('worksheet')).toBeGreaterThan(10);
  expect(meter.scriptsInKib('opening', 'worksheet')).toBeLessThanOrEqual(WITH_WORKSHEET_KIB);
  expect(meter.scriptsInKib('opening', 'quiet', 'worksheet')).toBeLessThanOrEqual(ALTOGETHER_KIB);
});
