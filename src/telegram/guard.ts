import type { Timer } from './timer.ts';

export type Guarded = 'finished' | 'timed-out';

/**
 * Runs work for at most so many milliseconds. A conversation can hang for ever (platform.md 0.2):
 * then its queue goes on without it, and what it does later is nobody's concern. Rejects as the
 * work does, within the time. While `isHeld` says so it waits for its turn to speak, and does not hang.
 */
export async function guard(
  work: () => Promise<unknown>,
  milliseconds: number,
  timer: Timer,
  isHeld: () => boolean = () => false,
): Promise<Guarded> {
  let callOff = () => {};
  const late = new Promise<Guarded>((resolve) => {
    const look = () => (isHeld() ? wait() : resolve('timed-out'));
    const wait = () => {
      callOff = timer(milliseconds, look);
    };
    wait();
  });
  const inTime = async (): Promise<Guarded> => {
    await work();
    return 'finished';
  };
  try {
    return await Promise.race([inTime(), late]);
  } finally {
    callOff();
  }
}
