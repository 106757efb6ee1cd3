import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startScheduler } from '../../src/jobs/scheduler.ts';

/** A tick that is finished by hand. */
function aSlowTick() {
  const waiting: { finish: () => void; fail: (error: Error) => void }[] = [];
  let started = 0;
  return {
    started: () => started,
    next: () => waiting.shift(),
    tick: () => {
      started += 1;
      return new Promise<void>((resolve, reject) => {
        waiting.push({ finish: resolve, fail: reject });
      });
    },
  };
}
const unexpected = (error: unknown) => expect.unreachable(String(error));
const aMinute = () => vi.advanceTimersByTimeAsync(60_000);
/** Lets everything run that waits for nothing but its turn. */
const turns = () => vi.advanceTimersByTimeAsync(0);

describe('the scheduler', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2024, 5, 17, 0, 59, 30) }));
  afterEach(() => void vi.useRealTimers());

  it('ticks at its start and then once a minute', async () => {
    const ticks: number[] = [];
    const scheduler = startScheduler(
      async () => void ticks.push(Date.now() / 1000 - Date.UTC(2024, 5, 17, 1) / 1000),
      unexpected,
    );
    await turns();
    expect(ticks).toEqual([-30]);

    await aMinute();
    await aMinute();

    expect(ticks).toEqual([-30, 0, 60]);
    await scheduler.stop();
  });

  it('ticks no more once it has stopped', async () => {
    let ticks = 0;
    const scheduler = startScheduler(async () => void (ticks += 1), unexpected);
    await turns();

    await scheduler.stop();
    await aMinute();
    await aMinute();

    expect(ticks).toBe(1);
  });

  it('has stopped only when the tick in hand is done', async () => {
    const slow = aSlowTick();
    const scheduler = startScheduler(slow.tick, unexpected);
    await turns();
    let stopped = false;

    const stopping = scheduler.stop().then(() => (stopped = true));
    await turns();
    expect(stopped).toBe(false);

    slow.next()?.finish();
    await stopping;
    expect(stopped).toBe(true);
  });

  it('never runs two ticks at once', async () => {
    const slow = aSlowTick();
    const scheduler = startScheduler(slow.tick, unexpected);
    await turns();

    await aMinute();
    await aMinute();
    expect(slow.started()).toBe(1);

    slow.next()?.finish();
    await turns();
    expect(slow.started()).toBe(2);
    slow.next()?.finish();
    await scheduler.stop();
  });

  it('reports a tick that failed and goes on', async () => {
    const slow = aSlowTick();
    const errors: unknown[] = [];
    const scheduler = startScheduler(slow.tick, (error) => void errors.push(error));
    await turns();

    slow.next()?.fail(new Error('no network'));
    await aMinute();

    expect(errors).toEqual([new Error('no network')]);
    expect(slow.started()).toBe(2);
    slow.next()?.finish();
    await scheduler.stop();
  });
});
