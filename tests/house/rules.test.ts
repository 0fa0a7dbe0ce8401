import { expect, test } from 'vitest';
import { filesIn, isTest, read } from '../support/source-files.ts';

const idsIn = (text: string): string[] => [...text.matchAll(/\[([A-Z]{1,4}\d+)\]/g)].map((match) => match[1] ?? '');

/** Only what a test is called counts, not what a comment says. */
const namesOnly = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const files = filesIn('packages', 'server', 'web', 'rehearsal', 'tests').filter(
  (path) => !path.startsWith('tests/house/'),
);
const written = files.filter((path) => path.endsWith('/RULES.md')).flatMap((path) => idsIn(read(path)));
const tested = new Set(files.filter(isTest).flatMap((path) => idsIn(namesOnly(read(path)))));

test('every rule in a RULES.md is named by a test', () => {
  expect(written.filter((id) => !tested.has(id))).toEqual([]);
});

test('every rule a test names is written in a RULES.md', () => {
  expect([...tested].filter((id) => !written.includes(id))).toEqual([]);
});

test('no two rules share a number', () => {
  expect(written.filter((id, index) => written.indexOf(id) !== index)).toEqual([]);
});

test('a number only mentioned in a comment does not count as tested', () => {
  expect(idsIn(namesOnly("// [AG1]\ntest('[AG2] two presses', run); /* [AG3] */"))).toEqual(['AG2']);
});
