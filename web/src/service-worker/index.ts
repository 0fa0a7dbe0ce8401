import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { answerTo, isKept, KEPT, SHELL, type Around } from './program-files.ts';

/** The program's own files of one version; nothing of anybody ever lies here. */
const NOW = `${KEPT}${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(NOW);
      const paths = [SHELL, ...[...immutable, ...assets].map(({ path }) => `/${path}`)];
      // All of them or none: half a program would open and then stand still.
      await cache.addAll(paths.map((path) => new Request(path, { cache: path === SHELL ? 'no-store' : 'default' })));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // The version before stays for pages that are still open in it.
      const old = (await caches.keys()).filter((name) => isKept(name) && name !== NOW).sort();
      await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

const around: Around = {
  origin: self.location.origin,
  caches,
  fetch: (request) => fetch(request),
  wait: (milliseconds) => new Promise((over) => setTimeout(over, milliseconds)),
  now: NOW,
};
self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request, around);
  if (answer) event.respondWith(answer);
});
