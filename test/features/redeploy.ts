import { pino } from 'pino';
import { type AppDeps, createApp } from '../../src/app.ts';
import { createClient } from '../../src/telegram/client.ts';
import { createDownload } from '../../src/telegram/download.ts';
import { type Commune, SETUP_CODE, TEXTS } from '../support/commune.ts';
import { createDriver } from '../support/driver.ts';

/** Another version of the bot takes over the same database and the same Telegram. */
export async function redeploy(made: Commune, version: string, parts: Pick<AppDeps, 'room'> = {}) {
  await made.app.inbox.stop();
  const { sandbox, db, clock } = made;
  const client = createClient({ apiRoot: 'http://sandbox', fetch: sandbox.fetch });
  const answer = await sandbox.fetch(`http://sandbox/bot${sandbox.token}/getMe`);
  const { result: me } = (await answer.json()) as { result: Parameters<typeof createApp>[0]['me'] };
  const app = createApp({
    db,
    clock,
    random: { bytes: (count) => new Uint8Array(count).fill(7) },
    texts: TEXTS,
    token: sandbox.token,
    me,
    client,
    outboxClient: createClient({ apiRoot: 'http://sandbox', fetch: sandbox.fetch, patience: 0 }),
    backups: null,
    download: createDownload({
      apiRoot: 'http://sandbox',
      fetch: sandbox.fetch,
      token: sandbox.token,
    }),
    setupCode: SETUP_CODE,
    version,
    log: pino({ level: 'silent' }),
    ...parts,
  });
  app.prepare();
  app.inbox.start();

  async function settle(): Promise<void> {
    for (
      let updates = sandbox.updates.take();
      updates.length > 0;
      updates = sandbox.updates.take()
    ) {
      app.inbox.receive(updates);
      await app.inbox.settled();
    }
    await app.outbox.drain();
  }

  await app.inbox.settled();
  await settle();
  return {
    app,
    settle,
    driver: createDriver({ sandbox, settle, beforeAction: () => made.pass(5) }),
    stop: () => app.inbox.stop(),
  };
}
