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
    goOff,
    /** Takes a step, or throws. */
    step(): void {
      if (left <= 0 && !isOff) goOff();
      if (isOff) throw new PowerCut();
      left -= 1;
      steps += 1;
    },
  };
}
export type Power = ReturnType<typeof createPower>;

const RUNNING = ['run', 'get', 'all', 'iterate'];

/** A connection whose every statement, BEGIN and COMMIT included, is a step. */
export function poweredDb(db: Db, power: Power): Db {
  const prepare = (sql: string) => poweredStatement(db.prepare(sql), power);
  const exec = (sql: string) => {
    power.step();
    db.exec(sql);
  };
  const own: Readonly<Record<string, unknown>> = {
    prepare,
    exec,
    pragma: (...args: Parameters<Db['pragma']>) => {
      power.step();
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

function poweredStatement<Statement extends object>(statement: Statement, power: Power): Statement {
  const proxy: Statement = new Proxy(statement, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]) => {
        if (RUNNING.includes(String(name))) power.step();
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
      power.step();
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
