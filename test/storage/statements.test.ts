import { describe, expect, it } from 'vitest';
import { answerAll, headOf, june } from '../features/scene.ts';
import type { Commune } from '../support/commune.ts';
import { scannedBy, statementsOf } from '../support/statements.ts';

/** With units, people and months these grow; some names are what a statement calls a table. */
const BY_UNITS = ['member', 'person', 'unit', 'unit_part', 'work', 'exemplar', 'example'];
const BY_MONTHS = [
  'answer',
  'audit',
  'audit_line',
  'dialogue',
  'draft',
  'inbox',
  'latest',
  'obligation',
  'outbox',
  'reminder',
  'report',
  'report_decision',
  'sent',
];

function scanning(
  { db }: Commune,
  statements: readonly string[],
  tables: readonly string[],
): readonly string[] {
  return statements.filter((sql) => scannedBy(db, sql).some((table) => tables.includes(table)));
}

describe('statements go through no table that grows', () => {
  it('while a report is filed, from its opening to its receipt', async () => {
    const made = await june();
    const head = headOf(made, 'Thôn 7');

    const statements = await statementsOf(made.db, async () => {
      await head.say('/baocao');
      await answerAll(head);
      await head.press('✅ Gửi báo cáo');
    });

    expect(statements.length).toBeGreaterThan(30);
    expect(scanning(made, statements, [...BY_UNITS, ...BY_MONTHS])).toEqual([]);
  });

  it('in a minute in which nothing is due', async () => {
    const made = await june();
    await made.app.tick();

    const statements = await statementsOf(made.db, async () => {
      made.pass(60);
      await made.app.tick();
    });

    expect(statements.length).toBeGreaterThan(20);
    expect(scanning(made, statements, BY_MONTHS)).toEqual([]);
  });

  it('as the plan of a statement that does shows', async () => {
    const { db } = await june();

    expect(scannedBy(db, 'SELECT * FROM audit WHERE at > ?')).toEqual(['audit']);
    expect(scannedBy(db, 'SELECT * FROM audit WHERE id = ?')).toEqual([]);
  });
});
