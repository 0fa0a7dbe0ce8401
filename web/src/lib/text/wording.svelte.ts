import { createContext } from 'svelte';
import type { Bilingual, Language } from '@opencircle/session';
import { bilingual, firstLanguage, rememberLanguage } from './bilingual.ts';
import type { ParticipantText } from './participant/en.ts';
import type { ScreenText } from './screen/en.ts';
import type { StaffText } from './staff/en.ts';
import type { UiText } from './ui/en.ts';

type Loaders<T> = Readonly<Record<Language, () => Promise<T>>>;

/** The words of a page in one language; another language is fetched when somebody asks for it. */
export class Wording<T> {
  readonly #load: Loaders<T>;
  #now = $state.raw<{ readonly language: Language; readonly words: T } | null>(null);
  #asked: Language | null = null;

  constructor(load: Loaders<T>) {
    this.#load = load;
    void this.speak(firstLanguage());
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
    const words = await this.#load[language]();
    // Somebody may have asked for the other language while this one was on its way.
    if (this.#asked !== language) return;
    this.#now = { language, words };
    document.documentElement.lang = language;
  }
  /** Somebody asked for this language by hand, so this tab keeps it. */
  async choose(language: Language): Promise<void> {
    rememberLanguage(language);
    await this.speak(language);
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
