import type { HelpCard } from '@opencircle/protocol';
import type { Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Numbers that answer day and night. Their labels say nothing about why somebody has them on their phone. */
const LINES: HelpCard['lines'] = [
  { label: { en: 'Emergency', es: 'Emergencia' }, number: '911', kind: 'call' },
  { label: { en: 'Talk to someone now', es: 'Hable con alguien ahora' }, number: '988', kind: 'text-or-call' },
];

/** The help card. Whoever is on call here is told only to people of this program. */
export function createHelpRoutes({ devices, live, settings }: Parts): Answers<'GET /api/help'> {
  return {
    async 'GET /api/help'({ identity: { staff, device } }) {
      const hasSeat = device !== null && live.all().some(({ devices: roles }) => roles[device]?.kind === 'seat');
      const isKnown = staff !== null || hasSeat || (device !== null && (await devices.isKnown(device)));
      const onCall = isKnown ? (await settings.read()).onCall : '';
      return { ok: true, body: { onCall: onCall === '' ? null : onCall, lines: LINES } };
    },
  };
}
