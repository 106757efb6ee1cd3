import { join } from 'node:path';
import { pino } from 'pino';
import { standingClock } from '../../src/clock.ts';
import type { Honorific, Role } from '../../src/domain/member.ts';
import { openPeriods } from '../../src/jobs/open-periods.ts';
import { createJobs, type JobDeps } from '../../src/jobs/table.ts';
import { loadPlan } from '../../src/plan-loading.ts';
import { createStores } from '../../src/storage/stores.ts';
import { loadTexts } from '../../src/texts/load.ts';
import { aDatabase } from '../telegram/edge.ts';

const ROOT = join(import.meta.dirname, '../..');
export const TEXTS = loadTexts(join(ROOT, 'locales'));

/** Viet Nam time: 2024-06-15T08:00:00. */
export function vietnam(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
}

/** The plan of 2024 with its 27 units in an empty database; nothing is open. */
export function aYear(now = '2024-01-31T08:00:00') {
  const db = aDatabase();
  const stores = createStores(db);
  const clock = standingClock(vietnam(now));
  const loading = loadPlan(db, stores, join(ROOT, 'db/plans/tung-anh-2024.json'), clock.now());
  if (loading.kind !== 'loaded') throw new Error('the plan cannot be loaded');

  function unit(code: string) {
    const found = stores.units.all().find((each) => each.code === code);
    if (found === undefined) throw new Error(`no unit ${code}`);
    return found;
  }

  return {
    db,
    stores,
    clock,
    open: (at: string) => openPeriods(db, stores, vietnam(at)),
    months: () => stores.periods.all().map((period) => period.month),
    /** The months that a unit owes. */
    owed: (code: string) =>
      stores.periods.ofUnit(unit(code).id).map((obligation) => obligation.period.month),
    owing: (month: string) => {
      const period = stores.periods.byMonth(month);
      return period === null ? 0 : stores.periods.ofPeriod(period.id).length;
    },
    addHamlet(code: string, validFrom: string, validTo: string | null = null): void {
      const { from } = Temporal.PlainDate;
      const days = { validFrom: from(validFrom), validTo: validTo === null ? null : from(validTo) };
      stores.units.add({ code, name: `Thôn ${code}`, kind: 'hamlet', ...days }, 99);
    },
    /** A unit that closes: its last day is known from now on. */
    close(code: string, validTo: string): void {
      db.prepare('UPDATE unit SET valid_to = ? WHERE code = ?').run(validTo, code);
    },
    enrol(telegramId: number, role: Role, honorific: Honorific = 'ong') {
      const consentedAt = clock.now();
      const fullName = `Người ${telegramId}`;
      const person = stores.people.enrol({ telegramId, fullName, honorific, consentedAt });
      const at = clock.now();
      stores.people.appoint({ personId: person.id, role, unitId: null, deputy: false, at });
      return person;
    },
  };
}

/** The table of jobs on such a year, with parts that do nothing unless given. */
export function theJobs(
  { db, stores }: Pick<ReturnType<typeof aYear>, 'db' | 'stores'>,
  parts: Partial<
    Pick<JobDeps, 'reminders' | 'digests' | 'refreshBoards' | 'backUp' | 'watch'>
  > = {},
) {
  const jobs = createJobs({
    db,
    stores,
    texts: TEXTS,
    reminders: { remind: () => {} },
    dutyNotices: { remind: () => {} },
    takeExamplesIn: () => {},
    fetchFiles: async () => {},
    enterPlans: () => {},
    digests: { tell: () => {} },
    tellStaff: () => {},
    refreshBoards: () => {},
    retain: () => {},
    remindOfRequests: () => {},
    keepErasures: () => {},
    backUp: async () => {},
    watch: () => {},
    ...parts,
  });
  return { jobs, store: stores.jobs, log: pino({ level: 'silent' }) };
}
