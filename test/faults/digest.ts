import type { Db } from '../../src/storage/database.ts';

/** How the work is done, not what came of it: what a crash may leave otherwise. */
const EDGE = [
  'inbox',
  'outbox',
  'conversation',
  'dialogue',
  'group_prompt',
  'question_prompt',
  'job',
  'job_slot',
  'migration',
  'plan_version',
  // another one in each database
  'secret',
];
/** The bytes of a file are fetched a little later, whatever was said meanwhile. */
const RECEIVED = 'id, file_unique_id, file_id, name, mime, received_at, received_by';
/** The instant of its making, to the second, is in the bytes of a document; what it says is in its data. */
const PRINTED = 'id, kind, subject, data, made_at, made_by';
const COLUMNS: Readonly<Record<string, string>> = {
  stored_file: RECEIVED,
  official_document: PRINTED,
};
const MINUTE = 60_000;

type Cell = string | number | null;

/** All that the commune has in the database, a line for each row. */
export function recordsIn(db: Db): readonly string[] {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  return tables
    .filter((table) => !EDGE.includes(table) && !table.startsWith('sqlite_'))
    .flatMap((table) => {
      const columns = COLUMNS[table] ?? '*';
      const rows = db.prepare<[], Record<string, Cell>>(`SELECT ${columns} FROM ${table}`).all();
      return rows.map((row) => `${table} ${JSON.stringify(row, lasting)}`);
    });
}

/** What somebody is in the middle of, without its numbers. */
export function openDialogues(db: Db): readonly string[] {
  const rows = db
    .prepare(`SELECT flow, subject_id, chat_id, user_id, state, standing FROM dialogue
      WHERE standing <> 'ended' ORDER BY chat_id, user_id, flow, subject_id`)
    .all();
  return rows.map((row) => JSON.stringify(row));
}

/** Seconds and the numbers of messages depend on how often something had to be said. */
function lasting(name: string, value: unknown): unknown {
  if (name === 'outbox_key' || name === 'shown_key') return 'a key with an instant';
  if (name === 'shown_at') return value === null ? null : 'an instant';
  if (name.endsWith('message_id')) return value === null ? null : 'a message';
  const isInstant = name.endsWith('_at') && typeof value === 'number';
  return isInstant ? Math.floor(value / MINUTE) * MINUTE : value;
}
