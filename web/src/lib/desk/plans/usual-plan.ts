import type { GroupKind } from '@opencircle/protocol';

const USUAL: Readonly<Record<GroupKind, string>> = {
  'relapse-prevention': 'relapse-prevention-90',
  education: 'education-90',
  process: 'process-90',
  'family-education': 'family-90',
  multifamily: 'family-90',
  individual: 'individual-50',
  conjoint: 'individual-60',
  aftercare: 'aftercare-60',
};

/** The plan a new group of this kind meets by unless somebody chooses another. */
export const usualPlan = (kind: GroupKind): string => USUAL[kind];
