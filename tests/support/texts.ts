/** One text of a catalogue or a template, with the way to it, as in `doors.steps.2.label`. */
export interface Found {
  readonly at: string;
  readonly text: string;
}

/** Parts written for staff: a template's and a plan's notes, and the facilitator's prompt of a step that also has an `ask`. */
const isForStaff = (key: string, parent: object): boolean => key === 'notes' || (key === 'prompt' && 'ask' in parent);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Stands in for whatever a text is made with: a name where text is wanted, a number where a number is. */
const anything: unknown = new Proxy(() => anything, {
  get: (_, key) => (key === Symbol.toPrimitive ? (hint: string) => (hint === 'number' ? 3 : 'Ana') : anything),
  apply: () => anything,
});

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') return undefined;
  const made: unknown = Reflect.apply(value, undefined, [anything, anything, anything]);
  return typeof made === 'string' ? made : undefined;
}

/** Every text of one language's catalogue; texts made by a function are made with samples. */
export function textsOfCatalogue(value: unknown, at = ''): Found[] {
  const text = textOf(value);
  if (text !== undefined) return [{ at, text }];
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOfCatalogue(part, at ? `${at}.${key}` : key));
}

/** Every `{ en, es }` text for participants in typed data, in both languages. */
export function bilingualTexts(value: unknown, at = '', seen = new Set<unknown>()): { en: Found[]; es: Found[] } {
  const found: { en: Found[]; es: Found[] } = { en: [], es: [] };
  if (!isRecord(value) || seen.has(value)) return found;
  seen.add(value);
  const { en, es } = value;
  if (typeof en === 'string' && typeof es === 'string') return { en: [{ at, text: en }], es: [{ at, text: es }] };
  for (const [key, part] of Object.entries(value)) {
    if (isForStaff(key, value)) continue;
    const inside = bilingualTexts(part, at ? `${at}.${key}` : key, seen);
    found.en.push(...inside.en);
    found.es.push(...inside.es);
  }
  return found;
}
