import { openDatabase } from '../../src/storage/database.ts';

/** June is due on Monday 18/06/2029 at 17:00. */
export const DUE = Temporal.ZonedDateTime.from('2029-06-18T17:00:00+07:00[Asia/Ho_Chi_Minh]');

/** The reminders of the due day and the weekly digest are to go out while everybody answers. */
export function remindToday(path: string): void {
  const db = openDatabase(path);
  const morning = DUE.with({ hour: 8 }).epochMilliseconds;
  for (const job of ['reminders', 'digest']) {
    db.prepare('INSERT INTO job (name, next_at) VALUES (?, ?)').run(job, morning);
  }
  db.prepare(
    `INSERT INTO chat_group (chat_id, purpose, title, connected_by, connected_at)
     VALUES (-100, 'staff', 'Cán bộ', 1, 0)`,
  ).run();
  db.close();
}

/** What became of June's reports. */
export function outcome(path: string): string {
  const db = openDatabase(path, { readonly: true });
  const count = (sql: string) => Number(db.prepare(sql).pluck().get());
  const sent = `FROM report JOIN obligation ON obligation.id = report.obligation_id
    JOIN period ON period.id = obligation.period_id AND period.month = '2029-06'
    WHERE report.state = 'submitted'`;
  const filed = count(`SELECT count(*) ${sent}`);
  const late = count(`SELECT count(*) ${sent} AND first_submitted_at > obligation.due_at`);
  const answers = count(
    `SELECT count(*) FROM answer WHERE report_id IN (SELECT report.id ${sent})`,
  );
  const failed = count(`SELECT count(*) FROM inbox WHERE state <> 'done'`);
  const waiting = count(`SELECT count(*) FROM outbox WHERE state = 'pending'`);
  db.close();
  return `${filed} filed with ${answers} answers, ${late} late, ${failed} updates not handled, ${waiting} reminders and boards still in line`;
}
