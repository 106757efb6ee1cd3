import { describe, expect, it } from 'vitest';
import { SETUP_CODE } from '../support/commune.ts';
import { commune, deputyOf, enrol, headOf, invite, june } from './scene.ts';

const UNIT = ['Người báo cáo', 'Thôn 3'] as const;

async function scene() {
  const made = await june();
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  const somebody = (firstName: string) => made.driver.chat(made.sandbox.user({ firstName }));
  const roles = (id: number) =>
    made.app.stores.people
      .who(id)
      ?.memberships.map(({ role, deputy }) => (deputy ? `${role} (dự phòng)` : role));
  return { made, officer, somebody, roles };
}

describe('the setup code', () => {
  it('makes the first person administrator, and nobody after that', async () => {
    const { made, somebody, roles } = await scene();
    const first = somebody('Một');
    await enrol(first, SETUP_CODE, 'Mẫu Quản Trị', 'Đồng chí');
    expect(roles(first.user.id)).toEqual(['administrator']);
    expect(first.lastText()).toContain('Đã ghi nhận đồng chí Mẫu Quản Trị, quản trị hệ thống.');
    const second = somebody('Hai');
    await second.start(SETUP_CODE);
    expect(second.lastText()).toContain('không còn hiệu lực');
    expect(made.app.stores.people.who(second.user.id)).toBeNull();
  });

  it('two people who open it before either is through: only one becomes administrator', async () => {
    const { somebody, roles } = await scene();
    const [first, second] = [somebody('Một'), somebody('Hai')];
    await first.start(SETUP_CODE);
    await second.start(SETUP_CODE);
    for (const [phone, name] of [
      [first, 'Mẫu Người Một'],
      [second, 'Mẫu Người Hai'],
    ] as const) {
      await phone.press('Đồng ý');
      await phone.say(name);
      await phone.press('Ông');
    }
    expect(roles(first.user.id)).toEqual(['administrator']);
    expect(roles(second.user.id)).toBeUndefined();
    expect(second.lastText()).toContain('không còn hiệu lực');
  });

  it('a code that is nearly right is a void link', async () => {
    const { somebody } = await scene();
    const phone = somebody('Lạ');
    await phone.start(`${SETUP_CODE}x`);
    expect(phone.lastText()).toContain('không còn hiệu lực');
  });
});

describe('enrolment', () => {
  it('takes typed words for its buttons, and says which buttons there are for all others', async () => {
    const { officer, somebody, roles } = await scene();
    const phone = somebody('Ba');
    await phone.start(await invite(officer, ...UNIT, 'Người phụ trách chính'));

    await phone.say('alo');
    expect(phone.lastText()).toContain('Đề nghị bấm một trong các nút dưới đây.');
    await phone.say('đồng ý');
    await phone.say('Mẫu Thôn Ba');
    await phone.say('chú');
    expect(phone.lastText()).toContain('Đề nghị bấm một trong các nút dưới đây.');
    await phone.say('ong');

    expect(phone.lastText()).toContain('Đã ghi nhận ông Mẫu Thôn Ba, Trưởng thôn – Thôn 3.');
    expect(roles(phone.user.id)).toEqual(['reporter']);
  });

  it('«không đồng ý», typed, keeps nothing', async () => {
    const { made, officer, somebody } = await scene();
    const phone = somebody('Ba');
    await phone.start(await invite(officer, ...UNIT, 'Người phụ trách chính'));

    await phone.say('không đồng ý');

    expect(phone.lastText()).toContain('Hệ thống không lưu thông tin của ông/bà.');
    expect(made.app.stores.people.who(phone.user.id)).toBeNull();
  });

  it.each([
    ['Mẫu\u200b Văn  \u202eBa', 'Mẫu Văn Ba'],
    ['mẫu thị ánh', 'Mẫu Thị Ánh'],
    ['MẪU ĐỨC Ơn', 'MẪU ĐỨC Ơn'],
    ['MẪU ĐỨC ƠN', 'Mẫu Đức Ơn'],
  ])('the name «%s» is kept as «%s»', async (typed, kept) => {
    const { made, officer, somebody } = await scene();
    const phone = somebody('Ba');

    await enrol(phone, await invite(officer, ...UNIT, 'Người phụ trách chính'), typed);

    expect(made.app.stores.people.who(phone.user.id)?.person.fullName).toBe(kept);
  });

  it('asks for consent, full name and form of address, and nothing is kept before', async () => {
    const { made, officer, somebody, roles } = await scene();
    const link = await invite(officer, ...UNIT, 'Người phụ trách chính');
    const phone = somebody('Ba');
    await phone.start(link);
    expect(phone.lastText()).toContain('Trưởng thôn – Thôn 3');
    await phone.say('vâng tôi đồng ý');
    expect(phone.lastText()).toContain('có đồng ý không?');
    await phone.press('Đồng ý');
    await phone.say('Mẫu Thôn Ba');
    expect(made.app.stores.people.who(phone.user.id)).toBeNull();
    await phone.press('Bà');
    expect(roles(phone.user.id)).toEqual(['reporter']);
    expect(phone.lastText()).toContain('Đã ghi nhận bà Mẫu Thôn Ba, Trưởng thôn – Thôn 3');
    expect(phone.lastButtons()).toEqual(['📝 Nhập báo cáo tháng']);
  });

  it.each(['Ba', '12 34', 'a@b.vn', 'Mẫu <b>Ba</b>', '{ $name } Ba', `Mẫu ${'a'.repeat(90)}`])(
    '«%s» is not taken for a full name',
    async (typed) => {
      const { officer, somebody } = await scene();
      const phone = somebody('Ba');
      await phone.start(await invite(officer, ...UNIT, 'Người dự phòng'));
      await phone.press('Đồng ý');
      await phone.say(typed);
      expect(phone.lastText()).toContain('gõ đủ họ và tên');
    },
  );

  it('a name is stored composed, with single spaces, and can be corrected', async () => {
    const { made, officer, somebody } = await scene();
    const phone = somebody('Ba');
    await phone.start(await invite(officer, ...UNIT, 'Người dự phòng'));
    await phone.press('Đồng ý');
    await phone.say('Mẫu Sai');
    await phone.press('Sửa họ tên');
    await phone.say('  Mẫu   Thị Ái '.normalize('NFD'));
    await phone.press('Bà');
    expect(made.app.stores.people.who(phone.user.id)?.person.fullName).toBe('Mẫu Thị Ái');
  });

  it('a sticker, a voice message or a photo in between is not taken for an answer', async () => {
    const { made, officer, somebody } = await scene();
    const phone = somebody('Ba');
    await phone.start(await invite(officer, ...UNIT, 'Người dự phòng'));
    await phone.sendSticker();
    expect(phone.lastText()).toContain('có đồng ý không?');
    await phone.press('Đồng ý');
    await phone.sendPhoto();
    expect(phone.lastText()).toContain('gõ đủ họ và tên');
    await phone.say('Mẫu Thị Ái');
    await phone.sendVoice();
    expect(phone.lastText()).toContain('cách xưng hô');
    expect(made.app.stores.people.who(phone.user.id)).toBeNull();
  });

  it('who declines is not kept, and may open the same link again', async () => {
    const { made, officer, somebody, roles } = await scene();
    const link = await invite(officer, ...UNIT, 'Người phụ trách chính');
    const phone = somebody('Ba');
    await phone.start(link);
    await phone.press('Không đồng ý');
    expect(phone.lastText()).toContain('không lưu thông tin');
    expect(made.app.stores.people.who(phone.user.id)).toBeNull();
    await enrol(phone, link, 'Mẫu Thôn Ba');
    expect(roles(phone.user.id)).toEqual(['reporter']);
  });

  it('an existing person gets a second role by another link, without typing the name again', async () => {
    const { made, officer, somebody, roles } = await scene();
    const phone = somebody('Ba');
    await enrol(phone, await invite(officer, ...UNIT, 'Người phụ trách chính'), 'Mẫu Thôn Ba');
    const second = await invite(officer, 'Người báo cáo', 'Hội Nông dân xã', 'Người dự phòng');
    await phone.start(second);
    await phone.press('Đồng ý');
    expect(phone.lastText()).toContain('cách xưng hô với Mẫu Thôn Ba');
    await phone.press('Ông');
    expect(roles(phone.user.id)).toEqual(['reporter', 'reporter (dự phòng)']);
    await phone.say('/baocao');
    expect(phone.lastButtons()).toEqual([
      '📝 Tháng 6/2024 – Thôn 3',
      '📝 Tháng 6/2024 – Hội Nông dân xã',
    ]);
    expect(made.unitNamed('Thôn 3').id).toBeGreaterThan(0);
  });

  it('a new head takes the place, and the one before is told and may report no more', async () => {
    const { made, officer, somebody, roles } = await scene();
    const old = headOf(made);
    const next = somebody('Mới');
    await enrol(
      next,
      await invite(officer, ...UNIT, 'Người phụ trách chính'),
      'Mẫu Người Mới',
      'Bà',
    );
    expect(old.lastText()).toBe(
      'Kính gửi ông Mẫu Thôn Ba. Vai trò «Trưởng thôn – Thôn 3» trên hệ thống nay do bà Mẫu Người Mới đảm nhiệm. Các báo cáo trước đây được giữ nguyên. Trân trọng cảm ơn ông.',
    );
    expect(roles(old.user.id)).toEqual([]);
    await old.say('/baocao');
    expect(old.lastText()).toContain('chưa được cấp quyền');
  });

  it('a deputy who becomes head is deputy no longer', async () => {
    const { made, officer, roles } = await scene();
    headOf(made);
    const deputy = deputyOf(made);
    await enrol(deputy, await invite(officer, ...UNIT, 'Người phụ trách chính'), '');
    expect(roles(deputy.user.id)).toEqual(['reporter']);
    expect(made.app.stores.people.ofUnit(made.unitNamed('Thôn 3').id)).toHaveLength(1);
  });

  it('a unit may have several deputies', async () => {
    const { made, officer, somebody } = await scene();
    headOf(made);
    await enrol(somebody('Hai'), await invite(officer, ...UNIT, 'Người dự phòng'), 'Mẫu Phó Hai');
    await enrol(somebody('Bốn'), await invite(officer, ...UNIT, 'Người dự phòng'), 'Mẫu Phó Bốn');
    const names = made.app.stores.people.ofUnit(made.unitNamed('Thôn 3').id);
    expect(names.map(({ person, deputy }) => `${person.fullName} ${deputy}`)).toEqual([
      'Mẫu Thôn Ba false',
      'Mẫu Phó Hai true',
      'Mẫu Phó Bốn true',
    ]);
  });

  it('who was in the middle of a report goes on with it after the second role', async () => {
    const { made, officer, roles } = await scene();
    const head = headOf(made);
    await head.say('/baocao');
    await head.press('Không có');
    await enrol(
      head,
      await invite(officer, 'Người báo cáo', 'Hội Nông dân xã', 'Người dự phòng'),
      '',
    );
    expect(roles(head.user.id)).toEqual(['reporter', 'reporter (dự phòng)']);
    await head.say('chào');
    expect(head.lastText()).toContain('đã trả lời 1/17 câu');
  });
});

describe('a stranger', () => {
  it.each([
    '/start',
    '/baocao',
    '/status',
    '/tiendo',
    '/lichsu',
    '/moi',
    '/caidat',
    '/huy',
    '/trogiup',
    'xin chào',
    '/start menu',
  ])('who sends «%s» is told whom to ask, and nothing else', async (text) => {
    const { somebody } = await scene();
    const phone = somebody('Lạ');
    await phone.say(text);
    const told =
      text === '/status'
        ? 'Lệnh này dùng trong nhóm cán bộ xã đã kết nối.'
        : 'Kính chào ông/bà. Đây là hệ thống báo cáo thi đua của UBND xã Tùng Ảnh. Để được cấp quyền sử dụng, đề nghị ông/bà liên hệ Văn phòng – Thống kê, UBND xã Tùng Ảnh để nhận liên kết mời.';
    expect(phone.botMessages().map(({ text: said }) => said)).toEqual([told]);
  });

  it('who sends pictures or edits is not left spinning either', async () => {
    const { somebody } = await scene();
    const phone = somebody('Lạ');
    await phone.sendPhoto();
    await phone.sendSticker();
    expect(phone.botMessages()).toHaveLength(2);
  });

  it('in a commune without anybody yet is told the same', async () => {
    const made = await commune({ now: '2024-01-05T08:00' });
    const phone = made.driver.chat(made.sandbox.user({ firstName: 'Lạ' }));
    await phone.start();
    expect(phone.lastText()).toContain('đề nghị ông/bà liên hệ');
  });
});
