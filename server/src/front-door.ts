import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Config } from './config.ts';
import type { Origins } from './identity/origins.ts';

/** What stands behind the door. */
export interface Behind {
  readonly config: Config;
  readonly origins: Origins;
  readonly policy: string;
  readonly api: Router;
  readonly pages: RequestHandler;
  /** Whether a write reaches the disk just now. */
  readonly canCommit: () => Promise<boolean>;
}

const READING = new Set(['GET', 'HEAD']);
const HSTS_SECONDS = 365 * 24 * 60 * 60;

/** Everything that arrives over HTTP, in one order: health, host, origin, headers, API, pages. */
export function createFrontDoor({ config, origins, policy, api, pages, canCommit }: Behind): Express {
  const app = express();
  app.set('etag', false);
  // Behind TLS somebody else speaks to us, on this machine, and says whom for.
  app.set('trust proxy', config.isSecure ? 'loopback' : false);
  app.use(
    helmet({
      contentSecurityPolicy: false, // ours, below, with the hashes of the built pages
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      strictTransportSecurity: config.isSecure && { maxAge: HSTS_SECONDS, includeSubDomains: false },
    }),
  );
  app.use((_request, response, next) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    next();
  });

  // Whoever watches over this process asks by whatever name it has there, and learns nothing but this.
  app.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ ok: true });
  });
  app.get('/readyz', async (_request, response) => {
    const ok = await canCommit();
    response
      .set('cache-control', 'no-store')
      .status(ok ? 200 : 503)
      .json({ ok });
  });

  app.use((request, response, next) => {
    if (origins.isOwnHost(request) && (READING.has(request.method) || origins.isOwnPage(request))) next();
    else response.set('cache-control', 'no-store').status(403).json({ refusal: 'foreign-origin' });
  });
  app.use('/api', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  app.use(api);
  app.use((request, response, next) => {
    if (READING.has(request.method)) next();
    else response.status(404).json({ refusal: 'not-found' });
  });
  app.use(pages);
  app.use((_request, response) => {
    response.set('cache-control', 'no-store').status(404).type('text').send('There is nothing here.');
  });
  return app;
}
