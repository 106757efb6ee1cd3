import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { aDatabase } from '../telegram/edge.ts';

const PLAN = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as {
  commendation: {
    dossier: readonly { code: string; name: string; author: string }[];
    forms: readonly { papers: readonly string[] }[];
  };
};
const MIGRATION = 'db/migrations/0018_documents_and_dossiers.sql';

/** The statement that renews plans, as the migration runs it on a database that holds one. */
function renewal(): string {
  const sql = readFileSync(MIGRATION, 'utf8');
  const [, after = ''] = sql.split('-- Plans that were loaded before dossiers had owners');
  const start = after.indexOf('UPDATE plan_version');
  return after.slice(start, after.indexOf(';', start) + 1);
}

function without(it: object, ...fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(it).filter(([field]) => !fields.includes(field)));
}

it('a plan that was loaded before dossiers had owners, dates and reminders gets the proposed ones', () => {
  const before = {
    ...PLAN,
    commendation: {
      ...without(PLAN.commendation, 'unitCutOff', 'dossierReminders'),
      dossier: PLAN.commendation.dossier.map(({ code, name, author }) => ({ code, name, author })),
      forms: PLAN.commendation.forms.map(({ papers: _papers, ...form }) => form),
    },
  };
  expect(readPlan(before).ok).toBe(false);
  const db = aDatabase();
  db.prepare('INSERT INTO plan_version (id, year, document, loaded_at) VALUES (1, 2024, ?, 5)').run(
    JSON.stringify(before),
  );

  db.exec(renewal());

  const document = () =>
    JSON.parse(db.prepare('SELECT document FROM plan_version').pluck().get() as string) as unknown;
  const once = document();
  expect(readPlan(once)).toEqual(readPlan(PLAN));
  db.exec(renewal());
  expect(document()).toEqual(once);
});
