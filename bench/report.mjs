// The table, from what every run of every round gave.

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const digits = (number, places) => number.toFixed(places);

/** Ratios are taken within a round, where both ran at nearly the same time; the middle one counts. */
function ratio(results, name, to, phase) {
  const own = results.get(name);
  const others = results.get(to);
  const all = own.map((run, round) => run[phase].cpu / others[round][phase].cpu);
  return { middle: median(all), least: Math.min(...all), most: Math.max(...all) };
}
const shown = ({ middle, least, most }) => `${digits(middle, 2)} [${digits(least, 2)}..${digits(most, 2)}]`;

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join('  ');
  return rows.map(line).join('\n');
}

const RAW = 'raw ws relay';
const YWS = '@y/websocket-server';
const OURS = 'Opencircle';
/** What this product wants to stay below, paced. */
const GOALS = { [RAW]: 0.9, [YWS]: 0.57 };

function phaseTable(results, phase) {
  const head = [
    '',
    'deliveries/s',
    'CPU us each',
    'of it system',
    'one core',
    `to ${RAW}`,
    `to ${YWS}`,
    'p50 ms',
    'p99 ms',
    'lost',
  ];
  const rows = [...results.keys()].map((name) => {
    const of = (key) => median(results.get(name).map((run) => run[phase][key]));
    return [
      name,
      digits(of('perSecond'), 0),
      digits(of('cpu'), 1),
      `${digits(of('system') * 100, 0)} %`,
      `${digits(of('core') * 100, 0)} %`,
      shown(ratio(results, name, RAW, phase)),
      shown(ratio(results, name, YWS, phase)),
      digits(of('p50'), 1),
      digits(of('p99'), 1),
      String(results.get(name).reduce((sum, run) => sum + run[phase].lost, 0)),
    ];
  });
  return table([head, ...rows]);
}

/** Prints what was measured, whether the goals were met, and how busy the machine was besides. */
export function print({ results, oneGroup, oneSession, clients, rounds, loads, cores, took, isFull }) {
  if (rounds === 0) return console.log('No round was finished, so there is nothing to say.');
  const all = [...results.values()].flatMap((runs) => runs.flatMap(({ paced, saturated }) => [paced, saturated]));
  const others = all.map((run) => run.others);
  console.log(`
A delivery is one edit of one to three letters that reached one other client. CPU is user and system time of the server's process for
each. Ratios are of that CPU, within a round: the middle one [least..most] of ${String(rounds)}. Opencircle alone checks who is writing what, and has
every edit synced to disk, encrypted, before anybody sees it; the others keep nothing.

Paced: every client types once in 100 ms
${phaseTable(results, 'paced')}

Saturated: every client types again as soon as all others have its last edit
${phaseTable(results, 'saturated')}
Opencircle holds what is stored back for up to 20 ms to join it, and takes 60 edits a second of one client: here its CPU counts, not its rate.
`);
  console.log(`One group: ${String(clients)} phones on one sheet of 40 lines, each typing once in 100 ms; from the key to the others
${table([
  ['', 'p50 ms', 'p95 ms', 'p99 ms', 'lost'],
  ...oneGroup.map(({ name, p50, p95, p99, lost }) => [
    name,
    digits(p50, 1),
    digits(p95, 1),
    digits(p99, 1),
    String(lost),
  ]),
])}
`);
  const { people, pages, presses, lost } = oneSession;
  console.log(`One session: ${String(people)} phones, two tablets and a wall, ${String(presses)} presses; from a press until the last of those it concerns shows it
${table([
  ['', 'p50 ms', 'p95 ms', 'p99 ms', 'lost'],
  [
    `${OURS}, ${String(pages)} pages`,
    ...[oneSession.p50, oneSession.p95, oneSession.p99].map((time) => digits(time, 1)),
    String(lost),
  ],
])}
`);
  if (isFull)
    console.log(
      `Goal, one session: p95 below 200 ms. It is ${digits(oneSession.p95, 1)} ms: ${oneSession.p95 < 200 ? 'met' : 'NOT met'}.`,
    );
  const own = oneGroup.find(({ name }) => name === OURS);
  if (isFull && own !== undefined)
    console.log(
      `Goal, one group: p95 below 50 ms. It is ${digits(own.p95, 1)} ms: ${own.p95 < 50 ? 'met' : 'NOT met'}.`,
    );
  // In small rooms there is little to join, and little to be said about it.
  for (const [peer, goal] of isFull ? Object.entries(GOALS) : []) {
    const { middle } = ratio(results, OURS, peer, 'paced');
    console.log(
      `Goal, paced: at most ${String(goal)} of ${peer}. It is ${digits(middle, 2)}: ${middle <= goal ? 'met' : 'NOT met'}.`,
    );
  }
  console.log(
    `The machine: ${String(cores)} cores; load ${loads.map(([one]) => digits(one, 1)).join(' before, ')} after. ` +
      `Others used ${digits(median(others) * 100, 0)} % of one core while we measured, at most ${digits(Math.max(...others) * 100, 0)} %. ` +
      `It took ${digits(took / 1_000, 0)} s.`,
  );
  if (median(others) > cores * 0.1)
    console.log('That is not quiet: trust the ratios little, and the milliseconds not at all.');
}
