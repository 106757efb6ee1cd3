import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';

const reading = readPlan(JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')));
if (!reading.ok) throw new Error('the plan cannot be read');
const { plan } = reading;

/** What is not asked in a chat whose messages go abroad (conventions.md 2.6, DL4). */
const SENSITIVE =
  /căn cước|CCCD|chứng minh nhân dân|ngày vào Đảng|tôn giáo|bệnh án|danh sách hộ|tên hộ|họ tên/i;

describe('the plan of 2024 asks for no personal data', () => {
  it('names nobody and nothing sensitive in any question (DL4)', () => {
    const asked = plan.indicators.map(({ label, shortLabel }) => `${label} ${shortLabel}`);

    expect(asked.filter((text) => SENSITIVE.test(text))).toEqual([]);
  });

  it('takes numbers and rates only where poor households and children are concerned (DL4)', () => {
    const close = plan.indicators.filter(({ label }) => /hộ nghèo|cận nghèo|trẻ em/.test(label));

    expect(close.map(({ code, form }) => [code, form])).toEqual([
      ['VH03', 'percent'],
      ['VH04', 'percent'],
      ['VH07', 'percent'],
      ['VH08', 'percent'],
    ]);
  });

  it('asks of security and defence whether the target is met, no more (DL7)', () => {
    const security = plan.indicators.filter(({ section }) => section === 'AN');

    expect(security.map(({ form }) => form)).toEqual(['yes_no', 'yes_no', 'yes_no']);
  });

  it('says of every period for which data are kept that the commune has yet to confirm it', () => {
    const { retention, kept } = plan.personalData;

    expect([...retention, ...kept].every(({ assumed }) => assumed === true)).toBe(true);
  });

  it('refuses files that go before the interview that they were sent for may be forgotten', () => {
    const retention = plan.personalData.retention.map((rule) =>
      rule.id === 'loose_files' ? { ...rule, days: 89 } : rule,
    );
    const file = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as object;
    const changed = readPlan({ ...file, personalData: { ...plan.personalData, retention } });

    expect(changed.ok ? [] : changed.problems.map(({ message }) => message)).toEqual([
      'must be at least 90',
    ]);
  });
});
