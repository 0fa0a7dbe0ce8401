import { viewerOf } from '@opencircle/session';
import type { HelpCard } from '@opencircle/protocol';
import type { Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Those of the United States, until the program says its own. Their labels say nothing about why somebody has them on their phone. */
const LINES: HelpCard['lines'] = [
  { label: { en: 'Emergency', es: 'Emergencia' }, number: '911', kind: 'call' },
  { label: { en: 'Talk to someone now', es: 'Hable con alguien ahora' }, number: '988', kind: 'text-or-call' },
];

/** The help card. Whoever is on call here is told only to people of this program. */
export function createHelpRoutes({ devices, live, settings }: Parts): Answers<'GET /api/help'> {
  return {
    async 'GET /api/help'({ identity: { staff, device } }) {
      const hasSeat =
        device !== null &&
        live.all().some((session) => viewerOf(session, { kind: 'device', device })?.kind === 'participant');
      const isKnown = staff !== null || hasSeat || (device !== null && (await devices.isKnown(device)));
      const { onCall, lines = LINES } = await settings.read();
      return { ok: true, body: { onCall: isKnown && onCall !== '' ? onCall : null, lines } };
    },
  };
}
