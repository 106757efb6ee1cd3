import { describe, expect, it } from 'vitest';
import type { LimitOptions } from '../../src/sandbox/limits.ts';
import { aSandbox, call } from '../support/sandbox-bot.ts';

function someChats(limits: LimitOptions = {}) {
  const { sandbox, pass } = aSandbox({ limits });
  const people = Array.from({ length: 40 }, (_, n) => sandbox.user({ firstName: `Thôn ${n}` }));
  for (const person of people) person.startBot();
  const [first] = people;
  if (first === undefined) throw new Error('nobody');
  const group = sandbox.group({ title: 'Nhóm', members: [first] });
  const send = async (chatId: number) => {
    const answer = await call(sandbox, 'sendMessage', { chat_id: chatId, text: 'x' });
    return answer.parameters?.retry_after ?? 'ok';
  };
  return { sandbox, pass, people, first, group, send };
}

describe('limits of sending', () => {
  it('refuse the 31st message within a second', async () => {
    const { sandbox, pass, people, send } = someChats();

    const answers = [];
    for (const person of people.slice(0, 31)) answers.push(await send(person.id));
    pass(1);
    const later = await send(people[31]?.id ?? 0);

    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'ok'));
    expect([answers[30], later]).toEqual([1, 'ok']);
    expect(sandbox.limits.worst()).toMatchObject({ overallPerSecond: 30, refused: 1 });
  });

  it('refuse the 21st message to a group within a minute', async () => {
    const { sandbox, pass, group, send } = someChats();

    const answers = [];
    for (let n = 0; n < 21; n += 1) {
      answers.push(await send(group.id));
      pass(2);
    }
    const { groupPerMinute } = sandbox.limits.worst();

    expect(answers.at(19)).toBe('ok');
    expect(answers.at(20)).toBe(20);
    expect(groupPerMinute).toEqual({ [group.id]: 20 });
  });

  it('allow a private chat a burst, then one a second', async () => {
    const { pass, first, send } = someChats({ privateBurst: 3 });

    const burst = [await send(first.id), await send(first.id), await send(first.id)];
    const tooMany = await send(first.id);
    pass(1);
    const later = await send(first.id);

    expect([...burst, tooMany, later]).toEqual(['ok', 'ok', 'ok', 1, 'ok']);
  });

  it('are only counted when they are not enforced', async () => {
    const { sandbox, first, send } = someChats({ enforce: false, overallPerSecond: 1 });

    const answers = [await send(first.id), await send(first.id)];

    expect(answers).toEqual(['ok', 'ok']);
    expect(sandbox.limits.worst()).toMatchObject({
      overallPerSecond: 2,
      privatePerSecond: { [first.id]: 2 },
    });
  });
});
