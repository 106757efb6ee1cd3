import { describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { aDatabase, aFilePath } from '../telegram/edge.ts';

const HASH = 'a'.repeat(64);

/** One row of each table: unit 1, person 1 its head, period June, its obligation and a draft. */
function aFilledDatabase(): Db {
  const db = aDatabase();
  db.exec(`
    INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (1, 'T01', 'Thôn 1', 'hamlet', '2024-01-01', NULL, 0);
    INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (2, 'T02', 'Thôn 2', 'hamlet', '2024-01-01', NULL, 1);
    INSERT INTO person VALUES (1, 1001, 'Lê Văn An', 'ong', 'vi', 5, NULL);
    INSERT INTO person VALUES (2, 1002, 'Lê Thị Ân', 'ba', 'vi', 5, NULL);
    INSERT INTO member VALUES (1, 1, 'reporter', 1, 0, 5, NULL);
    INSERT INTO invitation VALUES (1, '${HASH}', 'officer', NULL, 0, 1, 5, 9, NULL, NULL, NULL);
    INSERT INTO chat_group VALUES (-100, 'staff', 'Cán bộ', NULL, 1, 5, NULL);
    INSERT INTO plan_version (id, year, document, loaded_at) VALUES (1, 2024, '{}', 5);
    INSERT INTO period VALUES (1, '2024-06', '2024-05-15', '2024-06-14', 50, 5);
    INSERT INTO obligation VALUES (1, 1, 1, 50, NULL, NULL, NULL, NULL);
    INSERT INTO report VALUES (1, 1, 1, 'draft', NULL, 6, 1, NULL, NULL, NULL, 0, NULL);
    INSERT INTO answer (report_id, question, kind, value, answered_at, answered_by)
      VALUES (1, 'KT11', 'value', 95, 7, 1);
    INSERT INTO audit VALUES (1, 7, 1, 'answer', 'report:1', NULL, '{"KT11":95}', NULL);
    INSERT INTO dialogue (id, flow, subject_id, chat_id, user_id, state, touched_at, standing)
      VALUES (1, 'report', 1, 1001, 1001, '{}', 7, 'current');
  `);
  return db;
}

const answerSql = (columns: string, values: string) =>
  `INSERT INTO answer (report_id, question, answered_at, answered_by, ${columns})
   VALUES (1, 'KT12', 7, 1, ${values})`;
const reportSql = (values: string) =>
  `INSERT INTO report (obligation_id, revision, state, started_at, started_by, submitted_at,
     submitted_by, receipt) VALUES (${values})`;
const absenceSql = (values: string) =>
  `INSERT INTO absence (person_id, from_on, to_on, recorded_by, recorded_at) VALUES (${values}, 1, 5)`;
const dialogueSql = (values: string) =>
  `INSERT INTO dialogue (flow, subject_id, chat_id, user_id, state, touched_at, standing)
   VALUES (${values})`;

describe('the schema accepts', () => {
  it.each([
    ['zero as a value', answerSql('kind, value', `'value', 0`)],
    ['both numbers of a rate', answerSql('kind, value, denominator', `'value', 150, 155`)],
    ['all of all', answerSql('kind, value, denominator', `'value', 155, 155`)],
    ['no data', answerSql('kind', `'no_data'`)],
    ['nothing to report', answerSql('kind', `'none'`)],
    ['words', answerSql('kind, text', `'text', 'Dọn đường.'`)],
    ['a list that stands elsewhere', answerSql('kind', `'listed'`)],
    ['a deputy beside the head', `INSERT INTO member VALUES (9, 2, 'reporter', 1, 1, 5, NULL)`],
    ['a head of another unit', `INSERT INTO member VALUES (9, 1, 'reporter', 2, 0, 5, NULL)`],
    ['a former head', `INSERT INTO member VALUES (9, 2, 'reporter', 1, 0, 5, 6)`],
    ['an excuse', `UPDATE obligation SET excused_at = 9, excuse = 'Sáp nhập' WHERE id = 1`],
    ['a second revision that was sent', reportSql(`1, 2, 'submitted', 6, 1, 8, 1, 'R-2'`)],
    ['an ended dialogue beside the open one', dialogueSql(`'report', 1, 2, 2, '{}', 7, 'ended'`)],
    ['an absence of one day', absenceSql(`1, '2024-06-10', '2024-06-10'`)],
    [
      'a parked dialogue in the same chat',
      dialogueSql(`'report', 2, 1001, 1001, '{}', 7, 'parked'`),
    ],
  ])('%s', (_, sql) => {
    const db = aFilledDatabase();

    expect(db.prepare(sql).run().changes).toBe(1);
  });
});

describe('the schema refuses', () => {
  it.each([
    // who is away
    ['an absence that ends first', absenceSql(`1, '2024-06-10', '2024-06-09'`), 'CHECK'],
    ['an absence on no day', absenceSql(`1, '2024-02-30', '2024-03-02'`), 'CHECK'],
    ['an absence of nobody', absenceSql(`99, '2024-06-10', '2024-06-12'`), 'FOREIGN KEY'],
    [
      'a reminder skipped for no known reason',
      `INSERT INTO reminder (obligation_id, stage, due_on, recorded_at, skipped)
       VALUES (1, 'due_day', '2024-06-18', 5, 'forgotten')`,
      'CHECK',
    ],
    // what a quantity is
    ['a value without a number', answerSql('kind', `'value'`), 'CHECK'],
    ['a number with "no data"', answerSql('kind, value', `'no_data', 0`), 'CHECK'],
    ['a number with "none"', answerSql('kind, value', `'none', 0`), 'CHECK'],
    ['a number with words', answerSql('kind, value, text', `'text', 1, 'a'`), 'CHECK'],
    ['words without words', answerSql('kind', `'text'`), 'CHECK'],
    ['words with a value', answerSql('kind, value, text', `'value', 1, 'a'`), 'CHECK'],
    ['an unknown kind of answer', answerSql('kind', `'maybe'`), 'CHECK'],
    ['a negative value', answerSql('kind, value', `'value', -1`), 'CHECK'],
    ['a fraction', answerSql('kind, value', `'value', 1.5`), 'INTEGER'],
    ['words as a value', answerSql('kind, value', `'value', 'nhiều'`), 'INTEGER'],
    ['more than all', answerSql('kind, value, denominator', `'value', 156, 155`), 'CHECK'],
    ['a rate of nothing', answerSql('kind, value, denominator', `'value', 0, 0`), 'CHECK'],
    ['parts that are no JSON', answerSql('kind, value, parts', `'value', 1, '[1'`), 'CHECK'],
    ['an estimate of two', answerSql('kind, value, estimate', `'value', 1, 2`), 'CHECK'],
    [
      'a second answer to a question',
      `INSERT INTO answer (report_id, question, kind, value, answered_at, answered_by)
       VALUES (1, 'KT11', 'value', 96, 8, 1)`,
      'UNIQUE',
    ],
    [
      'an answer to no report',
      `INSERT INTO answer (report_id, question, kind, answered_at, answered_by)
       VALUES (99, 'KT11', 'none', 8, 1)`,
      'FOREIGN KEY',
    ],
    [
      'an answer by nobody',
      `INSERT INTO answer (report_id, question, kind, answered_at, answered_by)
       VALUES (1, 'KT12', 'none', 8, 99)`,
      'FOREIGN KEY',
    ],
    // what is owed
    [
      'a second obligation',
      'INSERT INTO obligation (unit_id, period_id, due_at) VALUES (1, 1, 60)',
      'UNIQUE',
    ],
    [
      'an obligation of no unit',
      'INSERT INTO obligation (unit_id, period_id, due_at) VALUES (9, 1, 60)',
      'FOREIGN KEY',
    ],
    [
      'an obligation for no period',
      'INSERT INTO obligation (unit_id, period_id, due_at) VALUES (1, 9, 60)',
      'FOREIGN KEY',
    ],
    ['deleting an obligation', 'DELETE FROM obligation WHERE id = 1', 'excused, never deleted'],
    ['an excuse without its instant', `UPDATE obligation SET excuse = 'Sáp nhập'`, 'CHECK'],
    ['an excuse without a reason', 'UPDATE obligation SET excused_at = 9', 'CHECK'],
    [
      'a period twice',
      `INSERT INTO period VALUES (2, '2024-06', '2024-05-15', '2024-06-14', 50, 5)`,
      'UNIQUE',
    ],
    [
      'a month in words',
      `INSERT INTO period VALUES (2, 'tháng 7', '2024-06-15', '2024-07-14', 50, 5)`,
      'CHECK',
    ],
    [
      'a day that does not exist',
      `INSERT INTO period VALUES (2, '2024-07', '2024-06-15', '2024-06-31', 50, 5)`,
      'CHECK',
    ],
    [
      'a window that ends before it begins',
      `INSERT INTO period VALUES (2, '2024-07', '2024-07-15', '2024-07-14', 50, 5)`,
      'CHECK',
    ],
    // reports
    ['a second draft', reportSql(`1, 2, 'draft', 6, 1, NULL, NULL, NULL`), 'UNIQUE'],
    ['a revision twice', reportSql(`1, 1, 'submitted', 6, 1, 8, 1, 'R-2'`), 'UNIQUE'],
    ['a revision of zero', reportSql(`1, 0, 'submitted', 6, 1, 8, 1, 'R-2'`), 'CHECK'],
    ['an unknown state', reportSql(`1, 2, 'lost', 6, 1, 8, 1, 'R-2'`), 'CHECK'],
    [
      'a draft with a submission',
      `UPDATE report SET submitted_at = 8, submitted_by = 1, receipt = 'R' WHERE id = 1`,
      'CHECK',
    ],
    [
      'a submission without its instant',
      reportSql(`1, 2, 'submitted', 6, 1, NULL, 1, 'R-2'`),
      'CHECK',
    ],
    [
      'a submission without its person',
      reportSql(`1, 2, 'submitted', 6, 1, 8, NULL, 'R-2'`),
      'CHECK',
    ],
    ['a submission without a receipt', reportSql(`1, 2, 'submitted', 6, 1, 8, 1, NULL`), 'CHECK'],
    // people
    [
      'a second head of a unit',
      `INSERT INTO member VALUES (9, 2, 'reporter', 1, 0, 5, NULL)`,
      'UNIQUE',
    ],
    [
      'the same role twice',
      `INSERT INTO member VALUES (9, 1, 'reporter', 1, 1, 5, NULL)`,
      'UNIQUE',
    ],
    [
      'a reporter of no unit',
      `INSERT INTO member VALUES (9, 2, 'reporter', NULL, 0, 5, NULL)`,
      'CHECK',
    ],
    ['an officer of a unit', `INSERT INTO member VALUES (9, 2, 'officer', 1, 0, 5, NULL)`, 'CHECK'],
    ['a deputy officer', `INSERT INTO member VALUES (9, 2, 'officer', NULL, 1, 5, NULL)`, 'CHECK'],
    ['an unknown role', `INSERT INTO member VALUES (9, 2, 'king', NULL, 0, 5, NULL)`, 'CHECK'],
    [
      'a role of nobody',
      `INSERT INTO member VALUES (9, 99, 'officer', NULL, 0, 5, NULL)`,
      'FOREIGN KEY',
    ],
    [
      'an account twice',
      `INSERT INTO person VALUES (9, 1001, 'Lê Văn An', 'ong', 'vi', 5, NULL)`,
      'UNIQUE',
    ],
    [
      'a person without a name',
      `INSERT INTO person VALUES (9, 1009, '', 'ong', 'vi', 5, NULL)`,
      'CHECK',
    ],
    [
      'a person without consent',
      `INSERT INTO person VALUES (9, 1009, 'An', 'ong', 'vi', NULL, NULL)`,
      'NOT NULL',
    ],
    [
      'an unknown form of address',
      `INSERT INTO person VALUES (9, 1009, 'An', 'sếp', 'vi', 5, NULL)`,
      'CHECK',
    ],
    [
      'an unknown language',
      `INSERT INTO person VALUES (9, 1009, 'An', 'ong', 'fr', 5, NULL)`,
      'CHECK',
    ],
    [
      'an account that is no number',
      `INSERT INTO person VALUES (9, 'an', 'An', 'ong', 'vi', 5, NULL)`,
      'INTEGER',
    ],
    ['removing a person who has answered', 'DELETE FROM person WHERE id = 1', 'FOREIGN KEY'],
    // units and plan
    [
      'a code twice',
      `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (9, 'T01', 'Thôn 9', 'hamlet', '2024-01-01', NULL, 9)`,
      'UNIQUE',
    ],
    [
      'an unknown kind of unit',
      `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (9, 'T09', 'Thôn 9', 'village', '2024-01-01', NULL, 9)`,
      'CHECK',
    ],
    [
      'a unit from no day',
      `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (9, 'T09', 'Thôn 9', 'hamlet', '2024-02-30', NULL, 9)`,
      'CHECK',
    ],
    [
      'a unit that ends before it begins',
      `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (9, 'T09', 'Thôn 9', 'hamlet', '2024-06-01', '2024-05-31', 9)`,
      'CHECK',
    ],
    ['removing a unit that owes', 'DELETE FROM unit WHERE id = 1', 'FOREIGN KEY'],
    [
      'a plan that is no JSON',
      `INSERT INTO plan_version (year, document, loaded_at) VALUES (2024, '{', 5)`,
      'CHECK',
    ],
    // invitations and groups
    [
      'a token in the clear',
      `INSERT INTO invitation VALUES (9, 'abc', 'officer', NULL, 0, 1, 5, 9, NULL, NULL, NULL)`,
      'CHECK',
    ],
    [
      'a token twice',
      `INSERT INTO invitation VALUES (9, '${HASH}', 'officer', NULL, 0, 1, 5, 9, NULL, NULL, NULL)`,
      'UNIQUE',
    ],
    ['an invitation that is over at once', `UPDATE invitation SET expires_at = 5`, 'CHECK'],
    ['an invitation used by nobody', 'UPDATE invitation SET used_at = 6', 'CHECK'],
    ['an invited reporter of no unit', `UPDATE invitation SET role = 'reporter'`, 'CHECK'],
    ['an unknown kind of group', `UPDATE chat_group SET purpose = 'party'`, 'CHECK'],
    ['a group connected by nobody', 'UPDATE chat_group SET connected_by = 99', 'FOREIGN KEY'],
    // dialogues
    [
      'two current dialogues of one person',
      dialogueSql(`'report', 2, 1001, 1001, '{}', 7, 'current'`),
      'UNIQUE',
    ],
    [
      'two open dialogues about one thing',
      dialogueSql(`'report', 1, 2, 2, '{}', 7, 'parked'`),
      'UNIQUE',
    ],
    ['a state that is no JSON', dialogueSql(`'report', 2, 2, 2, '{', 7, 'current'`), 'CHECK'],
    ['an unknown standing', dialogueSql(`'report', 2, 2, 2, '{}', 7, 'lost'`), 'CHECK'],
    ['a step before the first', 'UPDATE dialogue SET step = 0', 'CHECK'],
    // the audit
    ['changing the audit', `UPDATE audit SET reason = 'khác'`, 'append only'],
    ['shortening the audit', 'DELETE FROM audit', 'append only'],
    [
      'an audit line about nothing',
      `INSERT INTO audit (at, action, subject) VALUES (7, 'a', NULL)`,
      'NOT NULL',
    ],
    [
      'an audit line that is no JSON',
      `INSERT INTO audit (at, action, subject, after) VALUES (7, 'a', 'b', '{')`,
      'CHECK',
    ],
  ])('%s', (_, sql, refusal) => {
    const db = aFilledDatabase();

    expect(() => db.prepare(sql).run()).toThrow(refusal);
  });

  it.each([
    ['the audit', `INSERT OR REPLACE INTO audit VALUES (1, 7, 1, 'x', 'y', NULL, NULL, NULL)`],
    ['the audit', `REPLACE INTO audit (id, at, action, subject) VALUES (1, 7, 'x', 'y')`],
    ['an obligation', `REPLACE INTO obligation (unit_id, period_id, due_at) VALUES (2, 1, 60)`],
  ])('replacing %s in place of deleting it', (_, sql) => {
    const db = aFilledDatabase();
    db.exec('INSERT INTO obligation (unit_id, period_id, due_at) VALUES (2, 1, 50)');

    expect(() => db.prepare(sql).run()).toThrow(/append only|never deleted/);
  });

  it('a first submission that moves or vanishes, and takes the same one again', () => {
    const db = aFilledDatabase();
    const write = (at: number | null) =>
      db.prepare('UPDATE obligation SET first_submitted_at = ? WHERE id = 1').run(at);

    write(40);

    expect(() => write(41)).toThrow('never changes');
    expect(() => write(null)).toThrow('never changes');
    expect(write(40).changes).toBe(1);
    expect(db.prepare('SELECT first_submitted_at FROM obligation').pluck().get()).toBe(40);
  });

  it('a head only while another one is in office', () => {
    const db = aFilledDatabase();
    const succeed = db.prepare(`INSERT INTO member VALUES (9, 2, 'reporter', 1, 0, 6, NULL)`);
    expect(() => succeed.run()).toThrow('UNIQUE');

    db.exec('UPDATE member SET ended_at = 6 WHERE id = 1');

    expect(succeed.run().changes).toBe(1);
  });

  it('a draft only while another one is open', () => {
    const db = aFilledDatabase();
    const start = db.prepare(reportSql(`1, 2, 'draft', 9, 1, NULL, NULL, NULL`));

    db.exec(`UPDATE report SET state = 'submitted', submitted_at = 8, submitted_by = 1,
      receipt = 'R-1' WHERE id = 1`);

    expect(start.run().changes).toBe(1);
  });
});

describe('every table', () => {
  it('is STRICT', () => {
    const db = aDatabase();
    const loose = db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'
         AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all();

    expect(loose).toEqual([]);
  });
});

describe('a draft that is removed', () => {
  it('takes its answers, examples and photos along', () => {
    const db = aFilledDatabase();
    db.exec(`
      INSERT INTO example VALUES (1, 1, 'individual', 'Lê Thị Ân', 'Hiến đất.', 1);
      INSERT INTO photo VALUES (1, 'u-1', 'f-1', 7);
    `);

    db.exec('DELETE FROM report WHERE id = 1');

    const left = ['answer', 'example', 'photo'].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(left).toEqual([0, 0, 0]);
  });
});

describe('a database that is opened', () => {
  const settings = (db: Db) => [
    db.pragma('journal_mode', { simple: true }),
    db.pragma('synchronous', { simple: true }),
    db.pragma('foreign_keys', { simple: true }),
    db.pragma('busy_timeout', { simple: true }),
  ];
  const FULL = 2;

  it('writes ahead, is fully synchronous and holds to foreign keys, at first and ever after', () => {
    const path = aFilePath();
    const first = openDatabase(path);
    const atFirst = settings(first);
    first.exec('CREATE TABLE kept (n INTEGER) STRICT');
    first.close();

    const again = openDatabase(path);
    const second = openDatabase(path);

    expect(atFirst).toEqual(['wal', FULL, 1, 5000]);
    expect(settings(again)).toEqual(['wal', FULL, 1, 5000]);
    expect(settings(second)).toEqual(['wal', FULL, 1, 5000]);
    again.close();
    second.close();
  });

  it('for reading cannot be written', () => {
    const path = aFilePath();
    openDatabase(path).close();

    const db = openDatabase(path, { readonly: true });

    expect(() => db.exec('CREATE TABLE kept (n INTEGER) STRICT')).toThrow('readonly');
    db.close();
  });
});
