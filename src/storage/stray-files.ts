/** Tables that a stored file may belong to. */
const OWNERS = [
  'dossier_page',
  'event_minutes',
  'pledge_sheet',
  'unit_plan_file',
  'work_photo',
  'written_opinion',
] as const;

/** SQL: a file of `stored_file` that belongs to nothing. */
export const STRAY_FILE = OWNERS.map(
  (table) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE ${table}.file_id = stored_file.id)`,
).join(' AND ');
