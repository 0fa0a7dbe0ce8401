import { API_REFUSALS, type Api, type ApiRefusal, type NotOpenYet, type Route } from '@opencircle/protocol';

type Segment<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Segment<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Place<R extends Route> = [Segment<R>] extends [never]
  ? { readonly at?: undefined }
  : { readonly at: Readonly<Record<Segment<R>, string>> };
type Sent<R extends Route> = Api[R]['sends'] extends null
  ? { readonly send?: undefined }
  : { readonly send: Api[R]['sends'] };
/** As whom a page comes: one of a seat or of the room screen says `device`, also where staff are signed in beside it. */
export type PageAs = 'device' | null;
type Options<R extends Route> = Place<R> & Sent<R> & { readonly as?: PageAs };
type NoneNeeded<R extends Route> = Record<never, never> extends Options<R> ? true : false;

/** Why a request brought nothing. `offline`: no server was reached, and nothing is known of what it did. */
export interface Refused {
  readonly ok: false;
  readonly refusal: ApiRefusal | 'offline';
  /** When the door opens, where the refusal is `not-open-yet`. */
  readonly opens: NotOpenYet | null;
}
export type Answer<R extends Route> = { readonly ok: true; readonly got: Api[R]['gets'] } | Refused;

const refused = (refusal: Refused['refusal'], opens: NotOpenYet | null = null): Refused => ({
  ok: false,
  refusal,
  opens,
});

/** Asks one route of this server; `at` fills the `:names` of its path. Expected failure is a value, never an exception. */
export async function request<R extends Route>(
  route: R,
  ...[options]: NoneNeeded<R> extends true ? [] : [Options<R>]
): Promise<Answer<R>> {
  const [method = 'GET', pattern = '/'] = route.split(' ');
  const places: Readonly<Record<string, string>> = options?.at ?? {};
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(places[name] ?? ''));
  try {
    const response = await fetch(options?.as ? `${path}?as=${options.as}` : path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(options?.send === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(options.send) }),
    });
    const body: unknown = await response.json();
    // The server and this page are built from the same `Api`; a page of another version is told to reload.
    if (response.ok) return { ok: true, got: body as Api[R]['gets'] };
    return parseRefusal(body);
  } catch {
    return refused('offline');
  }
}

function parseRefusal(body: unknown): Refused {
  if (typeof body !== 'object' || body === null || !('refusal' in body)) return refused('try-again');
  const refusal = API_REFUSALS.find((known) => known === body.refusal) ?? 'try-again';
  if (refusal !== 'not-open-yet') return refused(refusal);
  const { opensAt, timeZone } = { opensAt: 0, timeZone: 'UTC', ...body };
  return refused(refusal, { refusal, opensAt, timeZone });
}
