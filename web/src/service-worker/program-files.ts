/** What the names of the program's caches begin with. */
export const KEPT = 'program-';
/** The empty page every address opens. */
export const SHELL = '/app.html';

const IMMUTABLE = '/_app/immutable/';
const LEADING = '/lead/';

export const isKept = (cache: string): boolean => cache.startsWith(KEPT);

/** What a worker stands in. */
export interface Around {
  readonly origin: string;
  readonly caches: {
    open(name: string): Promise<Pick<Cache, 'match'>>;
    match(request: Request): Promise<Response | undefined>;
  };
  readonly fetch: (request: Request) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The cache of this version. */
  readonly now: string;
}

/** How long a page may come from the network before the kept one is shown: a line may be there and dead. Milliseconds. */
const PATIENCE = 5000;

/** What the network says of a page; null where it says nothing in time, or a server before ours says that ours is away. */
async function fromNetwork(request: Request, { fetch, wait }: Around): Promise<Response | null> {
  const asked = fetch(request).then(
    (answer) => (answer.status < 500 ? answer : null),
    () => null,
  );
  return Promise.race([asked, wait(PATIENCE).then(() => null)]);
}

/** The network's page, so that nobody stays on an old one; without a network the one that is kept. */
async function page(request: Request, around: Around): Promise<Response> {
  const { caches, fetch, now } = around;
  return (await fromNetwork(request, around)) ?? (await (await caches.open(now)).match(SHELL)) ?? fetch(request);
}

/** A file whose name says what is in it never changes: the kept one first. */
const file = async (request: Request, { caches, fetch }: Around): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request);

/**
 * The answer to one request of a leading page; null where the browser asks the network itself, as it does for everything but the
 * page and the program's own files. It never keeps what it fetched.
 */
export function answerTo(request: Request, around: Around): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== around.origin) return null;
  if (request.mode === 'navigate') return pathname.startsWith(LEADING) ? page(request, around) : null;
  return pathname.startsWith(IMMUTABLE) || pathname === '/favicon.svg' ? file(request, around) : null;
}
