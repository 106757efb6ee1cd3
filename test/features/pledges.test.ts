import { describe, expect, it } from 'vitest';
import { openDocx } from '../support/docx.ts';
import { deputyOf, forgedPress, headOf, june, type Phone, upTo } from './scene.ts';

const NOW = '2024-02-20T08:00';

async function scene(unit = 'Thôn 3', options: { readonly withFaults?: boolean } = {}) {
  const made = await june({ now: NOW, ...options });
  const head = headOf(made, unit);
  const unitId = made.unitNamed(unit).id;
  const { stores } = made.app;
  return {
    made,
    head,
    plan: () => stores.unitPlans.current(unitId, 2024),
    plans: () => stores.unitPlans.ofUnit(unitId, 2024),
    pledges: () => stores.pledges.ofUnit(unitId, 2024),
  };
}

function officerOf(made: Awaited<ReturnType<typeof june>>): Phone {
  return made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
}

/** A plan without a file, as a hamlet registers it. */
async function registerPlan(head: Phone, contents = 'Thu gom rác'): Promise<void> {
  await head.say('/giaouoc');
  await head.press('Đăng ký');
  await head.press('Chưa có tệp');
  await head.say('5/2');
  await head.press('Thi đua thường xuyên');
  await head.press('Xong – không');
  await head.say(contents);
  await head.press('✅ Lưu');
}

async function recordPledge(head: Phone): Promise<void> {
  await head.say('/giaouoc');
  await head.press('Ghi giao ước');
  await head.press('Thôn 3 – UBND');
  await head.say('Không rác thải\nĐường sạch');
  await head.press('Hôm qua');
  await head.press('Chưa có ảnh');
  await head.press('✅ Lưu');
}

describe("PR01, PR02, PR03: a unit's own emulation plan", () => {
  it('is registered with the photos of its pages, date, form, campaigns and contents', async () => {
    const { made, head, plan } = await scene();

    await head.say('/giaouoc');
    expect(head.lastText()).toBe(
      [
        'Thi đua năm 2024 – Thôn 3',
        'Kế hoạch thi đua: chưa đăng ký',
        'Giao ước thi đua: chưa có',
        'Công trình, phần việc: chưa đăng ký',
      ].join('\n'),
    );
    await head.press('Đăng ký kế hoạch thi đua');
    await head.sendAlbum([{}, {}]);
    expect(head.lastText()).toContain('Đã nhận 2 tệp, ảnh.');
    await head.press('Xong');
    await head.say('05/02/2024');
    await head.press('Thi đua theo chuyên đề');
    await head.press('Cả nước chung sức');
    await head.press('Doanh nghiệp');
    await head.press('✓ Doanh nghiệp');
    await head.press('Xong (1 phong trào)');
    await head.say('1. Thu gom rác thải\n- 2 km đường hoa\n\n3) Không sinh con thứ ba');
    expect(head.lastText()).toContain('5. Nội dung: Thu gom rác thải; 2 km đường hoa; Không sinh');
    await head.press('✅ Lưu');

    expect(head.lastText()).toContain('✅ Đã đăng ký kế hoạch thi đua.');
    expect(plan()).toMatchObject({
      number: null,
      form: 'chuyen_de',
      campaigns: ['PT1'],
      contents: ['Thu gom rác thải', '2 km đường hoa', 'Không sinh con thứ ba'],
    });
    expect(plan()?.issuedOn.toString()).toBe('2024-02-05');
    expect(plan()?.fileIds).toHaveLength(2);
    await made.app.tick();
    await head.press('Xem kế hoạch');
    await head.press('Nhận tệp kế hoạch');
    expect(head.botMessages().filter(({ photo }) => photo !== null)).toHaveLength(2);
  });

  it('asks a school, not a hamlet, for the number of the paper', async () => {
    const { head, plan } = await scene('Trường Tiểu học');

    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');
    await head.sendDocument({ name: 'Kế hoạch thi đua.docx' });
    await head.press('Xong');
    expect(head.lastText()).toContain('Câu 2/6\nSố, ký hiệu của kế hoạch là gì?');
    await head.say('05/KH-TH');
    await head.press('Hôm nay');
    await head.press('Thi đua theo đợt');
    await head.press('Xong – không');
    await head.say('Dạy tốt, học tốt');
    await head.press('✅ Lưu');

    expect(plan()?.number).toBe('05/KH-TH');
  });

  it('takes the place of the earlier one, which can still be seen', async () => {
    const { head, plans } = await scene();
    await registerPlan(head, 'Bản đầu');

    await registerPlan(head, 'Bản sau');

    expect(plans().map(({ contents }) => contents)).toEqual([['Bản sau'], ['Bản đầu']]);
    await head.press('Xem kế hoạch');
    await head.press('Bản trước, ngày 05/02/2024');
    expect(head.lastText()).toContain('1. Bản đầu');
    expect(head.lastText()).toContain('Đã được thay bằng bản đăng ký sau.');
  });

  it.each([
    ['files', (head: Phone) => head.sendSticker(), 'Bước này nhận ảnh hoặc tệp Word, PDF, Excel.'],
    ['files', (head: Phone) => head.say('có'), 'Bước này nhận ảnh hoặc tệp Word, PDF, Excel.'],
    [
      'files',
      (head: Phone) => head.sendDocument({ name: 'virus.exe', mime: 'application/x-dosexec' }),
      'Bước này nhận ảnh hoặc tệp Word, PDF, Excel.',
    ],
    ['day', (head: Phone) => head.say('31/4'), 'Ngày chưa hợp lệ.'],
    ['day', (head: Phone) => head.say('20/6'), 'Ngày này chưa đến.'],
    ['day', (head: Phone) => head.say('5/2/2021'), 'Ngày này trước năm 2023.'],
    ['day', (head: Phone) => head.say('mùng 5 tháng giêng'), 'Đây có phải ngày âm lịch?'],
    ['day', (head: Phone) => head.say('tháng 2/2024'), 'Đề nghị ghi đủ ngày/tháng/năm.'],
    ['day', (head: Phone) => head.sendPhoto(), 'Bước này cần một ngày.'],
    ['form', (head: Phone) => head.say('thi đua vui'), 'Đề nghị bấm một trong các nút'],
    ['contents', (head: Phone) => head.sendPhoto(), 'Bước này cần tin nhắn chữ;'],
    ['contents', (head: Phone) => head.say('. . .'), 'Đề nghị gõ nội dung bằng chữ.'],
    ['contents', (head: Phone) => head.say('a'.repeat(301)), 'Có dòng dài quá 300 ký tự.'],
    ['contents', (head: Phone) => head.say('việc\n'.repeat(21)), 'Có nhiều hơn 20 dòng.'],
  ] as const)('answers what it cannot take at %s with what it needs', async (at, act, says) => {
    const { head } = await scene();
    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');
    if (at !== 'files') await head.press('Chưa có tệp');
    if (at !== 'files' && at !== 'day') await head.say('05/02/2024');
    if (at === 'contents') await head.press('Thi đua thường xuyên');
    if (at === 'contents') await head.press('Xong – không');
    const question = head.lastText();

    await act(head);

    expect(head.lastText().startsWith(says)).toBe(true);
    expect(head.lastText().endsWith(question)).toBe(true);
  });

  it('goes back a question, and changes one line from the look', async () => {
    const { head, plan } = await scene();
    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');
    await head.press('Chưa có tệp');
    await head.say('05/02/2024');
    await head.say('quay lại');
    expect(head.lastText()).toContain('ban hành ngày nào?');
    await head.say('06/02/2024');
    await head.press('Thi đua thường xuyên');
    await head.press('Xong – không');
    await head.say('Việc thứ nhất');

    await head.press('2');
    await head.press('◀ Về bước xem lại');
    await head.press('2');
    await head.say('07/02/2024');
    expect(head.lastText()).toContain('2. Ngày ban hành: 07/02/2024');
    await head.say('đúng');

    expect(plan()?.issuedOn.toString()).toBe('2024-02-07');
  });

  it('is saved once, however often the button is tapped', async () => {
    const { made, head, plans } = await scene();
    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');
    await head.press('Chưa có tệp');
    await head.press('Hôm nay');
    await head.press('Thi đua thường xuyên');
    await head.press('Xong – không');
    await head.say('Việc thứ nhất');

    await head.press('✅ Lưu', { times: 3 });

    expect(plans()).toHaveLength(1);
    const audited = made.db
      .prepare(`SELECT count(*) FROM audit WHERE action = 'register unit plan'`)
      .pluck()
      .get();
    expect(audited).toBe(1);
  });

  it('leaves the report in hand as it is, and goes back to it', async () => {
    const made = await june();
    const head = headOf(made);
    await upTo(head, 'Đàn lợn');

    await registerPlan(head);

    expect(head.lastText()).toContain('Đàn lợn (con)');
    await head.say('95');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers).toMatchObject({ KT11: { value: 95 } });
  });

  it('goes on where it was left for another interview', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');
    await head.press('Chưa có tệp');
    await head.say('/baocao');

    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');

    expect(head.lastText()).toContain('Câu 2/5');
    await head.press('Thôi, không ghi');
    expect(head.lastText()).toContain('Câu 1/17');
    expect(made.duty('Thôn 3', '2024-06').draft).not.toBeNull();
  });

  it('may be given up, and then nothing is recorded', async () => {
    const { head, plans } = await scene();
    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');
    await head.press('Chưa có tệp');

    await head.say('thôi');

    expect(head.lastText()).toBe('Không ghi gì thêm.');
    expect(plans()).toEqual([]);
  });

  it('shows markup in contents as it was typed, twenty long lines in one message', async () => {
    const { head } = await scene();
    const lines = Array.from({ length: 20 }, (_, i) => `<b>&${'ă<'.repeat(140)}${i}`);

    await registerPlan(head, lines.join('\n'));
    await head.press('Xem kế hoạch');

    expect(head.lastText()).toContain('20. <b>&ă<ă<');
    expect(head.lastText().length).toBeLessThanOrEqual(4096);
  });
});

describe('PR04: a pledge', () => {
  it('is recorded with parties, contents and day; the photo of the sheet comes later', async () => {
    const { head, pledges } = await scene();

    await recordPledge(head);
    expect(head.lastText()).toContain('Giao ước thi đua: 1 (1 bản chưa có ảnh bản ký)');
    expect(pledges()).toMatchObject([
      {
        parties: ['Thôn 3', 'UBND xã Tùng Ảnh'],
        contents: ['Không rác thải', 'Đường sạch'],
        sheetFileIds: [],
      },
    ]);
    expect(pledges()[0]?.signedOn.toString()).toBe('2024-02-19');

    await head.press('Xem giao ước (1)');
    await head.press('1');
    await head.press('Bổ sung ảnh bản ký');
    await head.say('có đây');
    expect(head.lastText()).toContain('Bước này nhận ảnh');
    await head.sendPhoto();
    await head.press('Xong');

    expect(head.lastText()).toContain('Giao ước thi đua: 1\n');
    expect(pledges()[0]?.sheetFileIds).toHaveLength(1);
  });

  it('takes parties of any kind, a line each', async () => {
    const { head, pledges } = await scene();
    await head.say('/giaouoc');
    await head.press('Ghi giao ước');
    await head.say('Thôn 3\nThôn 4\nTrường Tiểu học');
    await head.say('Đường sạch');
    await head.press('Hôm nay');
    await head.press('Chưa có ảnh');
    await head.press('✅ Lưu');

    expect(pledges()[0]?.parties).toEqual(['Thôn 3', 'Thôn 4', 'Trường Tiểu học']);
  });

  it('is withdrawn with a reason, and stays to be seen', async () => {
    const { head, pledges } = await scene();
    await recordPledge(head);
    await head.press('Xem giao ước');
    await head.press('1');

    await head.press('Rút giao ước');
    expect(head.lastText()).toContain(
      'giao ước ngày 19/02/2024: Thôn 3 – UBND xã Tùng Ảnh\nVì sao',
    );
    await head.say('Hai bên ký lại bản khác');

    expect(head.lastText()).toContain('✅ Đã rút giao ước.');
    expect(head.lastText()).toContain('Giao ước thi đua: chưa có');
    expect(pledges()[0]?.withdrawn?.why).toBe('Hai bên ký lại bản khác');
    await head.press('Xem giao ước');
    expect(head.lastText()).toContain('(đã rút)');
    await head.press('1');
    expect(head.lastButtons()).toEqual(['◀ Quay lại']);
  });

  it('that two people withdraw at once is withdrawn once', async () => {
    const { made, head, pledges } = await scene();
    const deputy = deputyOf(made);
    await recordPledge(head);
    for (const phone of [head, deputy]) {
      await phone.say('/giaouoc');
      await phone.press('Xem giao ước');
      await phone.press('1');
      await phone.press('Rút giao ước');
    }

    await head.press('Ghi nhầm');
    await deputy.press('Thay bằng giao ước khác');

    expect(pledges()[0]?.withdrawn?.why).toBe('Ghi nhầm');
    expect(deputy.lastText()).toContain('vừa được người khác thay đổi nên chưa ghi');
  });
});

describe('the staff', () => {
  it('sees who has registered what, and opens a unit', async () => {
    const { made, head } = await scene();
    await registerPlan(head);
    await recordPledge(head);
    const leader = made.driver.chat(made.enrolled({ name: 'Mẫu Chủ Tịch', role: 'leader' }));

    await leader.say('/giaouoc');

    expect(leader.lastText()).toContain('Kế hoạch: 1/27 đơn vị · Giao ước: 1/27 đơn vị');
    expect(leader.lastText()).toContain('Thôn 2: chưa đăng ký\n');
    expect(leader.lastText()).toContain(
      'Thôn 3: kế hoạch đã đăng ký, giao ước 1, công trình hoàn thành 0/0',
    );
    await leader.press('Thôn 3');
    expect(leader.lastButtons()).toEqual(['Xem kế hoạch', 'Xem giao ước (1)', '◀ Các đơn vị']);
    await leader.press('Xem giao ước');
    await leader.press('1');
    expect(leader.lastButtons()).toEqual(['Bản giao ước thi đua', '◀ Quay lại']);
  });

  it('records for a unit, whose people learn of it', async () => {
    const { made, head, pledges } = await scene();
    const officer = officerOf(made);
    await officer.say('/giaouoc');
    await officer.press('Thôn 3');

    await officer.press('Ghi giao ước');
    await officer.press('Thôn 3 – các hộ');
    await officer.say('Không rác thải');
    await officer.press('Hôm nay');
    await officer.press('Chưa có ảnh');
    await officer.press('✅ Lưu');
    await made.settle();

    expect(pledges()).toHaveLength(1);
    expect(head.lastText()).toBe(
      [
        'Kính gửi ông Mẫu Thôn Ba. Mẫu Cán Bộ đã ghi thay đơn vị:',
        'Ghi giao ước thi đua – Thôn 3',
        'Đề nghị ông bấm nút dưới đây để xem lại.',
      ].join('\n'),
    );
    await head.press('Thôn 3: kế hoạch, giao ước, công trình');
    expect(head.lastText()).toContain('Giao ước thi đua: 1');
  });
});

describe('who speaks for another unit', () => {
  it('neither sees nor records anything by forged buttons', async () => {
    const { made, head, plan, pledges } = await scene('Thôn 3', { withFaults: true });
    await registerPlan(head);
    await recordPledge(head);
    const other = headOf(made, 'Thôn 5', 'Mẫu Năm');
    await other.say('/giaouoc');
    const [unit, planId, pledge] = [made.unitNamed('Thôn 3').id, plan()?.id, pledges()[0]?.id];
    const before = other.botMessages().length;

    const forged = [
      ...['unit', 'open', 'list', 'new:plan', 'new:pledge', 'new:work'].map(
        (what) => `${what}:${unit}`,
      ),
      ...[`plan:${planId}`, `files:${planId}`, `show:${pledge}`, `sheets:${pledge}`],
      ...[`new:sheet:${pledge}`, `new:withdraw:${pledge}`, 'all:0'],
    ];
    for (const [index, data] of forged.entries()) {
      forgedPress(made, other, `pledge:${data}`, 991_000 + index);
      await made.app.inbox.settled();
    }

    expect(other.botMessages()).toHaveLength(before);
    expect(other.lastText()).toContain('Thi đua năm 2024 – Thôn 5');
  });

  it('cannot go on with a form after having lost the duty', async () => {
    const { made, head, plans } = await scene();
    await head.say('/giaouoc');
    await head.press('Đăng ký kế hoạch');
    const who = made.app.stores.people.who(head.user.id);
    made.app.stores.people.endMembership(who?.memberships[0]?.id ?? 0, made.clock.now());

    await head.press('Chưa có tệp');

    expect(head.lastText()).toContain('không thuộc đơn vị của ông/bà');
    expect(plans()).toEqual([]);
  });
});

describe('PR04: pledge sheets on paper', () => {
  const printed = (phone: Phone) => openDocx(phone.document()?.bytes ?? new Uint8Array());

  it('a head prints the one that is recorded, and twice it is the same paper', async () => {
    const { made, head } = await scene();
    await recordPledge(head);
    await head.press('Xem giao ước');
    await head.press('1');

    await head.press('Bản giao ước thi đua', { times: 2 });

    expect(head.document()?.name).toBe('ban-giao-uoc-thon-3-2024-02-19.docx');
    expect(printed(head).text).toContain('1. Thôn 3;');
    expect(printed(head).text).toContain('1. Không rác thải');
    expect(head.lastText()).toContain('đề nghị bấm «Bổ sung ảnh bản ký»');
    const kept = made.db.prepare('SELECT count(*) FROM official_document').pluck();
    expect(kept.get()).toBe(1);
  });

  it('the form to fill in by hand has lines for parties, contents and signatures', async () => {
    const { made, head } = await scene();
    await head.say('/giaouoc');

    await head.press('Mẫu để điền tay');

    expect(head.document()?.name).toBe('mau-ban-giao-uoc-2024.docx');
    const { text } = printed(head);
    expect(text).toContain('BẢN GIAO ƯỚC THI ĐUA');
    expect(text).toMatch(/Tùng Ảnh, ngày …+ tháng …+ năm 2024/);
    expect(text.match(/^[1-6]\. …+;?$/gm)).toHaveLength(8);
    expect(text.match(/Đại diện …+/gi)).toHaveLength(2);
    const kept = made.db.prepare('SELECT count(*) FROM official_document').pluck();
    expect(kept.get()).toBe(0);
  });

  it('of a pledge that was withdrawn meanwhile is not printed, and that is said', async () => {
    const { made, head } = await scene('Thôn 3', { withFaults: true });
    await recordPledge(head);
    await head.press('Xem giao ước');
    await head.press('1');
    const { pledges } = made.app.stores;
    const by = made.app.stores.people.who(head.user.id)?.person.id ?? 0;
    pledges.withdraw(1, { by, at: made.clock.now(), why: 'Ký lại' });

    await head.press('Bản giao ước thi đua');

    expect(head.document()).toBeUndefined();
    expect(head.toast()).not.toBe('');
  });
});
