import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { Api, ApiRefusal, Route } from '@opencircle/protocol';

/** What came back, as a browser would see it. */
export interface Response<R extends Route> {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** What the route promises; throws where it was refused. */
  readonly got: Api[R]['gets'];
  readonly refusal: ApiRefusal | null;
}
export interface Asking<R extends Route> {
  readonly at?: Readonly<Record<string, string>>;
  readonly send?: Api[R]['sends'];
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as it is, in place of `send`. */
  readonly raw?: string;
}

/** A browser on one page of this server: keeps cookies, sends Origin. */
export class Browser {
  readonly url: string;
  readonly origin: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string, origin: string = url) {
    this.url = url;
    this.origin = origin;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask<R extends Route>(route: R, asking: Asking<R> = {}): Promise<Response<R>> {
    const [method = 'GET', pattern = '/'] = route.split(' ');
    const path = pattern.replace(/:(\w+)/g, (_, name: string) => asking.at?.[name] ?? 'missing');
    const body =
      asking.raw ?? (asking.send === undefined || asking.send === null ? undefined : JSON.stringify(asking.send));
    const { status, headers, text } = await this.fetch(method, path, body, asking.headers);
    const parsed: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null;
    const refusal =
      status >= 400 && typeof parsed === 'object' && parsed !== null && 'refusal' in parsed ? parsed.refusal : null;
    return {
      status,
      headers,
      text,
      refusal: refusal as ApiRefusal | null, // the server names refusals of this list
      get got(): Api[R]['gets'] {
        if (status !== 200) throw new Error(`${route} was answered ${String(status)} ${text}`);
        return parsed as Api[R]['gets']; // the promise under test
      },
    };
  }

  fetch(
    method: string,
    path: string,
    body?: string,
    extra: Readonly<Record<string, string | undefined>> = {},
  ): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }> {
    const cookie = this.cookieHeader();
    const headers = Object.fromEntries(
      Object.entries({
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(cookie === '' ? {} : { cookie }),
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
        ...extra,
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return new Promise((resolve, reject) => {
      const request = httpRequest(`${this.url}${path}`, { method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          this.keep(response.headers['set-cookie'] ?? []);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0(;|$)/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
