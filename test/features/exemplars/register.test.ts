import { describe, expect, it } from 'vitest';
import { forgedPress, headOf } from '../scene.ts';
import { add, aRegister, LAND, open } from './exemplar-scene.ts';

describe('a reporter at /dienhinh', () => {
  it('adds an entry outside of the monthly report, sees it back, and finds it in the list', async () => {
    const { head } = await aRegister();
    await head.say('/dienhinh');
    expect(head.lastText()).toContain('Chưa có điển hình nào ở đây.');
    await head.press('➕ Thêm');
    await head.press('Tập thể');
    await head.say('Chi hội Phụ nữ <b>&');
    await head.say(LAND);
    await head.press('Cả nước chung sức');
    await head.say('rồi ạ');
    expect(head.lastText()).toBe(
      [
        'Xem lại điển hình',
        'Đơn vị: Thôn 3',
        'Đối tượng: Tập thể',
        'Tên: Chi hội Phụ nữ <b>&',
        `Việc làm: ${LAND}`,
        'Phong trào: Cả nước chung sức xây dựng nông thôn mới',
        'Nêu tên trong báo cáo: đã đồng ý',
        '',
        'Đúng thì bấm «Lưu»; cần sửa mục nào thì bấm mục đó.',
      ].join('\n'),
    );
    await head.press('✏️ Tên');
    await head.say('Chi hội Phụ nữ');
    await head.press('✅ Lưu', { times: 2 });

    await head.say('/dienhinh');
    expect(head.lastText()).toContain('1. Chi hội Phụ nữ (Thôn 3) – Phát hiện, 15/06');
    expect(head.lastText()).not.toContain('2. ');
  });

  it('gets one answer to each wrong kind of input, and loses nothing', async () => {
    const { head } = await aRegister();
    await head.say('/dienhinh');
    await head.press('➕ Thêm');
    await head.say('cá nhân');
    expect(head.lastText()).toContain('Đề nghị bấm một trong các nút dưới đây.');
    await head.press('Cá nhân');
    await head.sendSticker();
    expect(head.lastText()).toContain('Bước này cần tin nhắn chữ');
    await head.say('12345');
    expect(head.lastText()).toContain('Đề nghị gõ tên bằng chữ, không quá 120 ký tự.');
    await head.say('Mẫu '.repeat(40));
    expect(head.lastText()).toContain('không quá 120 ký tự');
    await head.say('Mẫu Văn Hải');
    await head.sendPhoto();
    expect(head.lastText()).toContain('Bước này cần tin nhắn chữ');
    await head.say('x'.repeat(1001));
    expect(head.lastText()).toContain('không quá 1.000 ký tự');
    await head.say('x'.repeat(1000));
    expect(head.lastText()).toContain('gắn với phong trào nào?');
    await head.press('Thôi');

    expect(head.lastText()).toBe('Đã thôi. Sổ điển hình giữ nguyên.');
    await head.say('/dienhinh');
    expect(head.lastText()).toContain('Chưa có điển hình nào ở đây.');
  });

  it('is told at the review that the unit has something like it', async () => {
    const { head, send } = await aRegister();
    send('Thôn 3', ['Ông Mẫu Văn Hải']);
    await head.say('/dienhinh');
    await head.press('➕ Thêm');
    await head.press('Cá nhân');
    await head.say('mau van hai');
    await head.say('Giúp hộ nghèo làm nhà');
    await head.press('Không theo phong trào');
    await head.press('Chưa hỏi');

    expect(head.lastText()).toContain('⚠️ Đơn vị đã có mục gần giống: Ông Mẫu Văn Hải (15/06).');
  });

  it('does not see another unit’s entries, nor press their buttons', async () => {
    const { made, head, standing } = await aRegister({ withFaults: true });
    await add(head, 'Mẫu Văn Hải');
    const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await other.say('/dienhinh');
    expect(other.lastText()).not.toContain('Mẫu Văn Hải');
    const id = standing()[0]?.id ?? 0;
    const before = other.lastText();

    const forged = ['show', 'history', 'consent', 'withdraw', 'praise', 'news', 'post', 'posted'];
    for (const [index, action] of forged.entries()) {
      forgedPress(made, other, `exemplar:${action}:${id}`, 993_000 + index);
    }
    await made.app.inbox.settled();

    expect(other.lastText()).toBe(before);
    expect(standing()).toMatchObject([{ state: 'discovered', publicConsent: null }]);
  });

  it('withdraws an own entry with a reason, but not one that a report names or the office took up', async () => {
    const { head, officer, send, names } = await aRegister();
    send('Thôn 3', ['Mẫu Thị Lan']);
    await add(head, 'Mẫu Văn Hải');
    await open(head, 2);
    expect(head.lastButtons()).not.toContain('Rút khỏi sổ');
    await open(head, 1);
    await head.press('Rút khỏi sổ');
    await head.say('Nhầm với thôn bên');
    expect(head.lastText()).toContain('Bước: đã rút (Nhầm với thôn bên)');
    expect(names()).toEqual(['Mẫu Thị Lan']);

    await add(head, 'Mẫu Văn Tư');
    await open(head);
    await head.press('Rút khỏi sổ');
    await open(officer);
    await officer.press('🌱');
    await officer.press('Không ghi chú');
    await head.say('Nhầm');

    expect(head.lastText()).toContain('Cán bộ xã đã chuyển mục này');
    expect(names()).toContain('Mẫu Văn Tư');
  });
});

describe('the staff at /dienhinh', () => {
  it('moves an entry on, step by step, with notes; the unit is told; the history shows it', async () => {
    const { made, head, officer } = await aRegister();
    await add(head, 'Mẫu Văn Hải');
    await open(officer);
    expect(officer.lastButtons()).not.toContain('🔁 Chuyển sang nhân rộng');
    await officer.press('🌱');
    await officer.sendSticker();
    expect(officer.lastText()).toContain('Bước này cần tin nhắn chữ');
    await officer.say('Đoàn xã đến thăm <i>');
    await officer.press('👏');
    await officer.press('Không ghi chú', { times: 2 });
    await officer.press('🔁');
    await officer.say('Phổ biến tại hội nghị xã');

    expect(officer.lastText()).toContain('Bước: Nhân rộng');
    await officer.press('Quá trình');
    expect(officer.lastText().replaceAll(/\d\d:\d\d ngày /g, '')).toBe(
      [
        'Quá trình của Mẫu Văn Hải',
        '15/06/2024: ghi vào sổ (Mẫu Thôn Ba)',
        '15/06/2024: chuyển sang Bồi dưỡng (Mẫu Cán Bộ) – Đoàn xã đến thăm <i>',
        '15/06/2024: chuyển sang Biểu dương (Mẫu Cán Bộ)',
        '15/06/2024: chuyển sang Nhân rộng (Mẫu Cán Bộ) – Phổ biến tại hội nghị xã',
      ].join('\n'),
    );
    const told = head.messages().filter(({ text }) => text.includes('đã được chuyển sang bước'));
    expect(told.map(({ text }) => /bước: (.+?)\./.exec(text)?.[1])).toEqual([
      'Bồi dưỡng',
      'Biểu dương',
      'Nhân rộng',
    ]);
    const steps = made.db.prepare('SELECT count(*) FROM exemplar_step').pluck().get();
    expect(steps).toBe(3);
  });

  it('two at once: the second is told that it has come that far', async () => {
    const { made, head, officer } = await aRegister();
    await add(head, 'Mẫu Văn Hải');
    const leader = made.driver.chat(made.enrolled({ name: 'Mẫu Chủ Tịch', role: 'leader' }));
    await open(officer);
    await open(leader);
    await officer.press('👏');
    await officer.press('Không ghi chú');

    await leader.press('👏');

    expect(leader.toast()).toBe('Mục này đã ở bước đó hoặc đã qua bước đó.');
  });

  it('narrows the list by state, unit and campaign, page by page', async () => {
    const { made, head, officer, send } = await aRegister();
    headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    const many = Array.from({ length: 9 }, (_, index) => `Mẫu ${'ABCDEFGHI'.charAt(index)} Một`);
    send('Thôn 5', many);
    await add(head, 'Mẫu Văn Hải');
    await officer.say('/dienhinh');
    expect(officer.lastText()).toContain('Phát hiện: 10 · Bồi dưỡng: 0');
    expect(officer.lastText()).toContain('Trang 1/2');
    await officer.press('Sau ▶');
    expect(officer.lastText()).toContain('Trang 2/2');
    expect(officer.lastText()).toContain('10. ');
    await officer.press('Theo đơn vị');
    await officer.press('Thôn 3');
    expect(officer.lastText()).toContain('Đang lọc: Thôn 3');
    expect(officer.lastText()).toContain('1. Mẫu Văn Hải (Thôn 3)');
    expect(officer.lastText()).not.toContain('2. ');
    await officer.press('1');
    await officer.press('Gắn với phong trào');
    await officer.press('Doanh nghiệp');
    expect(officer.lastText()).toContain('Phong trào: Doanh nghiệp hội nhập và phát triển');
    await officer.press('☰');
    await officer.press('Theo phong trào');
    await officer.press('Doanh nghiệp');
    expect(officer.lastText()).toContain('1. Mẫu Văn Hải (Thôn 3)');
    await officer.press('Theo bước');
    await officer.press('Biểu dương');
    expect(officer.lastText()).toContain(
      'Đang lọc: Biểu dương; Doanh nghiệp hội nhập và phát triển',
    );
    expect(officer.lastText()).toContain('Chưa có điển hình nào ở đây.');
    await officer.press('Bỏ lọc');
    expect(officer.lastText()).toContain('Trang 1/2');
  });

  it('adds an entry for a unit that it chooses', async () => {
    const { officer, standing, made } = await aRegister();
    await officer.say('/dienhinh');
    await officer.press('➕ Thêm');
    expect(officer.lastText()).toContain('của đơn vị nào?');
    while (!officer.lastButtons().includes('Thôn 12')) await officer.press('Sau ▶');
    await officer.press('Thôn 12');
    await officer.press('Cá nhân');
    await officer.say('Mẫu Văn Hải');
    await officer.say(LAND);
    await officer.press('Không theo phong trào');
    await officer.press('Chưa hỏi');
    await officer.press('✅ Lưu');

    expect(standing()).toMatchObject([{ unitId: made.unitNamed('Thôn 12').id, isNamed: false }]);
  });

  it('merges what is one: sources stay, and a correction still finds its entry', async () => {
    const { made, officer, send, tick, standing, names } = await aRegister();
    headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    send('Thôn 3', ['Mẫu Văn Hải']);
    send('Thôn 5', ['Ông Mẫu Văn Hải', 'Mẫu Thị Lan']);
    await officer.say('/dienhinh');
    await officer.press('⚠️ Có thể trùng');
    expect(officer.lastText()).toContain('Có thể trùng 1/');
    await officer.press('Gộp', { times: 2 });

    expect(names()).toEqual(['Mẫu Văn Hải', 'Mẫu Thị Lan']);
    const [kept] = standing();
    expect(made.app.stores.exemplars.sources(kept?.id ?? 0).map(({ unitId }) => unitId)).toEqual([
      made.unitNamed('Thôn 3').id,
      made.unitNamed('Thôn 5').id,
    ]);
    send('Thôn 3', []);
    send('Thôn 5', ['Mẫu Văn Hải', 'Mẫu Thị Lan']);
    await tick();
    // still named by the other unit
    expect(names()).toEqual(['Mẫu Văn Hải', 'Mẫu Thị Lan']);
    await open(officer, 1);
    expect(officer.lastText()).toContain('Nêu trong báo cáo tháng: 6/2024');
  });

  it('tells apart what are two, and is not asked again', async () => {
    const { officer, send, names } = await aRegister();
    send('Thôn 3', [{ name: 'Mẫu Thị Lan', deed: 'Giúp hộ nghèo' }, 'Mẫu Thị Loan']);
    await officer.say('/dienhinh');
    await officer.press('⚠️ Có thể trùng (1)');
    expect(officer.lastText()).toContain('tên gần giống');
    await officer.press('Không trùng');

    expect(officer.lastText()).toBe('Hiện không có mục nào có thể trùng nhau.');
    await officer.say('/dienhinh');
    expect(officer.lastButtons().some((label) => label.includes('Có thể trùng'))).toBe(false);
    expect(names()).toHaveLength(2);
  });

  it('an old button of a merged entry leads to the one that stays', async () => {
    const { made, head, officer, standing } = await aRegister();
    await add(head, 'Mẫu Văn Hải');
    await add(head, 'Ông Mẫu Văn Hải');
    await open(head, 1);
    const [first] = standing();
    await officer.say('/dienhinh');
    await officer.press('⚠️');
    await officer.press('Gộp');

    await head.press('Quá trình');

    expect(head.lastText()).toContain('gộp thêm «Ông Mẫu Văn Hải»');
    expect(standing().map(({ id }) => id)).toEqual([first?.id]);
    expect(
      made.app.stores.exemplars.named(first?.unitId ?? 0, 2024, 'bà mau van hai'),
    ).toHaveLength(1);
  });

  it('with the longest name and deed everything still goes into one message', async () => {
    const { head, officer, send } = await aRegister();
    const long = { name: `Mẫu ${'<&'.repeat(58)}`, deed: '<&">'.repeat(250) };
    send('Thôn 3', [long, { ...long, name: `${long.name}a` }]);
    await officer.say('/dienhinh');
    await officer.press('⚠️');
    await officer.press('☰');
    await officer.press('1');
    await officer.press('🗣');
    await officer.press('✅ Đồng ý, bằng văn bản');
    await officer.press('📻');
    expect(officer.lastText()).toContain('Bản tin truyền thanh');
    await officer.press('Thôi');
    await open(head);

    expect(head.lastText()).toContain('Việc làm: <&">');
  });
});
