import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from './app.ts';
import { runningClock } from './clock.ts';
import { openPeriods } from './jobs/open-periods.ts';
import { type ProcessDeps, runBot } from './process.ts';
import { servePage } from './sandbox/page-server.ts';
import { plantSamples, samplePeople } from './sandbox/samples.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { usualTargets } from './sandbox/time-machine.ts';
import type { Db } from './storage/database.ts';
import { createStores } from './storage/stores.ts';

/** Monday 07:59: within a minute a new week begins, a day before the deadline of June. */
const BEGINNING = '2024-06-17T07:59:00+07:00';

/** Whose chats begin with the bot's greeting; the others have started the bot long ago. */
const GREETED = ['Trưởng thôn 3', 'Trưởng thôn 7', 'Cán bộ VP', 'Chủ tịch xã'];

/**
 * The real bot against a Telegram on this machine, with sample data and a chat page. Chats live in
 * memory, so each start begins afresh, with a database of its own beside the real one.
 */
export async function hostSandbox(
  deps: Omit<ProcessDeps, 'token' | 'clock' | 'servesPort' | 'prepareDatabase' | 'onRunning'>,
): Promise<number> {
  const clock = runningClock(deps.config.clockStart ?? Temporal.Instant.from(BEGINNING));
  const databasePath = join(dirname(deps.config.databasePath), 'practice.sqlite');
  for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath + suffix, { force: true });
  const sandbox = createSandbox({ clock });
  let app: App | null = null;
  let personas: { userId: number; label: string }[] = [];
  let staffGroup = 0;

  function fill(db: Db): void {
    const stores = createStores(db);
    openPeriods(db, stores, clock.now());
    plantSamples(db, stores, clock.now());
    const people = samplePeople(stores.units.all());
    const users = people.map((person) =>
      sandbox.user({ id: person.telegramId, firstName: person.firstName }),
    );
    const greeted = (label: string) => GREETED.includes(label);
    for (const user of users) if (!greeted(user.profile().firstName)) user.startBot();
    sandbox.updates.drop();
    for (const user of users) if (greeted(user.profile().firstName)) user.startBot();
    const staff = users.slice(0, 3);
    const group = sandbox.group({
      title: 'Cán bộ xã Tùng Ảnh',
      members: staff,
      bot: 'administrator',
    });
    staffGroup = group.id;
    const by = stores.people.withRole('administrator')[0]?.id ?? 0;
    stores.groups.connect({
      chatId: group.id,
      purpose: 'staff',
      title: group.title(),
      threadId: null,
      by,
      at: clock.now(),
    });
    personas = people.map(({ telegramId, firstName }) => ({
      userId: telegramId,
      label: firstName,
    }));
  }

  const page = await servePage({
    sandbox,
    port: deps.config.port,
    personas: () => personas,
    columns: () => {
      const head = personas.find((persona) => persona.label === 'Trưởng thôn 3')?.userId ?? 0;
      const officer = personas[0]?.userId ?? 0;
      return [
        { userId: head, chatId: head },
        { userId: officer, chatId: staffGroup },
        { userId: officer, chatId: officer },
      ];
    },
    timeMachine: {
      targets: () => usualTargets(clock.now(), app?.stores.periods.all().at(-1)?.dueAt),
      jump: async (instant) => {
        clock.jumpTo(instant);
        sandbox.clockMoved();
        await app?.tick();
      },
    },
  });
  try {
    return await runBot({
      ...deps,
      clock,
      token: sandbox.token,
      servesPort: false,
      config: { ...deps.config, databasePath, apiRoot: page.apiRoot, webhook: null },
      prepareDatabase: fill,
      onRunning: (running) => {
        app = running;
        deps.say(deps.texts.vi.plain('operator-ready-sandbox', { url: page.url }));
      },
    });
  } finally {
    await page.close();
  }
}
