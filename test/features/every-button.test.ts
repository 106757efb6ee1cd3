import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/domain/member.ts';
import type { Commune } from '../support/commune.ts';
import { LISTENERS, sampleData } from './listeners.ts';
import { forgedPress, headOf, june, type Phone } from './scene.ts';

/** Data that has the form of a button and leads to days, months and records that are none. */
const CROOKED = [
  'deadline:move:1:0:2024-13-45',
  'deadline:do:move:1:0:2024-02-30:storm',
  'deadline:do:restore:1:1:0:storm',
  'deadline:excuse:1:0:0',
  'status:2024-99:names',
  'status:open:2031-01',
  'reminder:extra:2024-99',
  'reminder:extra:2031-01',
  'reminder:snooze:2024-02-31',
  'settings:address:nobody',
  'invite:r:nobody',
  'nomination:list:nowhere:0',
  'nomination:part:1:CN99',
  'nomination:ask:pass:1',
  'nomination:show:999999999999999',
  'dossier:list:nowhere:0',
  'dossier:send:1:HS99',
  'dossier:forward:0',
  'd:99999999999999999999:1:x',
  'x',
];

const DATA = [...sampleData(1), ...CROOKED];

/** A commune at work, and somebody who presses what was never shown to them. */
async function scene(role: (typeof ROLES)[number] | 'stranger', inGroup: boolean) {
  const made = await june({ withFaults: true });
  await headOf(made, 'Thôn 3').say('/baocao');
  const unit = role === 'reporter' ? { unit: 'Thôn 5' } : {};
  const user =
    role === 'stranger'
      ? made.sandbox.user({ firstName: 'Người lạ' })
      : made.enrolled({ name: 'Mẫu Năm', role, ...unit });
  if (!inGroup) {
    const phone = made.driver.chat(user);
    await phone.say('/trogiup');
    return { made, phone };
  }
  const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const group = made.sandbox.group({ title: 'Trưởng thôn', members: [officer, user] });
  await made.driver.chat(officer, group).say('/ketnoi');
  await made.driver.chat(officer, group).press('Đổi thành nhóm Trưởng thôn');
  return { made, phone: made.driver.chat(user, group) };
}

/** The data whose presses were not answered exactly once. */
async function badlyAnswered(made: Commune, phone: Phone, data: readonly string[]) {
  const ids = data.map((_, index) => 995_000 + index);
  for (const [index, each] of data.entries()) forgedPress(made, phone, each, ids[index] ?? 0);
  await made.app.inbox.settled();
  const answered = made.sandbox.calls
    .filter(({ method }) => method.toLowerCase() === 'answercallbackquery')
    .map(({ payload }) => Number(payload['callback_query_id']));
  return data.filter((_, index) => answered.filter((id) => id === ids[index]).length !== 1);
}

const CHANGED_BY_BUTTONS = [
  'report',
  'answer',
  'invitation',
  'member',
  'absence',
  'nomination',
  'audit',
  ...['dialogue', 'unit_plan', 'pledge', 'work', 'dossier_paper'],
];

const sizes = (made: Commune) =>
  CHANGED_BY_BUTTONS.map((table) => made.db.prepare(`SELECT count(*) FROM ${table}`).get());

const PRESSERS = (['stranger', ...ROLES] as const).flatMap((role) =>
  [false, true].map((inGroup) => ({ role, inGroup })),
);

describe('every button that a handler listens for', () => {
  it('is found in the sources', () => {
    expect(LISTENERS.length).toBeGreaterThan(30);
    expect(LISTENERS).not.toContain(undefined);
  });

  it.each(PRESSERS)('forged by a $role (in a group: $inGroup) is answered once', async (by) => {
    const { made, phone } = await scene(by.role, by.inGroup);

    expect(await badlyAnswered(made, phone, DATA)).toEqual([]);
  });

  it.each(
    (['stranger', 'reader', 'council'] as const).flatMap((role) =>
      [false, true].map((inGroup) => ({ role, inGroup })),
    ),
  )('changes nothing for a $role (in a group: $inGroup)', async ({ role, inGroup }) => {
    const { made, phone } = await scene(role, inGroup);
    const before = sizes(made);

    await badlyAnswered(
      made,
      phone,
      DATA.filter((data) => !data.startsWith('settings:')),
    );

    expect(sizes(made)).toEqual(before);
  });
});
