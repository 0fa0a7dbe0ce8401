import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import house from './scripts/eslint-rules/index.mjs';

const NO_STAR = {
  selector: 'ExportAllDeclaration',
  message: 'Name every export: `export *` hides what a room offers.',
};
const PURE = 'packages/* are pure: the moment, ids and randomness are passed in, and what time causes is a command.';

export default defineConfig(
  globalIgnores([
    '**/build',
    '**/.svelte-kit',
    '**/node_modules',
    'toolchain/**',
    'coverage',
    'screens',
    'data',
    'demo-data',
  ]),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'house/reason': 'error',
      'house/lint-off-reason': 'error',
      'no-restricted-syntax': ['error', NO_STAR],
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // node:test-like runners and typed event tables hand methods around on purpose.
      '@typescript-eslint/unbound-method': 'off',
      // An async signature is often a port's promise, kept by something that needs no await.
      '@typescript-eslint/require-await': 'off',
      // The compiler knows the globals, with their types.
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ['**/*.mjs', '**/*.js'], extends: [ts.configs.disableTypeChecked] },
  {
    files: ['packages/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_STAR,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: PURE },
        { selector: "CallExpression[callee.name='Date']", message: PURE },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: PURE },
        { object: 'Math', property: 'random', message: PURE },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'crypto', 'performance', 'fetch', 'window', 'globalThis'].map((name) => ({
          name,
          message: PURE,
        })),
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'].map((name) => ({
          name,
          message: PURE,
        })),
      ],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: PURE }] }],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/live/gateway*', 'server/src/live/gateway/**'],
    rules: { 'house/socket-on': 'error' },
  },
);
