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

  it('does not count the time in which a reply waits for its place', async () => {
    const { timer, pass, waits } = manualTimer();
    let isHeld = true;
    let end = () => {};
    const work = () =>
      new Promise<void>((resolve) => {
        end = resolve;
      });
    const guarded = guard(work, 30_000, timer, () => isHeld);

    await pass(30_000);
    await pass(30_000);
    expect(waits()).toEqual([30_000]);
    isHeld = false;
    end();

    expect(await guarded).toBe('finished');
    expect(waits()).toEqual([]);
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
