/// <reference types="node" />
// The same trial, with more seeds.
process.env['LONG'] ??= '1000';
await import('./every-kind.test.ts');
