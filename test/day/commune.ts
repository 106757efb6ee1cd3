import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../src/domain/member.ts';
import { openPeriods } from '../../src/jobs/open-periods.ts';
import { loadPlan } from '../../src/plan-loading.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStores } from '../../src/storage/stores.ts';
import { PLAN } from '../year/world.ts';
import type { DayTelegram } from './telegram.ts';

type Unit = { readonly code: string; readonly name: string; readonly kind: string };
type Plan = { readonly units: readonly Unit[] };

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
export const MONTH = '2024-06';

/**
 * The commune of the plan with as many hamlets as are wanted, on a file, on the day of June's deadline:
 * nobody has sent, and no older month is owed.
 */
export function seedCommune(
  folder: string,
  { sandbox }: Pick<DayTelegram, 'sandbox'>,
  hamlets: number,
) {
  const at = sandbox.clock.now();
  const planPath = join(folder, 'plan.json');
  writeFileSync(planPath, JSON.stringify(planWith(hamlets)));
  const databasePath = join(folder, 'thi-dua.sqlite');
  const db = openDatabase(databasePath);
  migrate(db, MIGRATIONS);
  const stores = createStores(db);
  const loading = loadPlan(db, stores, planPath, at);
  if (loading.kind !== 'loaded') throw new Error(loading.kind);
  openPeriods(db, stores, at);
  db.transaction(() => {
    for (const { id } of stores.periods.all().filter(({ month }) => month < MONTH)) {
      for (const owed of stores.periods.ofPeriod(id)) {
        stores.periods.excuse(owed.id, { at, by: null, why: 'trước khi dùng hệ thống' });
      }
    }
  })();
  let born = 0;

  return {
    db,
    stores,
    databasePath,
    hamlets: stores.units.all().filter(({ kind }) => kind === 'hamlet'),
    others: stores.units.all().filter(({ kind }) => kind !== 'hamlet'),
    /** Somebody who has opened the bot and holds no role. */
    stranger() {
      born += 1;
      const user = sandbox.user({ firstName: `Mẫu ${born}` });
      user.startBot();
      sandbox.updates.drop();
      return user;
    },
    enrolled(role: Role, unitId: number | null = null) {
      const user = this.stranger();
      const person = stores.people.enrol({
        telegramId: user.id,
        fullName: `Mẫu Người ${born}`,
        honorific: 'ong',
        consentedAt: at,
      });
      stores.people.appoint({ personId: person.id, role, unitId, deputy: false, at });
      return user;
    },
  };
}

function planWith(hamlets: number): Plan {
  const plan = JSON.parse(readFileSync(PLAN, 'utf8')) as Plan;
  const there = plan.units.filter(({ kind }) => kind === 'hamlet');
  const more = Array.from({ length: Math.max(0, hamlets - there.length) }, (_, index) => {
    const number = there.length + index + 1;
    return { ...there[0], code: `T${number}`, name: `Thôn ${number}`, kind: 'hamlet' };
  });
  const others = plan.units.filter(({ kind }) => kind !== 'hamlet');
  return { ...plan, units: [...there.slice(0, hamlets), ...more, ...others] };
}
