import { describe, expect, it } from 'vitest';
import { createAlerts } from '../../src/features/alerts/alerts.ts';
import { createBackupJob } from '../../src/jobs/backup.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import { UnsoundError } from '../../src/storage/verification.ts';
import { aYear, TEXTS, theJobs, vietnam } from './a-year.ts';

class DiskFull extends Error {
  readonly code = 'ENOSPC';
}

/** A year whose nightly copy cannot be made until `mend` is called. */
function aBadNight(failure: () => Error = () => new DiskFull('no space left on device')) {
  const year = aYear('2024-06-17T01:59:00');
  const made: string[] = [];
  let isBad = true;
  const { db, stores } = year;
  const backups = {
    folder: '/sao-luu',
    make: async (_db: unknown, now: Temporal.Instant) => {
      if (isBad) throw failure();
      made.push(now.toString());
      return '';
    },
  };
  const jobsOf = theJobs(year);
  const nothing = { room: null, line: null, plan: null, jobs: [] };
  const alerts = createAlerts({ db, stores, texts: TEXTS, log: jobsOf.log, facts: () => nothing });
  const backUp = createBackupJob({ db, backups, alerts });
  const runDue = createRunner(theJobs(year, { backUp, watch: alerts.watch }));
  const told = () =>
    (
      db.prepare('SELECT unique_key, payload FROM outbox ORDER BY id').all() as {
        unique_key: string;
        payload: string;
      }[]
    ).map((row) => [row.unique_key, (JSON.parse(row.payload) as { text: string }).text]);
  const slot = () =>
    db.prepare(`SELECT outcome, reason FROM job_slot WHERE job = 'backup' ORDER BY slot_at`).all();
  return {
    ...year,
    made,
    told,
    slot,
    mend: () => (isBad = false),
    at: (time: string) => runDue(vietnam(time)),
  };
}

describe('a night in which no copy can be made', () => {
  it('is told to each administrator once, in the morning, with what to do', async () => {
    const it = aBadNight();
    it.enrol(1001, 'administrator');
    it.enrol(1002, 'officer');

    for (const minute of ['00', '01', '02', '03']) await it.at(`2024-06-17T02:${minute}:00`);
    await it.at('2024-06-17T05:59:00');
    expect(it.told()).toEqual([]);
    await it.at('2024-06-17T06:00:00');
    await it.at('2024-06-17T06:01:00');

    expect(it.told()).toEqual([
      [
        'trouble-begun:1:1',
        'Đêm qua hệ thống chưa sao lưu được dữ liệu vào «/sao-luu» (BACKUP_DIR): ENOSPC. Đề nghị kiểm tra dung lượng đĩa và quyền ghi của thư mục này, rồi sao lưu bằng lệnh: npm run backup -- TỆP.',
      ],
    ]);
    expect(it.slot()).toEqual([{ outcome: 'failed', reason: 'no space left on device' }]);
  });

  it('is not told again while it lasts, but once when there is a copy again', async () => {
    const it = aBadNight();
    it.enrol(1001, 'administrator');
    await it.at('2024-06-17T02:00:00');
    await it.at('2024-06-17T06:00:00');
    await it.at('2024-06-18T02:00:00');
    await it.at('2024-06-18T06:00:00');
    it.mend();

    await it.at('2024-06-19T02:00:00');
    await it.at('2024-06-19T06:00:00');
    await it.at('2024-06-20T06:00:00');

    expect(it.told().map(([key]) => key)).toEqual(['trouble-begun:1:1', 'trouble-over:1:1']);
    expect(it.told()[1]?.[1]).toBe('Hệ thống đã sao lưu được dữ liệu vào «/sao-luu» trở lại.');
  });

  it('is followed by a copy as soon as there is room, and then not told at all', async () => {
    const it = aBadNight();
    it.enrol(1001, 'administrator');
    await it.at('2024-06-17T02:00:00');
    it.mend();

    await it.at('2024-06-17T02:01:00');
    await it.at('2024-06-17T02:02:00');
    await it.at('2024-06-17T06:00:00');

    expect(it.made).toEqual(['2024-06-16T19:01:00Z']);
    expect(it.slot()).toEqual([{ outcome: 'done', reason: null }]);
    expect(it.told()).toEqual([]);
  });
});

describe('a night in which the data turn out damaged', () => {
  it('is told at once, for answers may be lost until the morning', async () => {
    const it = aBadNight(() => new UnsoundError('damaged', 'a row refers to nothing'));
    it.enrol(1001, 'administrator');

    for (const minute of ['00', '01', '02']) await it.at(`2024-06-17T02:${minute}:00`);

    expect(it.told()).toEqual([
      [
        'alarm:1:1',
        'Dữ liệu của hệ thống có dấu hiệu hỏng: a row refers to nothing. Đề nghị dừng hệ thống, chạy «npm run doctor», rồi khôi phục từ bản sao lưu gần nhất: npm run restore -- TỆP.',
      ],
    ]);
  });
});
