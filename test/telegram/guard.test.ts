import { describe, expect, it } from 'vitest';
import { guard } from '../../src/telegram/guard.ts';
import { manualTimer } from './manual-timer.ts';

describe('guard', () => {
  it('lets work through that ends in time, and leaves no timer behind', async () => {
    const { timer, waits } = manualTimer();

    expect(await guard(async () => 'done', 45_000, timer)).toBe('finished');

    expect(waits()).toEqual([]);
  });

  it('goes on without work that hangs for ever', async () => {
    const { timer, pass } = manualTimer();
    const outcome = guard(() => new Promise(() => {}), 45_000, timer);

    await pass(45_000);

    expect(await outcome).toBe('timed-out');
  });

  it('passes on an error within the time, also one thrown at once', async () => {
    const { timer, waits } = manualTimer();
    const broken = () => {
      throw new Error('at once');
    };

    await expect(guard(broken, 45_000, timer)).rejects.toThrow('at once');

    expect(waits()).toEqual([]);
  });

  it('does not care about an error after the time', async () => {
    const { timer, pass } = manualTimer();
    let fail: (error: Error) => void = () => {};
    const work = () => new Promise<void>((_resolve, reject) => (fail = reject));
    const outcome = guard(work, 45_000, timer);
    await pass(45_000);

    fail(new Error('too late'));

    expect(await outcome).toBe('timed-out');
  });
});
