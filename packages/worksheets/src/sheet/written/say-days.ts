import type { Bilingual } from '@opencircle/session';

const MONTHS: readonly Bilingual[] = [
  { en: 'Jan', es: 'ene' },
  { en: 'Feb', es: 'feb' },
  { en: 'Mar', es: 'mar' },
  { en: 'Apr', es: 'abr' },
  { en: 'May', es: 'may' },
  { en: 'Jun', es: 'jun' },
  { en: 'Jul', es: 'jul' },
  { en: 'Aug', es: 'ago' },
  { en: 'Sep', es: 'sep' },
  { en: 'Oct', es: 'oct' },
  { en: 'Nov', es: 'nov' },
  { en: 'Dec', es: 'dic' },
];

const DAYS: readonly Bilingual[] = [
  { en: 'Monday', es: 'Lunes' },
  { en: 'Tuesday', es: 'Martes' },
  { en: 'Wednesday', es: 'Miércoles' },
  { en: 'Thursday', es: 'Jueves' },
  { en: 'Friday', es: 'Viernes' },
  { en: 'Saturday', es: 'Sábado' },
  { en: 'Sunday', es: 'Domingo' },
];

/** A day of a week grid; 0 is Monday. */
export const sayDay = (day: number): Bilingual => DAYS[day] ?? { en: '', es: '' };

/** A date as people write it. */
export const sayDate = (date: string): Bilingual => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const name = MONTHS[month - 1];
  return {
    en: `${name?.en ?? ''} ${String(day)}, ${String(year)}`,
    es: `${String(day)} ${name?.es ?? ''} ${String(year)}`,
  };
};

/** A time of day as people say it. */
export const sayTime = (time: string): Bilingual => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  const said = `${String(hour % 12 === 0 ? 12 : hour % 12)}${minutes}`;
  const isMorning = hour % 24 < 12;
  return { en: `${said} ${isMorning ? 'AM' : 'PM'}`, es: `${said} ${isMorning ? 'a. m.' : 'p. m.'}` };
};

/** From one hour to another. */
export const sayHours = (from: number, to: number): Bilingual => {
  const [start, end] = [sayTime(String(from)), sayTime(String(to))];
  return { en: `${start.en} – ${end.en}`, es: `${start.es} – ${end.es}` };
};
