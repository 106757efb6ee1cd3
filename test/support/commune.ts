import { join } from 'node:path';
import { type AppDeps, createApp } from '../../src/app.ts';
import { type MovableClock, standingClock } from '../../src/clock.ts';
import type { Honorific, Role } from '../../src/domain/member.ts';
import type { Random } from '../../src/domain/random.ts';
import type { Answer } from '../../src/domain/report.ts';
import { loadPlan } from '../../src/plan-loading.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import type { SandboxUser } from '../../src/sandbox/users.ts';
import type { Backups } from '../../src/storage/backups.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createClient } from '../../src/telegram/client.ts';
import { createDownload } from '../../src/telegram/download.ts';
import { createLog } from '../../src/telegram/log.ts';
import { createSleep, realTimer, type Timer } from '../../src/telegram/timer.ts';
import { loadTexts } from '../../src/texts/load.ts';
import { validateCall } from './bot-api-schema.ts';
import { createDriver } from './driver.ts';
import { passingTimer } from './passing-timer.ts';

const ROOT = join(import.meta.dirname, '../..');
export const TEXTS = loadTexts(join(ROOT, 'locales'));
export const SETUP_CODE = 'setup-code-1';

/** Waits as short as these are Telegram's pace, not somebody's schedule. */
const PACING_SECONDS = 2;

type Figure = {
  readonly value: number;
  readonly denominator?: number;
  readonly parts?: readonly number[];
};

export type CommuneOptions = {
  /** Viet Nam time; default: the morning on which June's report opens. */
  readonly now?: string;
  /** Default: in memory. */
  readonly database?: string;
  readonly version?: string;
  /** Default: no nightly copies. */
  readonly backups?: Backups;
  /** How much room the disks have; default: nobody looks. */
  readonly room?: AppDeps['room'];
  /** Default: the plan of 2024. */
  readonly planPath?: string;
  /** Another picture of the digest than the usual one. */
  readonly drawDigest?: AppDeps['drawDigest'];
  /** Whoever waits, for Telegram's limits or to try again, moves the clock by it. */
  readonly waitingTakesTime?: boolean;
};

/** How a process reaches Telegram, and how it waits. */
export type Way = {
  readonly fetch: typeof fetch;
  /** For what nobody asked for; the same unless told. */
  readonly outboxFetch?: typeof fetch;
  readonly timer: Timer;
};

/**
 * The whole application in this process, on real SQLite, real grammY and real conversations,
 * against the strict sandbox: with the plan of 2024 and its periods opened up to `now`.
 */
export async function aCommune(options: CommuneOptions = {}) {
  const clock = standingClock(Temporal.Instant.from(`${options.now ?? '2024-06-15T08:00'}+07:00`));
  const sandbox = createSandbox({ clock, inspect: validateCall });
  const db = openDatabase(options.database ?? ':memory:');
  migrate(db, join(ROOT, 'db/migrations'));
  const timer = options.waitingTakesTime === true ? passingTimer(clock) : realTimer;
  const me = (await (await sandbox.fetch(`http://sandbox/bot${sandbox.token}/getMe`)).json()) as {
    result: Parameters<typeof createApp>[0]['me'];
  };
  const logged: string[] = [];
  const start = (on: Db, way: Way = { fetch: sandbox.fetch, timer }) => {
    const line = { apiRoot: 'http://sandbox', sleep: createSleep(way.timer) };
    const { fetch, outboxFetch = fetch } = way;
    return createApp({
      db: on,
      clock,
      random: countingRandom(),
      texts: TEXTS,
      token: sandbox.token,
      me: me.result,
      client: createClient({ ...line, fetch }),
      outboxClient: createClient({ ...line, fetch: outboxFetch, patience: 0 }),
      download: createDownload({ apiRoot: 'http://sandbox', fetch, token: sandbox.token }),
      setupCode: SETUP_CODE,
      backups: options.backups ?? null,
      version: options.version ?? 'version-1',
      log: createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } }),
      timer: way.timer,
      ...(options.room === undefined ? {} : { room: options.room }),
      ...(options.drawDigest === undefined ? {} : { drawDigest: options.drawDigest }),
    });
  };
  const app = start(db);
  const planPath = options.planPath ?? join(ROOT, 'db/plans/tung-anh-2024.json');
  loadPlan(db, app.stores, planPath, clock.now());
  app.prepare();
  app.inbox.start();
  await app.tick();
  const driver = createDriver({
    sandbox,
    // people are slow: no two actions within a second, so that no test runs into Telegram's limits
    beforeAction: () => pass(clock, 5),
    settle,
  });

  /** Until the bot has handled all that came and sent all that may go out now. */
  async function settle(): Promise<void> {
    for (
      let updates = sandbox.updates.take();
      updates.length > 0;
      updates = sandbox.updates.take()
    ) {
      app.inbox.receive(updates);
      await app.inbox.settled();
    }
    for (let wait = 0; wait <= PACING_SECONDS; ) {
      const { nextAt } = await app.outbox.drain();
      if (nextAt === null) return;
      wait = nextAt.since(clock.now()).total('seconds');
      if (wait <= PACING_SECONDS) clock.jumpTo(nextAt);
    }
  }

  /** A person who is enrolled already, by the shortest way. */
  function enrolled(it: {
    readonly name: string;
    readonly role: Role;
    readonly unit?: string;
    readonly deputy?: boolean;
    readonly honorific?: Honorific;
  }): SandboxUser {
    const user = sandbox.user({ firstName: it.name });
    user.startBot();
    sandbox.updates.drop();
    const at = clock.now();
    const person = app.stores.people.enrol({
      telegramId: user.id,
      fullName: it.name,
      honorific: it.honorific ?? 'ong',
      consentedAt: at,
    });
    const unitId = it.unit === undefined ? null : unitNamed(it.unit).id;
    const deputy = it.deputy ?? false;
    app.stores.people.appoint({ personId: person.id, role: it.role, unitId, deputy, at });
    return user;
  }

  function unitNamed(name: string) {
    const unit = app.stores.units.all().find((each) => each.name === name || each.code === name);
    if (unit === undefined) throw new Error(`no unit ${name}`);
    return unit;
  }

  /** What the unit owes for a month, with what counts of it. */
  function duty(unit: string, month: string) {
    const owed = app.stores.periods.ofUnit(unitNamed(unit).id);
    const obligation = owed.find((each) => each.period.month === month);
    if (obligation === undefined) throw new Error(`${unit} owes nothing for ${month}`);
    const { reports } = app.stores;
    const draft = reports.draft(obligation.id);
    const sent = reports.latestSent(obligation.id);
    return {
      obligation,
      draft,
      sent,
      draftAnswers: draft === null ? {} : Object.fromEntries(reports.answers(draft.id)),
      sentAnswers: sent === null ? {} : Object.fromEntries(reports.answers(sent.id)),
    };
  }

  /** A report with just these figures, sent on time unless a moment in Viet Nam is given. */
  function filed(
    unit: string,
    month: string,
    figures: Readonly<Record<string, Figure | 'no_data'>>,
    moment?: string,
  ): void {
    const { obligation } = duty(unit, month);
    const [member] = app.stores.people.ofUnit(unitNamed(unit).id);
    const by = member?.person.id ?? app.stores.people.withRole('officer')[0]?.id ?? 0;
    const at =
      moment === undefined
        ? obligation.dueAt.subtract({ hours: 30 })
        : Temporal.Instant.from(`${moment}+07:00`);
    const report = app.stores.reports.start({ obligationId: obligation.id, by, at });
    for (const [question, figure] of Object.entries(figures)) {
      const rest = { denominator: null, parts: null, estimate: false, typed: null };
      const answer: Answer =
        figure === 'no_data' ? { kind: figure } : { kind: 'value', ...rest, ...figure };
      app.stores.reports.put(report.id, question, answer, { updateId: null, at, by });
    }
    app.stores.reports.submit(report.id, { at, by, receipt: `${month}-${unit}` });
    app.stores.periods.recordFirstSubmission(obligation.id, at);
  }

  /** Excuses all units from the periods before a month, so that no older month comes first. */
  function onlyFrom(month: string): void {
    for (const period of app.stores.periods.all().filter((each) => each.month < month)) {
      for (const obligation of app.stores.periods.ofPeriod(period.id)) {
        const excused = { at: clock.now(), by: null, why: 'trước khi dùng hệ thống' };
        app.stores.periods.excuse(obligation.id, excused);
      }
    }
  }

  /** From now on the plan has no reminders on these days, both included. */
  function quietDays(from: string, to: string): void {
    const row = db.prepare('SELECT document FROM plan_version ORDER BY id DESC').pluck().get();
    const document = JSON.parse(String(row)) as { year: number; reminders: object };
    const days = [{ name: 'Tết', from, to, assumed: true }];
    const reminders = { ...document.reminders, quietDays: days };
    app.stores.plans.add({ ...document, reminders }, document.year, clock.now());
  }

  return {
    app,
    db,
    clock,
    sandbox,
    driver,
    settle,
    enrolled,
    unitNamed,
    duty,
    onlyFrom,
    filed,
    /** What the process has logged: lines of JSON. */
    logged: logged as readonly string[],
    quietDays,
    /** A second process, on the same database file unless told; it does nothing by itself. */
    anotherProcess: (on?: Db, way?: Way) =>
      start(on ?? openDatabase(options.database ?? ':memory:'), way),
    pass: (seconds: number) => pass(clock, seconds),
    /** Ends the test: no refused call, no spinning button, nothing set aside. */
    async close(): Promise<void> {
      await settle();
      await app.inbox.stop();
      driver.close();
      const spinning = sandbox.unansweredPresses();
      if (spinning.length > 0) throw new Error(`unanswered: ${JSON.stringify(spinning)}`);
      db.close();
    },
  };
}
export type Commune = Awaited<ReturnType<typeof aCommune>>;

function pass(clock: MovableClock, seconds: number): void {
  clock.jumpTo(clock.now().add({ seconds }));
}

/** Different bytes each time, the same in each run. */
function countingRandom(): Random {
  let next = 0;
  return {
    bytes: (count) => Uint8Array.from({ length: count }, () => (next++ * 73 + 19) % 256),
  };
}
