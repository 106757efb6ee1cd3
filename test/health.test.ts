import { describe, expect, it } from 'vitest';
import { healthOf } from '../src/health.ts';

const at = (text: string) => Temporal.Instant.from(`2024-06-17T${text}+07:00`);
const now = at('10:00:00');

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

    expect(healthOf({ now, tickedAt, polledAt }).ok).toBe(ok);
  });

  it('asks nothing of the poll when updates come by webhook', () => {
    expect(healthOf({ now, tickedAt: at('09:59:30') })).toEqual({
      ok: true,
      mode: 'webhook',
      secondsSinceTick: 30,
    });
    expect(healthOf({ now, tickedAt: at('09:50:00') }).ok).toBe(false);
  });
});
