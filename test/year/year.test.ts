import { expect, it } from 'vitest';
import { liveYear } from './year.ts';

/** Ample for a busy machine; alone it takes some fifteen seconds. */
const PATIENCE = 150_000;

it(
  'a year with all that goes wrong: every flag, answer and reminder is as the rules have it',
  async () => {
    const { problems, counts } = await liveYear(1);

    expect(problems).toEqual([]);
    // the year was a full one: nothing of what may happen was left out
    expect(counts).toMatchObject({ 'outages of 36 hours': 1, 'hours without Telegram': 44 });
    expect(counts['obligations']).toBeGreaterThan(290);
    expect(counts['reports sent']).toBeGreaterThan(270);
    expect(counts['answers compared']).toBeGreaterThan(2000);
    expect(counts['stages due']).toBeGreaterThan(1700);
    expect(counts['kills']).toBeGreaterThan(100);
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining([
        'late',
        'never sent',
        'reports corrected',
        'absences',
        'handovers by appointment',
        'handovers by invitation',
        'people who blocked the bot',
        'snoozes',
        'extensions granted',
        'extensions refused',
        'deadlines moved for all',
        'deadlines moved for one',
        'units excused',
        'updates handed over again',
        'faults 429',
        'faults 500',
        'faults 502-html',
        'faults refused',
        'faults lost-response',
        'stages uncertain',
        'stages failed',
        'stages skipped done',
        'stages skipped excused',
        'stages skipped not_connected',
        'stages skipped replaced',
        'stages skipped superseded',
      ]),
    );
  },
  PATIENCE,
);
