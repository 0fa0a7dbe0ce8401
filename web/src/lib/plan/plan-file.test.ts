import { describe, expect, test } from 'vitest';
import { en } from '#lib/text/participant/later-en.ts';
import { es } from '#lib/text/participant/later-es.ts';
import { cardsOf } from './cards/cards.ts';
import { carried, filled, HELP, NOTHING, rows, written } from './plan-for-tests.ts';
import { planToFile } from './plan-file.ts';

const plan = {
  ...NOTHING,
  onCall: '+1 555 013 0000',
  parts: [
    {
      part: 'triggers' as const,
      lines: [carried('triggers', written('top', 'Payday <script>alert("1")</script> & "Rick"'))],
    },
  ],
  emergency: filled(
    'w12-craving-plan',
    2,
    written('first', 'leave', 'drink water'),
    rows('people', ['Rosa', 'sister', '555-013-4567', '']),
  ),
};
const file = planToFile(plan, cardsOf(plan, HELP, 'en'), 'en');

describe('the plan as a file', () => {
  test('needs nothing from anywhere: no script, no address, and a policy that lets nothing in', () => {
    expect(file).toContain("default-src 'none'");
    expect(file).not.toMatch(/<script|https?:|src=|url\(|@import/);
  });

  test('calls each number with a tap', () => {
    for (const number of ['5550134567', '+15550130000', '911', '988']) expect(file).toContain(`href="tel:${number}"`);
  });

  test('shows what somebody wrote as they wrote it, signs of pages too', () => {
    expect(file).toContain('Payday &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &quot;Rick&quot;');
  });

  test.each([
    ['en', en.plan.fileName],
    ['es', es.plan.fileName],
  ] as const)('has a name and a title that say nothing of what it is about (%s)', (language, name) => {
    const title = /<title>(.*)<\/title>/.exec(planToFile(plan, [], language))?.[1] ?? '';
    for (const word of [title, name]) expect(word).toMatch(/^(my|mi)[- ]plan$/i);
  });
});
