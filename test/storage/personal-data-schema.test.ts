import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { aDatabase, aFilePath } from '../telegram/edge.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

const HASH = 'a'.repeat(64);

/** Persons 1 and 2, the second erased, an audit entry, a request that was decided. */
function aFilledDatabase(): Db {
  const db = aDatabase();
  db.exec(`
    INSERT INTO person VALUES (1, 1001, 'Mẫu An', 'ong', 'vi', 5, NULL);
    INSERT INTO person VALUES (2, -2, 'Người dùng đã xóa 2', 'ong_ba', 'vi', 5, 6);
    INSERT INTO erasure VALUES (1, 'person', '${HASH}', 2, 7, 1);
    INSERT INTO audit VALUES (1, 7, 1, 'x', 'person:2', NULL, '{"name":"Mẫu Hai"}', NULL);
    INSERT INTO erasure_request VALUES (1, 2, 5, 9, 'done', 7, 1, NULL);
  `);
  return db;
}

const outboxSql = (chat: number) =>
  `INSERT INTO outbox (unique_key, chat_id, method, payload, not_before_at, created_at)
   VALUES ('k', ${chat}, 'sendMessage', '{}', 5, 5)`;
const requestSql = (values: string) =>
  `INSERT INTO erasure_request (person_id, asked_at, due_at, state, decided_at, decided_by, refusal)
   VALUES (${values})`;

describe('the schema', () => {
  it('has one key, of 256 bits, that stays', () => {
    const db = aFilledDatabase();

    expect(db.prepare('SELECT name, length(value) AS bytes FROM secret').all()).toEqual([
      { name: 'pseudonym', bytes: 32 },
    ]);
    expect(() => db.exec(`UPDATE secret SET value = randomblob(32)`)).toThrow('a key stays');
    expect(() => db.exec('DELETE FROM secret')).toThrow('a key stays');
  });

  it('puts nothing in line for who was erased, and anything for everybody else', () => {
    const db = aFilledDatabase();

    expect(db.prepare(outboxSql(-2)).run().changes).toBe(0);
    expect(db.prepare(outboxSql(-1)).run().changes).toBe(1);
  });

  it('lets an audit entry lose what it says of a change, once for each line that says so', () => {
    const db = aFilledDatabase();
    const redact = () => db.exec(`UPDATE audit SET after = '{"name":"x"}' WHERE id = 1`);
    expect(redact).toThrow('append only');

    db.exec('INSERT INTO audit_redaction (audit_id, redacted_at) VALUES (1, 8)');
    expect(() => db.exec(`UPDATE audit SET actor_id = 2 WHERE id = 1`)).toThrow('append only');
    expect(() => db.exec(`UPDATE audit SET action = 'y' WHERE id = 1`)).toThrow('append only');
    redact();

    expect(redact).toThrow('append only');
    expect(() => db.exec('UPDATE audit_redaction SET applied = 0')).toThrow('append only');
    expect(() => db.exec('DELETE FROM audit_redaction')).toThrow('append only');
    expect(() => db.exec('DELETE FROM audit')).toThrow('append only');
  });

  it.each([
    ['an erasure undone', 'DELETE FROM erasure', 'append only'],
    ['an erasure changed', 'UPDATE erasure SET erased_at = 8', 'append only'],
    ['a decision changed', `UPDATE erasure_request SET state = 'open'`, 'a decision stays'],
    ['a request that vanishes', 'DELETE FROM erasure_request', 'never deleted'],
    ['a refusal without a reason', requestSql(`1, 5, 9, 'refused', 7, 2, NULL`), 'CHECK'],
    ['a decision of nobody', requestSql(`1, 5, 9, 'done', 7, NULL, NULL`), 'CHECK'],
    ['a request due before it was made', requestSql(`1, 5, 5, 'open', NULL, NULL, NULL`), 'CHECK'],
    [
      'a name erased with a person',
      `INSERT INTO erasure (kind, subject_hash, person_id, erased_at) VALUES ('name', '${HASH}', 2, 7)`,
      'CHECK',
    ],
  ])('refuses %s', (_, sql, why) => {
    const db = aFilledDatabase();

    expect(() => db.exec(sql)).toThrow(why);
  });

  it('has one open request a person', () => {
    const db = aFilledDatabase();
    db.exec(requestSql(`2, 5, 9, 'open', NULL, NULL, NULL`));

    expect(() => db.exec(requestSql(`2, 6, 9, 'open', NULL, NULL, NULL`))).toThrow('UNIQUE');
  });
});

describe('an upgrade from the version before', () => {
  it('keeps when people consented, as to the first notice, and gives the plan its proposed rules', () => {
    const folder = dirname(aFilePath());
    for (const name of readdirSync(MIGRATIONS).filter((each) => each < '0020')) {
      copyFileSync(join(MIGRATIONS, name), join(folder, name));
    }
    const db = openDatabase(aFilePath());
    migrate(db, folder);
    const today = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as object;
    const then = { ...today, personalData: undefined };
    db.exec(`INSERT INTO person VALUES (1, 1001, 'Mẫu An', 'ong', 'vi', 1700000000000, NULL)`);
    db.prepare(
      'INSERT INTO plan_version (id, year, document, loaded_at, entered_at) VALUES (1, 2024, ?, 5, 5)',
    ).run(JSON.stringify(then));

    migrate(db, MIGRATIONS);

    expect(db.prepare('SELECT * FROM person_consent').all()).toEqual([
      { person_id: 1, version: 1, given_at: 1_700_000_000_000 },
    ]);
    const document = String(db.prepare('SELECT document FROM plan_version').pluck().get());
    expect(readPlan(JSON.parse(document))).toEqual(readPlan(today));
  });
});
