import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms and cupboards whose shape the house tests look at. */
export const ROOMS = ['packages', 'server', 'web', 'rehearsal', 'tests', 'scripts', 'docs', 'bench'];

const MADE_BY_TOOLS = new Set(['node_modules', 'build', '.svelte-kit', 'coverage']);

/** Every file below these folders that a person wrote, as paths from the root with `/`. A missing folder has no files. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) => {
    let entries;
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch {
      return [];
    }
    return entries.flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return MADE_BY_TOOLS.has(entry.name) ? [] : filesIn(path);
      return entry.isFile() ? [path] : [];
    });
  });
}

export const isSource = (path: string): boolean => /\.(ts|svelte|mjs|js|css)$/.test(path);
export const isTest = (path: string): boolean => /\.test\.ts$/.test(path);
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
