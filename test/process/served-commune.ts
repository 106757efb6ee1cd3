import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { serveSandbox } from '../../src/sandbox/http.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import { validateCall } from '../support/bot-api-schema.ts';
import { type ChildBot, startBot } from '../support/child-bot.ts';
import { aCommune, SETUP_CODE } from '../support/commune.ts';
import { createDriver } from '../support/driver.ts';
import { createKillGate, type KillPoint } from './kill-gate.ts';

const NOW = '2024-06-15T08:00';
const PATIENCE = 20_000;

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'process-'));
}

/** A database as it is before June's report of Thôn 3: an officer, May's figures, an invitation. */
export async function aSeed() {
  const folder = aFolder();
  const databasePath = join(folder, 'seed.sqlite');
  const commune = await aCommune({ database: databasePath, now: NOW });
  const officer = commune.driver.chat(commune.enrolled({ name: 'Cán bộ', role: 'officer' }));
  commune.filed('Thôn 3', '2024-05', {
    KT10: { value: 115, parts: [20, 95] },
    KT11: { value: 95 },
    KT12: { value: 4100 },
  });
  commune.onlyFrom('2024-06');
  await officer.say('/moi');
  await officer.press('Người báo cáo của đơn vị');
  await officer.press('Thôn 3');
  await officer.press('Người phụ trách chính');
  const invitation = /start=(\S+)/.exec(officer.lastText())?.[1] ?? '';
  // The served sandbox counts its updates from the beginning again.
  commune.db.exec('DELETE FROM inbox');
  await commune.close();
  return {
    databasePath,
    invitation,
    officerId: officer.user.id,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
export type Seed = Awaited<ReturnType<typeof aSeed>>;

/** How the process fares during one action of a person. */
export type Fate =
  | KillPoint
  | { readonly kind: 'lives' }
  /** Lives, but Telegram delivers each update twice at once and a third time when it is done. */
  | { readonly kind: 'thrice' }
  /** Dies when all is done but the record that it is. */
  | { readonly kind: 'record-lost' };

/**
 * The bot as a process of its own against a sandbox over HTTP. `fate` says for each action, counted
 * from 0, where the process dies; it is started again and has handled everything when it settles.
 */
export async function aServedCommune(
  seed: Seed,
  fate: (action: number) => Fate = () => ({ kind: 'lives' }),
) {
  const folder = aFolder();
  const databasePath = join(folder, 'thi-dua.sqlite');
  copyFileSync(seed.databasePath, databasePath);
  const clock = standingClock(Temporal.Instant.from(`${NOW}+07:00`));
  const sandbox = createSandbox({ clock, inspect: validateCall });
  const gate = createKillGate(sandbox);
  const server = await serveSandbox({ handle: gate.handle });
  sandbox.user({ id: seed.officerId, firstName: 'Cán bộ' }).startBot();
  sandbox.updates.drop();
  let bot: ChildBot = start();
  let kills = 0;
  let actions = 0;
  let lastId = 0;

  function start(): ChildBot {
    return startBot(folder, {
      BOT_TOKEN: sandbox.token,
      TELEGRAM_API_ROOT: server.apiRoot,
      CLOCK_START: clock.now().toString(),
      DATABASE_PATH: databasePath,
      SETUP_CODE,
      PORT: '0',
      LOG_LEVEL: 'error',
    });
  }

  function pass(seconds: number): void {
    clock.jumpTo(clock.now().add({ seconds }));
  }

  /** What stands in the file, through a connection that does not outlive the look. */
  function look<T>(read: (db: Db) => T): T {
    const db = openDatabase(databasePath, { readonly: true });
    try {
      return read(db);
    } finally {
      db.close();
    }
  }

  function write(change: (db: Db) => void): void {
    const db = openDatabase(databasePath);
    change(db);
    db.close();
  }

  /** Until these updates are confirmed and done; a set-aside one is an error. */
  async function handled(ids: readonly number[]): Promise<void> {
    const check = () => {
      if (!bot.isRunning()) throw new Error(`The bot ended by itself: ${bot.output()}`);
      const pending = sandbox.updates.pending().map((update) => update.update_id);
      const unconfirmed = pending.filter((id) => ids.includes(id));
      if (unconfirmed.length > 0) throw new Error(`Not fetched: ${unconfirmed.join(', ')}`);
      const states = look((db) => ids.map((id) => stateOf(db, id)));
      if (!states.every((state) => state === 'done')) {
        throw new Error(`Action ${actions}: ${states.join(', ')}\n${bot.output()}`);
      }
    };
    await vi.waitFor(check, { interval: 5, timeout: PATIENCE });
  }

  async function killed(point: KillPoint, last: number): Promise<void> {
    const dying = Promise.withResolvers<unknown>();
    const late = new Error(`Action ${actions} never came to ${JSON.stringify(point)}`);
    const timer = setTimeout(() => dying.reject(late), PATIENCE);
    gate.set(point, last, () => void bot.kill());
    bot.exited().then(dying.resolve, dying.reject);
    await dying.promise;
    clearTimeout(timer);
    kills += 1;
  }

  function restart(): void {
    pass(5);
    gate.open();
    bot = start();
  }

  async function settle(): Promise<void> {
    const fresh = sandbox.updates.pending().filter((update) => update.update_id > lastId);
    const ids = fresh.map((update) => update.update_id);
    const last = fresh.at(-1);
    if (last === undefined) throw new Error('Nobody did anything');
    lastId = last.update_id;
    const end = fate(actions);
    if (end.kind === 'thrice') sandbox.updates.redeliver(fresh);
    if (end.kind === 'written' || end.kind === 'call') {
      await killed(end, lastId);
      restart();
    }
    await handled(ids);
    if (end.kind === 'thrice') {
      // Only a waiting poll gets what was confirmed before.
      await vi.waitUntil(sandbox.updates.isPolled, { interval: 5, timeout: PATIENCE });
      sandbox.updates.redeliver(fresh);
      await handled(ids);
    }
    if (end.kind === 'record-lost') {
      await bot.kill();
      kills += 1;
      write((db) => loseRecord(db, last));
      restart();
      await handled(ids);
    }
    actions += 1;
  }

  const driver = createDriver({ sandbox, settle, beforeAction: () => pass(5) });

  return {
    sandbox,
    driver,
    handled,
    look,
    /** The bot that runs now. */
    bot: () => bot,
    kills: () => kills,
    actions: () => actions,
    /** Stops the bot in good order. */
    async close(): Promise<void> {
      const exit = bot.isRunning() ? await bot.stop() : null;
      await server.close();
      rmSync(folder, { recursive: true });
      if (exit !== null && exit.code !== 0)
        throw new Error(`ended with ${exit.code}: ${bot.output()}`);
      driver.close();
    },
  };
}
export type ServedCommune = Awaited<ReturnType<typeof aServedCommune>>;

function stateOf(db: Db, updateId: number): string {
  const row = db
    .prepare<[number], { state: string; error: string | null }>(
      'SELECT state, error FROM inbox WHERE update_id = ?',
    )
    .get(updateId);
  return row === undefined ? 'not written' : (row.error ?? row.state);
}

/** As after a crash between the last step of handling and the record that it is done. */
function loseRecord(db: Db, update: { readonly update_id: number }): void {
  db.prepare(`UPDATE inbox SET state = 'waiting', payload = ? WHERE update_id = ?`).run(
    JSON.stringify(update),
    update.update_id,
  );
}

/** All that the hamlet has sent for June. */
export function reportsOf(db: Db, unitName: string, month: string) {
  const stores = createStores(db);
  const unit = stores.units.all().find((each) => each.name === unitName);
  if (unit === undefined) throw new Error(`no unit ${unitName}`);
  const owed = stores.periods.ofUnit(unit.id).find((each) => each.period.month === month);
  if (owed === undefined) throw new Error(`nothing owed for ${month}`);
  const rows = db
    .prepare<[number], { id: number; state: string; receipt: string | null }>(
      'SELECT id, state, receipt FROM report WHERE obligation_id = ? ORDER BY revision',
    )
    .all(owed.id);
  return rows.map(({ id, state, receipt }) => ({
    state,
    receipt,
    answers: Object.fromEntries(stores.reports.answers(id)),
    photos: stores.reports.photos(id).length,
    examples: stores.reports.examples(id),
  }));
}
export type FiledReport = ReturnType<typeof reportsOf>[number];
