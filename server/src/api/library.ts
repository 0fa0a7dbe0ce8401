import { TEMPLATES } from '@opencircle/worksheets/templates';
import { topicBy } from '@opencircle/worksheets/topics';
import { denied, type Answers } from './asking/answers.ts';

/** What the program ships with: worksheets to print, handouts to take home. Nothing in it is anybody's. */
export function createLibraryRoutes(): Answers<'GET /api/templates' | 'GET /api/handouts/:topic'> {
  return {
    async 'GET /api/templates'() {
      const isNewest = (id: string, version: number): boolean =>
        TEMPLATES.every((other) => other.id !== id || other.version <= version);
      return { ok: true, body: TEMPLATES.filter(({ id, version }) => isNewest(id, version)) };
    },
    async 'GET /api/handouts/:topic'({ params }) {
      const topic = topicBy(params.topic);
      return topic === null ? denied('not-found') : { ok: true, body: topic.handout };
    },
  };
}
