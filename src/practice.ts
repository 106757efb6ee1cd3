import { dirname, join } from 'node:path';
import type { App } from './app.ts';
import { runningClock } from './clock.ts';
import { openPeriods } from './jobs/open-periods.ts';
import { type ProcessDeps, runBot } from './process.ts';
import { servePage } from './sandbox/page-server.ts';
import { openSampleChats, type SampleChats } from './sandbox/sample-chats.ts';
import { plantSamples } from './sandbox/samples.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { usualTargets } from './sandbox/time-machine.ts';
import type { Db } from './storage/database.ts';
import { createStores } from './storage/stores.ts';

/** Monday 07:59: within a minute a new week begins, a day before the deadline of June. */
const BEGINNING = '2024-06-17T07:59:00+07:00';

/**
 * The real bot against a Telegram on this machine, with sample data and a chat page. Chats live in
 * memory, so each start begins afresh, with a database of its own beside the real one.
 */
export async function hostSandbox(
  deps: Omit<
    ProcessDeps,
    'token' | 'clock' | 'servesPort' | 'backups' | 'freshDatabase' | 'onRunning'
  >,
): Promise<number> {
  const clock = runningClock(deps.config.clockStart ?? Temporal.Instant.from(BEGINNING));
  const databasePath = join(dirname(deps.config.databasePath), 'practice.sqlite');
  const sandbox = createSandbox({ clock });
  let app: App | null = null;
  let chats: SampleChats = { personas: [], columns: [] };

  function fill(db: Db): void {
    const stores = createStores(db);
    openPeriods(db, stores, clock.now());
    plantSamples(db, stores, clock.now());
    chats = openSampleChats(sandbox, stores);
  }

  const page = await servePage({
    sandbox,
    port: deps.config.port,
    personas: () => chats.personas,
    columns: () => chats.columns,
    timeMachine: {
      targets: () => usualTargets(clock.now(), app?.stores.periods.all().at(-1)?.dueAt),
      jump: async (instant) => {
        clock.jumpTo(instant);
        sandbox.clockMoved();
        await app?.tick();
      },
    },
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return null;
  });
  if (page === null) {
    deps.complain(deps.texts.vi.plain('operator-port-busy', { port: String(deps.config.port) }));
    return 2;
  }
  try {
    return await runBot({
      ...deps,
      clock,
      token: sandbox.token,
      servesPort: false,
      backups: null,
      config: { ...deps.config, databasePath, apiRoot: page.apiRoot, webhook: null },
      freshDatabase: fill,
      onRunning: (running) => {
        app = running;
        deps.say(deps.texts.vi.plain('operator-ready-sandbox', { url: page.url }));
      },
    });
  } finally {
    await page.close();
  }
}
