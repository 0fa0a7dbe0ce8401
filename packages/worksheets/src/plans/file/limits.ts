/** How much a plan takes: how many of a thing, and how long texts may be, in UTF-16 units. */
export const MOST_IN_PLAN = {
  fileBytes: 256 * 1024,
  steps: 40,
  minutes: 180,
  title: 80,
  ask: 200,
  prompt: 600,
  items: 8,
  itemOptions: 24,
  cards: 12,
  card: 500,
  questions: 12,
  question: 280,
  options: 6,
  option: 160,
  because: 500,
  situations: 12,
  situation: 280,
  answer: 500,
} as const;
/** So many questions are asked of a group unless somebody picks more. */
export const USUAL_ITEMS = 4;
