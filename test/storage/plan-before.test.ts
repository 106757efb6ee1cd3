import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readPlan } from '../../src/domain/plan.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createUnitStore } from '../../src/storage/units.ts';
import { aCommune } from '../support/commune.ts';
import { aFilePath } from '../telegram/edge.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

type Json = Readonly<Record<string, unknown>>;
type Plan = Json & {
  readonly commendation: Json & {
    readonly criteria: Readonly<Record<'collective' | 'individual', readonly Json[]>>;
    readonly forms: readonly Json[];
    readonly dossier: readonly Json[];
  };
  readonly recipients: readonly Json[];
  readonly council: Json & { readonly roles: readonly Json[] };
};
const PLAN = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as Plan;

function without(it: Json, ...fields: readonly string[]): Json {
  return Object.fromEntries(Object.entries(it).filter(([field]) => !fields.includes(field)));
}

/** The plan file as it was before commendation was part of the program. */
function planOfThen(): Json {
  const { commendation, council, recipients } = PLAN;
  const { collective, individual } = commendation.criteria;
  const bare = (criteria: readonly Json[]) => criteria.map((it) => without(it, 'proof', 'sources'));
  const later = ['nhu_tren', 'ubnd_huyen', 'ubnd_tinh', 'so_noi_vu', 'hoi_dong'];
  return {
    ...without(PLAN, 'emulation', 'ranking', 'works', 'officialDocuments'),
    commendation: {
      ...without(commendation, 'unitCutOff', 'dossierReminders', 'nominations'),
      assumed: ['voting', 'forms'],
      criteria: { collective: bare(collective), individual: bare(individual) },
      forms: commendation.forms.map((form) => without(form, 'binding', 'papers')),
      dossier: commendation.dossier.map((it) => without(it, 'owner', 'due', 'document', 'assumed')),
      voting: {
        quorum: { numerator: 2, denominator: 3 },
        thresholdPercent: null,
        base: 'all_members',
        ballot: 'show_of_hands',
      },
    },
    recipients: recipients.filter(({ id }) => !later.includes(String(id))),
    council: { ...council, roles: council.roles.map((role) => without(role, 'duty')) },
  };
}

/** A database that the program of then has left, with its plan. */
function databaseOfThen(plan: Json): string {
  const path = aFilePath();
  const db = openDatabase(path);
  const folder = dirname(aFilePath());
  for (const name of readdirSync(MIGRATIONS).filter((each) => each < '0013')) {
    copyFileSync(join(MIGRATIONS, name), join(folder, name));
  }
  migrate(db, folder);
  db.prepare(
    `INSERT INTO plan_version (id, year, document, loaded_at, entered_at) VALUES (1, 2024, ?, 5, 5)`,
  ).run(JSON.stringify(plan));
  const reading = readPlan(PLAN);
  if (!reading.ok) throw new Error('the plan of today is read');
  const units = createUnitStore(db);
  for (const [place, unit] of reading.plan.units.entries()) units.add(unit, place);
  db.close();
  return path;
}

it('a database of the version before becomes one with today’s plan, nothing decided silently', async () => {
  const made = await aCommune({ database: databaseOfThen(planOfThen()) });

  const document = String(made.db.prepare('SELECT document FROM plan_version').pluck().get());
  expect(readPlan(JSON.parse(document))).toEqual(readPlan(PLAN));

  const staff = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const phone = made.driver.chat(staff);
  await phone.say('/khenthuong');
  expect(phone.lastText()).toContain('2024');
  await made.close();
});

it('documents of an older plan are made out to its own commune and province', async () => {
  const then = planOfThen();
  const commune = { ...(then['commune'] as Json), name: 'Mẫu Sơn', province: 'Mẫu Tỉnh' };
  const made = await aCommune({ database: databaseOfThen({ ...then, commune }) });

  const { officialDocuments } = made.app.stores.plans.current();
  const letters = officialDocuments?.rules.flatMap(({ addressees }) => addressees);
  expect(letters).toEqual([
    'Chủ tịch Ủy ban nhân dân xã Mẫu Sơn',
    'Chủ tịch Ủy ban nhân dân tỉnh Mẫu Tỉnh',
    'Sở Nội vụ tỉnh Mẫu Tỉnh',
  ]);
  await made.close();
});
