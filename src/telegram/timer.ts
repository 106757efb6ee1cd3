/** Calls `fire` once after so many milliseconds; what it returns calls that off. */
export type Timer = (milliseconds: number, fire: () => void) => () => void;

/** The part of an abort signal that grammY's and Node's have in common. */
export type Signal = {
  readonly aborted: boolean;
  readonly addEventListener: (type: 'abort', listener: () => void) => void;
  readonly removeEventListener: (type: 'abort', listener: () => void) => void;
};

/** Waits so many milliseconds, or less when the signal says so; never rejects. */
export type Sleep = (milliseconds: number, signal?: Signal) => Promise<void>;

/** The machine's own timers. */
export const realTimer: Timer = (milliseconds, fire) => {
  const handle = setTimeout(fire, milliseconds);
  return () => clearTimeout(handle);
};

/** Waiting by means of a timer. */
export function createSleep(timer: Timer): Sleep {
  return (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const wake = () => {
        callOff();
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const callOff = timer(milliseconds, wake);
      signal?.addEventListener('abort', wake);
    });
}
