import { describe, expect, it } from 'vitest';
import { targetOn } from '../../src/domain/indicator.ts';
import { forgedPress, headOf, june } from './scene.ts';

async function scene(options: { readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  return { made, phone };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function card({ phone }: Scene, unit: string): Promise<void> {
  await phone.say('/donvi');
  const button = phone
    .last()
    .buttons.flat()
    .find(({ text }) => text.replace('⚠️ ', '') === unit);
  await phone.press(button?.callback_data ?? unit);
}

async function tick({ made }: Scene, time: string): Promise<void> {
  made.clock.jumpTo(Temporal.Instant.from(`${time}+07:00`));
  await made.app.tick();
  await made.settle();
}

function audited({ made }: Scene): unknown[] {
  return made.db
    .prepare("SELECT action FROM audit WHERE subject LIKE 'unit:%' ORDER BY id")
    .all()
    .map((row) => (row as { action: string }).action);
}

describe('the units', () => {
  it('stand in a list, marked where nobody speaks for them', async () => {
    const it = await scene();
    headOf(it.made, 'Thôn 3');

    await it.phone.say('/donvi');

    expect(it.phone.lastText()).toBe(
      '27 đơn vị, trong đó 12 thôn.\n⚠️ 26 đơn vị chưa có người phụ trách trên hệ thống.',
    );
    expect(it.phone.lastButtons()).toContain('Thôn 3');
    expect(it.phone.lastButtons()).toContain('⚠️ Thôn 4');
  });

  it('each have a card with their people', async () => {
    const it = await scene();
    const head = headOf(it.made, 'Thôn 3', 'Mẫu Thôn Ba');
    it.made.app.stores.people.setUnreachable(head.user.id, it.made.clock.now());

    await card(it, 'Thôn 3');

    expect(it.phone.lastText()).toBe(
      'Thôn 3 (T03) · Thôn · từ 01/01/2024\n' +
        'Người phụ trách: ông Mẫu Thôn Ba (không nhận được tin từ 15/06/2024)\n' +
        'Dự phòng: chưa có\nThư mời chưa dùng: 0',
    );
  });

  it('are renamed, also in the question of the report', async () => {
    const it = await scene();
    const head = headOf(it.made, 'Thôn 3');

    await card(it, 'Thôn 3');
    await it.phone.press('Đổi tên');
    await it.phone.say('...');
    expect(it.phone.lastText()).toContain('Tên cần có chữ');
    await it.phone.say('Thôn  Châu Mẫu');
    await it.phone.press('Xác nhận');
    await head.say('/lichsu');

    expect(it.made.unitNamed('T03').name).toBe('Thôn Châu Mẫu');
    expect(head.lastText()).toContain('Tháng 6/2024 – Thôn Châu Mẫu');
    expect(audited(it)).toEqual(['rename unit']);
  });

  it('never bear the name of another one that stands', async () => {
    const it = await scene();

    await card(it, 'Thôn 3');
    await it.phone.press('Đổi tên');
    await it.phone.say('thôn 4');
    expect(it.phone.lastText()).toContain('Đã có đơn vị mang tên này.');
    await it.phone.say('Thôn 13');
    await it.phone.press('Xác nhận');

    expect(it.made.unitNamed('T03').name).toBe('Thôn 13');
  });

  it('are not changed by the hand of somebody who is no officer any more', async () => {
    const it = await scene();
    await card(it, 'Thôn 3');
    await it.phone.press('Đổi tên');
    await it.phone.say('Thôn 13');
    const { people } = it.made.app.stores;
    const [membership] = people.who(it.phone.user.id)?.memberships ?? [];
    people.endMembership(membership?.id ?? 0, it.made.clock.now());

    await it.phone.press('Xác nhận');

    expect(it.phone.lastText()).toBe('Không có thay đổi.');
    expect(it.made.unitNamed('T03').name).toBe('Thôn 3');
  });

  it('are added with the next code, and owe from their first day', async () => {
    const it = await scene();

    await it.phone.say('/donvi');
    await it.phone.press('Thêm đơn vị');
    await it.phone.press('Thôn');
    await it.phone.say('Thôn 13');
    await it.phone.press('01/07/2024');
    await it.phone.press('Xác nhận');
    await tick(it, '2024-07-15T08:00');

    const owed = it.made.app.stores.periods.ofUnit(it.made.unitNamed('T13').id);
    expect(owed.map(({ period }) => period.month)).toEqual(['2024-07']);
  });

  it('that close owe nothing for a month whose window closes later', async () => {
    const it = await scene();

    await card(it, 'Thôn 12');
    await it.phone.press('Ngừng hoạt động');
    await it.phone.press('01/06/2024');
    await it.phone.press('Xác nhận');

    expect(it.made.duty('Thôn 12', '2024-06').obligation.excuse).toBe('Đơn vị ngừng hoạt động');
    await tick(it, '2024-07-15T08:00');
    expect(() => it.made.duty('Thôn 12', '2024-07')).toThrow('owes nothing');
  });

  it('two hamlets become one: twelve are eleven, also as the target of VH06', async () => {
    const it = await scene();
    const { made } = it;
    const head = headOf(made, 'Thôn 3', 'Mẫu Thôn Ba');

    await card(it, 'Thôn 3');
    await it.phone.press('Nhập với thôn khác');
    await it.phone.press('Thôn 4');
    await it.phone.say('Thôn Tân Mẫu');
    await it.phone.press('01/07/2024');
    await it.phone.press('Mẫu Thôn Ba (Thôn 3)');
    expect(it.phone.lastText()).toBe(
      'Nhập Thôn 3 và Thôn 4 thành Thôn Tân Mẫu từ ngày 01/07/2024? ' +
        'Người phụ trách: ông Mẫu Thôn Ba. Các báo cáo đã gửi được giữ nguyên.',
    );
    await it.phone.press('Xác nhận', { times: 2 });
    await tick(it, '2024-07-15T08:00');

    const plan = made.app.stores.plans.current();
    const target = plan.indicators.find(({ code }) => code === 'VH06');
    const { countOn } = made.app.stores.units;
    const on = (day: string) => target && targetOn(target, Temporal.PlainDate.from(day), countOn);
    expect([on('2024-06-30'), on('2024-07-01')]).toEqual([12, 11]);
    expect(made.duty('Thôn Tân Mẫu', '2024-07').obligation.excuse).toBeNull();
    expect(() => made.duty('Thôn 3', '2024-07')).toThrow('owes nothing');
    expect(made.duty('Thôn 3', '2024-06').obligation.excuse).toBeNull();
    await head.say('/lichsu');
    expect(head.lastText()).toContain('Tháng 7/2024 – Thôn Tân Mẫu');
    expect(audited(it)).toEqual(['add unit', 'close unit', 'close unit', 'appoint']);
  });

  it('a merger that was asked for twice happens once', async () => {
    const it = await scene();
    const other = it.made.driver.chat(
      it.made.enrolled({ name: 'Mẫu Cán Bộ Hai', role: 'officer' }),
    );
    await card(it, 'Thôn 3');
    await it.phone.press('Ngừng hoạt động');
    await it.phone.press('01/07/2024');
    await other.say('/donvi');
    await other.press('⚠️ Thôn 4');
    await other.press('Nhập với thôn khác');
    await other.press('Thôn 3');
    await other.say('Thôn Tân Mẫu');
    await other.press('01/07/2024');
    await other.press('Mời người khác sau');

    await it.phone.press('Xác nhận');
    await other.press('Xác nhận');

    expect(other.lastText()).toBe('Không có thay đổi.');
    expect(it.made.app.stores.units.all()).toHaveLength(27);
  });

  it('people are dismissed after one more question, and are told once', async () => {
    const it = await scene({ withFaults: true });
    const head = headOf(it.made, 'Thôn 3', 'Mẫu Thôn Ba');

    await card(it, 'Thôn 3');
    await it.phone.press('Thôi nhiệm vụ: Mẫu Thôn Ba');
    await it.phone.press('Xác nhận', { times: 2 });

    expect(it.phone.lastText()).toContain('Người phụ trách: chưa có');
    expect(head.botMessages()).toHaveLength(1);
    expect(head.lastText()).toContain('Từ nay ông thôi phụ trách báo cáo của Thôn 3');
  });

  it('unused invitations are revoked, and lead nowhere then', async () => {
    const it = await scene();
    await card(it, 'Thôn 3');
    await it.phone.press('Người phụ trách chính');
    const link = /start=([\w-]+)/.exec(it.phone.lastText())?.[1];
    await card(it, 'Thôn 3');

    await it.phone.press('Hủy 1 thư mời');

    expect(it.phone.lastText()).toContain('Thư mời chưa dùng: 0');
    const somebody = it.made.driver.chat(it.made.sandbox.user({ firstName: 'Ba' }));
    await somebody.start(link);
    expect(somebody.lastText()).toContain('không còn hiệu lực');
  });

  it('get a page of invitations for all that nobody speaks for', async () => {
    const it = await scene();
    headOf(it.made, 'Thôn 3');

    await it.phone.say('/donvi');
    await it.phone.press('Tệp thư mời để in');

    expect(it.phone.document()).toMatchObject({ name: 'thu-moi.docx' });
    expect(it.phone.lastText()).toContain('26 thư mời, mỗi thư dùng một lần, có hiệu lực 7 ngày');
    expect(it.made.db.prepare('SELECT count(*) AS n FROM invitation').get()).toEqual({ n: 26 });
  });

  it('are not a head’s to change, not even by forged buttons', async () => {
    const it = await scene({ withFaults: true });
    const head = headOf(it.made, 'Thôn 3');
    await head.say('/donvi');
    expect(head.lastText()).toContain('chưa được cấp quyền');
    const unit = it.made.unitNamed('Thôn 4').id;

    for (const [index, data] of [
      `unit:show:${unit}`,
      `unit:close:${unit}`,
      `unit:revoke:${unit}`,
      'unit:sheet',
      'unit:add',
    ].entries()) {
      forgedPress(it.made, head, data, 994_000 + index);
    }
    await it.made.app.inbox.settled();

    expect(head.botMessages()).toHaveLength(1);
    expect(it.made.db.prepare('SELECT count(*) AS n FROM invitation').get()).toEqual({ n: 0 });
  });
});

describe('people who are expected', () => {
  async function listed() {
    const it = await scene();
    await it.phone.say('/donvi');
    await it.phone.press('Danh sách điện thoại');
    await it.phone.say(
      'Thôn 3 0912 345 678\nThôn 99 0987654321\nThôn 4 không có\nT05;0900000001;phó',
    );
    return it;
  }

  it('are written down line by line, and what names no unit is handed back', async () => {
    const it = await listed();

    expect(it.phone.lastText()).toContain('Đã ghi 2 số điện thoại.');
    expect(it.phone.lastText()).toContain('Chưa đọc được: Thôn 99 0987654321; Thôn 4 không có.');
  });

  it('join by sharing their own number, which is forgotten then', async () => {
    const it = await listed();
    const user = it.made.sandbox.user({ firstName: 'Ba' });
    const head = it.made.driver.chat(user);

    await head.start();
    expect(head.lastText()).toContain('bấm nút dưới đây');
    await head.sendContact({ phone: '+84912345678', userId: user.id });
    await head.press('Đồng ý');
    await head.say('Mẫu Thôn Ba');
    await head.press('Ông');

    expect(head.lastText()).toContain('Trưởng thôn – Thôn 3');
    expect(it.made.db.prepare('SELECT phone FROM expected_person').all()).toEqual([
      { phone: '+84900000001' },
    ]);
  });

  it('do not join by somebody else’s contact, nor by a number that nobody wrote down', async () => {
    const it = await listed();
    const user = it.made.sandbox.user({ firstName: 'Lạ' });
    const stranger = it.made.driver.chat(user);
    await stranger.start();

    await stranger.sendContact({ phone: '+84912345678', userId: user.id + 1 });
    expect(stranger.lastText()).toContain('chưa có trong danh sách');
    await stranger.sendContact({ phone: '+84911111111', userId: user.id });

    expect(stranger.lastText()).toContain('chưa có trong danh sách');
    expect(it.made.app.stores.people.who(user.id)).toBeNull();
  });

  it('while nobody is expected, a stranger is told whom to ask and is offered nothing', async () => {
    const it = await scene();
    const stranger = it.made.driver.chat(it.made.sandbox.user({ firstName: 'Lạ' }));

    await stranger.start();

    expect(stranger.lastText()).toContain('đề nghị ông/bà liên hệ');
    expect(stranger.view().keyboard).toEqual([]);
  });
});
