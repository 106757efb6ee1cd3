import { describe, expect, it } from 'vitest';
import { LONG_NAME } from '../../render/documents/papers.ts';
import { openDocx } from '../../support/docx.ts';
import { anOffice, type Nominee, type Office } from './office.ts';

const THREE: readonly Nominee[] = [
  { name: 'Mẫu Thị Ba', unit: 'T03', position: 'Trưởng thôn' },
  { name: 'Thôn 4', unit: 'T04', subject: 'collective', form: 'tap_the_ldtt' },
  { name: 'Mẫu Văn Trượt', unit: 'T05', position: 'Phó thôn', inFavour: 2 },
];

async function opened(office: Office, subject: Parameters<Office['made']>[0]) {
  return openDocx((await office.made(subject)).bytes);
}
const letterOf = (meetingId: number, level: 'commune' | 'district' | 'province' = 'district') =>
  ({ kind: 'submission_letter', meetingId, level }) as const;

describe('the letter to the superior (HS1)', () => {
  it('names whom the council has passed, by group, with form and votes, and nobody else', async () => {
    const office = anOffice();
    const document = await opened(office, letterOf(office.meeting(THREE)));

    expect(document.tables[1]?.rows).toEqual([
      ['TT', 'Tập thể, cá nhân', 'Chức vụ, đơn vị', 'Hình thức khen thưởng', 'Tỷ lệ phiếu'],
      ['I. TẬP THỂ'],
      ['1', 'Thôn 4', '', 'Tập thể lao động tiên tiến', '88,88%'],
      ['II. CÁ NHÂN'],
      [
        '1',
        'Mẫu Thị Ba',
        'Trưởng thôn, Thôn 3',
        'Giấy khen của Chủ tịch Ủy ban nhân dân huyện',
        '87,50%',
      ],
    ]);
    expect(document.text).not.toContain('Mẫu Văn Trượt');
    expect(document.text).toContain('- Giấy khen của Chủ tịch Ủy ban nhân dân huyện: 01 cá nhân;');
    expect(document.text).toContain('- Tập thể lao động tiên tiến: 01 tập thể:');
  });

  it('goes to the district and cites law, decree, plan and minutes', async () => {
    const office = anOffice();
    const { text } = await opened(office, letterOf(office.meeting(THREE)));

    expect(text).toContain(
      'Kính gửi:\n- Chủ tịch Ủy ban nhân dân huyện Đức Thọ;\n- Phòng Nội vụ huyện Đức Thọ.',
    );
    expect(text.match(/^Căn cứ .*/gm)).toEqual([
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
      'Căn cứ Kế hoạch số 29/KH-UBND ngày 31 tháng 01 năm 2024 của Ủy ban nhân dân xã Tùng Ảnh về phát động phong trào thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội, an ninh - quốc phòng năm 2024;',
      'Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng xã Tùng Ảnh ngày 28 tháng 11 năm 2024 về việc xét, đề nghị khen thưởng.',
    ]);
    expect(text).toContain('Số:     /TTr-UBND');
    const { fileName } = await office.made(letterOf(1));
    expect(fileName).toBe('to-trinh-khen-thuong-huyen-2024-11-28.docx');
  });

  it('in the commune’s own power it goes from the council to the chair', async () => {
    const office = anOffice();
    const own: Nominee = { name: 'Mẫu Ba', unit: 'T03', form: 'giay_khen_xa', level: 'commune' };
    const { text } = await opened(office, letterOf(office.meeting([own]), 'commune'));

    expect(text).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân xã Tùng Ảnh');
    expect(text).toContain('Số:     /TTr-HĐTĐKT');
    expect(text).toContain('TM. HỘI ĐỒNG\nCHỦ TỊCH HỘI ĐỒNG');
  });

  it('may be signed for the chair by the deputy', async () => {
    const office = anOffice();
    const subject = letterOf(office.meeting(THREE));
    const { bytes } = await office.made(subject, { signatory: 'pho_chu_tich' });

    expect(openDocx(bytes).text).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
  });

  it('with two levels of government goes to the province, by the decree of 2025', async () => {
    const office = anOffice('2025-08-05T09:00:00');
    const nominee: Nominee = {
      name: 'Mẫu Ba',
      unit: 'T03',
      form: 'bang_khen_tinh',
      level: 'province',
    };
    const { text } = await opened(office, letterOf(office.meeting([nominee]), 'province'));

    expect(text).toContain(
      'Kính gửi:\n- Chủ tịch Ủy ban nhân dân tỉnh Hà Tĩnh;\n- Sở Nội vụ tỉnh Hà Tĩnh.',
    );
    expect(text).toContain('Nghị định số 152/2025/NĐ-CP');
    expect(text).not.toMatch(/huyện|98\/2023/);
    expect(text).toContain('Tùng Ảnh, ngày 05 tháng 8 năm 2025');
  });

  it('with two levels of government there is none to a district', async () => {
    const office = anOffice('2025-08-05T09:00:00');
    const outcome = await office.documents.make(letterOf(office.meeting(THREE)), office.by);
    expect(outcome.kind).toBe('missing');
  });

  it('leaves out whom the chair has refused or the unit has withdrawn', async () => {
    const office = anOffice();
    const meeting = office.meeting(THREE);
    const [first] = office.stores.nominations.ofYear(2024);
    office.stores.nominations.advance(first?.id ?? 0, 'refuse', {
      at: office.clock.now(),
      reason: 'x',
    });

    expect((await opened(office, letterOf(meeting))).text).not.toContain('Mẫu Thị Ba');
  });

  it('takes forty names of sixty characters', async () => {
    const office = anOffice();
    const many = Array.from({ length: 40 }, (_, n) => ({ name: `${LONG_NAME} ${n}`, unit: 'T03' }));
    const rows = (await opened(office, letterOf(office.meeting(many)))).tables[1]?.rows ?? [];

    expect(rows).toHaveLength(42);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['40', `${LONG_NAME} 39`]);
  });

  it('is not made while nobody has been passed, or of a meeting that is none', async () => {
    const office = anOffice();
    const failed = office.meeting([{ name: 'Mẫu Ba', unit: 'T03', inFavour: 1 }]);
    expect(await office.documents.make(letterOf(failed), office.by)).toEqual({
      kind: 'missing',
      what: ['Hội đồng chưa thông qua trường hợp nào ở cấp này.'],
    });
    expect((await office.documents.make(letterOf(999), office.by)).kind).toBe('missing');
  });
});

describe('the minutes of the council (HS2)', () => {
  it('tell who was there, who was away and why', async () => {
    const office = anOffice();
    const document = await opened(office, { kind: 'minutes', meetingId: office.meeting(THREE) });

    expect(document.text).toContain(
      'Cuộc họp bắt đầu lúc 14 giờ 00, ngày 28 tháng 11 năm 2024, tại hội trường UBND xã Tùng Ảnh.',
    );
    expect(document.text).toContain(
      '- Chủ trì: Mẫu Chủ Tịch, Chủ tịch UBND xã, Chủ tịch Hội đồng.',
    );
    expect(document.text).toContain('- Thành viên có mặt: 08/09; vắng mặt: 01.');
    expect(document.tables[1]?.rows.at(-1)).toEqual([
      '9',
      'Mẫu Ủy Viên 6',
      'Trưởng đoàn thể 6',
      'Ủy viên',
      'Vắng: đi công tác',
    ]);
  });

  it('tell the rule, the recusal, the written opinion and every count of a secret ballot', async () => {
    const office = anOffice();
    const { text } = await opened(office, { kind: 'minutes', meetingId: office.meeting(THREE) });

    expect(text).toContain(
      'bỏ phiếu kín; số thành viên dự họp ít nhất 2/3; số phiếu đồng ý từ 80 % trở lên, tính trên tổng số thành viên Hội đồng;',
    );
    expect(text).toContain(
      [
        '2. Mẫu Thị Ba (Thôn 3) – Giấy khen của Chủ tịch Ủy ban nhân dân huyện',
        '- Thành viên dự: 7/8, số cần có: 6.',
        '- Mẫu Ủy Viên 1 không tham gia biểu quyết: có liên quan đến người được đề nghị: là vợ của người được đề nghị.',
        '- Ý kiến bằng văn bản của Mẫu Ủy Viên 6 (vắng mặt), ngày 27/11/2024: đồng ý.',
        '- Số phiếu phát ra: 7; thu về: 7; hợp lệ: 6; không hợp lệ: 1; đồng ý: 6; không đồng ý: 0.',
        '- Tổng hợp: đồng ý 7/8, đạt 87,50%.',
        '- Kết luận: đủ tỷ lệ phiếu, Hội đồng thông qua.',
      ].join('\n'),
    );
  });

  it('tell a show of hands, and what did not pass', async () => {
    const office = anOffice();
    const hands = { ...office.rule, ballot: 'show_of_hands' as const };
    const meetingId = office.meeting(THREE, hands);
    const { text } = await opened(office, { kind: 'minutes', meetingId });

    expect(text).toContain('- Giơ tay: đồng ý 2; không đồng ý 6.');
    expect(text).toContain('- Tổng hợp: đồng ý 3/9, đạt 33,33%.');
    expect(text).toContain('- Kết luận: không đủ tỷ lệ phiếu, Hội đồng không thông qua.');
    expect(text).not.toContain('phát ra');
  });

  it('end with a table of all, the hour, and both signatures', async () => {
    const office = anOffice();
    const document = await opened(office, { kind: 'minutes', meetingId: office.meeting(THREE) });

    expect(document.tables[2]?.rows.slice(1)).toEqual([
      [
        '1',
        'Mẫu Thị Ba (Thôn 3)',
        'Giấy khen của Chủ tịch Ủy ban nhân dân huyện',
        '7/8',
        '87,50%',
        'Thông qua',
      ],
      ['2', 'Thôn 4', 'Tập thể lao động tiên tiến', '8/9', '88,88%', 'Thông qua'],
      [
        '3',
        'Mẫu Văn Trượt (Thôn 5)',
        'Giấy khen của Chủ tịch Ủy ban nhân dân huyện',
        '3/9',
        '33,33%',
        'Không thông qua',
      ],
    ]);
    expect(document.text).toContain(
      'Hội đồng thông qua 02 trường hợp, không thông qua 01 trường hợp',
    );
    expect(document.text).toContain('Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày.');
    expect(document.text).toContain('nghe và thống nhất./.');
    const [left, right] = document.tables.at(-1)?.rows[0] ?? [];
    expect(left).toContain('THƯ KÝ\nMẫu Thư Ký');
    expect(right).toBe('CHỦ TRÌ\nMẫu Chủ Tịch');
  });

  it('are not made of a meeting that is not over', async () => {
    const office = anOffice();
    const { id } = office.stores.council.meetings.plan({
      plannedFor: office.clock.now(),
      venue: 'xã',
      year: 2024,
      by: office.by,
    });
    expect((await office.documents.make({ kind: 'minutes', meetingId: id }, office.by)).kind).toBe(
      'missing',
    );
  });
});
