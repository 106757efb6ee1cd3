import { describe, expect, it } from 'vitest';
import { commune, forgedPress, headOf, june, type Phone } from './scene.ts';

async function aCampaign(options: { readonly withFaults?: boolean } = {}) {
  const made = await june(options);
  const head = headOf(made);
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  const events = () => made.app.stores.events.list({ year: 2024 });
  return { made, head, officer, events };
}

/** From the list of campaigns up to the question of the day. */
async function begin(phone: Phone, kind: string, campaign = 'Cả nước chung sức') {
  await phone.say('/phongtrao');
  await phone.press('➕ Ghi nhận');
  await phone.press(kind);
  await phone.press(campaign);
}

async function review(phone: Phone, kind: string, campaign?: string) {
  await begin(phone, kind, campaign);
  await phone.press('Hôm qua');
  await phone.say('45');
  await phone.say('Hoàn thành 2 km hàng rào xanh');
  await phone.press('Bổ sung sau');
}

describe('a unit records what its campaigns are held by (PR09, PR10)', () => {
  it('a selection, with votes and minutes, looked at before it is kept', async () => {
    const { made, head, events } = await aCampaign();
    await begin(head, 'Họp bình chọn');
    await head.say('14/6');
    await head.say('khoảng hai mươi người');
    await head.say('1. Mẫu Văn An được 18 trên 22 phiếu\nChi hội Phụ nữ: 20/20');
    await head.say('Thống nhất cao <b>&');
    await head.sendPhoto();
    await head.sendDocument({ name: 'Biên bản.pdf', mime: 'application/pdf' });
    expect(head.lastText()).toContain('Đã nhận 2 tệp biên bản.');
    await head.press('✅ Đã đủ (2)');
    expect(head.lastText()).toContain('⚠️ Số phiếu (22) nhiều hơn số người dự (20).');
    await head.press('✏️ Số người dự');
    await head.say('25');
    expect(head.lastText()).toBe(
      [
        'Xem lại sự kiện',
        'Của: Thôn 3',
        'Loại: Họp bình chọn',
        'Phong trào: Cả nước chung sức xây dựng nông thôn mới',
        'Ngày: 14/06/2024',
        'Số người dự: 25',
        'Được bình chọn:',
        '– Mẫu Văn An: 18/22 phiếu',
        '– Chi hội Phụ nữ (tập thể): 20/20 phiếu',
        'Kết quả: Thống nhất cao <b>&',
        'Biên bản: 2 tệp',
        '',
        'Đúng thì bấm «Lưu»; cần sửa mục nào thì bấm mục đó.',
      ].join('\n'),
    );
    await head.press('✅ Lưu', { times: 2 });

    expect(events()).toMatchObject([
      {
        ...{ kind: 'selection', campaign: 'PT1', participants: 25, minutes: [1, 2] },
        unitId: made.unitNamed('Thôn 3').id,
        choices: [
          { kind: 'individual', name: 'Mẫu Văn An', inFavour: 18, votes: 22 },
          { kind: 'collective', name: 'Chi hội Phụ nữ', inFavour: 20, votes: 20 },
        ],
      },
    ]);
    await head.press('📎');
    expect(head.photo()).toBeDefined();
    expect(head.document()?.name).toBe('Biên bản.pdf');
    const audit = made.db.prepare(`SELECT action FROM audit WHERE subject = 'event:1'`).pluck();
    expect(audit.all()).toEqual(['record event']);
  });

  it('gets one answer to each wrong kind of input, and loses nothing', async () => {
    const { head } = await aCampaign();
    await begin(head, 'Họp bình chọn');
    for (const [typed, answer] of [
      ['20/6', 'Ngày này chưa đến'],
      ['mùng 5 tháng 5', 'ngày dương lịch'],
      ['tháng 6/2024', 'ghi đủ ngày/tháng/năm'],
      ['31/4', 'Ngày chưa hợp lệ'],
      ['5/6/2019', 'Ngày này thuộc năm cũ'],
      ['hôm qua', 'Có bao nhiêu người dự?'],
      ['nhiều lắm', 'cần một con số người'],
      ['0', 'cần một con số người'],
      ['300000', 'cần một con số người'],
      ['20-30', 'cần một con số người'],
      ['45 người', 'Ai được bình chọn?'],
      ['Mẫu Văn An', 'Chưa thấy số phiếu ở dòng «Mẫu Văn An»'],
      ['Mẫu Văn An 22/20', 'số phiếu tán thành nhiều hơn số phiếu bầu'],
      ['Mẫu Văn An 18/20', 'tóm tắt kết quả'],
      ['123', 'Mục này cần mô tả bằng lời'],
      ['x'.repeat(2001), 'Nội dung dài quá 2.000 ký tự'],
      ['x'.repeat(2000), 'Đề nghị gửi biên bản'],
      ['biên bản đây', 'Bước này nhận ảnh chụp, tệp PDF hoặc Word'],
    ] as const) {
      await head.say(typed);
      expect(head.lastText()).toContain(answer);
    }
    await head.sendVoice();
    expect(head.lastText()).toContain('Bước này nhận ảnh chụp');
    await head.sendDocument({ name: 'x.zip', mime: 'application/zip' });
    expect(head.lastText()).toContain('Bước này nhận ảnh chụp');
    await head.press('Bổ sung sau');

    expect(head.lastText()).toContain('Số người dự: 45');
    expect(head.lastText()).toContain('Biên bản: bổ sung sau');
    await head.press('Thôi');
    expect(head.lastText()).toBe('Đã thôi. Các sự kiện đã ghi được giữ nguyên.');
  });

  it('hands in the minutes later, page by page, none twice', async () => {
    const { made, head, events } = await aCampaign();
    await review(head, 'Sơ kết');
    await head.press('✅ Lưu');
    expect(head.lastText()).toContain('Biên bản: chưa có');
    await head.press('Nộp biên bản');
    await head.say('đây ạ');
    expect(head.lastText()).toContain('Bước này nhận ảnh chụp');
    await head.sendPhoto();
    await head.sendPhoto();
    await head.press('✅ Đã đủ (2)', { times: 2 });

    expect(head.lastText()).toContain('Biên bản: 2 tệp');
    expect(events()[0]?.minutes).toHaveLength(2);
    made.pass(60);
    await made.app.tick();
    expect(made.app.stores.files.byId(events()[0]?.minutes[0] ?? 0)?.state).toBe('kept');
  });

  it('withdraws an event with a reason; it stays to be read and counts no more', async () => {
    const { made, head, events } = await aCampaign();
    await review(head, 'Sơ kết');
    await head.press('✅ Lưu');
    await head.press('Rút sự kiện');
    await head.sendSticker();
    expect(head.lastText()).toContain('Đề nghị gõ lý do bằng lời');
    await head.say('Ghi nhầm phong trào');

    expect(head.lastText()).toContain('Đã rút: Ghi nhầm phong trào');
    expect(head.lastButtons()).not.toContain('Rút sự kiện');
    expect(events()).toEqual([]);
    expect(made.app.stores.events.byId(1)?.withdrawn?.why).toBe('Ghi nhầm phong trào');
  });

  it('takes a photo of minutes in mid-report without mixing the two up', async () => {
    const { made, head, events } = await aCampaign();
    await head.say('/baocao');
    const question = head.lastText();
    await review(head, 'Sơ kết');
    await head.press('✅ Lưu');

    expect(events()).toHaveLength(1);
    expect(head.lastText()).toBe(question);
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).toEqual({});
  });

  it('sees nothing of another unit, and changes nothing by forged buttons', async () => {
    const { made, head, events } = await aCampaign({ withFaults: true });
    await review(head, 'Sơ kết');
    await head.press('✅ Lưu');
    const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await other.say('/phongtrao');
    expect(other.lastText()).toContain('1. Cả nước chung sức xây dựng nông thôn mới: 0 sự kiện');
    const before = other.lastText();

    for (const [index, action] of ['show', 'files', 'minutes', 'withdraw'].entries()) {
      forgedPress(made, other, `event:${action}:1`, 994_000 + index);
    }
    await made.app.inbox.settled();

    expect(other.lastText()).toBe(before);
    expect(events()).toMatchObject([{ withdrawn: null }]);
  });
});

describe('the office sees the events by campaign (PR09, PR15)', () => {
  it('and which campaign lacks a review of the commune; units’ own do not count for that', async () => {
    const { head, officer } = await aCampaign();
    await review(head, 'Tổng kết');
    await head.press('✅ Lưu');
    await review(officer, 'Sơ kết');
    expect(officer.lastText()).toContain('Của: Xã');
    await officer.press('✅ Lưu');
    await officer.say('/phongtrao');

    expect(officer.lastText()).toContain(
      '1. Cả nước chung sức xây dựng nông thôn mới: 2 sự kiện – chưa có tổng kết',
    );
    expect(officer.lastText()).toContain(
      '3. Doanh nghiệp hội nhập và phát triển: 0 sự kiện – chưa có sơ kết, tổng kết',
    );
    // a directive is no campaign: nobody reviews it as one
    expect(officer.lastText()).toMatch(/\n7\. Chỉ thị số 35-CT\/TU.+: 0 sự kiện$/m);
    await officer.press('1', { on: officer.last() });
    expect(officer.lastText()).toContain('Tổng kết, Thôn 3, 14/06: Hoàn thành 2 km hàng rào xanh');
    await officer.press('2', { on: officer.last() });
    expect(officer.lastText()).toContain('Tổng kết – Thôn 3');
    expect(officer.lastButtons()).not.toContain('Rút sự kiện');
  });

  it('visits to hamlets belong to no campaign in particular', async () => {
    const { officer } = await aCampaign();
    await review(officer, 'Xuống thôn vận động', 'Không theo phong trào');
    await officer.press('✅ Lưu');
    await officer.say('/phongtrao');
    await officer.press('Không theo phong trào (1)');

    expect(officer.lastText()).toContain('1. Xuống thôn vận động, Xã, 14/06');
  });

  it('long lists come page by page, and the longest card goes into one message', async () => {
    const { made, officer, head } = await aCampaign();
    const { events } = made.app.stores;
    const long = `Mẫu ${'<&'.repeat(58)}`;
    const choices = Array.from({ length: 50 }, () => ({
      ...{ kind: 'collective' as const, name: long, inFavour: 1, votes: 2 },
    }));
    for (let day = 1; day <= 14; day += 1) {
      events.add({
        ...{ year: 2024, kind: 'selection', campaign: 'PT2', participants: null, choices },
        ...{ unitId: made.unitNamed('Thôn 3').id, results: '<&'.repeat(1000), by: 1 },
        heldOn: Temporal.PlainDate.from({ year: 2024, month: 6, day }),
        at: made.clock.now(),
      });
    }
    await officer.say('/phongtrao');
    await officer.press('2', { on: officer.last() });
    await officer.press('Sau ▶');
    await officer.press('Sau ▶');
    expect(officer.lastText()).toContain('14. ');
    await officer.press('13');
    expect(officer.lastText()).toContain('… và 38 trường hợp nữa');
    await head.say('/phongtrao');
    expect(head.lastText()).toContain('14 sự kiện');
  });

  it('a nomination finds the selection that chose somebody, however the name is written', async () => {
    const { made, head } = await aCampaign();
    await begin(head, 'Họp bình chọn');
    await head.press('Hôm nay');
    await head.press('Không thống kê');
    await head.say('Ông Mẫu Văn Hải 18/20');
    await head.say('Thống nhất');
    await head.press('Bổ sung sau');
    await head.press('✅ Lưu');
    const { events } = made.app.stores;
    const unitId = made.unitNamed('Thôn 3').id;

    expect(events.selectionsOf(unitId, 2024, 'mau van hai')).toMatchObject([
      { event: { id: 1 }, choice: { inFavour: 18, votes: 20 } },
    ]);
    expect(events.selectionsOf(unitId, 2024, 'Mẫu Văn Tư')).toEqual([]);
    expect(events.selectionsOf(made.unitNamed('Thôn 5').id, 2024, 'Mẫu Văn Hải')).toEqual([]);
  });
});

describe('a campaign that ended without a final review (PR09)', () => {
  /** 120 ngày cao điểm ended on 01/05; fifteen days later is 16/05, a Thursday. */
  async function may() {
    const made = await commune({ now: '2024-05-14T09:00' });
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const at = async (moment: string) => {
      made.clock.jumpTo(Temporal.Instant.from(`${moment}+07:00`));
      await made.app.tick();
      await made.settle();
    };
    const told = () =>
      officer.botMessages().filter(({ text }) => text.includes('chưa ghi nhận tổng kết'));
    return { made, officer, at, told };
  }

  it('is told to the officers once, on the day of the plan, and leads to recording it', async () => {
    const { officer, at, told } = await may();
    await officer.say('/trogiup');
    await at('2024-05-15T08:00');
    expect(told()).toEqual([]);
    await at('2024-05-16T08:00');
    await at('2024-05-17T08:00');
    await at('2024-05-20T08:00');

    expect(told().map(({ text }) => text)).toEqual([
      [
        'Kính gửi ông Mẫu Cán Bộ. Các việc đến hạn:',
        '– Phong trào «120 ngày cao điểm chào mừng kỷ niệm 120 năm ngày sinh đồng chí Trần Phú» đã kết thúc ngày 01/05/2024, chưa ghi nhận tổng kết của xã.',
        'Đề nghị bấm nút bên dưới để thực hiện. Trân trọng cảm ơn.',
      ].join('\n'),
    ]);
    await officer.press('Ghi nhận tổng kết');
    expect(officer.lastText()).toContain('Sự kiện diễn ra ngày nào?');
  });

  it('is not told once the review is recorded', async () => {
    const { officer, at, told } = await may();
    await review(officer, 'Tổng kết', '120 ngày');
    await officer.press('✅ Lưu');

    await at('2024-05-16T08:00');

    expect(told()).toEqual([]);
  });
});

describe('the office records for a unit (PR09)', () => {
  async function recordedFor() {
    const { made, head, officer, events } = await aCampaign({ withFaults: true });
    await officer.say('/phongtrao');
    for (const button of ['➕ Ghi thay đơn vị', 'Thôn 3', 'Sơ kết', 'Cả nước', 'Hôm qua']) {
      await officer.press(button, { on: officer.last() });
    }
    await officer.say('45');
    await officer.say('Hoàn thành 2 km hàng rào xanh');
    await officer.press('Bổ sung sau');
    await officer.press('✅ Lưu', { times: 2 });
    return { made, head, officer, events };
  }

  it('what is then the unit’s: its people are told once and can add the minutes', async () => {
    const { made, head, officer, events } = await recordedFor();
    expect(officer.lastText()).toContain('Thôn 3');
    expect(events()).toMatchObject([
      { unitId: made.unitNamed('Thôn 3').id, kind: 'interim_review' },
    ]);
    const told = head.botMessages().filter(({ text }) => text.includes('ghi nhận thay'));
    expect(told.map(({ text }) => text.split('\n')[0])).toEqual([
      'Kính gửi ông Mẫu Thôn Ba. Mẫu Cán Bộ (cán bộ xã) đã ghi nhận thay Thôn 3: Sơ kết, ngày 14/06/2024.',
    ]);

    await head.press('Xem sự kiện');
    expect(head.lastButtons()).toContain('Nộp biên bản');
  });

  it('what an officer has recorded for a unit that officer may take back, and no other one', async () => {
    const { made, officer, events } = await recordedFor();
    const id = events()[0]?.id ?? 0;
    const second = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ Hai', role: 'officer' }));
    await second.say('/phongtrao');
    forgedPress(made, second, `event:withdraw:${id}`, 994_100);
    await made.app.inbox.settled();
    expect(events()).toMatchObject([{ withdrawn: null }]);

    await officer.press('Rút sự kiện', { on: officer.last() });
    await officer.say('Ghi nhầm ngày');

    expect(events()).toEqual([]);
    expect(made.app.stores.events.byId(id)?.withdrawn?.why).toBe('Ghi nhầm ngày');
  });

  it('is for the office alone: a head’s forged press opens nothing for another unit', async () => {
    const { made, head } = await aCampaign({ withFaults: true });
    await head.say('/phongtrao');
    const before = head.lastText();

    forgedPress(made, head, 'event:behalf', 994_200);
    forgedPress(made, head, `event:for:${made.unitNamed('Thôn 5').id}`, 994_201);
    await made.app.inbox.settled();

    expect(head.lastText()).toBe(before);
  });
});
