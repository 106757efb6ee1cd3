import type { App } from '../app.ts';
import type { JobName } from '../jobs/table.ts';

/**
 * Runs one job of the table. What it works on are the periods that are open by then, so opening
 * them comes first, as it does in a tick. Returns the outbox id after which its messages lie.
 */
export async function runAlone(app: App, name: JobName, now: Temporal.Instant): Promise<number> {
  const run = (each: JobName) => app.jobs.find((job) => job.name === each)?.run(now);
  if (name !== 'open-period') await run('open-period');
  const before = app.stores.outbox.lastId();
  await run(name);
  return before;
}
