import { schedule } from 'node-cron';

/** Runs `tick` now and then once a minute; what is due is asked anew each time, so a missed tick is no loss. */
export function startScheduler(
  tick: () => Promise<void>,
  onError: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.then(tick).catch(onError);
    return running;
  };
  const task = schedule('* * * * *', run, { noOverlap: true });
  void run();
  return {
    async stop(): Promise<void> {
      await task.stop();
      await running;
    },
  };
}
