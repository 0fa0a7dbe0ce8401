/** The headings and buttons of the sheet “Ways to say no”, as its English pages show them. */
export const refusalLines = {
  lines: 'My three lines',
  addRow: 'Add my row',
  no: 'A short no',
  seen: 'What the others saw',
  addSeen: 'Add a row',
  strong: 'One thing that was strong',
  tip: 'One tip',
  forAll: 'Lines for the whole group',
  addLine: 'Add a line',
};
