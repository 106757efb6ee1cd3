import { describe, expect, it } from 'vitest';
import { aCommune, type Commune } from '../support/commune.ts';

async function tick(commune: Commune, seconds = 60): Promise<void> {
  commune.pass(seconds);
  await commune.app.tick();
  await commune.settle();
}

async function aStaffGroup(bot: 'administrator' | 'member' = 'administrator') {
  const commune = await aCommune({ now: '2024-06-17T09:00' });
  commune.onlyFrom('2024-06');
  const officer = commune.enrolled({ name: 'Cán bộ', role: 'officer' });
  const group = commune.sandbox.group({
    title: 'Cán bộ xã',
    members: [officer],
    bot,
  });
  const staff = commune.driver.chat(officer, group);
  await staff.say('/ketnoi');
  return { commune, staff, group };
}

const boards = (staff: Awaited<ReturnType<typeof aStaffGroup>>['staff']) =>
  staff.botMessages().filter((message) => message.text.includes('27 đơn vị'));

describe('the live board', () => {
  it('stands in the group once, pinned, and is edited as reports arrive', async () => {
    const { commune, staff } = await aStaffGroup();
    await tick(commune);
    expect(boards(staff)[0]?.text).toContain('27 chưa kết nối');
    commune.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });
    commune.filed('Thôn 4', '2024-06', { KT11: { value: 80 } });

    await tick(commune);

    expect(boards(staff)).toHaveLength(1);
    expect(boards(staff)[0]?.text).toContain('2 đúng hạn');
    const calls = commune.sandbox.calls.map((call) => call.method);
    expect(calls.filter((method) => method === 'pinChatMessage')).toHaveLength(1);
    expect(calls.filter((method) => method === 'editMessageText')).toHaveLength(1);
    await commune.close();
  });

  it('answers its button below and stays as it is for everybody', async () => {
    const { commune, staff } = await aStaffGroup();
    await tick(commune);
    const pinned = boards(staff)[0]?.text;

    await staff.press('Chi tiết');

    expect(boards(staff)).toHaveLength(2);
    expect(boards(staff)[0]?.text).toBe(pinned);
    await commune.close();
  });

  it('costs nothing while nothing changes', async () => {
    const { commune } = await aStaffGroup();
    await tick(commune);
    const before = commune.sandbox.calls.length;

    await tick(commune);
    await tick(commune);

    expect(commune.sandbox.calls.length).toBe(before);
    await commune.close();
  });

  it('is sent afresh when Telegram no longer has it', async () => {
    const { commune, staff } = await aStaffGroup();
    await tick(commune);
    commune.sandbox.faults.next({ kind: '403', method: 'editMessageText' });
    commune.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });

    await tick(commune);
    await tick(commune);
    await tick(commune);

    expect(boards(staff).at(-1)?.text).toContain('1 đúng hạn');
    await commune.close();
  });

  it('stays the only one when the answer to an edit was lost', async () => {
    const { commune, staff } = await aStaffGroup();
    await tick(commune);
    commune.sandbox.faults.next({ kind: 'lost-response', method: 'editMessageText' });
    commune.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });

    for (let minutes = 0; minutes < 5; minutes += 1) await tick(commune);

    expect(boards(staff)).toHaveLength(1);
    expect(boards(staff)[0]?.text).toContain('1 đúng hạn');
    const edits = commune.sandbox.calls.filter(({ method }) => method === 'editMessageText');
    expect(edits.length).toBeGreaterThan(1);
    await commune.close();
  });
});

describe('a board that the bot may not pin', () => {
  const told = (staff: Awaited<ReturnType<typeof aStaffGroup>>['staff']) =>
    staff.botMessages().filter(({ text }) => text.includes('chưa ghim được'));

  it('stands all the same, and the group is told once how to give the right', async () => {
    const { commune, staff } = await aStaffGroup('member');
    await tick(commune);
    await tick(commune);

    expect(boards(staff)).toHaveLength(1);
    expect(told(staff).map(({ text }) => text)).toEqual([
      'Bảng theo dõi trên đây được cập nhật tại chỗ nhưng chưa ghim được, vì hệ thống chưa có quyền ghim tin trong nhóm. Nếu cần ghim: mở thông tin nhóm → Sửa → Quản trị viên → Thêm quản trị viên → chọn «Tùng Ảnh (thử)» → bật «Ghim tin nhắn». Khi có quyền, bảng được ghim ngay.',
    ]);

    commune.sandbox.faults.next({ kind: '403', method: 'editMessageText' });
    commune.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });
    for (let minutes = 0; minutes < 3; minutes += 1) await tick(commune);

    expect(boards(staff)).toHaveLength(2);
    expect(told(staff)).toHaveLength(1);
    await commune.close();
  });

  it('is pinned as soon as the right is given', async () => {
    const { commune, group } = await aStaffGroup('member');
    await tick(commune);
    const pins = () => commune.sandbox.calls.filter(({ method }) => method === 'pinChatMessage');
    expect(pins().map(({ outcome }) => outcome === 'ok')).toEqual([false]);

    group.setBot('administrator');
    await commune.settle();

    expect(pins().map(({ outcome }) => outcome === 'ok')).toEqual([false, true]);
    await commune.close();
  });

  it('tells nothing when the pin failed for another reason', async () => {
    const { commune, staff } = await aStaffGroup();
    commune.sandbox.faults.next({ kind: '500', method: 'pinChatMessage' });

    await tick(commune);

    expect(told(staff)).toEqual([]);
    await commune.close();
  });
});
