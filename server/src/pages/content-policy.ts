import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { originsOf } from '../identity/origins.ts';

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/gi;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** The hashes that let exactly these inline pieces of a page run. */
export interface Hashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function inlineIn(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].flatMap(([, text = '']) => (text.trim() === '' ? [] : [hash(text)]));
}

/** Reads every built page once. */
export function hashesOf(webDir: string): Hashes {
  if (!existsSync(webDir)) return { scripts: [], styles: [] };
  const pages = readdirSync(webDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(webDir, name), 'utf8'));
  const all = (pattern: RegExp): string[] => [...new Set(pages.flatMap((html) => inlineIn(html, pattern)))].sort();
  return { scripts: all(SCRIPT), styles: all(STYLE) };
}

/** The policy every answer carries: nothing from anywhere else, no script that was not built here. */
export function contentPolicy(config: Config, { scripts, styles }: Hashes): string {
  const { isDev } = config;
  // A policy cannot name an IPv6 address; there 'self' stands for it.
  const named = originsOf(config).filter(({ hostname }) => !hostname.startsWith('['));
  const origins = [...new Set(named.map(({ origin }) => origin.replace(/^http/, 'ws')))];
  // Vite writes scripts and styles of its own into pages that are still being written.
  const inline = isDev ? ["'unsafe-inline'"] : [];
  const directives = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...(isDev ? inline : scripts)],
    'style-src': ["'self'", ...(isDev ? inline : styles)],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'connect-src': ["'self'", ...origins],
    ...(isDev && { 'worker-src': ["'self'", 'blob:'] }),
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
