import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Tongue } from './readability.ts';
import { root } from './source-files.ts';

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const KIT = join(root, 'web/.svelte-kit');
const CLIENT = join(KIT, 'output/client');
const NODES = 'generated/build/client-optimized/nodes';

const manifestFile = join(CLIENT, '.vite/manifest.json');
/** False until the pages were built; `npm test` builds them first. */
export const isBuilt = (): boolean => existsSync(manifestFile);

/** The files of the last build, and what opening one of its pages costs. */
export class Build {
  // Vite's own format; a change of it shows as a page with nothing in it, which the test refuses.
  readonly #chunks = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;

  /** Keys of the chunks a participant's page needs before it shows anything, e.g. `s/[session]`, words in one language included. */
  opening(route: string, tongue: Tongue): Set<string> {
    const starts = Object.keys(this.#chunks).filter((key) =>
      /client\/(client-)?entry\.js$|client-optimized\/app\.js$/.test(key),
    );
    const code = this.#withImports([...starts, ...this.#nodesOf(route)]);
    // Each language is loaded on demand, but at once.
    const words = [...code]
      .flatMap((key) => this.#chunks[key]?.dynamicImports ?? [])
      .filter((key) => new RegExp(`/text/participant/${tongue}(\\.ts|/)`).test(key));
    return this.#withImports(words, code);
  }

  /** Keys of the chunks that run before Kit has the settings of the page. */
  starting(): Set<string> {
    return this.#withImports(Object.keys(this.#chunks).filter((key) => /runtime\/client\/entry\.js$/.test(key)));
  }

  /** What opening the first worksheet adds: everything loaded on demand that brings the shared documents along. */
  firstWorksheet(opening: ReadonlySet<string>): Set<string> {
    const added = new Set<string>();
    for (const key of opening)
      for (const lazy of this.#chunks[key]?.dynamicImports ?? []) {
        const chunks = this.#withImports([lazy]);
        if ([...chunks].some((each) => this.nameOf(each) === 'documents'))
          for (const each of chunks) if (!opening.has(each)) added.add(each);
      }
    return added;
  }

  nameOf = (key: string): string | undefined => this.#chunks[key]?.name;

  files(keys: ReadonlySet<string>): { js: string[]; css: string[] } {
    const chunks = [...keys].flatMap((key) => this.#chunks[key] ?? []);
    return {
      js: [...new Set(chunks.map((chunk) => chunk.file))],
      css: [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))],
    };
  }

  /** KiB on the wire. */
  weigh(files: readonly string[]): number {
    return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(CLIENT, file))).length, 0) / 1024;
  }

  /** Kit writes one small module per page and layout, naming the source it shows: the page's and those of every folder above. */
  #nodesOf(route: string): string[] {
    const folders = route.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    const shown = ['+layout', ...folders.map((folder) => `${folder}/+layout`), `${route}/+page`].map(
      (path) => `/src/routes/${path}`,
    );
    const nodes = readdirSync(join(KIT, NODES)).filter((name) => {
      const source = readFileSync(join(KIT, NODES, name), 'utf8');
      return shown.some((path) => source.includes(`${path}.svelte"`) || source.includes(`${path}.ts"`));
    });
    if (
      !nodes.some((name) => readFileSync(join(KIT, NODES, name), 'utf8').includes(`/src/routes/${route}/+page.svelte"`))
    )
      throw new Error(`The build has no page web/src/routes/${route}/+page.svelte.`);
    return nodes.map((name) => `.svelte-kit/${NODES}/${name}`);
  }

  #withImports(keys: readonly string[], found = new Set<string>()): Set<string> {
    for (const key of keys) {
      if (found.has(key)) continue;
      found.add(key);
      this.#withImports(this.#chunks[key]?.imports ?? [], found);
    }
    return found;
  }
}
