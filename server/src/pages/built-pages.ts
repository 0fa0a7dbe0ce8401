import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

const YEAR = 'public, max-age=31536000, immutable';
const IMMUTABLE = '/_app/immutable/';

const cachingOf = (path: string): string => {
  if (path.startsWith(IMMUTABLE)) return YEAR;
  // A page without a file ending is HTML; the version file says whether there is a newer one.
  return /\.\w+$/.test(path) && !/\.(html|json)$/.test(path) ? 'no-cache' : 'no-store';
};

/** Serves the files of the built pages, compressed beforehand; every address of a page that is not a file is the app itself. */
export function createBuiltPages(webDir: string): RequestHandler {
  if (!existsSync(join(webDir, 'app.html')))
    return (_request, response) => {
      response.status(503).type('text').send('The pages are not built. Run: npm start');
    };
  const serve = sirv(webDir, {
    brotli: true,
    gzip: true,
    etag: true,
    single: 'app.html',
    setHeaders(response, path) {
      response.setHeader('cache-control', cachingOf(path));
    },
  });
  return (request, response, next) => {
    // A file that went away since the start ends this answer and nothing else.
    response.once('pipe', (source) => source.once('error', () => response.destroy()));
    serve(request, response, next);
  };
}
