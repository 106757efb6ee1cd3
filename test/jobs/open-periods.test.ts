import { describe, expect, it } from 'vitest';
import { aYear, vietnam } from './a-year.ts';

describe('opening periods', () => {
  it('opens nothing before the first opening instant, and February at it', () => {
    const year = aYear();

    expect(year.open('2024-02-15T07:59:59')).toEqual([]);
    expect(year.months()).toEqual([]);

    expect(year.open('2024-02-15T08:00:00')).toEqual(['2024-02']);
    expect(year.months()).toEqual(['2024-02']);
  });

  it('makes each of the 27 units owe each period', () => {
    const year = aYear();

    year.open('2024-02-15T08:00:00');

    expect(year.owing('2024-02')).toBe(27);
    expect(year.owed('T03')).toEqual(['2024-02']);
    expect(year.owed('MN')).toEqual(['2024-02']);
  });

  it('keeps window and due instant, for the period and for each obligation', () => {
    const year = aYear();
    year.open('2024-02-15T08:00:00');

    const period = year.stores.periods.byMonth('2024-02');

    expect(period?.windowFrom.toString()).toBe('2024-01-15');
    expect(period?.windowTo.toString()).toBe('2024-02-14');
    // the 18th is a Sunday
    expect(period?.dueAt).toEqual(vietnam('2024-02-19T17:00:00'));
    expect(
      year.stores.periods
        .ofPeriod(period?.id ?? 0)
        .every((each) => each.dueAt.equals(vietnam('2024-02-19T17:00:00'))),
    ).toBe(true);
  });

  it('a second time creates nothing', () => {
    const year = aYear();
    year.open('2024-06-15T08:00:00');
    const rows = () =>
      ['period', 'obligation', 'audit'].map((table) =>
        year.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    const before = rows();

    expect(year.open('2024-06-15T08:00:00')).toEqual([]);
    expect(year.open('2024-06-15T08:01:00')).toEqual([]);

    // February to June, 27 units each; one audit line per period and one for the plan
    expect(before).toEqual([5, 135, 6]);
    expect(rows()).toEqual(before);
  });

  it('opens all that came due while nothing ran, oldest first', () => {
    const year = aYear();

    expect(year.open('2024-06-20T09:00:00')).toEqual([
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
      '2024-06',
    ]);
  });

  it('leaves what a unit has done as it is', () => {
    const year = aYear();
    year.open('2024-02-15T08:00:00');
    const [obligation] = year.stores.periods.ofUnit(1);
    const sent = vietnam('2024-02-16T09:00:00');
    year.stores.periods.recordFirstSubmission(obligation?.id ?? 0, sent);

    year.open('2024-03-15T08:00:00');

    expect(year.stores.periods.ofUnit(1)[0]?.firstSubmittedAt).toEqual(sent);
  });

  it('ends with December', () => {
    const year = aYear();
    year.open('2024-12-15T07:59:59');
    expect(year.months().at(-1)).toBe('2024-11');

    expect(year.open('2024-12-15T08:00:00')).toEqual(['2024-12']);
    expect(year.open('2024-12-31T23:59:59')).toEqual([]);

    expect(year.months()).toHaveLength(11);
    expect(year.owed('T12')).toHaveLength(11);
  });

  it('writes down which period was opened when, for how many units and until when', () => {
    const year = aYear();

    year.open('2024-02-15T08:00:00');

    expect(
      year.db.prepare(`SELECT at, actor_id, subject, after FROM audit WHERE action = 'open'`).all(),
    ).toEqual([
      {
        at: vietnam('2024-02-15T08:00:00').epochMilliseconds,
        actor_id: null,
        subject: 'period:2024-02',
        after: '{"units":27,"dueAt":"2024-02-19T10:00:00Z"}',
      },
    ]);
  });

  it('does all or nothing', () => {
    const year = aYear();
    year.db.exec(`CREATE TRIGGER no_audit BEFORE INSERT ON audit WHEN NEW.subject = 'period:2024-03'
      BEGIN SELECT RAISE(ABORT, 'disk full'); END`);

    expect(() => year.open('2024-03-15T08:00:00')).toThrow('disk full');

    expect(year.months()).toEqual([]);
    expect(year.owed('T01')).toEqual([]);
  });
});

describe('a unit that comes or goes in the year', () => {
  it('added in June owes from June', () => {
    const year = aYear();
    year.open('2024-05-20T08:00:00');
    year.addHamlet('T13', '2024-06-01');

    year.open('2024-07-15T08:00:00');

    expect(year.owed('T13')).toEqual(['2024-06', '2024-07']);
    expect([year.owing('2024-05'), year.owing('2024-06')]).toEqual([27, 28]);
  });

  it('added after June was opened owes June when it lived on its closing day', () => {
    const year = aYear();
    year.open('2024-06-15T08:00:00');
    year.addHamlet('T13', '2024-06-14');
    year.addHamlet('T14', '2024-06-15');

    expect(year.open('2024-06-16T08:00:00')).toEqual([]);

    expect(year.owed('T13')).toEqual(['2024-06']);
    expect(year.owed('T14')).toEqual([]);
  });

  it('closed in June owes June when it lived on its closing day, and nothing after', () => {
    const year = aYear();
    year.open('2024-05-15T08:00:00');
    year.close('T11', '2024-06-13');
    year.close('T12', '2024-06-14');

    year.open('2024-08-15T08:00:00');

    expect(year.owed('T11')).toEqual(['2024-02', '2024-03', '2024-04', '2024-05']);
    expect(year.owed('T12')).toEqual(['2024-02', '2024-03', '2024-04', '2024-05', '2024-06']);
    expect([year.owing('2024-06'), year.owing('2024-07')]).toEqual([26, 25]);
  });

  it('merged in June hands its duty to the other without a gap or an overlap', () => {
    const year = aYear();
    year.close('T11', '2024-06-09');
    year.addHamlet('T13', '2024-06-10');

    year.open('2024-12-15T08:00:00');

    expect(year.owed('T11')).toEqual(['2024-02', '2024-03', '2024-04', '2024-05']);
    expect(year.owed('T13')[0]).toBe('2024-06');
    expect(year.months().map(year.owing)).toEqual(Array.from({ length: 11 }, () => 27));
  });
});
