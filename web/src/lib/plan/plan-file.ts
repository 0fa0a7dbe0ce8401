import type { LivingPlan, ReadableLine } from '@opencircle/protocol';
import type { Language } from '@opencircle/session';
import { PAPER_WORDS } from '#lib/print/paper-language.ts';
import type { Card } from './cards/cards.ts';
import { withNumbers } from './phone-numbers.ts';
import { bySheet, planInOrder, saidInPlan, type PlanSection } from './plan-order.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** Words with their phone numbers to tap. */
const callable = (text: string): string =>
  withNumbers(text)
    .map(({ text: words, dial }) => (dial === null ? escaped(words) : `<a href="tel:${dial}">${escaped(words)}</a>`))
    .join('');

const list = (lines: readonly string[], isNumbered: boolean): string => {
  const items = lines.map((line) => `<li>${callable(line)}</li>`).join('');
  return isNumbered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
};

const STYLE = `:root{color-scheme:light dark}body{max-width:40rem;margin:0 auto;padding:1rem;font:1.15rem/1.45 system-ui,sans-serif}
h1{font-size:1.6rem}h2{margin:2rem 0 .4rem;font-size:1.3rem}h3{margin:1rem 0 .2rem;font-size:1.05rem}
ul,ol{margin:0;padding-left:1.4rem}li{padding:.2rem 0;white-space:pre-wrap}small{display:block;opacity:.8}
p{margin:.6rem 0 0;opacity:.8}a{display:inline-block;padding:.3rem 0;font-weight:700}section{border-top:1px solid;margin-top:1.5rem}`;

/**
 * The plan and its cards as one file that needs nothing else: it opens without a network, and its numbers can be called. Its
 * name and title say nothing of what it is about.
 */
export function planToFile(plan: LivingPlan, cards: readonly Card[], language: Language): string {
  const words = PAPER_WORDS[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const say = (line: ReadableLine): string => list(saidInPlan(line, language), false);
  const { sections } = planInOrder(plan);
  const partOf = ({ title, part, own, carried }: PlanSection): string =>
    [
      `<h3>${escaped(title?.[language] ?? (part === null ? '' : words.parts[part]))}</h3>`,
      ...own.map(({ line }) => say(line)),
      ...bySheet(carried).flatMap((sheet) =>
        sheet.map(
          (line, at) =>
            (at === 0 ? `<p><i>${escaped(words.fromSheet(line.from[language], day.format(line.at)))}</i></p>` : '') +
            `<small>${escaped(line.label[language])}</small>${say(line)}`,
        ),
      ),
    ].join('');
  const cardOf = ({ title, sections: on }: Card): string =>
    `<section><h2>${escaped(title)}</h2>${on
      .map(({ heading, lines, isNumbered }) => `<h3>${escaped(heading)}</h3>${list(lines, isNumbered)}`)
      .join('')}</section>`;
  const body = [
    `<h1>${escaped(words.planTitle)}</h1>`,
    ...cards.map(cardOf),
    ...(sections.length === 0
      ? []
      : [`<section><h2>${escaped(words.planTitle)}</h2>${sections.map(partOf).join('')}</section>`]),
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.planTitle)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
