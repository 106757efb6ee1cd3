import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Api } from 'grammy';
import { inVietnam } from '../domain/clock.ts';
import { planIsOver } from '../domain/period.ts';
import { backupsOf, isFileProblem, migrationsOf, roomOf } from '../own-database.ts';
import { BESIDE, type Db, isOpenToOthers, openDatabase } from '../storage/database.ts';
import { isForeignDatabase, pendingMigrations } from '../storage/migrate.ts';
import { megabytes, shortage } from '../storage/room.ts';
import { createStores } from '../storage/stores.ts';
import { assertSound, UnsoundError } from '../storage/verification.ts';
import { createClient } from '../telegram/client.ts';
import { askTelegram } from '../telegram/identity.ts';
import { askTime } from '../telegram/server-time.ts';
import { dateTime } from '../texts/dates.ts';
import type { CommandDeps } from './command.ts';

type Finding = { readonly ok: boolean; readonly text: string };
type Check = (deps: CommandDeps) => Finding | Promise<Finding>;

/** Whether a report is on time is judged to the second; people do not notice half a minute. */
const MOST_SECONDS_OFF = 30;
/** A night, and some hours in which the machine was off. */
const OLDEST_BACKUP_HOURS = 36;

/** `npm run doctor`: what an operator looks at when something is wrong, one line each; 0 or 2. */
export async function doctor(deps: CommandDeps): Promise<number> {
  const { vi } = deps.texts;
  const checks: readonly Check[] = [settings, token, database, disk, privacy, clock, copies];
  let code = 0;
  for (const check of checks) {
    const { ok, text } = await check(deps);
    deps.say(vi.plain(ok ? 'command-doctor-good' : 'command-doctor-bad', { text }));
    if (!ok) code = 2;
  }
  return code;
}

/** Reached only with settings that can be used, on a Node.js that can run this. */
function settings({ config, texts }: CommandDeps): Finding {
  const args = { node: process.versions.node, path: config.databasePath };
  return { ok: true, text: texts.vi.plain('command-doctor-settings', args) };
}

async function token({ config, texts }: CommandDeps): Promise<Finding> {
  const { vi } = texts;
  const { botToken, apiRoot, proxy } = config;
  if (botToken === null) return { ok: true, text: vi.plain('command-doctor-token-none') };
  const answer = await askTelegram(new Api(botToken, createClient({ apiRoot, proxy })));
  if (answer.kind === 'me') {
    const { username } = answer.me;
    return { ok: true, text: vi.plain('command-doctor-token', { username }) };
  }
  if (answer.kind === 'refused') return { ok: false, text: vi.plain('operator-token-refused') };
  return { ok: false, text: vi.plain('command-telegram-away', { reason: answer.reason }) };
}

function database(deps: CommandDeps): Finding {
  const { vi } = deps.texts;
  const path = deps.config.databasePath;
  if (!existsSync(path))
    return { ok: true, text: vi.plain('command-doctor-database-none', { path }) };
  try {
    return reading(path, (db) => inspect(deps, db));
  } catch (error) {
    const isKnown =
      error instanceof UnsoundError || isForeignDatabase(error) || isFileProblem(error);
    if (!isKnown) throw error;
    const reason = error.message;
    return { ok: false, text: vi.plain('command-doctor-database-unsound', { path, reason }) };
  }
}

function inspect(deps: CommandDeps, db: Db): Finding {
  const { vi } = deps.texts;
  const migrations = migrationsOf(deps.root);
  assertSound(db, migrations);
  const pending = pendingMigrations(db, migrations).length;
  if (pending > 0) {
    return { ok: true, text: vi.plain('command-doctor-database-older', { count: pending }) };
  }
  const plan = createStores(db).plans.find();
  if (plan === null) {
    const args = { path: deps.config.databasePath };
    return { ok: false, text: vi.plain('command-database-missing', args) };
  }
  const year = String(plan.year);
  if (planIsOver(plan, deps.clock.now())) {
    return { ok: false, text: vi.plain('operator-plan-over', { year }) };
  }
  return { ok: true, text: vi.plain('command-doctor-database', { year }) };
}

function reading<T>(path: string, look: (db: Db) => T): T {
  const db = openDatabase(path, { readonly: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

function disk(deps: CommandDeps): Finding {
  const { vi } = deps.texts;
  const data = dirname(deps.config.databasePath);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const room = roomOf(deps)();
    const short = shortage(room);
    const { folder, bytes } = short ?? room.free[0] ?? { folder: data, bytes: 0 };
    const args = { folder, free: megabytes(bytes), least: megabytes(room.least) };
    const key = short === null ? 'command-doctor-disk' : 'command-doctor-disk-full';
    return { ok: short === null, text: vi.plain(key, args) };
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    const args = { path: data, setting: 'DATABASE_PATH', reason: error.code };
    return { ok: false, text: vi.plain('operator-folder', args) };
  }
}

/** People's names and answers are for the owner of the process only. */
function privacy(deps: CommandDeps): Finding {
  const { vi } = deps.texts;
  const { databasePath, backups } = deps.config;
  const copies = backupsOf(deps).list();
  const places = [dirname(databasePath), backups.folder, ...copies.map(({ path }) => path)];
  const files = BESIDE.map((suffix) => databasePath + suffix);
  const open = [...places, ...files].find((path) => isOpenToOthers(path));
  if (open === undefined) return { ok: true, text: vi.plain('command-doctor-privacy') };
  return { ok: false, text: vi.plain('command-doctor-privacy-open', { path: open }) };
}

async function clock(deps: CommandDeps): Promise<Finding> {
  const { config } = deps;
  const { vi } = deps.texts;
  if (config.clockStart !== null) {
    return { ok: true, text: vi.plain('command-doctor-clock-moved') };
  }
  const theirs = await askTime(config);
  if (theirs === null) return { ok: false, text: vi.plain('command-doctor-clock-unknown') };
  const off = Math.abs(Math.round(deps.clock.now().since(theirs).total('seconds')));
  const isRight = off <= MOST_SECONDS_OFF;
  const key = isRight ? 'command-doctor-clock' : 'command-doctor-clock-wrong';
  return { ok: isRight, text: vi.plain(key, { seconds: off }) };
}

function copies(deps: CommandDeps): Finding {
  const { config, texts } = deps;
  const { vi } = texts;
  const { folder } = config.backups;
  const now = inVietnam(deps.clock.now());
  const [newest] = backupsOf(deps).list();
  if (newest === undefined) {
    const ok = !existsSync(config.databasePath);
    return { ok, text: vi.plain('command-doctor-backup-none', { folder }) };
  }
  const at = newest.at.toZonedDateTime(now.timeZoneId);
  const ok = now.since(at).total('hours') <= OLDEST_BACKUP_HOURS;
  const args = { folder, at: dateTime(vi, at.toInstant()) };
  return { ok, text: vi.plain(ok ? 'command-doctor-backup' : 'command-doctor-backup-old', args) };
}
