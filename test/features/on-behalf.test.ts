import { describe, expect, it } from 'vitest';
import { answerAll, commune, fileReport, headOf, june } from './scene.ts';

async function office() {
  const made = await june();
  const head = headOf(made);
  made.filed('Thôn 3', '2024-05', { KT11: { value: 95 } });
  made.db.exec(`UPDATE report SET state = 'accepted' WHERE state = 'submitted'`);
  const user = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer', honorific: 'dong_chi' });
  const officer = made.driver.chat(user);
  return { made, head, officer, duty: () => made.duty('Thôn 3', '2024-06') };
}

async function entering(channel: 'Bản giấy' | 'Điện thoại' = 'Điện thoại') {
  const scene = await office();
  await scene.officer.say('/nhapthay');
  await scene.officer.press('Thôn 3');
  await scene.officer.press(channel);
  return scene;
}

describe('entering a report for a unit', () => {
  it('is the same interview, marked everywhere, and the head is told once', async () => {
    const { made, head, officer, duty } = await entering();
    expect(officer.lastText()).toContain('Câu 1/17 · Tháng 6/2024');
    await answerAll(officer);
    await officer.press('✅ Gửi báo cáo', { times: 2 });
    expect(officer.lastText()).toContain('Đã nhận báo cáo tháng 6/2024 của Thôn 3');
    expect(officer.lastText()).toContain('Cán bộ nhập thay (điện thoại).');
    expect(officer.lastButtons()).toEqual(['Nhập thay đơn vị khác', '✏️ Sửa báo cáo']);
    expect(duty().sent).toMatchObject({ state: 'submitted', channel: 'phone' });

    const told = head.botMessages().filter(({ text }) => text.includes('nhập thay'));
    expect(told.map(({ text }) => text)).toEqual([
      'Kính gửi ông Mẫu Thôn Ba. Mẫu Cán Bộ (cán bộ xã) đã nhập thay và gửi báo cáo tháng 6/2024 của Thôn 3 theo điện thoại, mã T6/2024-T03-1. Đề nghị xem lại ở /lichsu; nếu có số chưa đúng, bấm «Sửa báo cáo».',
    ]);
    await head.say('/lichsu');
    expect(head.lastText()).toContain('đúng hạn, cán bộ nhập thay (điện thoại), chờ duyệt');
    await officer.say('/status');
    await officer.press('Chi tiết');
    expect(officer.lastText()).toContain('Đúng hạn: Thôn 3 [nhập thay: điện thoại]');
    await officer.say('/duyet');
    expect(officer.lastText()).toContain('Cán bộ nhập thay (điện thoại).');
    const audit = made.db.prepare(`SELECT after FROM audit WHERE action = 'submit'`).all();
    expect(audit).toEqual([{ after: '{"receipt":"T6/2024-T03-1","channel":"phone"}' }]);
  });

  it('serves a unit that has nobody in the bot', async () => {
    const { made, officer } = await office();
    await officer.say('/nhapthay');
    await officer.press('Thôn 12');
    await officer.press('Bản giấy');
    await answerAll(officer);
    await officer.press('✅ Gửi báo cáo');
    expect(made.duty('Thôn 12', '2024-06').sent).toMatchObject({ channel: 'paper' });
    await officer.press('Nhập thay đơn vị khác');
    expect(officer.lastText()).toContain('26 đơn vị chưa nộp');
    expect(officer.lastButtons()).not.toContain('Thôn 12');
  });

  it('in a group it is led to the private chat', async () => {
    const { made, officer } = await office();
    const group = made.sandbox.group({ title: 'Cán bộ xã', members: [officer.user] });
    const staff = made.driver.chat(officer.user, group);
    await staff.say('/nhapthay');
    expect(staff.lastText()).toBe(
      'Đề nghị nhập thay báo cáo trong khung trò chuyện riêng: gõ /nhapthay.',
    );
  });

  it('takes over from a head in mid-draft only when told to; the head learns who it is', async () => {
    const { head, officer, duty } = await office();
    await head.say('/baocao');
    await head.press('Không có');
    await officer.say('/nhapthay');
    await officer.press('Thôn 3');
    await officer.press('Bản giấy');
    expect(officer.lastText()).toContain('Mẫu Thôn Ba đang nhập báo cáo tháng 6/2024 (1/17 câu)');
    expect(duty().draft).toMatchObject({ channel: null });
    await officer.press('Nhập thay');
    expect(officer.lastText()).toContain('Câu 2/17');
    expect(duty().draft).toMatchObject({ channel: 'paper' });
    expect(head.lastText()).toBe(
      'Kính gửi ông Mẫu Thôn Ba. Mẫu Cán Bộ (cán bộ xã) đang nhập thay báo cáo tháng 6/2024 của Thôn 3 theo bản giấy. Các câu ông đã trả lời được giữ nguyên; nếu muốn tự nhập tiếp, gõ /baocao.',
    );
    await head.press('0 – ');
    expect(head.toast()).toContain('đang do người khác nhập tiếp');
  });

  it('the head may take it back, and then it is the head’s own report', async () => {
    const { head, officer, duty } = await entering();
    await officer.press('Không có');
    await head.say('/baocao');
    expect(head.lastText()).toContain('Mẫu Cán Bộ đang nhập báo cáo tháng 6/2024 (1/17 câu)');
    await head.press('Nhập thay');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    expect(duty().sent).toMatchObject({ channel: null });
    await officer.say('95');
    expect(officer.lastText()).not.toContain('Câu 2/17');
  });

  it('may be paused and goes on with what was answered', async () => {
    const { officer, duty } = await entering();
    await officer.press('Không có');
    await officer.say('/huy');
    expect(officer.lastText()).toContain('Đã tạm dừng');
    await officer.say('chào');
    await officer.press('▶ Tiếp tục');
    expect(officer.lastText()).toContain('Câu 2/17');
    expect(Object.keys(duty().draftAnswers)).toEqual(['examples']);
  });

  it('asks for the older month first, as it does with a head', async () => {
    const made = await commune();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await officer.say('/nhapthay');
    await officer.press('Thôn 3');
    await officer.press('Bản giấy');
    expect(officer.lastText()).toContain('Đề nghị gửi tháng đó trước');
    await officer.press('Vẫn nhập tháng 6/2024');
    expect(officer.lastText()).toContain('Câu 1/17 · Tháng 6/2024');
  });

  it('corrects what a unit has sent, with a reason', async () => {
    const { head, officer, duty } = await office();
    await fileReport(head);
    await officer.say('/nhapthay');
    await officer.press('Đơn vị đã nộp');
    await officer.press('Thôn 3');
    await officer.press('Điện thoại');
    await officer.press('Nhập nhầm số');
    await officer.press('4');
    await officer.say('96');
    await officer.press('✅ Gửi báo cáo');
    expect(duty().sent).toMatchObject({ revision: 2, channel: 'phone', reason: 'Nhập nhầm số' });
    expect(head.lastText()).toContain('mã T6/2024-T03-2');
  });
});

describe('estimates and final figures', () => {
  async function estimated() {
    const scene = await office();
    const { head } = scene;
    await head.say('/baocao');
    await answerAll(head);
    await head.press('4');
    await head.say('khoảng 100');
    await head.press('Đúng');
    await head.press('✅ Gửi báo cáo');
    return scene;
  }

  it('a receipt with estimates leads straight to them; the tap makes the figure final', async () => {
    const { head, officer, duty } = await estimated();
    await head.press('Chốt số chính thức (1 số ước)');
    expect(head.lastText()).toContain('Câu 4/17');
    expect(head.lastText()).toContain('Đã gửi: ước 100 con');
    await head.press('Đúng như số ước – chính thức');
    expect(head.lastText()).toContain('4. Đàn lợn: ước 100 con → 100 con (chính thức)');
    await head.press('✅ Gửi báo cáo');
    expect(duty().sent).toMatchObject({ revision: 2, reason: 'Cập nhật số chính thức' });
    expect(duty().sentAnswers['KT11']).toMatchObject({ value: 100, estimate: false });
    await head.say('/lichsu');
    await head.press('Xem tháng 6/2024');
    expect(head.lastText()).toContain('4. Đàn lợn: ước 100 con → 100 con (chính thức)');
    expect(head.lastButtons()).toEqual(['✏️ Sửa báo cáo']);
    await officer.say('/duyet');
    expect(officer.lastText()).toContain('4. Đàn lợn: ước 100 con → 100 con (chính thức)');
    expect(officer.lastText()).not.toContain('Số ước');
  });

  it('the history shows an estimate as such, with the way to the final figure', async () => {
    const { head } = await estimated();
    await head.say('/lichsu');
    await head.press('Xem tháng 6/2024');
    expect(head.lastText()).toContain('4. Đàn lợn: ước 100 con');
    expect(head.lastButtons()).toEqual(['Chốt số chính thức (1 số ước)', '✏️ Sửa báo cáo']);
    await head.press('Chốt số chính thức');
    await head.say('104');
    expect(head.lastText()).toContain('4. Đàn lợn: ước 100 con → 104 con (chính thức)');
  });
});

describe('the list of /nhapthay', () => {
  it('shows who is at a report, also after its head has taken it back, and no message says so', async () => {
    const { head, officer } = await entering();
    await officer.press('Không có');
    await officer.say('/nhapthay');
    expect(officer.lastText()).toContain('Thôn 3: Mẫu Cán Bộ (cán bộ nhập thay), 1 câu');

    const before = officer.botMessages().length;
    await head.say('/baocao');
    await head.press('Nhập thay');
    expect(officer.botMessages()).toHaveLength(before);
    await officer.say('/nhapthay');

    expect(officer.lastText()).toBe(
      [
        'Nhập thay báo cáo tháng 6/2024: 27 đơn vị chưa nộp. Nhập cho đơn vị nào?',
        'Đang nhập dở:',
        'Thôn 3: Mẫu Thôn Ba (đơn vị tự nhập), 1 câu',
      ].join('\n'),
    );
  });
});
