import { createTurns } from './turns.ts';

/** A lane in which work keeps its order; null: everything before it first, everything else after it. */
export type Lane = string | null;

/**
 * Runs work of one lane in order, one at a time, and lanes side by side. Lanes take turns, so that
 * a flood in one of them costs the others nothing. `run` must not reject.
 */
export function createQueue<Item>(run: (item: Item) => Promise<void>, concurrency: number) {
  const turns = createTurns<Item>();
  /** How much waits, by lane, here and behind a barrier. */
  const waiting = new Map<string, number>();
  /** Work from the first barrier on; it enters the lanes when the barrier is through. */
  let behind: { readonly lane: Lane; readonly item: Item }[] = [];
  let running = 0;
  let alone = false;
  let paused = true;
  const waiters: (() => void)[] = [];

  function pump(): void {
    while (mayStart()) {
      const next = turns.next();
      if (next !== null) startIn(next.lane, next.item);
      else if (!startBehind()) break;
    }
    if (isIdle()) for (const wake of waiters.splice(0)) wake();
  }

  function mayStart(): boolean {
    return !paused && !alone && running < concurrency;
  }

  function startIn(lane: string, item: Item): void {
    const left = (waiting.get(lane) ?? 1) - 1;
    if (left > 0) waiting.set(lane, left);
    else waiting.delete(lane);
    void start(item, () => turns.over(lane));
  }

  /** Starts the barrier once all lanes are empty, or lets in what came after the last one. */
  function startBehind(): boolean {
    if (turns.isBusy() || running > 0) return false;
    const first = behind.shift();
    if (first === undefined) return false;
    if (first.lane === null) {
      alone = true;
      void start(first.item, () => {
        alone = false;
      });
      return true;
    }
    turns.admit(first.lane, first.item);
    const barrier = behind.findIndex(({ lane }) => lane === null);
    const rest = barrier === -1 ? behind : behind.slice(0, barrier);
    behind = barrier === -1 ? [] : behind.slice(barrier);
    for (const { lane, item } of rest) if (lane !== null) turns.admit(lane, item);
    return true;
  }

  async function start(item: Item, settled: () => void): Promise<void> {
    running += 1;
    await run(item);
    running -= 1;
    settled();
    pump();
  }

  function isIdle(): boolean {
    return running === 0 && (paused || (!turns.isBusy() && behind.length === 0));
  }

  return {
    push(lane: Lane, item: Item): void {
      if (lane !== null) waiting.set(lane, (waiting.get(lane) ?? 0) + 1);
      if (lane === null || behind.length > 0) behind.push({ lane, item });
      else turns.admit(lane, item);
      pump();
    },
    /** Starts work; a new queue is paused. */
    resume(): void {
      paused = false;
      pump();
    },
    /** Starts nothing more; what runs is finished. */
    pause(): void {
      paused = true;
    },
    /** Resolves when nothing runs and, unless paused, nothing waits. */
    idle: (): Promise<void> =>
      isIdle() ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve)),
    /** Whether something of this lane waits or runs. */
    isBusy: (lane: string): boolean => turns.has(lane) || waiting.has(lane),
    /** How much of this lane waits. */
    waiting: (lane: string): number => waiting.get(lane) ?? 0,
    /** How many items wait or run. */
    size: (): number => running + behind.length + turns.waiting(),
  };
}
