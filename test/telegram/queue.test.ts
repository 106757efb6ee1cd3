import { array, assert, asyncProperty, nat } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue } from '../../src/telegram/queue.ts';
import { turn } from './manual-timer.ts';

/** A queue whose work ends when the test says so. */
function aQueue(concurrency = 10) {
  const started: string[] = [];
  const endings = new Map<string, () => void>();
  const run = (item: string) => {
    started.push(item);
    return new Promise<void>((resolve) => endings.set(item, resolve));
  };
  const queue = createQueue<string>(run, concurrency);
  const finish = async (...items: string[]) => {
    for (const item of items) {
      endings.get(item)?.();
      await turn();
    }
  };
  return { queue, started, finish };
}

describe('queue', () => {
  it('keeps the order of a lane and runs lanes side by side', async () => {
    const { queue, started, finish } = aQueue();
    queue.resume();

    queue.push('a', 'a1');
    queue.push('a', 'a2');
    queue.push('b', 'b1');
    expect(started).toEqual(['a1', 'b1']);

    await finish('b1');
    expect(started).toEqual(['a1', 'b1']);
    await finish('a1');
    expect(started).toEqual(['a1', 'b1', 'a2']);
    expect(queue.size()).toBe(1);
  });

  it('knows whose lane is busy, until the last of it has been handled', async () => {
    const { queue, finish } = aQueue();
    queue.push('a', 'a1');
    expect([queue.isBusy('a'), queue.isBusy('b')]).toEqual([true, false]);

    queue.resume();
    expect(queue.isBusy('a')).toBe(true);
    await finish('a1');

    expect(queue.isBusy('a')).toBe(false);
  });

  it('lets lanes take turns, so that a flood delays nobody else', async () => {
    const { queue, started, finish } = aQueue(1);
    for (let i = 1; i <= 100; i += 1) queue.push('flood', `f${i}`);
    queue.push('b', 'b1');
    queue.push('c', 'c1');
    queue.resume();

    await finish('f1', 'b1', 'c1', 'f2');

    expect(started).toEqual(['f1', 'b1', 'c1', 'f2', 'f3']);
    expect(queue.size()).toBe(98);
  });

  it('gives a flood one turn between two of the others, also when they run side by side', async () => {
    const { queue, started, finish } = aQueue();
    for (let i = 1; i <= 100; i += 1) queue.push('flood', `f${i}`);
    for (const item of ['b1', 'b2', 'b3']) queue.push('b', item);
    queue.resume();

    await finish('f1');
    expect(started).toEqual(['f1', 'b1']);
    await finish('b1', 'f2');
    expect(started).toEqual(['f1', 'b1', 'b2', 'f2']);
    await finish('b2', 'b3');

    expect(started).toEqual(['f1', 'b1', 'b2', 'f2', 'b3', 'f3']);
    await finish('f3', 'f4');
    expect(started.slice(6)).toEqual(['f4', 'f5']);
  });

  it('never gives several floods more than a turn each between two of the others', async () => {
    await assert(
      asyncProperty(array(nat(3), { minLength: 20, maxLength: 200 }), async (choices) => {
        const { queue, started, finish } = aQueue(3);
        for (let i = 1; i <= 60; i += 1) {
          queue.push('flood', `f${i}`);
          queue.push('rain', `r${i}`);
        }
        for (let i = 1; i <= 20; i += 1) queue.push(i % 2 === 0 ? 'b' : 'c', `o${i}`);
        queue.resume();
        const finished = new Set<string>();
        for (const choice of choices) {
          const running = started.filter((item) => !finished.has(item));
          const item = running[choice % Math.max(1, running.length)] ?? '';
          finished.add(item);
          await finish(item);
        }

        const others = started.findLastIndex((item) => item.startsWith('o'));
        const between = started
          .slice(0, others + 1)
          .join(' ')
          .split(/o\d+/);
        const count = (text: string, lane: string) => text.split(lane).length - 1;
        expect(between.filter((text) => count(text, 'f') > 1 || count(text, 'r') > 1)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('never runs more than it may at once', async () => {
    const { queue, started, finish } = aQueue(2);
    queue.resume();
    for (const lane of ['a', 'b', 'c']) queue.push(lane, lane);
    expect(started).toEqual(['a', 'b']);

    await finish('a');

    expect(started).toEqual(['a', 'b', 'c']);
  });

  it('runs a barrier alone, after all before it and before all after it', async () => {
    const { queue, started, finish } = aQueue();
    queue.resume();
    queue.push('a', 'a1');
    queue.push('a', 'a2');
    queue.push('b', 'b1');
    queue.push(null, 'first barrier');
    queue.push('a', 'a3');
    queue.push('c', 'c1');
    queue.push(null, 'second barrier');
    queue.push('b', 'b2');

    await finish('a1', 'b1');
    expect(started).toEqual(['a1', 'b1', 'a2']);
    await finish('a2');
    expect(started.slice(3)).toEqual(['first barrier']);
    queue.push('d', 'd1');
    await finish('first barrier');
    expect(started.slice(4)).toEqual(['a3', 'c1']);
    await finish('a3', 'c1');
    expect(started.slice(6)).toEqual(['second barrier']);
    await finish('second barrier');
    expect(started.slice(7)).toEqual(['b2', 'd1']);
    await finish('b2', 'd1');
    await queue.idle();
    expect(queue.size()).toBe(0);
  });

  it('is idle when nothing waits or runs, or when it is paused and nothing runs', async () => {
    const { queue, finish } = aQueue();
    let idle = false;
    queue.resume();
    queue.push('a', 'a1');
    queue.push('a', 'a2');
    const watch = async () => {
      await queue.idle();
      idle = true;
    };
    void watch();
    await finish('a1');
    expect(idle).toBe(false);

    queue.pause();
    await finish('a2');

    expect(idle).toBe(true);
  });

  it('starts nothing more once it is paused', async () => {
    const { queue, started, finish } = aQueue();
    queue.resume();
    queue.push('a', 'a1');
    queue.push('a', 'a2');
    queue.pause();

    await finish('a1');
    await queue.idle();

    expect(started).toEqual(['a1']);
    expect(queue.size()).toBe(1);
  });
});
