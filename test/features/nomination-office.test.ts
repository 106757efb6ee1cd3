import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { aNomination, begin, HUYEN, nominationOf, october, tap } from './nomination-scene.ts';
import { saidOf } from './reminder-scene.ts';
import { headOf, type Phone } from './scene.ts';

/** The card of the only nomination in this state. */
async function card(phone: Phone, state: string, code = 'KT24-01'): Promise<void> {
  await phone.say('/khenthuong');
  await tap(phone, 'Đề nghị khen', state, code);
}

/** The council's conclusion, as its own feature will bring it. */
function pass(made: Commune, id: number): void {
  made.app.stores.nominations.conclude(id, 'pass', made.clock.now());
}

describe('the office', () => {
  it('admits what has come in, once, and the unit learns it', async () => {
    // the second tap finds the card as it is already
    const { made, head, secretary } = await october({ withFaults: true });
    aNomination(made);
    await card(secretary, 'Chờ tiếp nhận');
    expect(secretary.lastButtons()).toEqual([
      'Đọc nội dung',
      'Tiếp nhận',
      'Trả lại để bổ sung',
      'Rút đề nghị',
      'Hồ sơ',
      'Báo cáo thành tích',
      '◀ Các đề nghị',
    ]);

    await secretary.press('Tiếp nhận', { on: secretary.last(), times: 2 });

    expect(nominationOf(made).state).toBe('admitted');
    expect(secretary.lastText()).toContain('đã tiếp nhận, chờ Hội đồng xét');
    expect(saidOf(head, 'đã được tiếp nhận')).toHaveLength(1);
  });

  it('returns chosen parts with a reason; the unit goes straight to those, the rest is kept', async () => {
    const { made, head, secretary } = await october();
    const id = aNomination(made, { form: 'giay_khen_huyen' });
    const before = made.app.stores.nominationTexts.of(id);
    await card(secretary, 'Chờ tiếp nhận');
    await tap(secretary, 'Trả lại', '9', '12', '✓ 12', '12', 'Tiếp: lý do (2 phần)');
    await secretary.say('Nêu rõ số liệu <b>&');

    expect(head.lastText()).toContain('cần bổ sung: Nêu rõ số liệu <b>&.');
    expect(head.lastButtons()).toEqual([
      'CN4. Có sáng kiến hoặc biện pháp, giải pháp trong thực hiện …',
      'Thành tích tiêu biểu',
      'Xem đề nghị',
    ]);
    await tap(head, 'Thành tích tiêu biểu');
    expect(head.lastText()).toContain('Phần này được đề nghị bổ sung: Nêu rõ số liệu <b>&');
    await head.say('Vận động 30 hộ hiến đất, làm xong 500 m đường trong tháng 9');
    expect(head.lastText()).toContain('Còn thiếu 1 phần bắt buộc');
    await tap(head, '• 9', 'Giữ nguyên', '✅ Gửi đề nghị');

    const nomination = nominationOf(made);
    expect(nomination).toMatchObject({ state: 'submitted', askedAgain: [], reason: null });
    const after = made.app.stores.nominationTexts.of(id);
    expect([...after].filter(([part, answer]) => before.get(part) !== answer).length).toBe(8);
    expect(after.get('CN4')).toEqual(before.get('CN4'));
    expect(after.get('deeds')).not.toEqual(before.get('deeds'));
  });

  it('warns whoever reads of a twin, on the card', async () => {
    const { made, secretary } = await october();
    aNomination(made, { unit: 'Thôn 5' });
    aNomination(made, { unit: 'Thôn 3' });

    await card(secretary, 'Chờ tiếp nhận', 'KT24-02');

    expect(secretary.lastText()).toContain('Lưu ý: KT24-01 (Thôn 5): cùng tên, cùng hình thức');
  });

  it('nominates on behalf of a unit, whose people learn what becomes of it', async () => {
    const { made, head, secretary } = await october();
    await secretary.say('/khenthuong');
    await tap(secretary, 'Đề nghị khen', '＋ Lập đề nghị mới', 'Thôn 3', 'Hộ gia đình');
    await tap(secretary, 'Gia đình văn hóa');
    await secretary.say('Mẫu Văn Hộ');
    await secretary.say('12/10/2024');
    await tap(secretary, 'Nhất trí');
    expect(secretary.lastText()).toContain('Đã thông báo và được gia đình Mẫu Văn Hộ đồng ý?');
    await tap(secretary, 'Đã thông báo', 'Ghi trên bản giấy');
    await secretary.say('Gia đình hòa thuận, giúp đỡ hàng xóm, con cháu chăm ngoan');
    await tap(secretary, 'Chưa được khen thưởng', '✅ Gửi đề nghị', 'Xem đề nghị', 'Tiếp nhận');

    expect(nominationOf(made)).toMatchObject({ subject: 'household', state: 'admitted' });
    expect(saidOf(head, 'đã được tiếp nhận')).toHaveLength(1);
  });

  it('pages its lists, and a page beyond the last is the last', async () => {
    const { made, secretary } = await october();
    for (let index = 0; index < 19; index += 1) aNomination(made, { name: `Mẫu Người ${index}` });
    await secretary.say('/khenthuong');
    await tap(secretary, 'Đề nghị khen', 'Chờ tiếp nhận (19)', 'Tiếp', 'Tiếp');

    expect(secretary.lastButtons()).toEqual([
      'KT24-17 Mẫu Người 16 – Thôn 3',
      'KT24-18 Mẫu Người 17 – Thôn 3',
      'KT24-19 Mẫu Người 18 – Thôn 3',
      '◀ Trước',
      '◀ Các đề nghị',
    ]);
  });
});

describe('the chair', () => {
  it('is shown the proposals as a list, once for each state of it (PR08)', async () => {
    const { made, secretary, leader } = await october();
    aNomination(made, { name: 'Mẫu Văn Yên', state: 'passed' });
    aNomination(made, { name: 'Mẫu Thị Ân', state: 'passed', form: 'giay_khen_huyen' });
    aNomination(made, { name: 'Mẫu Thị Ánh', state: 'passed' });
    await secretary.say('/khenthuong');
    await tap(secretary, 'Đề nghị khen', 'Danh sách trình Chủ tịch (3)');
    expect(secretary.lastText()).toContain(
      [
        '1. Mẫu Thị Ánh (KT24-03) – Thôn 3: Giấy khen của Chủ tịch Ủy ban nhân dân xã',
        '2. Mẫu Văn Yên (KT24-01) – Thôn 3: Giấy khen của Chủ tịch Ủy ban nhân dân xã',
        `3. Mẫu Thị Ân (KT24-02) – Thôn 3: ${HUYEN}`,
      ].join('\n'),
    );

    await secretary.press('Gửi danh sách', { on: secretary.last(), times: 2 });

    expect(saidOf(leader, 'kính trình Chủ tịch UBND xã')).toHaveLength(1);
    await tap(leader, 'Danh sách trình Chủ tịch (3)');
    expect(leader.lastText()).toContain('1. Mẫu Thị Ánh (KT24-03)');
  });

  it('approves after confirming; a commune form then waits for number and day of the decision', async () => {
    const { made, head, leader, secretary } = await october();
    pass(made, aNomination(made, { state: 'admitted' }));
    await leader.say('/khenthuong');
    await tap(leader, 'Đề nghị khen', 'Danh sách', '1', 'Chủ tịch đồng ý');
    expect(nominationOf(made).state).toBe('passed');
    await tap(leader, 'Xác nhận');

    expect(nominationOf(made).state).toBe('approved');
    expect(saidOf(head, 'đã được Chủ tịch UBND xã đồng ý')).toHaveLength(1);
    await card(secretary, 'Chủ tịch đã đồng ý');
    expect(secretary.lastButtons()).not.toContain('Đã trình cấp trên');
    await tap(secretary, 'Đã có quyết định');
    await secretary.say('chưa có');
    expect(secretary.lastText()).toContain('gõ số quyết định như trên văn bản');
    await secretary.say('45/QĐ-UBND');
    await secretary.say('25/12/2024');
    expect(secretary.lastText()).toContain('Ngày ở tương lai.');
    await tap(secretary, 'Hôm nay');
    expect(secretary.lastText()).toContain('Quyết định số 45/QĐ-UBND ngày 20/10/2024?');
    await tap(secretary, 'Xác nhận');

    const { state, decision } = nominationOf(made);
    expect([state, decision?.number, decision?.on.toString()]).toEqual([
      'awarded',
      '45/QĐ-UBND',
      '2024-10-20',
    ]);
    expect(head.lastText()).toContain(
      'đã được khen thưởng theo Quyết định số 45/QĐ-UBND ngày 20/10/2024. Trân trọng chúc mừng.',
    );
  });

  it('refuses with a reason, which the unit reads', async () => {
    const { made, head, leader } = await october();
    aNomination(made, { state: 'passed' });
    await card(leader, 'Hội đồng đã thông qua');
    await tap(leader, 'Chủ tịch không đồng ý', 'Chưa đủ tiêu chuẩn');

    expect(nominationOf(made)).toMatchObject({ state: 'refused', reason: 'Chưa đủ tiêu chuẩn' });
    expect(head.lastText()).toContain('Lý do: Chưa đủ tiêu chuẩn.');
  });

  it('of whom the secretary records the decision on paper: it says who entered it', async () => {
    const { made, secretary } = await october();
    aNomination(made, { state: 'passed' });
    await card(secretary, 'Hội đồng đã thông qua');
    await tap(secretary, 'Chủ tịch đồng ý', 'Xác nhận');

    const by = made.app.stores.people.who(secretary.user.id)?.person.id;
    expect(nominationOf(made)).toMatchObject({ state: 'approved', decidedBy: by });
  });
});

describe('what the superior decides', () => {
  it('is forwarded on a day after the letter was signed, then awarded', async () => {
    const { made, head, secretary } = await october();
    aNomination(made, { state: 'approved', form: 'giay_khen_huyen' });
    await card(secretary, 'Chủ tịch đã đồng ý');
    expect(secretary.lastText()).toContain('Chủ tịch đã ký tờ trình, chờ gửi cấp trên');
    await tap(secretary, 'Đã trình cấp trên');
    await secretary.say('18/10');
    await tap(secretary, 'Xác nhận');
    expect(head.lastText()).toContain('đã được trình cấp trên ngày 18/10/2024.');
    await tap(secretary, 'Đã có quyết định');
    await secretary.say('123/QĐ-UBND');
    await secretary.say('19/10/2024');
    await tap(secretary, 'Xác nhận');

    expect(nominationOf(made).state).toBe('awarded');
    expect(secretary.lastText()).toContain('Trình cấp trên: ngày 18/10/2024');
  });

  it('may be declined', async () => {
    const { made, head, secretary } = await october();
    const id = aNomination(made, { state: 'approved', form: 'bang_khen_tinh' });
    const forwardedOn = Temporal.PlainDate.from('2024-10-18');
    made.app.stores.nominations.advance(id, 'forward', { at: made.clock.now(), forwardedOn });
    await card(secretary, 'Đã trình cấp trên');
    await tap(secretary, 'Cấp trên không khen', 'Theo văn bản của cấp trên');

    expect(nominationOf(made).state).toBe('declined');
    expect(head.lastText()).toContain('chưa được cấp trên khen thưởng.');
  });
});

describe('a unit', () => {
  it('withdraws its nomination with a reason, and the office learns it', async () => {
    const { made, head } = await october();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    aNomination(made);
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', 'KT24-01', 'Rút đề nghị', 'Nhập nhầm');

    expect(nominationOf(made)).toMatchObject({ state: 'withdrawn', reason: 'Nhập nhầm' });
    expect(officer.lastText()).toContain('Thôn 3 rút đề nghị khen thưởng KT24-01');
  });

  it('whose head sits on the council too finds its own drafts', async () => {
    const { made, head } = await october();
    const personId = made.app.stores.people.who(head.user.id)?.person.id ?? 0;
    const seat = { personId, role: 'council', unitId: null, deputy: false } as const;
    made.app.stores.people.appoint({ ...seat, at: made.clock.now() });
    await begin(head);
    await head.say('tạm dừng');

    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', 'Đề nghị của đơn vị', 'KT24-01', '▶ Làm tiếp');

    expect(head.lastText()).toContain('Phần 4/13');
  });

  it('sees what the office has returned among its own, and no other unit’s', async () => {
    const { made, head } = await october();
    const five = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    aNomination(made);
    await five.say('/khenthuong');
    expect(five.lastText()).toContain('Đề nghị khen thưởng của đơn vị: 0');
    await tap(five, 'Đề nghị khen');
    expect(five.lastButtons()).toEqual(['＋ Lập đề nghị mới', '◀ Thi đua – khen thưởng']);
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen');

    expect(head.lastButtons()).toContain('KT24-01 Mẫu Thị Điển – chờ tiếp nhận');
  });
});
