import type { Pack } from '@opencircle/protocol';
import type { Language } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';
import { languagesOf, type PaperLanguage } from '../paper-language.ts';

/** How many empty sheets go into a pack. */
export type SheetsChoice = 'one' | 'each' | 'none';
/** One empty sheet of a pack. */
export interface SheetToPrint {
  readonly key: string;
  readonly template: Template;
  readonly language: Language;
  /** Empty: whoever takes it writes a name. */
  readonly name: string;
}

/** Whether each person fills one of their own, alone or with staff. */
const isPersonal = ({ mode }: Template): boolean => mode === 'own' || mode === 'one-to-one';
const keyOf = ({ id, version }: Template): string => `${id}-${String(version)}`;

/** The language most readers of these rosters are served by: both, where people speak both. */
export function languageOfRosters(packs: readonly Pack[], fallback: Language): PaperLanguage {
  const spoken = new Set(packs.flatMap(({ roster }) => roster.map(({ language }) => language)));
  const [only = fallback, ...others] = spoken;
  return others.length > 0 ? 'both' : only;
}

/** The empty sheets of a pack, in the order of its plan; those of `printed` are in an earlier pack of the same evening. */
export function sheetsToPrint(
  { templates, roster }: Pick<Pack, 'templates' | 'roster'>,
  choice: SheetsChoice,
  language: PaperLanguage,
  printed: readonly Template[] = [],
): readonly SheetToPrint[] {
  if (choice === 'none') return [];
  const before = new Set(printed.map(keyOf));
  return templates
    .filter((template) => isPersonal(template) || !before.has(keyOf(template)))
    .flatMap((template) => {
      if (choice === 'each' && isPersonal(template))
        return roster.map(({ alias, language }) => ({
          key: `${keyOf(template)}-${alias}`,
          template,
          language,
          name: alias,
        }));
      return languagesOf(language).map((one) => ({
        key: `${keyOf(template)}-${one}`,
        template,
        language: one,
        name: '',
      }));
    });
}
