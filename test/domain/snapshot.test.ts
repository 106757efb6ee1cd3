import { describe, expect, it } from 'vitest';
import { campaignClosesAt, closesAt } from '../../src/domain/snapshot.ts';
import { aYear } from './progress-year.ts';

const { plan } = aYear();
const instant = (text: string) => Temporal.Instant.from(`${text}+07:00`);

describe('when a month is closed', () => {
  it.each([
    ['ten days after it was due, at 17:00', '2024-06-15T08:00', '2024-06-18T17:00', '2024-06-28'],
    [
      'on the day in Viet Nam, not Greenwich’s',
      '2024-06-15T08:00',
      '2024-06-19T01:00',
      '2024-06-29',
    ],
    ['ten days after a late opening', '2024-07-02T09:30', '2024-06-18T17:00', '2024-07-12'],
  ])('%s', (_, openedAt, dueAt, day) => {
    const closed = closesAt(plan, { openedAt: instant(openedAt), dueAt: instant(dueAt) });

    expect(closed).toEqual(instant(`${day}T17:00`));
  });
});

describe('when the campaign is closed', () => {
  it('is on 30/11/2024 at 17:00, the day on which it ends (plan V)', () => {
    expect(campaignClosesAt(plan)).toEqual(instant('2024-11-30T17:00'));
  });

  it('is never, when the date that ends it has no day', () => {
    const dates = plan.dates.map(({ day: _day, ...date }) => date);

    expect(campaignClosesAt({ ...plan, dates })).toBeNull();
    expect(campaignClosesAt({ ...plan, dates: [] })).toBeNull();
  });
});
