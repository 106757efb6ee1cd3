import { describe, expect, it } from 'vitest';
import { aYear, theJobs, vietnam } from './a-year.ts';

describe('the nightly purge', () => {
  it('forgets what was handled more than seven days ago, and keeps the rest', async () => {
    const it = aYear('2024-06-17T08:00:00');
    const { inbox, dialogues } = it.stores;
    const week = vietnam('2024-06-10T08:00:00');
    const old = week.subtract({ milliseconds: 1 });
    inbox.add([{ updateId: 1, key: '7:7', payload: '{}' }], old);
    inbox.add([{ updateId: 2, key: '7:7', payload: '{}' }], week);
    inbox.add([{ updateId: 3, key: '7:7', payload: '{}' }], old);
    inbox.done(1);
    inbox.done(2);
    const place = { flow: 'report', chatId: 7, userId: 7, state: {} };
    const gone = dialogues.begin({ ...place, subjectId: 1, at: old });
    const kept = dialogues.begin({ ...place, subjectId: 2, at: old });
    dialogues.end(gone.id);

    await theJobs(it)
      .jobs.find((job) => job.name === 'purge')
      ?.run(it.clock.now());

    expect(inbox.counts()).toEqual({ waiting: 1, done: 1, failed: 0 });
    expect(dialogues.byId(gone.id)).toBeNull();
    expect(dialogues.byId(kept.id)?.standing).toBe('current');
  });
});

describe('the record of jobs', () => {
  it('goes back ninety days', async () => {
    const it = aYear('2024-06-17T08:00:00');
    const { jobs } = it.stores;
    const quarter = vietnam('2024-03-19T08:00:00');
    jobs.setNext('reminders', it.clock.now());
    const slots = [quarter.subtract({ milliseconds: 1 }), quarter, it.clock.now()];
    jobs.skip('reminders', slots, it.clock.now(), 'later than its grace');

    await theJobs(it)
      .jobs.find((job) => job.name === 'purge')
      ?.run(it.clock.now());

    expect(it.db.prepare('SELECT slot_at FROM job_slot ORDER BY slot_at').pluck().all()).toEqual([
      quarter.epochMilliseconds,
      it.clock.now().epochMilliseconds,
    ]);
  });
});

describe('the times of the jobs', () => {
  it.for([
    ['reminders', '2024-06-17T08:00:00'],
    ['backup', '2024-06-18T02:00:00'],
    ['purge', '2024-06-18T03:00:00'],
  ] as const)('are the plan’s: %s', ([name, expected]) => {
    const year = aYear('2024-06-17T07:00:00');

    const found = theJobs(year).jobs.find((job) => job.name === name);

    const next =
      found === undefined || found.schedule === 'every tick'
        ? null
        : found.schedule.next(year.clock.now());
    expect(next).toEqual(vietnam(expected));
  });
});
