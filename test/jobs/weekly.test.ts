import { describe, expect, it } from 'vitest';
import { weekly } from '../../src/jobs/jobs.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const time = Temporal.PlainTime.from('08:00');

describe('a weekly job', () => {
  it.each([
    ['before its hour on Monday', 1, '2024-06-17T07:59:59', '2024-06-17T08:00'],
    ['from its hour on, a week later', 1, '2024-06-17T08:00', '2024-06-24T08:00'],
    ['on a Sunday, the day after', 1, '2024-06-16T23:00', '2024-06-17T08:00'],
    ['over the end of the year', 1, '2024-12-30T08:00', '2025-01-06T08:00'],
    ['on another weekday', 5, '2024-06-17T09:00', '2024-06-21T08:00'],
    ['on a Sunday', 7, '2024-06-17T09:00', '2024-06-23T08:00'],
  ])('%s', (_, weekday, after, expected) => {
    const next = weekly(() => ({ weekday, time }));
    expect(next(at(after))).toEqual(at(expected));
  });
});
