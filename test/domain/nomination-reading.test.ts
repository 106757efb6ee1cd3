import { describe, expect, it } from 'vitest';
import { readDescription, readName, readVotes } from '../../src/domain/nomination/answer.ts';
import { likeness } from '../../src/domain/nomination/likeness.ts';
import { type Compared, nameWarnings, textWarnings } from '../../src/domain/nomination/warnings.ts';

const text = (typed: string) => ({ kind: 'text', text: typed }) as const;

describe('a text for a nomination', () => {
  it.each([
    ['Cải tiến kênh mương nội đồng của thôn', 'text'],
    ['có', 'short'],
    ['👍👍👍', 'empty'],
    ['2024', 'empty'],
    ['a'.repeat(2501), 'long'],
    ['a'.repeat(2500), 'text'],
    ['Là người có số căn cước 042070001234 ở thôn', 'sensitive'],
    ['CCCD đã nộp ở xã, vận động 30 hộ hiến đất', 'sensitive'],
    ['Sinh ngày 12/3/1970, vận động 30 hộ hiến đất', 'sensitive'],
    ['Vào Đảng ngày 3/2/1990, vận động 30 hộ hiến đất', 'sensitive'],
    ['Ngày sinh: 12/3/1970, vận động 30 hộ hiến đất', 'sensitive'],
    ['Thôn XCMND đã nộp ở xã, vận động 30 hộ hiến đất', 'text'],
    ['a'.repeat(20), 'text'],
    ['a'.repeat(19), 'short'],
    ['Trồng cây kỷ niệm 120 năm ngày sinh đồng chí Trần Phú', 'text'],
    ['Thu ngân sách 52.016.953.000 đồng, vượt kế hoạch', 'text'],
    ['Gọi số 0912345678 để được hướng dẫn thêm', 'text'],
  ])('«%.40s» is read as %s (DL4)', (typed, expected) => {
    const read = readDescription(text(typed));
    expect(read.kind === 'problem' ? read.problem : read.kind).toBe(expected);
  });

  it.each(['quay lại', 'bỏ qua', 'xem lại', 'tạm dừng'])('«%s» steers', (typed) => {
    expect(readDescription(text(typed)).kind).toBe('command');
  });

  it('of old fonts is not kept', () => {
    expect(readName(text('NguyÔn V¨n MÉu'))).toEqual({ kind: 'problem', problem: 'legacy_font' });
  });

  it('as a name is one line, composed', () => {
    expect(readName(text('  Mẫu\n Thị  Điển '.normalize('NFD')))).toEqual({
      kind: 'text',
      text: 'Mẫu Thị Điển',
    });
    expect(readName(text('M'.repeat(121)))).toEqual({ kind: 'problem', problem: 'long' });
  });

  it.each([
    { kind: 'photo', fileId: 'f', fileUniqueId: 'u', album: null } as const,
    { kind: 'other' } as const,
  ])('is no $kind', (reply) => {
    expect(readDescription(reply)).toEqual({ kind: 'problem', problem: 'text_only' });
  });
});

describe('votes', () => {
  it.each([
    ['19/20', [19, 20]],
    ['19 / 20', [19, 20]],
    ['19 trên 20', [19, 20]],
    ['19 trong tổng số 20 phiếu', [19, 20]],
    ['20/20 phiếu.', [20, 20]],
    ['21/20', null],
    ['20/20 phiếu...', [20, 20]],
    ['được 19/20', null],
    ['19/20 phiếu tán thành', null],
    ['19/20. 5', null],
    ['0/20', null],
    ['19', null],
    ['19-20', null],
    ['19/0', null],
    ['95%', null],
    ['12345/12346', null],
  ])('«%s»: %j', (typed, expected) => {
    const read = readVotes(typed);
    expect(read === null ? null : [read.inFavour, read.all]).toEqual(expected);
  });
});

const MERIT =
  'Vận động ba mươi hộ hiến đất làm đường, trồng hai ki-lô-mét hàng rào xanh, giữ vững danh hiệu thôn văn hóa.';

describe('how alike two merit texts are (F51)', () => {
  it.each([
    ['the same but for accents, capitals and marks', MERIT.toUpperCase().replaceAll(',', ';'), 100],
    [
      'the same with a sentence more',
      `${MERIT} Năm nay tiếp tục phấn đấu để đạt kết quả cao.`,
      100,
    ],
    [
      'another',
      'Quyên góp cho người nghèo, thăm hỏi gia đình chính sách, dọn vệ sinh môi trường mỗi tuần.',
      0,
    ],
    ['without a word', '…', 0],
    ['too short to tell', 'Vận động ba mươi hộ hiến đất làm đường', 0],
  ])('%s', (_name, other, percent) => {
    expect(likeness(MERIT, other)).toBe(percent);
    expect(likeness(other, MERIT)).toBe(percent);
  });

  it('counts phrases of four words, from twelve words on', () => {
    const words = 'một hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ'.split(' ');
    const first = (count: number) => words.slice(0, count).join(' ');

    expect(likeness(first(12), first(12))).toBe(100);
    expect(likeness(first(11), first(11))).toBe(0);
    // ten of the eleven phrases of fourteen words
    expect(likeness(first(14), `${first(13)} muôn`)).toBe(90);
    expect(likeness(first(14), first(14).replace('bảy', 'xưa'))).toBe(63);
    expect(likeness(first(14), first(14).replace('hai ba', 'haib a'))).toBe(72);
  });

  it('falls with each word that is changed', () => {
    const changed = MERIT.replace('ba mươi', 'bốn mươi').replace('hai ki', 'ba ki');
    expect(likeness(MERIT, changed)).toBeGreaterThan(40);
    expect(likeness(MERIT, changed)).toBeLessThan(80);
  });
});

const LAST_YEAR = { year: 2023, form: 'ldtt' };

describe('what a nominator is told', () => {
  const other = (id: number, more: Partial<Compared> = {}): Compared => ({
    id,
    code: `KT24-0${id}`,
    year: 2024,
    unitId: 5,
    foldedName: 'mau thi dien',
    form: 'giay_khen_xa',
    level: 'commune',
    state: 'submitted',
    ...more,
  });
  const it9 = {
    id: 9,
    name: 'Mẫu Thị Điển',
    form: 'giay_khen_xa',
    level: 'commune',
    year: 2024,
  } as const;

  it.each<[string, Compared, string | null]>([
    ['the same form, by whichever unit', other(1), 'same_form'],
    ['a draft too', other(1, { state: 'draft' }), 'same_form'],
    [
      'a higher form beside it',
      other(1, { form: 'bang_khen_tinh', level: 'province' }),
      'other_level',
    ],
    ['another form of the same level', other(1, { form: 'ldtt' }), null],
    [
      'awarded this year, whatever the form',
      other(1, { form: 'ldtt', state: 'awarded' }),
      'awarded',
    ],
    ['awarded the same form before', other(1, { year: 2023, state: 'awarded' }), 'awarded'],
    ['nominated the year before', other(1, { year: 2023 }), null],
    ['withdrawn', other(1, { state: 'withdrawn' }), null],
    ['refused', other(1, { state: 'refused' }), null],
    ['failed', other(1, { state: 'failed' }), null],
    ['declined by the superior', other(1, { state: 'declined' }), null],
    ['awarded another form before', other(1, { ...LAST_YEAR, state: 'awarded' }), null],
    ['another name', other(1, { foldedName: 'mau thi dieu' }), null],
    ['itself', other(9), null],
  ])('%s', (_name, compared, kind) => {
    expect(nameWarnings(it9, [compared]).map((warning) => warning.kind)).toEqual(
      kind === null ? [] : [kind],
    );
  });

  it('which way the other level lies', () => {
    const higher = { ...it9, form: 'giay_khen_huyen', level: 'district' } as const;
    const [warning] = nameWarnings(higher, [other(1)]);
    expect(warning).toMatchObject({ kind: 'other_level', isHigher: false });
    const province = other(1, { form: 'bang_khen_tinh', level: 'province' });
    expect(nameWarnings(higher, [province])).toEqual([
      { kind: 'other_level', isHigher: true, other: province },
    ]);
  });

  it('for each part the nearest text, from the plan’s per cent on', () => {
    const half = `${MERIT.slice(0, 60)} rồi làm nhiều việc khác nữa cho bà con trong thôn xóm được vui`;
    const texts = new Map([['deeds', MERIT]]);
    const found = textWarnings(
      texts,
      [
        { other: other(2), text: half },
        { other: other(3), text: MERIT },
      ],
      80,
    );
    expect(found).toMatchObject([
      { kind: 'same_text', part: 'deeds', percent: 100, other: { id: 3 } },
    ]);
    expect(textWarnings(texts, [{ other: other(2), text: half }], 80)).toEqual([]);
  });

  it('of texts that are equally near, the older nomination’s', () => {
    const texts = new Map([
      ['deeds', MERIT],
      ['background', 'Mẫu Thị Điển sinh ra và lớn lên ở Thôn 5, làm nghề nông từ nhỏ đến nay'],
    ]);
    const near = `${MERIT} Năm nay bà lại là một trong những người đi đầu của cả thôn.`;
    const others = [
      { other: other(4), text: MERIT.replace('ba mươi', 'bốn mươi') },
      { other: other(3), text: near },
      { other: other(2), text: near },
    ];

    expect(textWarnings(texts, others, 100)).toEqual(textWarnings(texts, others, 50));
    expect(textWarnings(texts, others, 50)).toEqual([
      { kind: 'same_text', part: 'deeds', percent: 100, other: other(2) },
    ]);
  });
});
