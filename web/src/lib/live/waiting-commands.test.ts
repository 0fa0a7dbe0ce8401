import { describe, expect, test } from 'vitest';
import { WaitingCommands } from './waiting-commands.svelte.ts';

const raise = (id: string) => ({ id, type: 'hand:raise', payload: {} }) as const;

describe('commands without an answer', () => {
  test('wait in the order they were asked, with the ids they were given', async () => {
    const waiting = new WaitingCommands();
    const replies = ['a', 'b', 'c'].map((id) => waiting.add(raise(id)));
    waiting.answer('b', { ok: true });
    expect(waiting.all().map(({ id }) => id)).toEqual(['a', 'c']);
    expect(waiting.count).toBe(2);
    expect(await replies[1]).toEqual({ ok: true });
  });

  test('an answer that comes twice, after being asked twice, counts once', async () => {
    const waiting = new WaitingCommands();
    const reply = waiting.add(raise('a'));
    waiting.answer('a', { ok: true });
    waiting.answer('a', { ok: false, refusal: 'try-again' });
    expect(await reply).toEqual({ ok: true });
    expect(waiting.count).toBe(0);
  });

  test('nobody waits for ever on a page that is left', async () => {
    const waiting = new WaitingCommands();
    const reply = waiting.add(raise('a'));
    waiting.giveUp({ ok: false, refusal: 'try-again' });
    expect(await reply).toEqual({ ok: false, refusal: 'try-again' });
  });
});
