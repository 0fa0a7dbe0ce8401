import type { Language, SessionId } from '@opencircle/session';
import { en } from '../../../web/src/lib/text/participant-leading/remote-door-en.ts';
import { es } from '../../../web/src/lib/text/participant-leading/remote-door-es.ts';
import { launch } from '../../support/chromium.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Phone as WirePhone } from '../../support/people/phone.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { openCutOffTablet, type CutOffTablet } from '../cut-line/tablet.ts';
import { Phone } from '../people/phone.ts';
import { LEADER } from '../people/small-group.ts';

export const REMOTE_DOOR = { en: en.remoteDoor, es: es.remoteDoor } as const;
export const COLLEAGUE = 'Kim Colleague';

/** An evening on which much happens: two people at home, two in the room, one who comes too late and not well. */
export interface Evening {
  readonly server: RunningServer;
  readonly session: SessionId;
  readonly admin: Tablet;
  readonly colleague: Tablet;
  /** In the room, over the wire. */
  readonly cedar: WirePhone;
  readonly tablet: CutOffTablet;
  /** Somebody knocks from home, and is let in to the remote door. */
  fromHome(name: string, language: Language): Promise<Phone>;
  /** Somebody knocks in the room. */
  knocks(name: string): Promise<Phone>;
  close(): Promise<void>;
}

export async function openEvening(): Promise<Evening> {
  const [server, browser] = await Promise.all([startServer({ fault: 'disk-full' }), launch()]);
  const admin = await setUpProgram(server, LEADER);
  const colleague = await invite(server, admin, 'facilitator', { name: COLLEAGUE });
  const aliases = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm'];
  const session = await openRoom(admin, await makeGroup(admin, { aliases, colleagues: [colleague] }));
  await colleague.lead(session);
  const [cedar, elm] = [await comeIn(server, admin, 'Cedar'), await comeIn(server, admin, 'Elm')];
  await admin.live.must('session:start', {});
  const tablet = await openCutOffTablet(server, session);
  await tablet.isKept();
  const phones: Phone[] = [];
  const knocks = async (name: string, language: Language = 'en', isAtHome = false): Promise<Phone> => {
    const phone = await Phone.open({ browser, url: server.url }, name, { language });
    phones.push(phone);
    await phone.typeCode(admin.code());
    if (isAtHome) {
      const { remote } = phone.text.join;
      await phone.press(phone.page.locator('label').filter({ hasText: remote }));
    }
    await phone.knock(name);
    return phone;
  };
  return {
    server,
    session,
    admin,
    colleague,
    cedar,
    tablet,
    knocks: (name) => knocks(name),
    async fromHome(name, language) {
      const phone = await knocks(name, language, true);
      await admin.admit(name);
      await phone.seesHeading(REMOTE_DOOR[language].title);
      return phone;
    },
    async close() {
      await tablet.close();
      for (const one of [admin, colleague, cedar, elm]) one.close();
      await browser.close();
      await server[Symbol.asyncDispose]();
    },
  };
}
