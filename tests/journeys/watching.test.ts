import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../support/chromium.ts';
import { Looking } from './every-screen/looking.ts';
import { Album } from './people/album.ts';
import { Device, openDevice, PHONE } from './people/device.ts';
import { soon } from './people/soon.ts';

/** A page with everything the journeys promise that no page of ours has. */
const BROKEN = `<!doctype html><html><head><title></title><meta name="viewport" content="width=device-width">
  <meta http-equiv="Content-Security-Policy" content="img-src 'none'"></head><body>
  <img src="/picture.png"><input><div style="width: 900px">words that go on and on to the right of everything</div>
  <script>console.error('told'); fetch('http://127.0.0.1:9/').catch(() => {}); setTimeout(() => { throw new Error('thrown'); });</script>
  </body></html>`;

let browser: Browser;
let server: Server;
let device: Device;
beforeAll(async () => {
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(BROKEN));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on TCP has an address of this shape.
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await launch();
  device = new Device(await openDevice({ browser, url }, 'a broken page', PHONE));
  await device.page.goto(url);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test('whoever watches the pages hears an error, a word on the console, a breach of the policy and a request to elsewhere', async () => {
  const heard = (): string => device.watch.troubles.join('\n');
  for (const one of ['console: told', 'error: Error: thrown', 'policy: img-src', 'elsewhere: http://127.0.0.1:9/'])
    await soon(heard).toContain(one);
});

test('whoever looks at the screens finds a field without a name and words that are cut off', async () => {
  const looking = new Looking(new Album('broken'));
  await looking.at(device, 'broken');
  const found = looking.takeFound()['broken']?.join('\n') ?? '';
  for (const one of ['label: input', 'image-alt: img', 'document-title', 'the page is wider than the screen'])
    expect(found).toContain(one);
  expect(looking.takeFound()).toEqual({});
});
