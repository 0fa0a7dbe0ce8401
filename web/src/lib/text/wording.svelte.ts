import { createContext } from 'svelte';
import type { Bilingual, Language } from '@opencircle/session';
import { bilingual, firstLanguage, rememberLanguage } from './bilingual.ts';
import type { ParticipantText } from './participant/en.ts';
import type { FieldText } from './participant/fields-en.ts';
import type { LaterText } from './participant/later-en.ts';
import type { ScreenText } from './screen/en.ts';
import type { StaffText } from './staff/en.ts';
import type { UiText } from './ui/en.ts';

/** How the words of each language are fetched. */
export type Loaders<T> = Readonly<Record<Language, () => Promise<T>>>;

/** The words of a page in one language; another language is fetched when somebody asks for it. */
export class Wording<T extends object> {
  readonly #load: Loaders<T>;
  #more: readonly Loaders<object>[] = [];
  /** Those of `#more` whose words are here. */
  #added: readonly Loaders<object>[] = [];
  #now = $state.raw<{ readonly language: Language; readonly words: T } | null>(null);
  #asked: Language = firstLanguage();

  constructor(load: Loaders<T>) {
    this.#load = load;
    void this.#fetch();
  }

  /** False until the first language is here; pages show nothing before. */
  get ready(): boolean {
    return this.#now !== null;
  }
  get words(): T {
    if (!this.#now) throw new Error('the words are asked for before they are here');
    return this.#now.words;
  }
  get language(): Language {
    return this.#now?.language ?? 'en';
  }
  /** A text that came as data, in this page's language. */
  of(text: Bilingual): string {
    return bilingual(text, this.language);
  }

  async speak(language: Language): Promise<void> {
    if (this.#asked === language) return;
    this.#asked = language;
    try {
      await this.#fetch();
    } catch {
      // Without the network a page keeps the language it has, and can be asked again.
      if (this.#asked === language) this.#asked = this.language;
    }
  }
  /** From here on these words are here too, in whatever language is spoken. Fails where they cannot be fetched; then ask again. */
  async add(words: Loaders<object>): Promise<void> {
    if (this.#added.includes(words)) return;
    if (!this.#more.includes(words)) this.#more = [...this.#more, words];
    await this.#fetch();
  }
  /** Somebody asked for this language by hand, so this tab keeps it. */
  async choose(language: Language): Promise<void> {
    rememberLanguage(language);
    await this.speak(language);
  }

  async #fetch(): Promise<void> {
    const [language, more] = [this.#asked, this.#more];
    const [words, ...others] = await Promise.all([this.#load[language](), ...more.map((one) => one[language]())]);
    // Another language, or more words, may have been asked for while these were on their way.
    if (this.#asked !== language || this.#more !== more) return this.#fetch();
    // What was added only adds: the first words are all there.
    this.#now = { language, words: Object.assign({}, words, ...others) as T };
    this.#added = more;
    document.documentElement.lang = language;
  }
}

const [uiWording, setUiWording] = createContext<Wording<{ readonly ui: UiText }>>();
const [participantWording, setParticipantWording] = createContext<Wording<ParticipantText>>();
const [staffWording, setStaffWording] = createContext<Wording<StaffText>>();
const [screenWording, setScreenWording] = createContext<Wording<ScreenText>>();

/** The words every role shares: buttons, states, refusals. */
export const uiText = uiWording;
/** The words of participants' pages; only below `ParticipantWords`. */
export const participantText = participantWording;
/** The words of what a participant's page draws later, beside those of all of it; only below whoever added `LATER_WORDS`. */
// Adding them is what puts these words there.
export const laterText = participantWording as unknown as () => Wording<ParticipantText & LaterText>;
/** The words around the fields that a page fetches when a sheet has them; only below whoever added `FIELD_WORDS`. */
// Adding them is what puts these words there.
export const fieldText = participantWording as unknown as () => Wording<ParticipantText & FieldText>;
/** The words of staff's pages; only below `StaffWords`. */
export const staffText = staffWording;
/** The few words of the room screen; only below `ScreenWords`. */
export const screenText = screenWording;

export function speakToParticipants(): Wording<ParticipantText> {
  const wording = new Wording<ParticipantText>({
    en: async () => (await import('./participant/en.ts')).en,
    es: async () => (await import('./participant/es.ts')).es,
  });
  setUiWording(wording);
  return setParticipantWording(wording);
}
export function speakToStaff(): Wording<StaffText> {
  const wording = new Wording<StaffText>({
    en: async () => (await import('./staff/en.ts')).en,
    es: async () => (await import('./staff/es.ts')).es,
  });
  setUiWording(wording);
  return setStaffWording(wording);
}
export function speakOnScreens(): Wording<ScreenText> {
  const wording = new Wording<ScreenText>({
    en: async () => (await import('./screen/en.ts')).en,
    es: async () => (await import('./screen/es.ts')).es,
  });
  setUiWording(wording);
  return setScreenWording(wording);
}
