import { describe, expect, it } from 'vitest';
import { healthOf } from '../src/health.ts';

const at = (text: string) => Temporal.Instant.from(`2024-06-17T${text}+07:00`);
const now = at('10:00:00');
const startedAt = at('08:00:00');

describe('the health of the process', () => {
  it.for([
    ['10:00:00', '10:00:00', true],
    ['09:57:01', '09:57:01', true],
    ['09:57:00', '10:00:00', false],
    ['10:00:00', '09:57:00', false],
    [null, '10:00:00', false],
    ['10:00:00', null, false],
  ] as const)('ticked %s, polled %s: %s', ([ticked, polled, ok]) => {
    const tickedAt = ticked === null ? null : at(ticked);
    const polledAt = polled === null ? null : at(polled);

    expect(healthOf({ now, startedAt, tickedAt, polledAt, found: [] }).ok).toBe(ok);
  });

  it('is given three minutes from the start on', () => {
    const young = { startedAt: at('09:57:01'), tickedAt: null, polledAt: null, found: [] };

    expect(healthOf({ now, ...young })).toMatchObject({ ok: true, secondsSincePoll: null });
    expect(healthOf({ now: at('10:00:01'), ...young }).ok).toBe(false);
  });

  it('says which part is red, and since when', () => {
    const disk = {
      part: 'disk',
      since: at('09:30:00'),
      detail: 'data: 120 of 200 MB free',
    } as const;

    const health = healthOf({
      now,
      startedAt,
      tickedAt: null,
      polledAt: at('09:50:00'),
      found: [disk],
    });

    expect(health).toEqual({
      ok: false,
      mode: 'polling',
      secondsSincePoll: 600,
      secondsSinceTick: null,
      red: [
        { part: 'polling', since: '2024-06-17T02:50:00Z', detail: 'silent' },
        { part: 'jobs', since: '2024-06-17T01:00:00Z', detail: 'not once since the start' },
        { part: 'disk', since: '2024-06-17T02:30:00Z', detail: 'data: 120 of 200 MB free' },
      ],
    });
  });

  it('asks nothing of the poll when updates come by webhook', () => {
    expect(healthOf({ now, startedAt, tickedAt: at('09:59:30'), found: [] })).toEqual({
      ok: true,
      mode: 'webhook',
      secondsSinceTick: 30,
      red: [],
    });
    expect(healthOf({ now, startedAt, tickedAt: at('09:50:00'), found: [] }).ok).toBe(false);
  });
});
