import type { Topic } from './topic.ts';
import { triggersAndCravings } from './triggers-and-cravings.ts';

/** Every topic the program ships with. */
export const TOPICS: readonly Topic[] = [triggersAndCravings];

/** The newest version of a topic, or null. */
export const topicBy = (id: string): Topic | null =>
  TOPICS.filter((topic) => topic.id === id).sort((a, b) => b.version - a.version)[0] ?? null;
