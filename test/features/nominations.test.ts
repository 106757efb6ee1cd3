import { describe, expect, it } from 'vitest';
import {
  agree,
  aNomination,
  begin,
  DEEDS,
  fill,
  HUYEN,
  nominationOf,
  october,
  tap,
  XA,
} from './nomination-scene.ts';
import { saidOf } from './reminder-scene.ts';
import { deputyOf, headOf } from './scene.ts';

describe('a unit nominates an individual (PR13)', () => {
  it('part by part, CN1–CN5 among them, up to the receipt with its code', async () => {
    const { made, head } = await october();

    await begin(head);
    expect(head.lastText()).toContain('Phần 4/13');
    expect(head.lastText()).toContain('sự đồng thuận trong tập thể');
    await fill(head);
    expect(head.lastText()).toContain('Đã đủ các phần bắt buộc');
    await tap(head, '✅ Gửi đề nghị');

    expect(head.lastText()).toContain('✅ Đã nhận đề nghị khen thưởng KT24-01 lúc 08:0');
    const nomination = nominationOf(made);
    expect(nomination).toMatchObject({ state: 'submitted', level: 'district', position: null });
    expect(nomination.agreedVotes).toEqual({ inFavour: 19, all: 20 });
    expect(nomination.consentAt).not.toBeNull();
    expect(Object.fromEntries(made.app.stores.nominationTexts.of(nomination.id))).toMatchObject({
      CN1: { kind: 'commitment' },
      CN4: { kind: 'text' },
      background: { kind: 'none' },
      deeds: { kind: 'text', text: DEEDS },
    });
  });

  it('and the office is told once, where its officers are', async () => {
    const { made, head } = await october();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));

    await begin(head);
    await fill(head);
    await head.press('✅ Gửi đề nghị', { times: 2 });

    expect(saidOf(officer, 'gửi đề nghị khen thưởng')).toEqual([
      `Thôn 3 gửi đề nghị khen thưởng KT24-01: Mẫu Thị Điển – ${HUYEN}. Tiếp nhận tại /khenthuong trong khung trò chuyện riêng.`,
    ]);
  });

  it('of the forms that are given now, grouped by whose power they are in', async () => {
    const { head } = await october();
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', '＋ Lập đề nghị mới', 'Cá nhân');

    expect(head.lastText()).toContain(
      'Thuộc thẩm quyền của xã: Giấy khen của Chủ tịch Ủy ban nhân dân xã; Lao động tiên tiến; Biểu dương',
    );
    expect(head.lastText()).toContain('Đề nghị cấp huyện: ');
    expect(head.lastButtons()).not.toContain('Tập thể lao động tiên tiến');
  });

  it('only once the nominee was told and agrees, and the collective has agreed', async () => {
    const { made, head } = await october();
    await begin(head);
    await head.say('12/10/2024');
    await tap(head, 'Nhất trí, không đếm phiếu', 'Để sau');
    expect(head.lastText()).toContain('CN1.');

    await tap(head, 'Xem tất cả');
    expect(head.lastText()).toContain('5. Người được đề nghị đồng ý: còn thiếu');
    expect(head.lastButtons()).not.toContain('✅ Gửi đề nghị');
    expect(nominationOf(made).agreedVotes).toBeNull();
  });

  it('CN4 is described: a commitment or one word will not do', async () => {
    const { made, head } = await october();
    await begin(head);
    await agree(head);
    await tap(head, 'Để sau', 'Để sau', 'Để sau');
    expect(head.lastText()).toContain('CN4.');
    expect(head.lastButtons()).not.toContain('Cam kết');

    await head.say('có');

    expect(head.lastText()).toContain('Nội dung còn ngắn quá.');
    expect(made.app.stores.nominationTexts.of(nominationOf(made).id).has('CN4')).toBe(false);
  });

  it('for the commune’s own form may leave out what does not bind (VI.1)', async () => {
    const { made, head } = await october();
    await begin(head, { form: XA });
    await agree(head);
    await tap(head, 'Cam kết');
    await head.say('Chi bộ đánh giá hoàn thành xuất sắc nhiệm vụ năm 2024');
    expect(head.lastText()).toContain('không bắt buộc với hình thức');

    await tap(head, 'Bỏ qua', 'Bỏ qua', 'Bỏ qua', 'Ghi trên bản giấy');
    await head.say(DEEDS);
    await tap(head, 'Chưa được khen thưởng', '✅ Gửi đề nghị');

    expect(nominationOf(made).state).toBe('submitted');
  });
});

describe('the evidence of the unit’s own record', () => {
  it('stands beside the criteria TT2 and TT3 of a collective, with its months', async () => {
    const { made, head } = await october();
    made.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });
    made.filed('Thôn 3', '2024-07', { KT11: { value: 95 } });
    made.filed('Thôn 3', '2024-08', { KT11: { value: 95 } }, '2024-09-10T08:00');
    await begin(head, { subject: 'Tập thể', name: 'Chi hội Phụ nữ thôn 3' });
    await agree(head, false);
    await tap(head, 'Cam kết');
    expect(head.lastText()).toContain('TT2.');
    expect(head.lastText()).toContain('Xã chưa giao chỉ tiêu riêng cho đơn vị.');
    expect(head.lastButtons()).not.toContain('Dùng số liệu này');

    await head.say('Đạt và vượt cả ba chỉ tiêu thôn tự đăng ký đầu năm');

    expect(head.lastText()).toContain('TT3.');
    expect(head.lastText()).toContain(
      'Báo cáo tháng 6/2024 đến 10/2024: 2/5 kỳ đúng hạn; muộn: 8/2024; chưa nhận được: 9/2024, 10/2024',
    );
    await tap(head, 'Dùng số liệu này');
    expect(head.lastText()).toContain('TT4.');
  });

  it('CN2 and CN3 are assessed on the unit’s months and works, which are frozen with what was submitted', async () => {
    const { made, head } = await october();
    made.filed('Thôn 3', '2024-06', { KT11: { value: 95 } });
    await begin(head);
    await fill(head);
    await tap(head, '✅ Gửi đề nghị');
    made.filed('Thôn 3', '2024-07', { KT11: { value: 95 } });

    await tap(head, 'Xem đề nghị', 'Đọc nội dung', 'Tiếp');

    expect(head.lastText()).toContain('1/5 kỳ đúng hạn');
    expect(JSON.parse(nominationOf(made).evidence ?? '')).toMatchObject({ upTo: '2024-10' });
  });

  it('brings what the register says of somebody who is picked from it (PR11)', async () => {
    const { made, head } = await october();
    const by = made.app.stores.people.who(head.user.id)?.person.id;
    made.db.exec(
      `INSERT INTO exemplar (unit_id, year, kind, name, folded_name, deed, state, discovered_on,
         recorded_at, recorded_by, named_consent)
       VALUES (${made.unitNamed('Thôn 3').id}, 2024, 'individual', 'Mẫu Văn Gương', 'mau van guong',
         'Hiến 200 m² đất làm đường', 'discovered', '2024-05-10', 1, ${by}, 1)`,
    );
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', '＋ Lập đề nghị mới', 'Cá nhân', HUYEN);
    await tap(head, 'Mẫu Văn Gương (điển hình)', 'Không giữ chức vụ');
    await agree(head);
    await tap(head, 'Để sau', 'Để sau', 'Để sau');

    expect(head.lastText()).toContain('Sổ điển hình ghi: Hiến 200 m² đất làm đường');
    expect(nominationOf(made)).toMatchObject({ name: 'Mẫu Văn Gương', exemplarId: 1 });
  });

  it('takes day and votes from the selection at which the nominee was chosen (PR10)', async () => {
    const { made, head } = await october();
    const by = made.app.stores.people.who(head.user.id)?.person.id;
    made.db.exec(
      `INSERT INTO emulation_event (id, year, kind, unit_id, held_on, results, recorded_at, recorded_by)
       VALUES (4, 2024, 'selection', ${made.unitNamed('Thôn 3').id}, '2024-10-05', 'Bình chọn', 1, ${by});
       INSERT INTO event_choice VALUES (4, 1, 'individual', 'Mẫu Văn Gương', 18, 20)`,
    );
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', '＋ Lập đề nghị mới', 'Cá nhân', HUYEN);
    await tap(head, 'Mẫu Văn Gương (bình chọn 05/10: 18/20)', 'Không giữ chức vụ');

    expect(head.lastText()).toContain('Đã thông báo và được Mẫu Văn Gương đồng ý?');
    expect(nominationOf(made)).toMatchObject({
      eventId: 4,
      agreedVotes: { inFavour: 18, all: 20 },
    });
    expect(nominationOf(made).agreedOn?.toString()).toBe('2024-10-05');
  });
});

describe('a pause', () => {
  it('loses nothing; the deputy goes on, and the head is told', async () => {
    const { made, head } = await october();
    const deputy = deputyOf(made);
    await begin(head);
    await agree(head);
    await tap(head, 'Cam kết');

    await deputy.say('/khenthuong');
    await tap(deputy, 'Đề nghị khen', 'KT24-01');
    expect(deputy.lastText()).toContain('Trạng thái: bản nháp');
    await tap(deputy, '▶ Làm tiếp');

    expect(deputy.lastText()).toContain('CN2.');
    expect(head.lastText()).toContain('Mẫu Phó Ba đang làm tiếp đề nghị khen thưởng KT24-01');
    await head.press('Xem tất cả');
    expect(head.toast()).toBe('Mẫu Phó Ba đang làm tiếp đề nghị này.');
  });

  it('says what is missing and leads back', async () => {
    const { head } = await october();
    await begin(head);
    await agree(head);
    await head.say('tạm dừng');
    expect(head.lastText()).toContain('Đã tạm dừng đề nghị KT24-01, còn thiếu 8 phần bắt buộc.');

    await tap(head, '▶ Làm tiếp');

    expect(head.lastText()).toContain('CN1.');
  });

  it('is all that «gửi» comes to while a binding part is missing', async () => {
    const { made, head } = await october();
    await begin(head);
    await agree(head);
    await tap(head, 'Xem tất cả');
    await head.say('gửi');

    expect(head.lastText()).toContain('Còn thiếu 8 phần bắt buộc');
    expect(nominationOf(made).state).toBe('draft');
  });

  it('of a report that waits behind it ends with its open question', async () => {
    const { made, head } = await october();
    made.onlyFrom('2024-10');
    await head.say('/baocao');
    const question = head.lastText();
    await begin(head);
    await head.say('tạm dừng');

    expect(head.lastText()).toBe(question);
    expect(nominationOf(made).state).toBe('draft');
  });
});

describe('a warning', () => {
  it('names the other nomination of the same person, and lets the unit go on', async () => {
    const { made, head } = await october();
    aNomination(made, { unit: 'Thôn 5', name: 'mẫu thị điển', form: 'giay_khen_huyen' });

    await begin(head);
    expect(head.lastText()).toContain(
      `Lưu ý: KT24-01 (Thôn 5): cùng tên, cùng hình thức ${HUYEN} – chờ tiếp nhận`,
    );
    expect(made.app.stores.nominations.ofYear(2024)).toHaveLength(1);
    await tap(head, 'Vẫn lập đề nghị');

    expect(head.lastText()).toContain('KT24-02 – Mẫu Thị Điển');
  });

  it('names the nomination with nearly the same text before it is sent (F51)', async () => {
    const { made, head } = await october();
    headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    aNomination(made, { unit: 'Thôn 5', name: 'Mẫu Khác', texts: { deeds: DEEDS.toUpperCase() } });
    await begin(head);
    await fill(head);

    await tap(head, '✅ Gửi đề nghị');
    expect(head.lastText()).toContain(
      'Lưu ý: «Thành tích tiêu biểu» giống 100% nội dung của KT24-01 (Mẫu Khác, Thôn 5).',
    );
    expect(nominationOf(made, 'KT24-02').state).toBe('draft');
    await tap(head, 'Vẫn gửi');

    expect(nominationOf(made, 'KT24-02').state).toBe('submitted');
  });
});

describe('each part is answered for what it is', () => {
  it.each([
    ['31/4', 'Ngày chưa hợp lệ.'],
    ['tháng 10', 'Đề nghị ghi đủ ngày/tháng/năm.'],
    ['rằm tháng 8', 'ngày dương lịch'],
    ['25/10/2024', 'Ngày ở tương lai.'],
    ['12/10', 'Hệ thống hiểu là ngày 12/10/2024.'],
    ['hôm qua', 'Họp bình chọn ngày 19/10/2024.'],
  ])('the day «%s»: %s', async (typed, says) => {
    const { head } = await october();
    await begin(head);

    await head.say(typed);

    expect(head.lastText()).toContain(says);
    expect(head.lastText()).toContain('Phần 4/13');
  });

  it('votes that cannot be, a photo, a sticker, identity numbers, a text without end', async () => {
    const { made, head } = await october();
    await begin(head);
    await head.say('12/10/2024');
    await head.say('21/20');
    expect(head.lastText()).toContain('số đồng ý không thể lớn hơn số dự họp');
    await head.say('19/20');
    await head.say('rồi');
    expect(head.lastText()).toContain('Đề nghị bấm một trong các nút');
    await tap(head, 'Đã thông báo');
    await head.sendSticker();
    expect(head.lastText()).toContain('Bước này cần tin nhắn chữ');
    await head.sendPhoto();
    expect(head.lastText()).toContain('Bước này cần tin nhắn chữ');
    await head.say('Số căn cước của tôi là 042070001234, xin cam kết');
    expect(head.lastText()).toContain('thông tin cá nhân không ghi trong hệ thống');
    await head.say('ă'.repeat(4000));
    expect(head.lastText()).toContain('Nội dung dài quá 2.500 ký tự.');
    expect(head.lastText()).toContain('CN1.');

    expect(made.app.stores.nominationTexts.of(nominationOf(made).id).size).toBe(0);
  });

  it('going back, changing the name and the form keeps the rest', async () => {
    const { made, head } = await october();
    await begin(head);
    await fill(head);
    await tap(head, '2');
    await head.say('Mẫu Thị Khác');
    expect(head.lastText()).toContain('2. ✓ Tên: Mẫu Thị Khác');
    await tap(head, '1', XA);

    expect(head.lastText()).toContain('Đã đủ các phần bắt buộc');
    expect(nominationOf(made)).toMatchObject({ name: 'Mẫu Thị Khác', level: 'commune' });
    await head.say('gửi');
    expect(nominationOf(made).state).toBe('submitted');
  });

  it('of a person named <b>& and texts of the longest kind every message fits', async () => {
    const { made, head, secretary } = await october();
    const long = `${'<b>&"'.repeat(499)}dài`;
    await begin(head, { name: `Mẫu <b>& ${'x'.repeat(110)}` });
    await agree(head);
    for (let part = 0; part < 5; part += 1) await head.say(long);
    await head.say(long);
    await head.say(long);
    await head.say(long);
    expect(head.lastText()).toContain('Đã đủ các phần bắt buộc');
    await tap(head, '✅ Gửi đề nghị', 'Xem đề nghị', 'Đọc nội dung');
    expect(head.lastText()).toContain(long);

    await secretary.say('/khenthuong');
    await tap(secretary, 'Đề nghị khen', 'Chờ tiếp nhận', 'KT24-01', 'Đọc nội dung');
    expect(secretary.lastText()).toContain('Mẫu <b>&');
    expect(nominationOf(made).state).toBe('submitted');
  });
});
