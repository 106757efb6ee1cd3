import type { Db } from './database.ts';
import { USABLE } from './files.ts';

/** Photos of works, sent with the answers of a month; the files are in `stores.files`. */
export function createWorkPhotoStore(db: Db) {
  const insert = db.prepare<[number, number, string, number]>(
    'INSERT INTO work_photo (report_id, work_id, file_unique_id, file_id) VALUES (?, ?, ?, ?)',
  );
  const has = db
    .prepare<[number, number, string], 1>(
      'SELECT 1 FROM work_photo WHERE report_id = ? AND work_id = ? AND file_unique_id = ?',
    )
    .pluck();
  const ofReport = db
    .prepare<[number, number], number>(
      `SELECT file_id FROM work_photo WHERE report_id = ? AND work_id = ? AND ${USABLE}
       ORDER BY file_id`,
    )
    .pluck();
  const ofWork = db
    .prepare<[number], number>(
      `SELECT DISTINCT work_photo.file_id FROM work_photo
       JOIN report ON report.id = work_photo.report_id AND report.state <> 'draft'
       WHERE work_photo.work_id = ? AND ${USABLE} ORDER BY work_photo.file_id`,
    )
    .pluck();
  return {
    /** Whether the same photo was sent for this work before. */
    has: (reportId: number, workId: number, uniqueId: string): boolean =>
      has.get(reportId, workId, uniqueId) === 1,
    add: (reportId: number, workId: number, uniqueId: string, fileId: number) =>
      void insert.run(reportId, workId, uniqueId, fileId),
    /** Those of one report, draft or sent. */
    ofReport: (reportId: number, workId: number): readonly number[] =>
      ofReport.all(reportId, workId),
    /** Those of all reports that were sent. */
    ofWork: (workId: number): readonly number[] => ofWork.all(workId),
  };
}
