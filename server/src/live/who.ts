import type { IncomingMessage } from 'node:http';
import type { Who } from '@opencircle/session';

/** As whom this page comes: a page of a seat or of the room screen says `?as=device`, also where staff are signed in beside it. */
export function whosAsked({ url }: Pick<IncomingMessage, 'url'>, whos: readonly Who[]): readonly Who[] {
  const as = new URL(url ?? '/', 'http://this').searchParams.get('as');
  return as === 'device' ? whos.filter(({ kind }) => kind === 'device') : whos;
}

/** Who asked, as it is written beside events, replies and audit entries: a kind and a pseudonymous id. */
export function whoToString(who: Who): string {
  switch (who.kind) {
    case 'staff':
      return `staff:${who.staff}`;
    case 'device':
      return `device:${who.device}`;
    case 'clock':
    case 'program':
    case 'someone':
      return who.kind;
  }
}

/** The other way round. Throws on anything this file did not write. */
export function parseWho(text: string): Who {
  if (text === 'clock' || text === 'program' || text === 'someone') return { kind: text };
  const [kind, id] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (id !== '' && kind === 'staff') return { kind, staff: id };
  if (id !== '' && kind === 'device') return { kind, device: id };
  throw new Error('an event was written by nobody this server knows');
}
