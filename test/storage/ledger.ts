import { createStores } from '../../src/storage/stores.ts';
import { aDatabase, instant } from '../telegram/edge.ts';

/** Stores on a database with three hamlets, two people and no periods; ids count from 1. */
export function aLedger() {
  const db = aDatabase();
  const stores = createStores(db);
  const now = instant('2024-06-15T01:00:00Z');
  for (const [place, number] of [1, 2, 3].entries()) {
    const validFrom = Temporal.PlainDate.from('2024-01-01');
    const [code, name] = [`T0${number}`, `Thôn ${number}`];
    stores.units.add({ code, name, kind: 'hamlet', validFrom, validTo: null }, place);
  }
  for (const [telegramId, fullName] of [
    [1001, 'Lê Văn An'],
    [1002, 'Lê Thị Ân'],
  ] as const) {
    stores.people.enrol({ telegramId, fullName, honorific: 'ong', consentedAt: now });
  }

  /** Opens a month and makes all three hamlets owe it. */
  function open(month: string) {
    const { period } = stores.periods.open(windowOf(month), now);
    for (const unitId of [1, 2, 3]) stores.periods.oblige(unitId, period);
    return period;
  }

  /** What a hamlet owes for a month that is open. */
  function owed(unitId: number, month: string) {
    const found = stores.periods.ofUnit(unitId).find((each) => each.period.month === month);
    if (found === undefined) throw new Error(`unit ${unitId} owes nothing for ${month}`);
    return found;
  }

  /** A further revision with just these figures, sent. */
  function send(
    unitId: number,
    month: string,
    figures: Readonly<Record<string, number | readonly [value: number, denominator: number]>>,
  ) {
    const obligation = owed(unitId, month);
    const corrects = stores.reports.latestSent(obligation.id);
    const report = stores.reports.start({
      obligationId: obligation.id,
      by: 1,
      at: now,
      ...(corrects === null ? {} : { corrects }),
    });
    for (const [question, figure] of Object.entries(figures)) {
      const [value, denominator] = typeof figure === 'number' ? [figure, null] : figure;
      const more = { parts: null, estimate: false, typed: null };
      const source = { updateId: null, at: now, by: 1 };
      stores.reports.put(
        report.id,
        question,
        { kind: 'value', value, denominator, ...more },
        source,
      );
    }
    const receipt = `${month}-${unitId}-${report.revision}`;
    stores.reports.submit(report.id, { at: now, by: 1, receipt });
    return report;
  }

  /** The state that a review gives; no store writes it yet. */
  function review(reportId: number, state: 'returned' | 'accepted'): void {
    db.prepare('UPDATE report SET state = ? WHERE id = ?').run(state, reportId);
  }

  return { db, now, open, owed, send, review, ...stores };
}

/** A month from the 15th to the 14th, due on the 18th at 17:00 in Viet Nam. */
export function windowOf(month: string) {
  const closing = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 14 });
  return {
    month,
    windowFrom: closing.subtract({ months: 1 }).add({ days: 1 }),
    windowTo: closing,
    dueAt: instant(`${month}-18T10:00:00Z`),
  };
}
