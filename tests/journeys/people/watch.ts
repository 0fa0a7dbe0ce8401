import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What a browser says of its own accord when a request finds no server. */
const NETWORK =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|NETWORK_\w+|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)|WebSocket connection to .* failed/;

/** What Chromium says of itself where a service worker begins to answer while a page loads: it reads one file of the program twice. */
const READ_TWICE =
  /^A preload for '.+' is found, but is not used because it is a cross-world service worker resource mismatch\.$/;

/** What Chromium says of itself on a slow machine, where a page is still busy when one of its files has long been there. */
const NOT_USED_YET =
  /^The resource \S+ was preloaded using link preload but not used within a few seconds from the window's load event\b/;

/**
 * Writes down whatever a device does that no page should: errors, words on the console, requests to anywhere else, breaches of
 * the content policy.
 */
export class Watch {
  readonly #name: string;
  readonly #origin: string;
  readonly #troubles: string[] = [];
  /** The network or the server is away, and the browser may say so. */
  mayBeCutOff = false;
  /** Paths whose refusals are part of the story, such as a wrong code. */
  readonly refused = new Set<string>();

  constructor(name: string, origin: string) {
    this.#name = name;
    this.#origin = origin;
  }
  get troubles(): readonly string[] {
    return this.#troubles;
  }

  async on(context: BrowserContext): Promise<void> {
    await context.exposeBinding('breachOfPolicy', (_, what: string) => this.#note('policy', what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (breach) => {
        // The binding above, put there before the page's own scripts.
        const told = window as unknown as { breachOfPolicy(what: string): void };
        told.breachOfPolicy(`${breach.violatedDirective} ${breach.blockedURI} ${breach.sourceFile}`);
      });
    });
    context.on('page', (page) => this.#page(page));
    context.on('request', (request) => this.#asks(request.url()));
    context.on('weberror', (error) => this.#note('error', String(error.error().stack ?? error.error())));
    context.on('console', (message) => this.#console(message));
  }

  #page(page: Page): void {
    page.on('websocket', (socket) => this.#asks(socket.url().replace(/^ws/, 'http')));
    page.on('crash', () => this.#note('crash', page.url()));
  }
  #asks(url: string): void {
    if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== this.#origin) this.#note('elsewhere', url);
  }
  #console(message: ConsoleMessage): void {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const { url } = message.location();
    const text = message.text();
    if (READ_TWICE.test(text) || NOT_USED_YET.test(text)) return;
    if (this.mayBeCutOff && NETWORK.test(text)) return;
    if (/status of 4\d\d/.test(text) && URL.canParse(url) && this.refused.has(new URL(url).pathname)) return;
    this.#note('console', `${text} (${url})`);
  }
  #note(kind: string, what: string): void {
    this.#troubles.push(`${this.#name}: ${kind}: ${what}`);
  }
}
