import type { IncomingMessage, Server } from 'node:http';
import { dirname } from 'node:path';
import type { RequestHandler } from 'express';

/** Pages as they are being written: Vite in this very process, with its own channel for changes on the same port. */
export interface DevPages {
  readonly pages: RequestHandler;
  /** Vite's own channel. */
  readonly isTheirs: (request: IncomingMessage) => boolean;
  close(): Promise<void>;
}

/** Starts Vite for the folder above the built pages. */
export async function createDevPages(webDir: string, server: Server): Promise<DevPages> {
  // Only here: an installation has no Vite.
  const { createServer } = await import('vite');
  const root = dirname(webDir);
  // SvelteKit reads its package.json from the working folder.
  process.chdir(root);
  const vite = await createServer({ root, appType: 'custom', server: { middlewareMode: true, hmr: { server } } });
  return {
    pages: (request, response, next) => {
      vite.middlewares(request, response, next);
    },
    isTheirs: ({ headers }) => /^vite-/.test(headers['sec-websocket-protocol'] ?? ''),
    close: () => vite.close(),
  };
}
