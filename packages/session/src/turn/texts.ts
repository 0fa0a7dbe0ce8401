import type { Refusal } from '../commands.ts';

/** How long texts may be, in UTF-16 units, and how many of a thing a session holds. */
export const MOST = {
  title: 80,
  name: 40,
  line: 280,
  note: 500,
  code: 40,
  cardKey: 80,
  stepMinutes: 180,
  situations: 12,
  /** How long somebody's whereabouts or a number to call may be. */
  place: 200,
  parkedTopics: 40,
  laneNotes: 300,
  observers: 4,
  tablets: 6,
  apart: 300,
  calmSeconds: 900,
  confirmedMinutes: 600,
  steps: 40,
  inCircle: 40,
  seats: 200,
  waitingKnocks: 30,
  screens: 8,
  clusters: 12,
  placedCards: 500,
  /** Sheets started for one person each. */
  startedSheets: 80,
  /** Who signs one sheet, all its fields together. */
  signatures: 40,
  planAheadLines: 20,
  questions: 12,
  options: 6,
  ballots: 3,
  /** A question for the box, its length; and how many the box holds. */
  question: 280,
  boxQuestions: 60,
  waitingBoxQuestions: 30,
  /** Events that one seat, or one device without a seat, can cause in a session. */
  causedEvents: 2_000,
} as const;

/** Why this text cannot be taken as a name, a title or a line. */
export const textRefusal = (text: string, most: number): Refusal | null =>
  text.trim() === '' ? 'malformed' : text.length > most ? 'too-long' : null;

/** A name as far as matching goes: no accents, no capitals, single spaces, and nothing that cannot be seen. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, ' ');
