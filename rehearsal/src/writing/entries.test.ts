import type { Cell, Template } from '@opencircle/worksheets';
import { openSheet, type Sheet } from '@opencircle/worksheets/document';
import { TEMPLATES } from '@opencircle/worksheets/templates';
import { describe, expect, test } from 'vitest';
import { Doc } from 'yjs';
import { CHARACTERS } from '../cast/characters.ts';
import { newId } from '../device/index.ts';
import { entriesOf, lineToShare } from './entries.ts';
import { NEW_ROW, type Entry } from './entry.ts';

const label = { en: 'What?', es: '¿Qué?' };
const line = { label, help: null, shareable: true, toPlan: 'health' } as const;
const options = [{ id: 'a', label }] as const;
const cells: readonly Cell[] = [
  { key: 'words', kind: 'text', label, maxLength: 4 },
  { key: 'some', kind: 'choices', label, options },
  { key: 'when', kind: 'time', label },
];
/** With every kind of field, less room than anybody is used to, and nothing anybody has words for. */
const UNFORESEEN: Template = {
  id: 'w99-unforeseen',
  version: 1,
  title: label,
  purpose: label,
  mode: 'own',
  modes: ['own'],
  minutes: 5,
  caution: false,
  notes: label,
  fields: [
    { key: 'card', kind: 'card', label, help: null, text: label },
    { key: 'none', kind: 'checklist', options: [], addOwn: true, details: [], ...line },
    {
      key: 'one',
      kind: 'checklist',
      options,
      addOwn: false,
      details: [{ key: 'd', kind: 'text', label, maxLength: 5 }],
      ...line,
    },
    { key: 'mark', kind: 'mark', from: ['one'], upTo: 2, ...line },
    { key: 'text', kind: 'text', maxLength: 8, ...line },
    { key: 'long', kind: 'long-text', maxLength: 20, ...line },
    { key: 'list', kind: 'list', maxRows: 1, maxLength: 10, addLabel: label, ...line },
    { key: 'carry', kind: 'carry', label, help: null, from: { part: 'health' } },
    { key: 'number', kind: 'number', min: 3, max: 3, unit: null, ...line },
    { key: 'choices', kind: 'choices', options, ...line },
    { key: 'date', kind: 'date', ...line },
    { key: 'time', kind: 'time', ...line },
    { key: 'rank', kind: 'rank', from: ['one'], options, upTo: 1, ...line },
    { key: 'table', kind: 'table', cells, maxRows: 1, addLabel: label, gap: null, ...line },
    { key: 'places', kind: 'rings', places: options, maxLength: 4, cells, maxRows: 1, addLabel: label, ...line },
    {
      key: 'chain',
      kind: 'chain',
      links: [{ key: 'l', label, help: null, maxLength: 6, cells, exits: [] }],
      ...line,
    },
    { key: 'week', kind: 'week-grid', from: 23, to: 24, slotHours: 1, options, ...line },
    { key: 'calendar', kind: 'calendar', options, ...line },
    {
      key: 'sliders',
      kind: 'sliders',
      sliders: [{ key: 's', kind: 'scale', label, min: 1, max: 2, anchors: [label, label] }],
      ...line,
    },
    { key: 'body', kind: 'body-map', options, ...line },
  ],
};
const ALL = [
  ...TEMPLATES,
  UNFORESEEN,
  { ...UNFORESEEN, id: 'w98-unforeseen', mode: 'together' as const, modes: ['together' as const] },
];

/** Does it as a device would; false where the sheet does not take it. */
function takes(sheet: Sheet, entry: Entry): boolean {
  const inRow = (path: string): string => path.replace(`/${NEW_ROW}`, `/${sheet.rows(entry.field).at(-1) ?? ''}`);
  switch (entry.is) {
    case 'tick':
      return sheet.tick(entry.field, entry.option, true);
    case 'own':
      return sheet.addOwn(entry.field, entry.label, newId());
    case 'answer':
      return sheet.set(inRow(entry.path), entry.value);
    case 'choose':
      return sheet.choose(inRow(entry.path), entry.option, true);
    case 'row':
      return sheet.addRow(entry.field, newId(), null, entry.place);
    case 'mark':
      return sheet.mark(entry.field, { from: entry.from, option: entry.option }, true);
    case 'audience':
      return sheet.filled(lineOf(sheet, entry.field)) && sheet.setAudience(entry.field, entry.audience, newId());
    case 'words': {
      const row = newId();
      const path = entry.path === '' ? `${entry.field}/${row}` : inRow(entry.path);
      if (entry.path === '' && !sheet.addRow(entry.field, row)) return false;
      sheet.text(path).applyEdit(0, 0, entry.words);
      return entry.words !== '' && entry.words.length <= entry.most;
    }
  }
}
function lineOf({ template }: Sheet, key: string): Parameters<Sheet['filled']>[0] {
  const field = template.fields.find((one) => one.key === key);
  if (!field || field.kind === 'card' || field.kind === 'carry' || field.kind === 'agreement')
    throw new Error(`${key} is no line`);
  return field;
}

describe('[RH3] what pretend people put into a sheet', () => {
  test.each(ALL.map((template) => [template.id, template] as const))(
    '%s takes all of it from everybody',
    (_, template) => {
      for (const language of ['en', 'es'] as const)
        for (const [who, character] of CHARACTERS.entries()) {
          const sheet = openSheet(template, new Doc());
          const entries = entriesOf(template, { who, character, language });
          expect(entries.filter((entry) => !takes(sheet, entry))).toEqual([]);
        }
    },
  );

  test.each(ALL.filter(({ mode }) => mode === 'own').map((template) => [template.id, template] as const))(
    'everybody has something to say in %s, those who have more to say more, and each shares as they do',
    (_, template) => {
      const all = CHARACTERS.map((character, who) => entriesOf(template, { who, character, language: 'en' }));
      expect(all.filter((entries) => entries.length === 0)).toEqual([]);
      for (const [who, { habits }] of CHARACTERS.entries()) {
        const groups = (all[who] ?? []).flatMap((entry) => (entry.is === 'audience' ? [entry.audience.group] : []));
        const wanted = habits.includes('shares-with-name')
          ? ['named']
          : habits.includes('shares-without-name')
            ? ['unnamed']
            : [];
        const isShareable = lineToShare(template.fields, () => true) !== null;
        if (isShareable && !habits.includes('passes')) expect(groups).toEqual(wanted);
        if (habits.includes('passes')) expect(groups.filter((group) => group !== 'no')).toEqual([]);
      }
    },
  );

  test('lines of the same sheet that eight people fill leave room for all of them', () => {
    const moments = TEMPLATES.find(({ id }) => id === 'high-risk-moments');
    const rows = CHARACTERS.flatMap((character, who) =>
      moments ? entriesOf(moments, { who, character, language: 'en' }) : [],
    ).filter(({ is, field }) => is === 'words' && field === 'moments');
    expect(rows.length).toBe(CHARACTERS.length);
  });
});
