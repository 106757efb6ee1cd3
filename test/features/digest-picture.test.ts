import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/features/digest/facts.ts';
import { pictureOf } from '../../src/features/digest/picture.ts';
import { plantSamples } from '../../src/sandbox/samples.ts';
import { TEXTS } from '../support/commune.ts';
import { commune } from './scene.ts';

/** What the picture shows on a Monday, with the sandbox's sample reports. */
async function onMonday(day: string) {
  const made = await commune({ now: `${day}T08:00` });
  plantSamples(made.db, made.app.stores, made.clock.now());
  const until = made.clock.now();
  const facts = factsOf(made.app.stores, { since: until.subtract({ hours: 168 }), until });
  return { made, facts, picture: pictureOf(TEXTS.vi, facts) };
}

describe('what the picture of the digest shows', () => {
  it.each([
    ['an early month', '2024-03-18', ['11', '11/26', '0', '5'], 'từ 11/03/2024 đến 17/03/2024'],
    [
      'a middle month',
      '2024-07-22',
      ['11', '11/26', '42,3%', '12'],
      'từ 15/07/2024 đến 21/07/2024',
    ],
    ['the last month', '2024-12-23', ['3', '11/26', '42,3%', '9'], 'từ 16/12/2024 đến 22/12/2024'],
  ])('%s: its week and its numbers', async (_, day, numbers, week) => {
    const { picture } = await onMonday(day);
    expect(picture.heading.title).toBe('Xã Tùng Ảnh – thi đua năm 2024');
    expect(picture.heading.subtitle).toBe(`Tổng hợp tuần, ${week}`);
    expect(picture.numbers.map(({ value }) => value)).toEqual(numbers);
  });

  it.each([
    ['2024-03-18', ['late', ...Array(10).fill('not_due')], '93'],
    [
      '2024-07-22',
      ['late', ...Array(4).fill('on_time'), 'missing', ...Array(5).fill('not_due')],
      '93 93 93 100 93 42',
    ],
    [
      '2024-12-23',
      ['late', ...Array(9).fill('on_time'), 'missing'],
      '93 93 93 100 93 89 89 89 89 89 42',
    ],
  ])(
    '%s: every unit’s months and the rate of each month that is due',
    async (day, cells, rates) => {
      const { submissions } = (await onMonday(day)).picture;
      expect(submissions.months.join(' ')).toBe('T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12');
      expect(submissions.rows).toHaveLength(27);
      expect(submissions.rows[0]?.unitName).toBe('Thôn 1');
      expect(submissions.rows.find(({ unitName }) => unitName === 'Trạm Y tế xã')?.cells).toEqual(
        cells,
      );
      expect(
        submissions.rates
          .map(({ text }) => text)
          .join(' ')
          .trim(),
      ).toBe(rates);
    },
  );

  it('a unit that was added later owes nothing before, and one that never owed has no row', async () => {
    const { made } = await onMonday('2024-07-22');
    const from = Temporal.PlainDate.from;
    const unit = { kind: 'hamlet', validTo: null } as const;
    made.app.stores.units.add(
      { ...unit, code: 'T13', name: 'Thôn 13', validFrom: from('2024-07-01') },
      99,
    );
    made.app.stores.units.add(
      { ...unit, code: 'T14', name: 'Thôn 14', validFrom: from('2024-12-01') },
      99,
    );
    await made.app.tick();
    const until = made.clock.now();

    const facts = factsOf(made.app.stores, { since: until.subtract({ hours: 168 }), until });
    const { rows } = pictureOf(TEXTS.vi, facts).submissions;

    expect(rows.find(({ unitName }) => unitName === 'Thôn 13')?.cells).toEqual([
      ...Array(5).fill('none'),
      'missing',
      ...Array(5).fill('not_due'),
    ]);
    expect(rows.some(({ unitName }) => unitName === 'Thôn 14')).toBe(false);
  });
});
