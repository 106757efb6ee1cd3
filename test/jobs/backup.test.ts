import { describe, expect, it } from 'vitest';
import { createBackupJob } from '../../src/jobs/backup.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import { aYear, TEXTS, theJobs, vietnam } from './a-year.ts';

class DiskFull extends Error {
  readonly code = 'ENOSPC';
}

/** A year whose nightly copy cannot be made until `mend` is called. */
function aFullDisk() {
  const year = aYear('2024-06-17T01:59:00');
  const made: string[] = [];
  let isFull = true;
  const { db, stores } = year;
  const backups = {
    folder: '/sao-luu',
    make: async (_db: unknown, now: Temporal.Instant) => {
      if (isFull) throw new DiskFull('no space left on device');
      made.push(now.toString());
      return '';
    },
  };
  const backUp = createBackupJob({ db, stores, texts: TEXTS, backups });
  const runDue = createRunner(theJobs(year, { backUp }));
  const told = () =>
    db.prepare('SELECT unique_key, payload, not_before_at FROM outbox ORDER BY id').all() as {
      unique_key: string;
      payload: string;
      not_before_at: number;
    }[];
  const slot = () =>
    db.prepare(`SELECT outcome, reason FROM job_slot WHERE job = 'backup' ORDER BY slot_at`).all();
  return {
    ...year,
    made,
    told,
    slot,
    mend: () => (isFull = false),
    at: (time: string) => runDue(vietnam(time)),
  };
}

describe('a night in which no copy can be made', () => {
  it('is told to each administrator once, in the morning, with what to do', async () => {
    const it = aFullDisk();
    it.enrol(1001, 'administrator');
    it.enrol(1002, 'officer');
    await it.at('2024-06-17T01:59:00');

    for (const minute of ['00', '01', '02', '03']) await it.at(`2024-06-17T02:${minute}:00`);

    expect(it.told().map((row) => row.unique_key)).toEqual(['backup-failed:2024-06-17:1']);
    expect(it.told()[0]?.not_before_at).toBe(vietnam('2024-06-17T06:00:00').epochMilliseconds);
    expect(JSON.parse(it.told()[0]?.payload ?? '')).toEqual({
      text: 'Đêm qua hệ thống chưa sao lưu được dữ liệu vào «/sao-luu» (BACKUP_DIR): ENOSPC. Đề nghị kiểm tra dung lượng đĩa và quyền ghi của thư mục này, rồi sao lưu bằng lệnh: npm run backup -- TỆP.',
    });
    expect(it.slot()).toEqual([{ outcome: 'failed', reason: 'no space left on device' }]);
  });

  it('is told again the next day when it lasts', async () => {
    const it = aFullDisk();
    it.enrol(1001, 'administrator');
    await it.at('2024-06-17T02:00:00');

    await it.at('2024-06-18T02:00:00');

    expect(it.told().map((row) => row.unique_key)).toEqual([
      'backup-failed:2024-06-17:1',
      'backup-failed:2024-06-18:1',
    ]);
  });

  it('is followed by a copy as soon as there is room', async () => {
    const it = aFullDisk();
    await it.at('2024-06-17T02:00:00');
    it.mend();

    await it.at('2024-06-17T02:01:00');
    await it.at('2024-06-17T02:02:00');

    expect(it.made).toEqual(['2024-06-16T19:01:00Z']);
    expect(it.slot()).toEqual([{ outcome: 'done', reason: null }]);
  });
});
