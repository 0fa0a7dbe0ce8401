import type { Reply } from '@opencircle/protocol';
import { describe, expect, test } from 'vitest';
import type { PressCommand } from './press.ts';
import { Presses, type Line } from './presses.svelte.ts';

const next = (from: string): PressCommand => ({ type: 'agenda:next', payload: { from } });
const soon = () => new Promise((over) => setTimeout(over));

/** A line that is cut and mended by hand, and answers when told to. */
function createLine(isConnected = true) {
  const asked: string[] = [];
  const answers: ((reply: Reply) => void)[] = [];
  const line = {
    isConnected,
    waited: 0,
    wait: (time: number) => Promise.resolve(void (line.waited += time)),
    ask: ({ type, payload }: PressCommand) => {
      asked.push('from' in payload ? String(payload.from) : type);
      return new Promise<Reply>((answer) => answers.push(answer));
    },
  };
  const answer = async (reply: Reply): Promise<void> => {
    answers.shift()?.(reply);
    await soon();
  };
  return { line, asked, answer };
}
const create = (line: Line): Presses => new Presses(line);

describe('presses on their way', () => {
  test('[OF2] go one after the other, each after the answer to the one before', async () => {
    const { line, asked, answer } = createLine();
    const presses = create(line);
    const told = ['a', 'b', 'c'].map((from, at) => presses.press(next(from), at, null));
    expect(asked).toEqual(['a']);
    await answer({ ok: true });
    expect(asked).toEqual(['a', 'b']);
    expect(presses.all.map(({ isSent }) => isSent)).toEqual([true, false]);
    await answer({ ok: true });
    await answer({ ok: true });
    expect(await Promise.all(told)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(presses.all).toEqual([]);
  });

  test('[OF2] wait while there is no line, and go once it is there', async () => {
    const { line, asked, answer } = createLine(false);
    const presses = create(line);
    const told = presses.press(next('a'), 1, null);
    void presses.press(next('b'), 2, null);
    await presses.hand();
    expect(asked).toEqual([]);
    line.isConnected = true;
    void presses.hand();
    void presses.hand();
    expect(asked).toEqual(['a']);
    line.isConnected = false;
    await answer({ ok: true });
    expect(await told).toEqual({ ok: true });
    expect(asked).toEqual(['a']);
    line.isConnected = true;
    void presses.hand();
    expect(asked).toEqual(['a', 'b']);
  });

  test('[OF2] where the server asks for patience a press waits and goes again, and nothing is dropped', async () => {
    const { line, asked, answer } = createLine();
    const presses = create(line);
    const told = ['a', 'b'].map((from, at) => presses.press(next(from), at, null));
    await answer({ ok: false, refusal: 'too-many' });
    expect(line.waited).toBeGreaterThan(0);
    expect(asked).toEqual(['a', 'a']);
    await answer({ ok: true });
    await answer({ ok: true });
    expect(asked).toEqual(['a', 'a', 'b']);
    expect(await Promise.all(told)).toEqual([{ ok: true }, { ok: true }]);
  });

  test('[OF3] a refusal drops those that wait behind it', async () => {
    const { line, asked, answer } = createLine();
    const presses = create(line);
    const told = ['a', 'b', 'c'].map((from, at) => presses.press(next(from), at, null));
    await answer({ ok: false, refusal: 'agenda-moved-on' });
    expect(await Promise.all(told)).toEqual([{ ok: false, refusal: 'agenda-moved-on' }, 'dropped', 'dropped']);
    expect(asked).toEqual(['a']);
    expect(presses.all).toEqual([]);
    void presses.press(next('d'), 4, null);
    expect(asked).toEqual(['a', 'd']);
  });

  test('[OF6] the last one is taken back while it was not handed on, and no other', async () => {
    const { line, asked, answer } = createLine();
    const presses = create(line);
    void presses.press(next('a'), 1, null);
    const told = presses.press(next('b'), 2, null);
    const [first, second] = presses.all.map(({ id }) => id);
    expect(presses.takeBack(first ?? '')).toBe(false);
    expect(presses.takeBack(second ?? '')).toBe(true);
    expect(await told).toBe('taken-back');
    expect(presses.takeBack(second ?? '')).toBe(false);
    await answer({ ok: true });
    expect(asked).toEqual(['a']);
  });

  test('[OF2] nothing is handed on from a page that is left', async () => {
    const { line, asked, answer } = createLine();
    const presses = create(line);
    void presses.press(next('a'), 1, null);
    const told = presses.press(next('b'), 2, null);
    presses.close();
    expect(await told).toBe('dropped');
    await answer({ ok: true });
    expect(asked).toEqual(['a']);
  });
});
