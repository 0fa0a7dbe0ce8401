import type { NotOpenYet } from '@opencircle/protocol';
import type { Language } from '@opencircle/session';

const SOON = 16 * 3_600_000;

/** "7:30 PM" as the program's clock shows it, with the weekday where that is not today. */
export function opensAt({ opensAt: at, timeZone }: NotOpenYet, language: Language): string {
  const weekday = at - Date.now() > SOON ? ({ weekday: 'long' } as const) : {};
  return new Intl.DateTimeFormat(language, { ...weekday, hour: 'numeric', minute: '2-digit', timeZone }).format(at);
}
