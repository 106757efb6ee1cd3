import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/features/digest/facts.ts';
import { behindItems, paceLines } from '../../src/features/digest/pace-lines.ts';
import { barsOf } from '../../src/features/digest/picture-bars.ts';
import { TEXTS } from '../support/commune.ts';
import { commune } from './scene.ts';

const { vi: texts } = TEXTS;

async function aCommuneOn(day: string) {
  const made = await commune({ now: `${day}T08:00` });
  made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const facts = () => {
    const until = made.clock.now();
    return factsOf(made.app.stores, { since: until.subtract({ hours: 168 }), until });
  };
  return { made, facts };
}

const about = (items: readonly string[], label: string) =>
  items.filter((item) => item.startsWith(label));

describe('targets behind the pace of their season', () => {
  it('are told with what each remaining month has to bring', async () => {
    const { made, facts } = await aCommuneOn('2024-06-24');
    made.filed('Thôn 3', '2024-06', { KT23: { value: 120 } });
    made.filed('VHXH', '2024-06', { VH10: { value: 61 }, VH02: { value: 61 } });

    const items = behindItems(texts, facts());

    expect(about(items, 'Xây dựng đường')).toEqual([
      'Xây dựng đường giao thông nông thôn 0,12/0,5 km (cần thêm 0,064 km mỗi tháng)',
    ]);
    expect(about(items, 'Người đang')).toEqual([]);
    expect(about(items, 'Đào tạo nghề')).toEqual([]);
  });

  it('say what is missing in all where that is less than one a month', async () => {
    const { made, facts } = await aCommuneOn('2024-06-24');
    made.filed('VPTK', '2024-06', { KT22: { value: 0 } });

    expect(about(behindItems(texts, facts()), 'Thành lập doanh nghiệp')).toEqual([
      'Thành lập doanh nghiệp 0/2 doanh nghiệp (còn thiếu 2 doanh nghiệp)',
    ]);
  });

  it('print budgets in billions, never rounded up to what is not there', async () => {
    const { made, facts } = await aCommuneOn('2024-06-24');
    made.filed('TCKT', '2024-06', { KT19: { value: 12_619_999_999 } });

    expect(about(behindItems(texts, facts()), 'Thu ngân sách nhà nước')).toEqual([
      'Thu ngân sách nhà nước trên địa bàn 12,61/52,02 tỷ đồng (cần thêm 5,63 tỷ đồng mỗi tháng)',
    ]);
  });

  it('do not name the parts of a sum that is behind itself', async () => {
    const { made, facts } = await aCommuneOn('2024-06-24');
    made.filed('Thôn 3', '2024-06', { KT14: { value: 1 }, KT15: { value: 0 }, KT16: { value: 0 } });

    expect(about(behindItems(texts, facts()), 'Mô hình')).toEqual([
      'Mô hình kinh tế mới 1/5 mô hình (còn thiếu 4 mô hình)',
    ]);
  });

  it('a crop at 0 in April is not late: it is not due', async () => {
    const { made, facts } = await aCommuneOn('2024-04-22');
    made.filed('Thôn 3', '2024-04', { KT02: { value: 0 }, KT07: { value: 0 } });

    expect(about(behindItems(texts, facts()), 'Sản lượng')).toEqual([]);
    expect(paceLines(texts, facts(), 6).at(-1)).toBe(
      'Chưa đến kỳ thu hoạch, gieo trồng: Sản lượng thóc; Sản lượng ngô; Sản lượng lạc; 1 mục khác.',
    );
  });

  it('are judged by the last month that is due, not by one that still comes in', async () => {
    const { facts } = await aCommuneOn('2024-06-17');
    expect(facts().progress?.month).toBe('2024-05');
    expect((await aCommuneOn('2024-06-19')).facts().progress?.month).toBe('2024-06');
    expect((await aCommuneOn('2024-02-19')).facts().progress).toBeNull();
  });
});

describe('the bars of the picture', () => {
  it('show what is behind first, at most eight, by section in the order of the plan', async () => {
    const { made, facts } = await aCommuneOn('2024-06-24');
    made.filed('Thôn 3', '2024-06', { KT23: { value: 120 }, KT11: { value: 790 } });

    const { title, sections } = barsOf(texts, facts());

    expect(title).toBe('Tiến độ các chỉ tiêu, đến kỳ tháng 6/2024');
    const bars = sections.flatMap((section) => section.bars);
    expect(bars).toHaveLength(8);
    expect(bars.find(({ label }) => label.startsWith('Xây dựng đường'))).toEqual({
      label: 'Xây dựng đường giao thông nông thôn',
      value: '0,12/0,5 km',
      share: 0.24,
      expected: 0.5,
      tone: 'behind',
      word: 'chậm tiến độ',
      note: 'cần thêm 0,064 km mỗi tháng',
    });
    expect(bars.find(({ label }) => label === 'Đàn lợn')).toMatchObject({
      value: '790/790 con',
      share: 1,
      tone: 'met',
      word: 'đạt',
      note: null,
    });
    expect(sections[0]?.title).toBe('Kinh tế');
  });

  it('are none before the first month is due', async () => {
    const { facts } = await aCommuneOn('2024-02-19');
    expect(barsOf(texts, facts()).sections).toEqual([]);
  });
});
