import type { Db } from './database.ts';
import { unsynced } from './unsynced.ts';

/** What the conversation engine hands over: its own data, pinned to a version. */
type Versioned = { readonly version: readonly [number, string | number]; readonly state: unknown };

/**
 * Replay logs of the conversation engine, by `<chat>:<person>`. Any of them may vanish without harm
 * (design.md 5.4), so they are written without waiting for the disk.
 */
export function createConversationStore(db: Db) {
  const select = db.prepare<[string], { state: string }>(
    'SELECT state FROM conversation WHERE key = ?',
  );
  const upsert = db.prepare<[string, string, string]>(
    `INSERT INTO conversation (key, version, state) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET version = excluded.version, state = excluded.state
     WHERE excluded.state <> conversation.state`,
  );
  const remove = db.prepare<[string]>('DELETE FROM conversation WHERE key = ?');
  const purge = db.prepare<[string], { key: string }>(
    'DELETE FROM conversation WHERE version <> ? RETURNING key',
  );
  const move = db.prepare<[string, string, string]>(
    `UPDATE OR REPLACE conversation SET key = ? || substr(key, instr(key, ':'))
     WHERE key >= ? AND key < ?`,
  );

  function wipe(key: string): boolean {
    return unsynced(db, () => remove.run(key)).changes > 0;
  }

  return {
    /** What `conversations({ storage: { type: 'key', adapter } })` asks for; all synchronous. */
    adapter: {
      // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the engine's types stay out of this layer
      read<State>(key: string): State | undefined {
        const row = select.get(key);
        return row === undefined ? undefined : (JSON.parse(row.state) as State);
      },
      write(key: string, state: Versioned): void {
        const version = String(state.version[1]);
        unsynced(db, () => upsert.run(key, version, JSON.stringify(state)));
      },
      delete: (key: string): void => void wipe(key),
    },
    /** Forgets where this person stood in this chat; false when nothing was known. */
    wipe,
    /** Forgets the logs of every other version and says whose they were (`<chat>:<person>`). */
    purgeOthers: (version: string) =>
      purge
        .all(version)
        .map((row) => row.key)
        .sort(),
    /** A group became a supergroup: its logs go on under the new id. */
    moveChat: (from: number, to: number) => void move.run(String(to), `${from}:`, `${from};`),
  };
}
