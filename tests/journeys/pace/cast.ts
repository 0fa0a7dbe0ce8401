import { room as roomWords } from '../../../web/src/lib/text/staff-leading/pace-en.ts';
import { en as calmWords } from '../../../web/src/lib/text/participant-leading/calm-en.ts';
import type { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import type { Wall } from '../people/wall.ts';

export const PLAN = new PlanWords('relapse-prevention-90');
export const PROCESS = new PlanWords('process-60');
export const PHONE_WORDS = calmWords;
export const TOPIC = 'How to tell my sister';
export const LATE_BY = 8;

/** A group that begins late, with somebody in the room, somebody at home and a wall. */
export interface Room {
  readonly group: SheetGroup;
  wall: Wall;
  /** In the room. */
  ash: Phone;
  /** At home. */
  birch: Phone;
}

async function comeIn(group: SheetGroup): Promise<Pick<Room, 'wall' | 'ash' | 'birch'>> {
  const wall = await group.hangWall();
  const ash = await group.comesIn('Ash');
  const birch = await group.comesIn('Birch', { colorScheme: 'dark' });
  const seat = group.tablet.live.view.people.find(({ alias }) => alias === 'Birch')?.seat ?? '';
  await group.tablet.live.must('seat:arrive', { seat, presence: 'remote' });
  return { wall, ash, birch };
}

export async function gatherRoom(): Promise<Room> {
  const group = await SheetGroup.gather('leading-a-room', ['Ash', 'Birch', 'Cedar']);
  const people = await comeIn(group);
  await group.server.jump(LATE_BY * 60_000);
  await group.start();
  // Its clock follows the server's from its next connection on.
  await group.desk.page.reload();
  await group.lead.isAt(PLAN.title('arrive'));
  return { group, ...people };
}

/** A week later, by another plan. */
export async function meetAgain(room: Room): Promise<void> {
  const { group } = room;
  const { tablet, server, lead } = group;
  for (const device of [room.wall, room.ash, room.birch]) await device.context.close();
  await server.jump(7 * 86_400_000);
  tablet.close();
  const startsAt = await server.now();
  const send = { group: group.id, startsAt, plan: PROCESS.plan.id };
  const { session } = (await tablet.ask('POST /api/sessions', { send })).got;
  void (await tablet.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
  await tablet.lead(session);
  await group.desk.page.goto(`${server.url}/lead/${session}`);
  await lead.sees(lead.words.door.isOpen);
  Object.assign(room, await comeIn(group));
  await group.start();
}
export { roomWords as ROOM };
