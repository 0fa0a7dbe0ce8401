import { measureMoments } from './measure.ts';
import { isKept, type Measure } from './moment.ts';

const shown = (number: number): string => (Number.isInteger(number) ? String(number) : number.toFixed(1));
const line = (measure: Measure): string => {
  const { what, was, unit, limit } = measure;
  const promise = `${limit.is} ${shown(limit.than)}`;
  return `  ${isKept(measure) ? 'kept    ' : 'NOT KEPT'}  ${shown(was)} ${unit} (${promise})  ${what}`;
};

/** Prints each of the ten moments: what was promised, what it was just now, and what nothing was measured of. */
const moments = await measureMoments();
for (const [index, { name, measures, open }] of moments.entries()) {
  console.log(`${String(index + 1)}. ${name}`);
  for (const measure of measures) console.log(line(measure));
  if (open !== null) console.log(`  not measured: ${open}`);
}
process.exit(moments.every(({ measures }) => measures.every(isKept)) ? 0 : 1);
