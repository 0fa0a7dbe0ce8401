import { describe, expect, test } from 'vitest';
import { daysFrom, hoursOf, nameOfDay, slotId, stepTo, weekdayOf } from './week.ts';

test('a week begins on Monday and is shown from any day on', () => {
  expect(weekdayOf(new Date(2026, 10, 23))).toBe(0);
  expect(weekdayOf(new Date(2026, 10, 22))).toBe(6);
  expect(daysFrom(6)).toEqual([6, 0, 1, 2, 3, 4, 5]);
  expect([nameOfDay(0, 'en'), nameOfDay(6, 'en'), nameOfDay(0, 'es')]).toEqual(['Monday', 'Sunday', 'lunes']);
});

test('slots of a grid have the names the sheet gives them', () => {
  expect(hoursOf({ from: 6, to: 24, slotHours: 2 })).toEqual([6, 8, 10, 12, 14, 16, 18, 20, 22]);
  expect([slotId(0, 6), slotId(6, 22)]).toEqual(['d0-h06', 'd6-h22']);
});

describe('arrow keys', () => {
  const [days, hours] = [daysFrom(2), [6, 8, 10]];
  test('move by one and stop at the edges', () => {
    expect(stepTo('ArrowRight', { day: 2, hour: 6 }, days, hours)).toEqual({ day: 3, hour: 6 });
    expect(stepTo('ArrowLeft', { day: 2, hour: 6 }, days, hours)).toEqual({ day: 2, hour: 6 });
    expect(stepTo('ArrowDown', { day: 2, hour: 10 }, days, hours)).toEqual({ day: 2, hour: 10 });
    expect(stepTo('End', { day: 1, hour: 6 }, days, hours)).toEqual({ day: 1, hour: 10 });
  });
  test('other keys move nothing', () => {
    expect(stepTo('a', { day: 2, hour: 6 }, days, hours)).toBeNull();
  });
});
