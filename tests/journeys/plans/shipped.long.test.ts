import { afterEach, expect, test } from 'vitest';
import { Room } from './room.ts';

let room: Room;
afterEach(() => room.end());

const words = (text: string): readonly string[] => text.split('\n').map((line) => line.trim());

test('process, 90 minutes: phones rest in the middle, and then the wall shows a title alone', async () => {
  room = await Room.begin('process-90', 'process');
  const { plan, wall, dana, desk } = room;
  await room.comesTo('opening');
  await room.comesTo('check-in');
  await room.answer('check-in');
  for (const step of ['round', 'order', 'talk', 'go-round']) {
    await room.comesTo(step);
    const onWall = await wall.words();
    for (const other of plan.plan.steps.filter(({ id }) => id !== step)) {
      expect(words(onWall)).not.toContain(other.title.en);
      expect(onWall).not.toContain(other.prompt.en);
    }
    expect(onWall).not.toContain(plan.prompt('check-in', 'craving'));
    expect(onWall).not.toContain('Dana');
    if (step === 'talk') {
      await room.take(dana, 'rest');
      await room.take(wall, 'title-alone');
      await room.take(desk, 'talk');
    }
  }
  await room.comesTo('check-out');
  await room.answer('check-out');
  await room.take(dana, 'check-out');
  await room.close();
  expect(room.troubles).toEqual([]);
});

test('one to one, 60 minutes: phones rest for the one step the family joins', async () => {
  room = await Room.begin('individual-60', 'conjoint');
  const { dana, wall, desk } = room;
  await room.comesTo('check-in');
  await room.answer('check-in');
  await room.comesTo('since-then');
  await room.comesTo('plan-review');
  await room.comesTo('with-family');
  await room.take(dana, 'rest');
  await room.take(wall, 'title-alone');
  await room.take(desk, 'with-family');
  await room.comesTo('next-step');
  await room.comesTo('check-out');
  await room.answer('check-out');
  await room.close();
  expect(room.troubles).toEqual([]);
});

test('aftercare, 60 minutes: phones on from the opening to the close', async () => {
  room = await Room.begin('aftercare-60', 'aftercare');
  const { dana, tomas } = room;
  await room.comesTo('opening');
  await room.comesTo('check-in');
  await room.answer('check-in');
  for (const step of ['round', 'theme', 'plan-review', 'board', 'reach-back']) {
    await room.comesTo(step);
    if (step === 'plan-review') await room.take(dana, 'plan');
    if (step === 'reach-back') await room.take(tomas, 'reach-back-es');
  }
  await room.comesTo('check-out');
  await room.answer('check-out');
  await room.close();
  expect(room.troubles).toEqual([]);
});

test('relapse prevention, 120 minutes, from the door to the record', async () => {
  room = await Room.begin('relapse-prevention-120', 'relapse-prevention');
  const { lead, desk, wall } = room;
  await room.comesTo('arrive');
  await room.comesTo('opening');
  await room.comesTo('check-in');
  await room.answer('check-in');
  for (const step of ['round', 'homework', 'teach', 'trigger-map']) {
    await room.comesTo(step);
    if (step === 'teach') await room.take(wall, 'teach');
  }
  await lead.next(room.plan.title('with-a-partner'));
  await room.take(desk, 'pairs');
  for (const step of ['board', 'open-time', 'plan-ahead']) await room.comesTo(step);
  await room.comesTo('check-out');
  await room.answer('check-out');
  await room.close();
  expect(room.troubles).toEqual([]);
});
