import { describe, expect, it } from 'vitest';
import { enrol, forgedPress, invite, june } from './scene.ts';

const HEAD = ['Người báo cáo', 'Thôn 3', 'Người phụ trách chính'] as const;
const DAY = 24 * 3600;

async function scene(options: { readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  const admin = made.driver.chat(made.enrolled({ name: 'Mẫu Quản Trị', role: 'administrator' }));
  const somebody = (firstName: string) => made.driver.chat(made.sandbox.user({ firstName }));
  return { made, officer, admin, somebody };
}

describe('an invitation', () => {
  it('is a picture with a text ready to be forwarded, and a link of one use', async () => {
    const { officer } = await scene();
    const link = await invite(officer, ...HEAD);
    expect(link).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(officer.last().kind).toBe('photo');
    expect(officer.lastText()).toContain('Liên kết dùng một lần, có hiệu lực 7 ngày.');
  });

  it('is nowhere in the database in clear', async () => {
    const { made, officer } = await scene();
    const link = await invite(officer, ...HEAD);
    const tables = made.db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
    const dump = (tables as { name: string }[]).map(({ name }) =>
      JSON.stringify(made.db.prepare(`SELECT * FROM ${name}`).all()),
    );
    expect(dump.join()).not.toContain(link);
  });

  it('is used up by the first', async () => {
    const { made, officer, somebody } = await scene();
    const link = await invite(officer, ...HEAD);
    await enrol(somebody('Ba'), link, 'Mẫu Thôn Ba');
    const second = somebody('Hai');
    await second.start(link);
    expect(second.lastText()).toContain('không còn hiệu lực');
    expect(made.app.stores.people.who(second.user.id)).toBeNull();
  });

  it('opened by two, goes to the one who finishes first', async () => {
    const { made, officer, somebody } = await scene();
    const link = await invite(officer, ...HEAD);
    const [first, second] = [somebody('Một'), somebody('Hai')];
    await second.start(link);
    await second.press('Đồng ý');
    await second.say('Mẫu Người Hai');
    await enrol(first, link, 'Mẫu Người Một');
    await second.press('Ông');
    expect(second.lastText()).toContain('không còn hiệu lực');
    expect(made.app.stores.people.who(second.user.id)).toBeNull();
  });

  it.each([
    [7 * DAY - 60, true],
    [7 * DAY + 60, false],
  ])('after %i seconds opens: %s', async (seconds, opens) => {
    const { made, officer, somebody } = await scene();
    const link = await invite(officer, ...HEAD);
    made.pass(seconds);
    const phone = somebody('Ba');
    await phone.start(link);
    expect(phone.lastText().includes('có đồng ý không?')).toBe(opens);
    expect(phone.lastText().includes('không còn hiệu lực')).toBe(!opens);
  });

  it('that runs out while it is being answered gives no role', async () => {
    const { made, officer, somebody } = await scene();
    const phone = somebody('Ba');
    await phone.start(await invite(officer, ...HEAD));
    await phone.press('Đồng ý');
    await phone.say('Mẫu Thôn Ba');
    made.pass(8 * DAY);
    await phone.press('Ông');
    expect(phone.lastText()).toContain('không còn hiệu lực');
    expect(made.app.stores.people.who(phone.user.id)).toBeNull();
  });

  it('that was revoked opens nothing', async () => {
    const { made, officer, somebody } = await scene();
    const link = await invite(officer, ...HEAD);
    made.db.prepare('UPDATE invitation SET revoked_at = 1').run();
    const phone = somebody('Ba');
    await phone.start(link);
    expect(phone.lastText()).toContain('không còn hiệu lực');
  });

  it('opened again by the same person starts afresh, and the old buttons are stale', async () => {
    const { officer, somebody } = await scene();
    const link = await invite(officer, ...HEAD);
    const phone = somebody('Ba');
    await phone.start(link);
    const old = phone.last();
    await phone.start(link);
    await phone.press('Đồng ý', { on: old });
    expect(phone.toast()).toContain('đã được ghi nhận');
    expect(phone.lastText()).toContain('có đồng ý không?');
  });

  it.each(['../../etc', "' OR 1=1 --", 'a'.repeat(64), '<b>x</b>', '{ $name }'])(
    '«%s» is no link',
    async (payload) => {
      const { somebody } = await scene();
      const phone = somebody('Lạ');
      await phone.start(payload);
      expect(phone.lastText()).toContain('không còn hiệu lực');
    },
  );
});

describe('who may be invited by whom', () => {
  it('an officer invites all but officers and administrators', async () => {
    const { officer } = await scene();
    await officer.say('/moi');
    expect(officer.lastButtons()).toEqual([
      'Người báo cáo của đơn vị',
      'Thành viên Hội đồng Thi đua - Khen thưởng',
      'Thư ký Hội đồng Thi đua - Khen thưởng',
      'Lãnh đạo UBND xã',
      'Người xem số liệu',
    ]);
  });

  it('an administrator invites officers as well', async () => {
    const { made, admin, somebody } = await scene();
    const phone = somebody('Mới');
    await enrol(phone, await invite(admin, 'Cán bộ theo dõi'), 'Mẫu Cán Bộ Mới');
    expect(made.app.stores.people.withRole('officer')).toHaveLength(2);
  });

  it('forged data does not let an officer make an administrator, or invite for a unit that is none', async () => {
    const { made, officer } = await scene({ withFaults: true });
    await officer.say('/moi');
    for (const [index, data] of [
      'invite:r:administrator',
      'invite:r:officer',
      'invite:u:9999',
      'invite:h:9999:0',
      'invite:r:xyz',
    ].entries()) {
      forgedPress(made, officer, data, 990_000 + index);
      await made.app.inbox.settled();
    }
    expect(made.db.prepare('SELECT count(*) AS n FROM invitation').get()).toEqual({ n: 0 });
  });
});
