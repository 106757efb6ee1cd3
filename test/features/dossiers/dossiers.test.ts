import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/storage/dossier-reading.ts';
import { aNomination } from '../nomination-scene.ts';
import { saidOf, tickAt } from '../reminder-scene.ts';
import type { Phone } from '../scene.ts';
import { approved, councilPasses, december, PDF, standsIn } from './scene.ts';

const THREE = { unit: 'Thôn 3', name: 'Mẫu Thị Ba' };
const FIVE = { unit: 'Thôn 5', name: 'Mẫu Văn Năm' };

/** The buttons one after another, each on the newest message. */
async function tap(phone: Phone, ...buttons: readonly string[]): Promise<void> {
  for (const button of buttons) await phone.press(button, { on: phone.last() });
}

/** From /hoso to the paper of the first dossier on the list. */
async function openPaper(phone: Phone, paper: string, number = '1'): Promise<void> {
  await phone.say('/hoso');
  await tap(phone, number, paper);
}

async function sendPdf(phone: Phone, paper: string, keep = 'Ghi vào hồ sơ'): Promise<void> {
  await openPaper(phone, paper);
  await tap(phone, 'Gửi tệp, ảnh');
  await phone.sendDocument({ name: 'ban-da-ky.pdf', bytes: PDF });
  await tap(phone, keep);
}

describe('PR14: /hoso', () => {
  it('shows the office three marks for each dossier and who owes what', async () => {
    const { made, officer } = await december();
    approved(made, [THREE, FIVE]);
    aNomination(made, { ...THREE, name: 'Mẫu Thị Sớm', form: 'giay_khen_xa' });

    await officer.say('/hoso');
    expect(officer.lastText()).toBe(`Hồ sơ khen thưởng năm 2024: 0 đủ, 3 thiếu.
Hạn nộp về UBND xã: 15/12/2024

1. Mẫu Thị Ba (KT24-01) – Thôn 3: HS1 ○, HS2 ○, HS3 ○ (có 0/3)
2. Mẫu Văn Năm (KT24-02) – Thôn 5: HS1 ○, HS2 ○, HS3 ○ (có 0/3)
3. Mẫu Thị Sớm (KT24-03) – Thôn 3: HS2 ·, HS3 ○ (có 0/2)

✓ đã có, ○ còn thiếu, ↺ cần gửi lại, · chưa đến lúc`);

    await officer.press('Ai còn phải nộp gì');
    expect(officer.lastText()).toBe(`Giấy tờ còn thiếu: 7
– Văn phòng – Nội vụ: Tờ trình (HS1), 2 hồ sơ (KT24-01, KT24-02), hạn 15/12/2024
– Thư ký Hội đồng: Biên bản họp Hội đồng (HS2), 2 hồ sơ (KT24-01, KT24-02), hạn 15/12/2024
– Thôn 3: Báo cáo thành tích (HS3), 2 hồ sơ (KT24-01, KT24-03), hạn 15/12/2024, đề nghị nộp chậm nhất 10/12/2024
– Thôn 5: Báo cáo thành tích (HS3), 1 hồ sơ (KT24-02), hạn 15/12/2024, đề nghị nộp chậm nhất 10/12/2024`);
  });

  it('shows a unit its own dossiers only, and no archive of all', async () => {
    const { made, other } = await december();
    approved(made, [THREE, FIVE]);

    await other.say('/hoso');

    expect(other.lastText()).toContain('1. Mẫu Văn Năm (KT24-02): HS1 ○, HS2 ○, HS3 ○ (có 0/3)');
    expect(other.lastText()).not.toContain('Mẫu Thị Ba');
    expect(other.lastButtons()).not.toContain('Tải toàn bộ (.zip)');
  });

  it('opens from the desk, filters what lacks something, and pages long lists', async () => {
    const { made, officer } = await december();
    const many = Array.from({ length: 23 }, (_, index) => ({
      unit: 'Thôn 3',
      name: `Mẫu ${index + 1}`,
    }));
    approved(made, many);

    await officer.say('/khenthuong');
    expect(officer.lastText()).toContain('Hồ sơ khen thưởng: 0 đủ, 23 thiếu');
    await tap(officer, 'Hồ sơ', 'Tiếp ▶', 'Tiếp ▶');
    expect(officer.lastText()).toContain('23. Mẫu 23 (KT24-23)');
    await tap(officer, 'Còn thiếu (23)');
    expect(officer.lastText()).toContain('Chỉ các hồ sơ còn thiếu');
    await tap(officer, 'Đã đủ (0)');
    expect(officer.lastText()).toContain('Không có hồ sơ nào.');
  });

  it('says how a dossier begins while there is none', async () => {
    const { officer, head } = await december();
    await officer.say('/hoso');
    expect(officer.lastText()).toContain('Hồ sơ bắt đầu khi đơn vị gửi đề nghị khen thưởng.');
    await head.say('/hoso');
    expect(head.lastText()).toContain('Hồ sơ bắt đầu khi gửi đề nghị khen thưởng tại /khenthuong.');
  });

  it('in the staff group says how many, and no names', async () => {
    const { made, officer } = await december();
    approved(made, [THREE]);
    const group = made.sandbox.group({ title: 'Cán bộ xã', members: [officer.user] });
    const there = made.driver.chat(officer.user, group);
    await there.say('/ketnoi');

    await there.say('/hoso');

    expect(there.lastText()).toContain('0 đủ, 1 thiếu');
    expect(there.lastText()).not.toContain('Mẫu Thị Ba');
  });
});

describe('HS3: the merit report of a unit', () => {
  it('comes as photos of the signed pages, one paper for an album, said back before it is kept', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await openPaper(head, 'HS3');
    await tap(head, 'Gửi tệp, ảnh');
    expect(head.lastText()).toContain(
      'Thời gian: hạn 15/12/2024, đề nghị nộp chậm nhất 10/12/2024.',
    );
    const before = head.botMessages().length;

    await head.sendAlbum([{}, {}, {}]);
    expect(head.botMessages()).toHaveLength(before + 1);
    expect(head.lastText()).toContain('Đã nhận 3 tệp: trang-1.jpg, trang-2.jpg, trang-3.jpg');
    expect(standsIn(made, id)).toContain('HS3 missing');
    await head.press('Ghi vào hồ sơ');

    expect(head.lastText()).toContain('✅ Đã ghi vào hồ sơ (3 tệp).');
    expect(head.lastText()).toContain('Tình trạng: có 1/3');
    expect(standsIn(made, id)).toBe('HS1 missing, HS2 missing, HS3 present');
    await tickAt(made, '2024-12-02T09:05');
    await head.press('Xem tệp');
    expect(head.document()?.name).toBe('trang-3.jpg');
  });

  it.each([
    ['a text', (phone: Phone) => phone.say('báo cáo đây ạ'), 'Mục này cần tệp hoặc ảnh chụp.'],
    ['a sticker', (phone: Phone) => phone.sendSticker(), 'Mục này cần tệp hoặc ảnh chụp.'],
    ['a voice', (phone: Phone) => phone.sendVoice(), 'Mục này cần tệp hoặc ảnh chụp.'],
    [
      'a workbook',
      (phone: Phone) => phone.sendDocument({ name: 'bao-cao.xlsx' }),
      'Chưa nhận được loại tệp này.',
    ],
    [
      'an old Word file',
      (phone: Phone) => phone.sendDocument({ name: 'BAO CAO.DOC' }),
      'Đề nghị lưu lại thành .docx hoặc PDF rồi gửi.',
    ],
    [
      'an empty file',
      (phone: Phone) => phone.sendDocument({ name: 'bao-cao.pdf', bytes: new Uint8Array() }),
      'Tệp không có nội dung.',
    ],
    [
      'more than 20 MB',
      (phone: Phone) => phone.sendDocument({ name: 'quet.pdf', bytes: new Uint8Array(20_000_001) }),
      'Tệp lớn hơn 20 MB',
    ],
  ] as const)('%s is answered, and loses no page', async (_what, send, says) => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await openPaper(head, 'HS3');
    await tap(head, 'Gửi tệp, ảnh');
    await head.sendPhoto();

    await send(head);

    expect(head.lastText()).toContain(says);
    expect(head.lastText()).toContain('Đã nhận 1 tệp: trang-1.jpg');
    await head.press('Ghi vào hồ sơ');
    expect(standsIn(made, id)).toContain('HS3 present');
  });

  it('takes ten pages, and says so at the eleventh', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await openPaper(head, 'HS3');
    await tap(head, 'Gửi tệp, ảnh');
    await head.sendAlbum(Array.from({ length: 10 }, () => ({})));
    await head.sendPhoto();
    expect(head.lastText()).toContain('Một giấy tờ có tối đa 10 tệp.');

    await head.press('Ghi vào hồ sơ');

    expect(made.app.stores.dossiers.ofNomination(id)[0]?.pages).toHaveLength(10);
  });

  it('begun again, forgets the pages; given up, keeps the dossier as it was', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await openPaper(head, 'HS3');
    await tap(head, 'Gửi tệp, ảnh');
    await head.sendPhoto();
    await tap(head, 'Gửi lại từ đầu');
    expect(head.lastText()).toContain('Đề nghị gửi Báo cáo thành tích (HS3)');

    await tap(head, 'Thôi');

    expect(head.lastText()).toContain('Báo cáo thành tích: chưa có.');
    expect(standsIn(made, id)).toContain('HS3 missing');
    expect(made.db.prepare('SELECT count(*) FROM stored_file').pluck().get()).toBe(0);
  });

  it('is made here of what the nomination says, and a signed copy takes its place', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await openPaper(head, 'HS3');

    await head.press('Lập trong hệ thống');
    expect(head.document()?.name).toBe('bao-cao-thanh-tich-KT24-01-mau-thi-ba.docx');
    expect(
      head
        .botMessages()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('✅ Đã lập và ghi vào hồ sơ.');
    expect(standsIn(made, id)).toContain('HS3 present');
    await openPaper(head, 'HS3');
    await tap(head, 'Gửi bản khác');
    await head.sendPhoto();
    await head.press('Ghi vào hồ sơ');

    const [paper] = made.app.stores.dossiers.ofNomination(id);
    expect(paper).toMatchObject({ documentId: null, pages: [{ name: 'trang-1.jpg' }] });
    expect(head.lastButtons()).not.toContain('Lập trong hệ thống');
  });

  it('pressed twice is one paper, also of two people at once', async () => {
    const { made, head, officer } = await december();
    const [id = 0] = approved(made, [THREE]);
    for (const phone of [head, officer]) {
      await openPaper(phone, 'HS3');
      await tap(phone, 'Gửi tệp, ảnh');
      await phone.sendPhoto();
    }

    await head.press('Ghi vào hồ sơ', { times: 2 });
    await officer.press('Ghi vào hồ sơ', { times: 2 });

    expect(made.db.prepare('SELECT count(*) FROM dossier_paper').pluck().get()).toBe(2);
    const papers = made.app.stores.dossiers.ofNomination(id);
    expect(papers.map(({ paper }) => paper)).toEqual(['HS3']);
  });

  it.each([
    ['2024-12-15T23:50', 0, 'đã nhận 1 tệp lúc 23:50 ngày 15/12/2024\n'],
    ['2024-12-17T08:00', 2, 'đã nhận 1 tệp lúc 08:00 ngày 17/12/2024, muộn 2 ngày\n'],
  ] as const)('at %s it is %i days late: recorded, not blocked', async (at, days, says) => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await openPaper(head, 'HS3');
    await tap(head, 'Gửi tệp, ảnh');
    made.clock.jumpTo(Temporal.Instant.from(`${at}+07:00`));

    await head.sendPhoto();
    await head.press('Ghi vào hồ sơ');

    expect(made.app.stores.dossiers.ofNomination(id)[0]?.daysLate).toBe(days);
    expect(`${head.lastText()}\n`).toContain(says);
  });
});

describe('HS2: the minutes of the council', () => {
  it('sent once stand in every dossier of the meeting', async () => {
    const { made, secretary } = await december();
    const ids = approved(made, [THREE, FIVE]);
    const later = aNomination(made, { ...FIVE, name: 'Mẫu Họp Sau', state: 'admitted' });
    councilPasses(made, [later]);

    await sendPdf(secretary, 'HS2', 'Ghi vào cả 2 hồ sơ');

    expect(secretary.lastText()).toContain('✅ Đã ghi vào 2 hồ sơ (1 tệp).');
    expect(ids.map((id) => standsIn(made, id))).toEqual([
      'HS1 missing, HS2 present, HS3 missing',
      'HS1 missing, HS2 present, HS3 missing',
    ]);
    expect(standsIn(made, later)).toBe('HS2 missing, HS3 missing');
  });

  it('can stand in one dossier only', async () => {
    const { made, secretary } = await december();
    const [one = 0, other = 0] = approved(made, [THREE, FIVE]);

    await sendPdf(secretary, 'HS2', 'Chỉ ghi vào KT24-01');

    expect(standsIn(made, one)).toContain('HS2 present');
    expect(standsIn(made, other)).toContain('HS2 missing');
  });

  it('are made here once the council has concluded, for all at once; again they are the same', async () => {
    const { made, secretary } = await december();
    const ids = approved(made, [THREE, FIVE]);
    await openPaper(secretary, 'HS2');
    await secretary.press('Lập trong hệ thống');

    expect(secretary.document()?.name).toMatch(/^bien-ban-hop-hoi-dong.*\.docx$/);
    expect(ids.every((id) => standsIn(made, id).includes('HS2 present'))).toBe(true);
    await openPaper(secretary, 'HS2');
    await secretary.press('Lập trong hệ thống');
    expect(made.db.prepare('SELECT count(*) FROM dossier_paper').pluck().get()).toBe(1);
  });

  it('never replace a copy that was sent in', async () => {
    const { made, secretary } = await december();
    const [one = 0, other = 0] = approved(made, [THREE, FIVE]);
    await sendPdf(secretary, 'HS2', 'Chỉ ghi vào KT24-01');
    await openPaper(secretary, 'HS2', '2');

    await secretary.press('Lập trong hệ thống');

    const of = (id: number) => made.app.stores.dossiers.ofNomination(id)[0];
    expect(of(one)).toMatchObject({ documentId: null });
    expect(of(other)?.documentId).not.toBeNull();
  });

  it('are not to be made before the council has concluded', async () => {
    const { made, secretary } = await december();
    aNomination(made, { ...THREE, form: 'giay_khen_huyen', state: 'admitted' });

    await openPaper(secretary, 'HS2');

    expect(secretary.lastButtons()).not.toContain('Lập trong hệ thống');
  });
});

describe('HS1: the letter to the superior', () => {
  it('is asked for only where the superior decides, and serves all of one meeting and level', async () => {
    const { made, officer } = await december();
    const [one = 0, own = 0, other = 0] = approved(made, [
      THREE,
      { ...FIVE, form: 'giay_khen_xa' },
      FIVE,
    ]);
    await openPaper(officer, 'HS1');

    await officer.press('Lập trong hệ thống');

    expect(officer.document()?.name).toMatch(/^to-trinh-khen-thuong-huyen.*\.docx$/);
    expect(standsIn(made, one)).toBe('HS1 present, HS2 missing, HS3 missing');
    expect(standsIn(made, other)).toBe('HS1 present, HS2 missing, HS3 missing');
    expect(standsIn(made, own)).toBe('HS2 missing, HS3 missing');
  });
});

describe('A11: đủ 3/3', () => {
  it('is not said without the council’s result, also with all three papers there', async () => {
    const { made, officer } = await december();
    const id = aNomination(made, { ...THREE, form: 'giay_khen_huyen', state: 'admitted' });
    for (const paper of ['HS1', 'HS2', 'HS3']) await sendPdf(officer, paper);
    expect(officer.lastText()).toContain('Tình trạng: có 3/3, chờ Hội đồng');

    councilPasses(made, [id]);

    await officer.say('/hoso');
    expect(officer.lastText()).toContain('1 đủ, 0 thiếu');
    expect(officer.lastText()).toContain('HS1 ✓, HS2 ✓, HS3 ✓ (đủ 3/3)');
  });
});

describe('one returned dossier', () => {
  it('reopens that paper alone; its owner is told why, nobody else, and brings it again', async () => {
    const { made, secretary, head, other, officer } = await december();
    const [id = 0] = approved(made, [THREE, FIVE]);
    await sendPdf(secretary, 'HS2', 'Ghi vào cả 2 hồ sơ');
    await sendPdf(head, 'HS3');
    await openPaper(secretary, 'HS3');
    await tap(secretary, 'Trả lại để bổ sung');

    await secretary.say('Thiếu chữ ký <b>& của Trưởng thôn');

    expect(secretary.lastText()).toContain('Đã trả lại.');
    expect(standsIn(made, id)).toBe('HS1 missing, HS2 present, HS3 returned');
    expect(head.lastText()).toBe(
      'Kính gửi ông Mẫu Thôn Ba. Báo cáo thành tích (HS3) của hồ sơ Mẫu Thị Ba (KT24-01) cần bổ sung: «Thiếu chữ ký <b>& của Trưởng thôn». Đề nghị gửi lại chậm nhất ngày 15/12/2024. Các giấy tờ khác của hồ sơ được giữ nguyên. Trân trọng cảm ơn.',
    );
    expect(saidOf(other, 'cần bổ sung')).toEqual([]);
    await head.press('Gửi lại HS3');
    await head.sendPhoto();
    await head.press('Ghi vào hồ sơ');
    expect(standsIn(made, id)).toBe('HS1 missing, HS2 present, HS3 present');
    expect(saidOf(officer, 'Thôn 3 đã gửi lại Báo cáo thành tích (HS3)')).toHaveLength(1);
  });

  it('of the minutes tells the secretary once for all dossiers in which they stood', async () => {
    const { made, secretary, officer } = await december();
    const ids = approved(made, [THREE, FIVE]);
    await sendPdf(secretary, 'HS2', 'Ghi vào cả 2 hồ sơ');
    await openPaper(officer, 'HS2');
    await tap(officer, 'Trả lại để bổ sung');
    expect(officer.lastText()).toContain('Giấy tờ này nằm trong 1 hồ sơ khác');

    await tap(officer, 'Thiếu chữ ký, xác nhận');

    expect(ids.every((id) => standsIn(made, id).includes('HS2 returned'))).toBe(true);
    expect(saidOf(secretary, 'KT24-01); Mẫu Văn Năm (KT24-02) cần bổ sung')).toHaveLength(1);
  });

  it.each([
    ['a sticker', (phone: Phone) => phone.sendSticker(), 'Đề nghị gõ lý do bằng chữ'],
    ['301 letters', (phone: Phone) => phone.say('a'.repeat(301)), 'trong 300 chữ cái'],
    [
      'an identity number',
      (phone: Phone) => phone.say('Sai CCCD 042082001234'),
      'thông tin cá nhân',
    ],
  ] as const)('with %s for a reason asks again', async (_what, send, says) => {
    const { made, head, officer } = await december();
    const [id = 0] = approved(made, [THREE]);
    await sendPdf(head, 'HS3');
    await openPaper(officer, 'HS3');
    await tap(officer, 'Trả lại để bổ sung');

    await send(officer);

    expect(officer.lastText()).toContain(says);
    expect(standsIn(made, id)).toContain('HS3 present');
  });

  it('is returned once, by whichever of two officers was first', async () => {
    const { made, head, officer, secretary } = await december();
    approved(made, [THREE]);
    await sendPdf(head, 'HS3');
    for (const phone of [officer, secretary]) {
      await openPaper(phone, 'HS3');
      await tap(phone, 'Trả lại để bổ sung');
    }

    await officer.press('Ảnh mờ, thiếu trang', { times: 2 });
    await secretary.say('Không rõ dấu');

    expect(secretary.lastText()).toBe('Hồ sơ này không còn trong danh sách.');
    expect(saidOf(head, 'cần bổ sung')).toHaveLength(1);
    const stale = officer.messages().findLast(({ text }) => text.includes('vì lý do gì'));
    expect(stale?.buttons).toEqual([]);
  });
});

describe('what is sent to the superior', () => {
  it('is marked with its day; a late one is recorded, not blocked', async () => {
    const { made, officer, head } = await december();
    const [one = 0, other = 0] = approved(made, [THREE, FIVE]);
    const plan = made.db.prepare('SELECT document FROM plan_version').pluck().get() as string;
    const document = JSON.parse(plan) as { commendation: object };
    const commendation = { ...document.commendation, superiorDeadline: '2024-12-18' };
    made.app.stores.plans.add({ ...document, commendation }, 2024, made.clock.now());
    await sendPdf(head, 'HS3');
    for (const paper of ['HS1', 'HS2']) await sendPdf(officer, paper, 'Chỉ ghi vào KT24-01');
    made.clock.jumpTo(Temporal.Instant.from('2024-12-20T09:00+07:00'));

    await officer.say('/hoso');
    await tap(officer, 'Ghi đã gửi cấp trên (1)');
    await officer.say('25/12/2024');
    expect(officer.lastText()).toContain('Ngày ở tương lai.');
    await officer.say('19/12/2024');
    expect(officer.lastText()).toBe(`Ghi hồ sơ Mẫu Thị Ba (KT24-01) đã gửi cấp trên ngày 19/12/2024?
Muộn 1 ngày so với hạn trình cấp trên; hệ thống ghi lại, không chặn.`);
    await officer.press('Xác nhận', { times: 2 });

    expect(readDossier(made.app.stores, one)?.nomination).toMatchObject({ state: 'forwarded' });
    expect(readDossier(made.app.stores, other)?.nomination.state).toBe('approved');
    expect(saidOf(head, 'đã được trình cấp trên ngày 19/12/2024')).toHaveLength(1);
    await officer.say('/hoso');
    await tap(officer, '1');
    expect(officer.lastText()).toContain('Đã gửi cấp trên ngày 19/12/2024, muộn 1 ngày');
    const audit = made.db
      .prepare(`SELECT after FROM audit WHERE action = 'forward dossier'`)
      .pluck()
      .all() as string[];
    expect(audit.map((line) => JSON.parse(line))).toEqual([
      { on: '2024-12-19', papers: '3/3', daysLate: 1 },
    ]);
  });

  it('may lack a paper, and then says which dossier does', async () => {
    const { made, officer } = await december();
    const [id = 0] = approved(made, [THREE]);
    await officer.say('/hoso');
    await tap(officer, '1', 'Ghi đã gửi cấp trên', 'Hôm nay');
    expect(officer.lastText()).toContain('Còn thiếu giấy tờ: Mẫu Thị Ba (KT24-01)');

    await tap(officer, 'Thôi');

    expect(officer.lastText()).toBe('Chưa ghi gì. Hồ sơ vẫn chờ gửi cấp trên.');
    expect(readDossier(made.app.stores, id)?.nomination.state).toBe('approved');
  });
});
