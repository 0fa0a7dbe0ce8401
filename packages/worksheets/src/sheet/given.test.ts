import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { allowedValueKey, entriesOf, isAllowedValue, linesOf, openSheet, rootKindOf } from '../document.ts';
import type { Field, Template } from '../template.ts';

const both = (en: string): { en: string; es: string } => ({ en, es: `${en} (es)` });
const line = { shareable: true, toPlan: null };
const field = { help: null, label: both('Label') };
const options = ['one', 'two', 'three'].map((id) => ({ id, label: both(id) }));
const fields: readonly Field[] = [
  { ...field, key: 'intro', kind: 'card', text: both('Read me') },
  {
    ...field,
    ...line,
    key: 'people',
    kind: 'checklist',
    options,
    addOwn: true,
    details: [
      { key: 'pull', label: both('Pull'), kind: 'scale', min: 0, max: 10, anchors: [both('none'), both('most')] },
      { key: 'move', label: both('Move'), kind: 'choice', options: [{ id: 'away', label: both('Stay away') }] },
      { key: 'how', label: both('How'), kind: 'text', maxLength: 100 },
    ],
  },
  { ...field, ...line, key: 'places', kind: 'checklist', options, addOwn: false, details: [] },
  { ...field, ...line, key: 'top', kind: 'mark', from: ['people', 'places'], upTo: 3 },
  { ...field, ...line, key: 'next', kind: 'text', maxLength: 100 },
  { ...field, ...line, key: 'secret', kind: 'text', maxLength: 100, shareable: false },
  { ...field, ...line, key: 'instead', kind: 'list', maxRows: 5, maxLength: 100, addLabel: both('Add') },
];
const own: Template = {
  id: 'trial',
  version: 1,
  title: both('T'),
  purpose: both('P'),
  mode: 'own',
  modes: ['own'],
  minutes: 5,
  caution: false,
  notes: both('N'),
  fields,
};
const together: Template = { ...own, mode: 'together', modes: ['together'] };

describe('what others are given of a sheet', () => {
  test('[LN1] [LN2] [LN3] its filled lines: a card says what was chosen, paper says everything', () => {
    const doc = new Y.Doc();
    const sheet = openSheet(own, doc);
    sheet.text('next').applyEdit(0, 0, ' \n ');
    sheet.addRow('instead', 'row-1');
    expect(linesOf('sheet', own, doc).filter(({ filled }) => filled)).toEqual([]);
    expect(linesOf('sheet', own, doc).map((each) => each.line)).toEqual([
      'people',
      'places',
      'top',
      'next',
      'secret',
      'instead',
    ]);
    sheet.tick('people', 'two', true);
    sheet.addOwn('people', 'Ray', 'own-1');
    sheet.set('people/two/pull', 7);
    sheet.set('people/two/move', 'away');
    sheet.text('people/two/how').applyEdit(0, 0, 'the other street');
    sheet.mark('top', { from: 'people', option: 'own-1' }, true);
    sheet.text('next').applyEdit(0, 3, 'Payday\n\nFriday');
    sheet.text('instead/row-1').applyEdit(0, 0, 'Call ');
    const cards = Object.fromEntries(linesOf('sheet', own, doc).map((each) => [each.line, each.filled && each.text]));
    expect(cards).toEqual({
      people: { en: 'two · Ray', es: 'two (es) · Ray' },
      places: false,
      top: { en: 'Ray', es: 'Ray' },
      next: { en: 'Payday\n\nFriday', es: 'Payday\n\nFriday' },
      secret: false,
      instead: { en: 'Call', es: 'Call' },
    });
    expect(entriesOf(own, doc).map((each) => [each.line, each.entries.map(({ es }) => es)])).toEqual([
      ['people', ['two (es) – Pull (es) 7 / 10 – Stay away (es) – the other street', 'Ray']],
      ['top', ['Ray']],
      ['next', ['Payday', 'Friday']],
      ['instead', ['Call']],
    ]);
  });
});

describe('the gate', () => {
  test('[GT2] lets nothing through that the template does not know', () => {
    const roots = [
      'text:people',
      'text:intro',
      'text:next/1',
      'text:people/one/pull',
      'text:places/one/how',
      'text:instead/a b',
      'text:',
      'next',
      'value',
      'text:instead/1/2/3',
    ];
    expect(roots.filter((root) => rootKindOf(own, root))).toEqual([]);
    const keys = [
      'tick:people',
      'tick:next/one',
      'tick:places/own-1',
      'own:places/x',
      'own:people/one',
      'detail:people/one/how',
      'detail:places/one/pull',
      'mark:top/next/one',
      'row:people/1',
      'gone:next/1',
      'audience:secret/named/k',
      'audience:next/named',
      'audience:next/everyone/k',
      'audience:intro/staff/k',
      'card:next',
      '__proto__',
      'tick:__proto__/one',
      'tick:people/one/two',
      '',
    ];
    expect(keys.filter((key) => allowedValueKey(own, key))).toEqual([]);
    expect(allowedValueKey(together, 'audience:next/staff/k')).toBe(false);
    const values: readonly (readonly [string, unknown])[] = [
      ['tick:people/one', 1],
      ['tick:people/one', false],
      ['own:people/x', ' '],
      ['own:people/x', 'a\nb'],
      ['own:people/x', 'y'.repeat(61)],
      ['detail:people/one/pull', 11],
      ['detail:people/one/pull', 1.5],
      ['detail:people/one/move', 'toward'],
      ['row:instead/1', ''],
      ['row:instead/1', 'a-'],
      ['row:instead/1', 'é'],
      ['row:instead/1', 'U'.repeat(201)],
      ['gone:instead/1', 0],
      ['audience:next/staff/k', { deep: true }],
    ];
    expect(values.filter(([key, value]) => isAllowedValue(own, key, value) || !allowedValueKey(own, key))).toEqual([]);
  });
  test('[GT2] what came in all the same is not read', () => {
    const doc = new Y.Doc();
    const map = doc.getMap('values');
    const bad = {
      'tick:people/own-1': true,
      'tick:people/one': 'yes',
      'row:instead/1': 'a-',
      'audience:secret/named/k': true,
      'own:people/x': 7,
    };
    for (const [key, value] of Object.entries(bad)) map.set(key, value);
    expect(linesOf('sheet', own, doc).filter(({ filled, card }) => filled || card !== null)).toEqual([]);
    expect(openSheet(own, doc).options('people')).toHaveLength(3);
    expect(doc.share.has('text:next')).toBe(false);
  });
});
