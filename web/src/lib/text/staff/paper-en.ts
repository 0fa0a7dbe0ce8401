/** The few words on paper that a participant reads, in whichever language the paper is in. */
export const paper = {
  /** Where nothing else is at the top of a page: it says nothing to whoever sees it lying somewhere. */
  neutral: 'Group',
  name: 'Name used here',
  date: 'Date',
  boardsTitle: 'What we shared',
  noPile: 'Also on the board',
  sources: 'Where this comes from',
  nothingForStaff: '(not for staff, or empty)',
  kept: 'There is more on this sheet that is not for staff.',
  ofGroup: 'The group’s sheet',
};
