import { describe, expect, it } from 'vitest';
import { captionOf, withLate } from '../../src/features/digest/caption.ts';
import { split } from '../../src/features/digest/details.ts';
import type { DigestFacts } from '../../src/features/digest/facts.ts';
import { withoutMarkup } from '../../src/texts/html.ts';
import { PLAN } from '../render/sample-pictures.ts';
import { TEXTS } from '../support/commune.ts';

const { vi: texts, en } = TEXTS;
const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const SPAN = { since: at('2024-06-17T08:00'), until: at('2024-06-24T08:00') };

function facts(more: Partial<DigestFacts> = {}): DigestFacts {
  return {
    span: SPAN,
    plan: PLAN,
    units: [],
    calendar: [],
    arrivals: [],
    news: { received: 0, onTime: 0 },
    months: [],
    month: null,
    progress: null,
    overdue: [],
    examples: [],
    dossiers: { complete: 0, lacking: 0 },
    coming: [],
    works: { coming: [], finished: [] },
    returned: [],
    requests: [],
    unreachable: [],
    questions: [],
    ...more,
  };
}

function june(missing: readonly string[], praise: readonly string[] = []) {
  const owed = 27;
  const sent = owed - missing.length;
  const standing = { owed, sent, onTime: sent, missing: [...missing] };
  return {
    month: '2024-06',
    isDue: true,
    standing,
    praise: { first: [...praise], everybody: false },
  };
}

/** As long as a name of the plan may be, with a letter that is escaped. */
const LONG = Array.from(
  { length: 27 },
  (_, index) =>
    `Tổ dân phố & thôn số ${index + 1} thuộc khu vực sản xuất nông nghiệp tập trung xã Tùng Ảnh`,
);

describe('the caption of a digest', () => {
  it('reads in this order: news, praise, missing, examples, dossiers, dates, what waits', () => {
    const caption = captionOf(
      texts,
      facts({
        news: { received: 11, onTime: 10 },
        month: june(['Thôn 7', 'Thôn 11'], ['Thôn 3', 'Thôn 6']),
        overdue: [{ month: '2024-05', missing: ['Thôn 7'] }],
        examples: [
          { kind: 'individual', name: 'Mẫu Thị Đồng', unitName: 'Thôn 3', consented: true },
          { kind: 'collective', name: 'Tổ Mẫu', unitName: 'Thôn 3', consented: false },
        ],
        coming: [
          {
            on: Temporal.PlainDate.from('2024-07-18'),
            actOn: Temporal.PlainDate.from('2024-07-18'),
            what: { kind: 'report', month: '2024-07' },
          },
        ],
        dossiers: { complete: 3, lacking: 5 },
        returned: [{ unitName: 'Thôn 4', month: '2024-06' }],
      }),
    );

    expect(caption).toBe(`<b>TỔNG HỢP TUẦN 17/06–23/06/2024</b>
Nộp mới: <b>11 báo cáo</b> (10 đúng hạn). Nộp sớm nhất: Thôn 3, Thôn 6.
Báo cáo tháng 6/2024: đã nộp 25/27 đơn vị, đúng hạn 92,6%.
<b>Chưa nộp</b>: Thôn 7, Thôn 11.
Còn thiếu của các tháng trước: tháng 5/2024 – 1 đơn vị.
<b>Điển hình mới</b>: 1 cá nhân, 1 tập thể (Mẫu Thị Đồng).
Hồ sơ khen thưởng: 3 đủ, 5 thiếu.
<b>Sắp tới</b>: hạn báo cáo tháng 7/2024 – thứ Năm 18/07.
Trả lại, chờ bổ sung: Thôn 4 (tháng 6/2024).`);
  });

  it('names at most six of those who are missing and counts the others', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Thôn ${index + 1}`);
    expect(captionOf(texts, facts({ month: june(names) }))).toContain(
      'Thôn 1, Thôn 2, Thôn 3, Thôn 4, Thôn 5, Thôn 6 và 6 đơn vị khác.',
    );
  });

  it.each([texts, en])(
    'stays below 1024 with 27 missing units of long names, and a line added ($language)',
    (language) => {
      const unitMonths = LONG.map((unitName) => ({ unitName, month: '2024-06' }));
      const full = facts({
        news: { received: 27, onTime: 3 },
        month: june(LONG, LONG.slice(0, 2)),
        overdue: ['2024-02', '2024-03', '2024-04', '2024-05'].map((month) => ({
          month,
          missing: LONG,
        })),
        returned: unitMonths,
        requests: unitMonths,
        unreachable: LONG.map((unitName) => ({ unitName, fullName: 'Mẫu' })),
      });

      const caption = captionOf(language, full);
      const late = LONG.map((unitName) => ({
        unitName,
        month: '2024-06',
        dueAt: SPAN.since,
        submittedAt: at('2024-06-24T10:20'),
      }));
      const whole = withLate(language, caption, late);

      expect(withoutMarkup(caption).length).toBeLessThanOrEqual(864);
      expect(withoutMarkup(whole).length).toBeLessThanOrEqual(1024);
      expect(withoutMarkup(whole)).toContain(language === texts ? '27 đơn vị' : '27 units');
      expect(whole.split('\n')).toHaveLength(caption.split('\n').length + 1);
    },
  );
});

describe('a text that is longer than a message', () => {
  it('is cut at the ends of lines', () => {
    expect(split('<b>một</b>\nhai\nba', 8)).toEqual(['<b>một</b>\nhai', 'ba']);
  });

  it('within a long line at a blank, never in a tag or an escape', () => {
    const line = `<b>Chưa nộp</b>: ${'Thôn &amp; xóm '.repeat(800)}`;
    const parts = split(line);

    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => withoutMarkup(part).length).every((length) => length <= 4096)).toBe(
      true,
    );
    expect(parts.join(' ')).toBe(line.trim());
  });

  it('is one message when it fits', () => {
    expect(split('một\nhai')).toEqual(['một\nhai']);
  });
});
