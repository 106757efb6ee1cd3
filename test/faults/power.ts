import type { Statement } from 'better-sqlite3';
import type { Db } from '../../src/storage/database.ts';
import type { Timer } from '../../src/telegram/timer.ts';

/** What everything meets that a process still tries after its power went. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/**
 * The power of one process. Each SQL statement and each call to Telegram is a step that needs it;
 * it goes before the step that was chosen, and from then on nothing of that process is done.
 */
export function createPower() {
  const cut = Promise.withResolvers<'cut'>();
  let left = Number.POSITIVE_INFINITY;
  let steps = 0;
  const lasting: number[] = [];
  let isOff = false;

  function goOff(): void {
    isOff = true;
    cut.resolve('cut');
  }

  return {
    cut: cut.promise,
    isOff: () => isOff,
    /** How many steps have been taken. */
    steps: () => steps,
    /** So many more steps are taken, and no other. */
    lastFor(more: number): void {
      left = more;
    },
    /** After how many steps, of those from `from` on, something had come that outlives the process. */
    lastingSince: (from: number): readonly number[] =>
      lasting.filter((step) => step > from).map((step) => step - from),
    goOff,
    /** Takes a step, or throws. `isLasting`: a write outside a transaction, a commit, a call. */
    step(isLasting: boolean): void {
      if (left <= 0 && !isOff) goOff();
      if (isOff) throw new PowerCut();
      left -= 1;
      steps += 1;
      if (isLasting) lasting.push(steps);
    },
  };
}
export type Power = ReturnType<typeof createPower>;

const RUNNING = ['run', 'get', 'all', 'iterate'];

type Pool = (sql: string) => Statement;
const planned = new WeakMap<Db, Map<string, Statement[]>>();

/**
 * Statements of a connection as one process after the other prepares them: what the one before has
 * had planned is used again, for a start would spend most of its time on that.
 */
function pooled(db: Db): Pool {
  const all = planned.get(db) ?? new Map<string, Statement[]>();
  planned.set(db, all);
  const taken = new Map<string, number>();
  return (sql) => {
    const place = taken.get(sql) ?? 0;
    taken.set(sql, place + 1);
    const same = all.get(sql) ?? [];
    all.set(sql, same);
    const statement = (same[place] ??= db.prepare(sql));
    return statement.reader ? statement.pluck(false) : statement;
  };
}

/** A connection whose every statement, BEGIN and COMMIT included, is a step. */
export function poweredDb(db: Db, power: Power): Db {
  const statement = pooled(db);
  const prepare = (sql: string) => poweredStatement(statement(sql), power);
  const exec = (sql: string) => {
    const isInside = db.inTransaction && sql !== 'COMMIT';
    power.step(!isInside && !/^(?:BEGIN|PRAGMA)/.test(sql));
    db.exec(sql);
  };
  const own: Readonly<Record<string, unknown>> = {
    prepare,
    exec,
    pragma: (...args: Parameters<Db['pragma']>) => {
      power.step(false);
      return db.pragma(...args);
    },
    transaction: (work: (...args: unknown[]) => unknown) => {
      const begun = (begin: string) => transaction({ db, power, exec, begin, work });
      const [deferred, immediate] = [begun('BEGIN'), begun('BEGIN IMMEDIATE')];
      return Object.assign(begun('BEGIN'), { default: deferred, deferred, immediate });
    },
  };
  return new Proxy(db, {
    get(target, name) {
      if (typeof name === 'string' && Object.hasOwn(own, name)) return own[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function poweredStatement(statement: Statement, power: Power): Statement {
  const proxy: Statement = new Proxy(statement, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]) => {
        const isLasting = !target.readonly && !target.database.inTransaction;
        if (RUNNING.includes(String(name))) power.step(isLasting);
        const result: unknown = value.apply(target, args);
        return result === target ? proxy : result;
      };
    },
  });
  return proxy;
}

/** As better-sqlite3's, but that a process without power does not even roll back. */
function transaction(it: {
  readonly db: Db;
  readonly power: Power;
  readonly exec: (sql: string) => void;
  readonly begin: string;
  readonly work: (...args: unknown[]) => unknown;
}) {
  return (...args: unknown[]): unknown => {
    const isInner = it.db.inTransaction;
    it.exec(isInner ? 'SAVEPOINT inner' : it.begin);
    try {
      const result = it.work(...args);
      it.exec(isInner ? 'RELEASE inner' : 'COMMIT');
      return result;
    } catch (error) {
      if (!it.power.isOff() && it.db.inTransaction) {
        it.exec(isInner ? 'ROLLBACK TO inner; RELEASE inner' : 'ROLLBACK');
      }
      throw error;
    }
  };
}

/** The way to Telegram: what was under way when the power went never comes back. */
export function poweredFetch(call: typeof fetch, power: Power): typeof fetch {
  return async (input, init) => {
    try {
      power.step(true);
    } catch {
      return never();
    }
    const answer = await call(input, init);
    return power.isOff() ? never() : answer;
  };
}

export function poweredTimer(timer: Timer, power: Power): Timer {
  return (milliseconds, fire) =>
    timer(milliseconds, () => {
      if (!power.isOff()) fire();
    });
}

function never(): Promise<never> {
  return new Promise(() => {});
}
