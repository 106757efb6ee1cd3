import { describe, expect, it } from 'vitest';
import { createJournal } from '../../src/jobs/journal.ts';
import { createJobStore } from '../../src/storage/jobs.ts';
import { aDatabase } from '../telegram/edge.ts';

const at = (text: string) => Temporal.Instant.from(`2024-06-${text}+07:00`);

/** The slots of two days of one job, as the last process left them. */
function slots(...outcomes: readonly ('done' | 'failed')[]) {
  const store = createJobStore(aDatabase());
  store.setNext('digest', at('17T08:00'));
  for (const [day, outcome] of outcomes.entries()) {
    const slot = at(`${17 + day}T08:00`);
    store.take('digest', slot, slot.add({ seconds: 5 }));
    store.finish('digest', slot, outcome, outcome === 'done' ? null : 'no paper');
  }
  return store;
}

describe('the journal of the jobs', () => {
  it('counts failures in a row, and since when', () => {
    const journal = createJournal();

    journal.succeeded('board', at('17T08:00'));
    journal.failed('board', at('17T08:01'), 'one');
    journal.failed('board', at('17T08:02'), 'two');

    expect(journal.all()).toEqual([
      {
        name: 'board',
        lastSuccessAt: at('17T08:00'),
        failures: 2,
        failingSince: at('17T08:01'),
        reason: 'two',
      },
    ]);
    journal.succeeded('board', at('17T08:03'));
    expect(journal.all()[0]).toMatchObject({ failures: 0, failingSince: null, reason: null });
  });

  it('recalls after a start that a job’s last slot failed, and when it last succeeded', () => {
    const journal = createJournal();

    journal.recall(slots('done', 'failed'));

    expect(journal.all()).toEqual([
      {
        name: 'digest',
        lastSuccessAt: at('17T08:00:05'),
        failures: 1,
        failingSince: at('18T08:00:05'),
        reason: 'no paper',
      },
    ]);
  });

  it('recalls that it failed once and has succeeded since', () => {
    const journal = createJournal();

    journal.recall(slots('failed', 'done'));

    expect(journal.all()).toMatchObject([
      { failures: 0, failingSince: null, lastSuccessAt: at('18T08:00:05') },
    ]);
  });

  it('knows nothing before the first run', () => {
    const journal = createJournal();

    journal.recall(createJobStore(aDatabase()));

    expect(journal.all()).toEqual([]);
  });
});
