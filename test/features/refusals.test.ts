import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { enrol, forgedPress, headOf, invite, june } from './scene.ts';

/** What the log tells of refusals: the whole line but its level and time. */
function refused(made: Commune): readonly Record<string, unknown>[] {
  return made.logged
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'access refused')
    .map(({ level: _level, time: _time, updateId, ...rest }) => {
      expect(updateId).toBeTypeOf('number');
      return rest;
    });
}

const line = (action: string, who: string) => ({
  action,
  who,
  msg: 'access refused',
});

/** Under which name an account stands in the log. */
const maskOf = (made: Commune, telegramId: number) => {
  const mask = made.app.stores.pseudonyms.of(telegramId);
  expect(mask).toMatch(/^p-[a-p]{12}$/);
  return mask;
};

describe('a refused access is logged, without what was written', () => {
  it.each(['/thongbao Họp kín lúc 7 giờ', '/giahan', '/moi', '/status', '/nhac'])(
    '%s, typed by a head',
    async (command) => {
      const made = await june();
      const head = headOf(made);

      await head.say(command);

      const name = /\w+/.exec(command)?.[0] ?? '';
      expect(refused(made)).toEqual([line(name, maskOf(made, head.user.id))]);
      expect(made.logged.join()).not.toContain('Họp kín');
    },
  );

  it('/baocao, typed by an officer', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));

    await officer.say('/baocao');

    expect(officer.lastText()).toContain('chưa được cấp quyền');
    expect(refused(made)).toEqual([line('baocao', maskOf(made, officer.user.id))]);
  });

  it('a stranger’s command and a stranger’s words, by no name', async () => {
    const made = await june();
    const stranger = made.driver.chat(made.sandbox.user({ firstName: 'Người lạ' }));

    await stranger.say('/status');
    await stranger.say('cho hỏi số hộ nghèo');

    const mask = maskOf(made, stranger.user.id);
    expect(refused(made)).toEqual([line('status', mask), line('message', mask)]);
    expect(made.logged.join()).not.toContain('hộ nghèo');
  });

  it('an invitation that was used before', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const link = await invite(officer, 'Người báo cáo', 'Thôn 3', 'Người phụ trách chính');
    await enrol(made.driver.chat(made.sandbox.user({ firstName: 'Ba' })), link, 'Mẫu Thôn Ba');
    const second = made.driver.chat(made.sandbox.user({ firstName: 'Tư' }));

    await second.start(link);

    expect(second.lastText()).toContain('không còn hiệu lực');
    expect(refused(made)).toEqual([line('invitation', maskOf(made, second.user.id))]);
    expect(made.logged.join()).not.toContain(link);
  });

  it.each([
    ['another unit’s old report', 'history'],
    ['another unit’s progress', 'progress'],
    ['an answer to another person’s question', 'd'],
    ['more time for another unit', 'extend'],
    ['another unit’s report', 'report'],
    ['words after a known beginning', 'extend'],
    ['words only', 'button'],
  ])('a forged button: %s', async (name, action) => {
    const made = await june({ withFaults: true });
    await headOf(made, 'Thôn 3').say('/baocao');
    const { id } = made.duty('Thôn 3', '2024-06').obligation;
    const phone = headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');
    await phone.say('/trogiup');
    const data: Readonly<Record<string, string>> = {
      'another unit’s old report': `history:${id}`,
      'another unit’s progress': `progress:${made.unitNamed('Thôn 3').id}`,
      'an answer to another person’s question': 'd:1:0:none',
      'more time for another unit': `extend:ask:${id}`,
      'another unit’s report': `report:takeover:${id}`,
      'words after a known beginning': 'extend:Mẫu Bí Mật',
      'words only': 'Mẫu Bí Mật',
    };

    forgedPress(made, phone, data[name] ?? '', 996_000);
    await made.settle();
    await made.app.inbox.settled();

    expect(refused(made)).toEqual([line(action, maskOf(made, phone.user.id))]);
    expect(made.logged.join()).not.toContain('Bí Mật');
  });

  it('somebody else’s question in a group', async () => {
    const made = await june();
    const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const [three, four] = [headOf(made, 'Thôn 3'), headOf(made, 'Thôn 4', 'Mẫu Thôn Tư')];
    const members = [officer, three.user, four.user];
    const group = made.sandbox.group({ title: 'Trưởng thôn', members });
    await made.driver.chat(officer, group).say('/ketnoi');
    await made.driver.chat(three.user, group).say('/baocao');

    await made.driver.chat(four.user, group).press('✍️ Trả lời ngay tại nhóm');
    await made.driver.chat(three.user, group).press('✍️ Trả lời ngay tại nhóm');
    await made.driver.chat(four.user, group).press('Không có');

    const mask = maskOf(made, four.user.id);
    expect(four.toast()).toBe('Câu hỏi này dành cho người khác.');
    expect(refused(made)).toEqual([line('report', mask), line('d', mask)]);
  });

  it('a board, a connection and a staff command in a group that is not the staff’s', async () => {
    const made = await june();
    const head = headOf(made);
    const group = made.sandbox.group({ title: 'Nhóm', members: [head.user] });
    const inGroup = made.driver.chat(head.user, group);

    await inGroup.say('/status');
    await inGroup.say('/ketnoi');
    await inGroup.say('/giahan');

    const mask = maskOf(made, head.user.id);
    expect(refused(made)).toEqual([
      line('status', mask),
      line('group', mask),
      line('giahan', mask),
    ]);
  });

  it('one’s own old button is no refusal', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    const first = head.last();

    await head.press('Không có', { on: first, times: 2 });

    expect(refused(made)).toEqual([]);
  });
});

describe('a command in a group where it is not at home', () => {
  it.each(['/thongbao', '/giahan', '/nhac', '/moi', '/caidat'])(
    'is answered to people who are known, so that nobody waits for it: %s',
    async (command) => {
      const made = await june();
      const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
      const group = made.sandbox.group({ title: 'Trưởng thôn', members: [officer] });
      const inGroup = made.driver.chat(officer, group);
      await inGroup.say('/ketnoi');
      await inGroup.press('Đổi thành nhóm Trưởng thôn');

      await inGroup.say(command);

      expect(inGroup.lastText()).toBe(
        'Lệnh này không dùng trong nhóm này. Đề nghị gõ lệnh trong khung trò chuyện riêng với hệ thống.',
      );
    },
  );

  it('of strangers, and of other bots, is left alone', async () => {
    const made = await june();
    const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const stranger = made.sandbox.user({ firstName: 'Người lạ' });
    const group = made.sandbox.group({ title: 'Nhóm', members: [officer, stranger] });

    await made.driver.chat(stranger, group).say('/tiendo');
    await made.driver.chat(officer, group).say('/moi@other_bot');
    await made.driver.chat(officer, group).say('/hom_nay_an_gi');

    expect(made.driver.chat(officer, group).botMessages()).toEqual([]);
  });

  it('of an anonymous administrator brings the request to show oneself', async () => {
    const made = await june();
    const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const group = made.sandbox.group({ title: 'Cán bộ xã', members: [officer] });
    const inGroup = made.driver.chat(officer, group);
    await inGroup.say('/ketnoi');
    group.promote(officer, { anonymous: true });

    await inGroup.say('/thongbao');

    expect(inGroup.lastText()).toContain('Đề nghị tắt chế độ ẩn danh');
  });
});

describe('what nobody understands', () => {
  it('leads a head to the report, and an officer to the list of things to do', async () => {
    const made = await june();
    const head = headOf(made);
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));

    await head.say('/lenhla');
    await officer.say('hôm nay họp lúc mấy giờ');

    expect(head.lastText()).toContain('gõ /baocao');
    expect(officer.lastText()).toBe(
      'Hệ thống chưa rõ nội dung này. Để xem các việc có thể làm, gõ /trogiup.',
    );
  });
});
