import { describe, expect, it } from 'vitest';
import { inVietnam } from '../../src/domain/clock.ts';
import { usualTargets } from '../../src/sandbox/time-machine.ts';

function placesAt(now: string, due?: string) {
  const at = (local: string) => Temporal.Instant.from(`${local}+07:00`);
  const targets = usualTargets(at(now), due === undefined ? undefined : at(due));
  const shown = targets.map(({ id, instant }) => [
    id,
    inVietnam(instant).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  ]);
  return Object.fromEntries(shown) as Record<string, string>;
}

describe('the places in time that the page offers', () => {
  it('are the deadline, Monday, one hour and one day on', () => {
    expect(placesAt('2024-06-17T07:59', '2024-06-18T17:00')).toEqual({
      due: '2024-06-18T17:00',
      monday: '2024-06-17T08:00',
      hour: '2024-06-17T08:59',
      day: '2024-06-18T07:59',
    });
  });

  it.each([
    ['the minute before', '2024-06-17T07:59', '2024-06-17T08:00'],
    ['the very minute', '2024-06-17T08:00', '2024-06-24T08:00'],
    ['later that Monday', '2024-06-17T20:00', '2024-06-24T08:00'],
    ['Sunday night', '2024-06-23T23:30', '2024-06-24T08:00'],
    ['Tuesday', '2024-06-18T17:00', '2024-06-24T08:00'],
  ])('go to the coming Monday at 08:00 from %s', (_when, now, monday) => {
    expect(placesAt(now)).toMatchObject({ monday });
  });

  it('leave out a deadline that is over', () => {
    expect(placesAt('2024-06-18T17:00', '2024-06-18T17:00')).not.toHaveProperty('due');
  });
});
