import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/member.ts';
import type { Commune } from '../../support/commune.ts';
import { forgedPress, type Phone } from '../scene.ts';
import { aCouncil, admitted, HANDS, opened, PAPER, planned, ruled } from './chamber.ts';

/** Every button of the secretary, for the meeting that is open, the one that is planned and their items. */
const SECRETARYS = [
  'council:roster:0',
  'council:add',
  'council:member:2',
  'council:replace:2',
  'council:link:2',
  'council:end:2',
  'council:ended:2',
  'council:linked:8:9',
  'council:rules:0',
  'council:rule:0',
  'council:setrules',
  'council:setrule:0',
  'council:setrulefor:1',
  'council:plan',
  'council:revise:2',
  'council:invite:2',
  'council:begin:2',
  'council:cancel:2',
  'council:begun:2',
  'council:cancelled:2',
  'council:attend:1',
  'council:allhere:1',
  'council:finish:1',
  'council:seat:3',
  'council:here:3',
  'council:away:3:trip',
  'council:away:3:other',
  'council:recuse:2',
  'council:opinion:2',
  'council:adjourn:2',
  'council:tally:2',
  'council:vote:2',
  'council:close:1',
  'council:closenow:1',
  'council:lift:1',
  'council:lifted:1:3',
  'council:conclude:1:passed',
  'council:handfor:1:8:yes',
];
/** What members of the council press. */
const MEMBERS = [
  'council:home',
  'council:past:0',
  'council:meeting:1:0',
  'council:meeting:2:0',
  'council:item:1',
  'council:declare:2',
  'council:hand:1:yes',
];

const TABLES = [
  'agenda_item',
  'audit',
  'council_meeting',
  'council_member',
  'council_seat',
  'dialogue',
  'hand',
  'nomination',
  'outbox',
  'paper_tally',
  'plan_version',
  'recusal',
  'written_opinion',
];

/** An open vote on one item, another item that waits, and another meeting planned. */
async function scene() {
  const council = await aCouncil({ withFaults: true });
  const { made, secretary } = council;
  ruled(made, HANDS);
  ruled(made, PAPER, 'ldtt');
  admitted(made, 'Mẫu Văn Ba');
  admitted(made, 'Mẫu Thị Hoa', { form: 'ldtt' });
  await planned(secretary);
  await opened(secretary, ['Mẫu Văn Bốn']);
  admitted(made, 'Mẫu Thị Lụa');
  await planned(secretary);
  await secretary.say('/hoidong');
  await secretary.press('● Đang họp');
  await secretary.press('1. Mẫu Văn Ba');
  await secretary.press('Mở biểu quyết');
  return council;
}

async function forged(made: Commune, phone: Phone, all: readonly string[]) {
  await phone.say('/trogiup');
  const before = contents(made);
  const ids = all.map((_, index) => 990_000 + index);
  for (const [index, data] of all.entries()) forgedPress(made, phone, data, ids[index] ?? 0);
  await made.app.inbox.settled();
  const answered = made.sandbox.calls.filter(
    ({ method, payload }) =>
      method.toLowerCase() === 'answercallbackquery' &&
      ids.includes(Number(payload['callback_query_id'])),
  );
  return { before, after: contents(made), answered: answered.length };
}

const contents = (made: Commune) =>
  TABLES.map((table) => made.db.prepare(`SELECT * FROM ${table}`).all());

describe('forged buttons of the council', () => {
  it.each(['reporter', 'officer', 'reader'] as const satisfies readonly Role[])(
    'pressed by a %s change nothing, show nothing, and are answered',
    async (role) => {
      const { made } = await scene();
      const unit = role === 'reporter' ? { unit: 'Thôn 3' } : {};
      const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Người Khác', role, ...unit }));

      const { before, after, answered } = await forged(made, phone, [...SECRETARYS, ...MEMBERS]);

      expect(after).toEqual(before);
      expect(answered).toBe(SECRETARYS.length + MEMBERS.length);
      expect(phone.messages().some(({ text }) => text.includes('Mẫu Thị Hoa'))).toBe(false);
    },
  );

  it.each(['Hai', 'Ba', 'Bốn'] as const)(
    'those of the secretary pressed by the member Mẫu Văn %s change nothing',
    async (name) => {
      const { made, phone } = await scene();

      const { before, after, answered } = await forged(made, phone(name), SECRETARYS);

      expect(after).toEqual(before);
      expect(answered).toBe(SECRETARYS.length);
    },
  );

  it('a member of the council without a seat at the meeting reads it and takes no part', async () => {
    const { made } = await scene();
    const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Mới', role: 'council' }));

    const { before, after } = await forged(made, phone, ['council:declare:2', 'council:hand:1:no']);

    expect(after).toEqual(before);
  });

  it('with numbers that are none are answered and change nothing, even pressed by the secretary', async () => {
    const { made, secretary } = await scene();
    const all = SECRETARYS.filter((data) => /\d/.test(data)).map((data) =>
      data.replace(/\d+/g, '99999999999'),
    );

    const { before, after, answered } = await forged(made, secretary, all);

    expect(answered).toBe(all.length);
    expect(after).toEqual(before);
  });
});
