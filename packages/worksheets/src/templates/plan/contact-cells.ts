import type { Cell } from '../../template.ts';

/** What is written down about a person to turn to. */
export const CONTACT_CELLS: readonly Cell[] = [
  { key: 'name', kind: 'text', label: { en: 'Name', es: 'Nombre' }, maxLength: 40 },
  { key: 'relation', kind: 'text', label: { en: 'Who is this to me?', es: '¿Quién es para mí?' }, maxLength: 40 },
  { key: 'phone', kind: 'text', label: { en: 'Phone', es: 'Teléfono' }, maxLength: 30 },
  { key: 'when', kind: 'text', label: { en: 'When is a good time?', es: '¿Cuándo es buen momento?' }, maxLength: 60 },
];
