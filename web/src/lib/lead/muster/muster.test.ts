import { viewFor } from '@opencircle/session';
import { quiet, Stage, STAFF } from '@opencircle/session/arbitrary';
import { describe, expect, test } from 'vitest';
import { musterOf } from './muster.ts';

const listOf = ({ session }: Stage) =>
  musterOf(viewFor(session, { kind: 'staff', staff: STAFF[0] ?? '', leads: true }, quiet(session)));
const names = (people: readonly { readonly alias: string }[]): string[] => people.map(({ alias }) => alias);

describe('the muster list', () => {
  test('says of everyone once where they are', () => {
    const stage = new Stage().opened(3);
    stage.lead('seat:arrive', { seat: stage.seat(1), presence: 'remote' });
    stage.lead('seat:leave', { seat: stage.seat(2) });
    stage.lead('seat:not-today', { seat: stage.seat(3), how: null });
    stage.knock('stray-0', 'Zed');
    stage.lead('knock:not-today', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: null, how: null });
    const list = listOf(stage);
    expect(names(list.here)).toEqual(['Dana']);
    expect(names(list.elsewhere)).toEqual(['Marcus']);
    expect(names(list.left)).toEqual(['Priya']);
    expect(list.sentHome.map(({ name }) => name).sort()).toEqual(['Dánae', 'Zed']);
    expect(names(list.neverCame)).toEqual(['Lee', 'Tomas']);
  });

  test('has whoever came after all among those who are here', () => {
    const stage = new Stage().opened(1);
    stage.lead('seat:not-today', { seat: stage.seat(0), how: null });
    expect(listOf(stage).here).toEqual([]);
    stage.lead('seat:arrive', { seat: stage.seat(0), presence: 'on-paper' });
    expect(names(listOf(stage).here)).toEqual(['Dana']);
    expect(listOf(stage).sentHome).toEqual([]);
  });

  test('is there on hold as well', () => {
    const stage = new Stage().running(2);
    stage.lead('hold:begin', {});
    expect(names(listOf(stage).here)).toEqual(['Dana', 'Marcus']);
  });
});
