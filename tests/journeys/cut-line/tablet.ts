import type { SessionId } from '@opencircle/session';
import { PRESSES, type PressCommand } from '../../../web/src/lib/lead/offline/press.ts';
import { launch } from '../../support/chromium.ts';
import { layLine, type Line } from '../../support/line.ts';
import type { RunningServer } from '../../support/running-server.ts';
import { Lead } from '../people/lead.ts';
import { LEADER } from '../people/small-group.ts';
import { Staff } from '../people/staff.ts';

/** Where a browser without a better way sends several packets at once. */
const BETWEEN_PACKETS = '\u001e';

/** A leading tablet in a browser of its own, all of whose traffic goes through a line that can be cut. */
export interface CutOffTablet {
  readonly lead: Lead;
  readonly line: Line;
  /** Every press this tablet ever sent, by its id, in the order it was first sent. */
  readonly asked: ReadonlyMap<string, PressCommand>;
  /** Waits until its program files lie on the device, so that it opens without a network. */
  isKept(): Promise<void>;
  close(): Promise<void>;
}

/** Signs in as whoever leads, and opens this session. `before` runs in the page before anything else. */
export async function openCutOffTablet(
  { url }: RunningServer,
  session: SessionId,
  before: (() => void) | null = null,
): Promise<CutOffTablet> {
  const { port } = new URL(url);
  const line = await layLine(Number(port));
  // The address stays the server's own; only the way there is another.
  const browser = await launch([`--host-resolver-rules=MAP localhost:${port} 127.0.0.1:${String(line.port)}`]);
  const desk = await Staff.openDesk({ browser, url }, 'the tablet');
  desk.watch.mayBeCutOff = true;
  const asked = new Map<string, PressCommand>();
  const hear = (sent: string | Buffer | null): void => {
    for (const packet of String(sent).split(BETWEEN_PACKETS)) {
      const [said = null] = /\["command",.*\]$/.exec(packet) ?? [];
      if (said === null) continue;
      // What this page sends: its own commands.
      const [, { id, ...command }] = JSON.parse(said) as [string, { readonly id: string } & PressCommand];
      if (!asked.has(id) && PRESSES.includes(command.type)) asked.set(id, command);
    }
  };
  desk.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => hear(payload)));
  desk.page.on('request', (request) => hear(request.postData()));
  if (before) await desk.context.addInitScript(before);
  await desk.signIn(LEADER);
  await desk.page.goto(`${url}/lead/${session}`);
  const lead = new Lead(desk);
  await desk.page.locator('main').waitFor();
  return {
    lead,
    line,
    asked,
    isKept: () => desk.page.evaluate(async () => void (await navigator.serviceWorker.ready)),
    async close() {
      await browser.close();
      await line.close();
    },
  };
}
