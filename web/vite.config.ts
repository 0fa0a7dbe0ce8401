import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { groups } from './chunks.ts';
import { slim } from './slim.ts';

export default defineConfig({
  plugins: [
    slim(),
    sveltekit({
      compilerOptions: {
        // Shorter than Svelte's own: they are a good part of a small page.
        cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 5)}`,
        runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
      },
      // The server sends the policy for scripts as a header, with hashes it reads from these pages.
      adapter: adapter({ fallback: 'app.html', precompress: true }),
      // Only the page one leads on asks for it.
      serviceWorker: { register: false },
    }),
  ],
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  },
});
