import { defineConfig } from 'vitest/config';

const LONG = ['tests/long/**/*.test.ts', '{packages,server,rehearsal,tests}/**/*.long.test.ts'];
const exclude = ['**/node_modules/**', '**/build/**', ...LONG];

export default defineConfig({
  test: {
    // What two cores carry. Chaos and journeys have the machine for themselves.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', '{server,rehearsal}/src/**/*.test.ts'],
          exclude,
          testTimeout: 30_000,
        },
      },
      './web/vitest.config.ts',
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'], exclude, testTimeout: 30_000 } },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,access,convergence,hostile}/**/*.test.ts'],
          exclude,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'chaos',
          include: ['tests/chaos/**/*.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          exclude,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'long',
          include: LONG,
          exclude: ['**/node_modules/**'],
          testTimeout: 900_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
