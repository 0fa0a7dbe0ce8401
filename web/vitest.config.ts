import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineProject } from 'vitest/config';

// No browser and no Kit: what lives in web/src/lib is tried as plain modules; pages are tried by the journeys.
export default defineProject({
  plugins: [svelte({ configFile: false })],
  // Svelte's server build would make every rune a constant.
  resolve: { conditions: ['browser'] },
  test: { name: 'web', environment: 'node', include: ['src/**/*.test.ts'] },
});
