// What the clock and the office ask of a database, by its size: part of `npm run bench -- --only growth`.
import { join } from 'node:path';
import type { Update, UserFromGetMe } from 'grammy/types';
import { createApp } from '../../src/app.ts';
import { standingClock } from '../../src/clock.ts';
import { openPeriods } from '../../src/jobs/open-periods.ts';
import { createBackups } from '../../src/storage/backups.ts';
import { type Db, openDatabase } from '../../src/storage/database.ts';
import { damageIn } from '../../src/storage/verification.ts';
import { createLog } from '../../src/telegram/log.ts';
import { loadTexts } from '../../src/texts/load.ts';
import { type Size, sizeText } from './history.ts';
import { tableText } from './statistics.ts';

const ROOT = join(import.meta.dirname, '../..');
const OFFICER = 5;
/** Three days before June is due, a Friday; on the 16th the reminders of that stage go into line. */
const QUIET = '2029-06-15T09:00:00+07:00';
const REMINDING = '2029-06-17T08:00:00+07:00';
const NEXT_PERIOD = '2029-07-15T08:00:00+07:00';

type Cost = readonly [what: string, milliseconds: number];

/** CPU milliseconds of each kind of work, a column a size. */
export async function officeTable(
  databases: readonly { readonly size: Size; readonly path: string }[],
): Promise<string> {
  const columns: (readonly Cost[])[] = [];
  for (const { path } of databases) columns.push(await costsOf(path));
  const rows = (columns[0] ?? []).map(([what], row) => [
    what,
    ...columns.map((column) => (column[row]?.[1] ?? Number.NaN).toFixed(0)),
  ]);
  return tableText([['CPU ms at', ...databases.map(({ size }) => sizeText(size))], ...rows]);
}

async function costsOf(path: string): Promise<readonly Cost[]> {
  const db = openDatabase(path);
  const clock = standingClock(Temporal.Instant.from(QUIET));
  const { app, say, press } = anOffice(db, clock);
  const costs: Cost[] = [];
  const cost = async (what: string, work: () => unknown) => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    costs.push([what, (user + system) / 1000]);
  };
  const job = (name: string) => app.jobs.find((each) => each.name === name)?.run(clock.now());

  await cost('looking for damage at the start', () => damageIn(db));
  app.prepare();
  app.inbox.start();
  await app.tick();
  await cost('a quiet minute', () => app.tick());
  await cost('/status', () => say('/status'));
  await cost('/tiendo', () => say('/tiendo'));
  await cost('/xuat, a month', () => press('export:2029-05:2029-05'));
  await cost('/xuat, the year', () => press('export:2029-02:2029-06'));
  clock.jumpTo(Temporal.Instant.from(REMINDING));
  await cost('all reminders of a day into line', () => job('reminders'));
  await cost('freezing a month', () => {
    clock.jumpTo(Temporal.Instant.from('2029-06-29T09:00:00+07:00'));
    return job('snapshot');
  });
  await cost('opening a period', () =>
    openPeriods(db, app.stores, Temporal.Instant.from(NEXT_PERIOD)),
  );
  await cost('the nightly copy, read through', () =>
    createBackups({
      databasePath: path,
      folder: `${path}-copies`,
      keep: 1,
      migrations: join(ROOT, 'db/migrations'),
    }).make(db, clock.now()),
  );
  await app.inbox.stop();
  db.close();
  return costs;
}

/** The application in this process, with an officer and a staff group, and nobody at the other end. */
function anOffice(db: Db, clock: ReturnType<typeof standingClock>) {
  let sent = 1000;
  const fetch = () => {
    sent += 1;
    const chat = { id: OFFICER, type: 'private', first_name: 'Mẫu' };
    const result = { message_id: sent, date: 0, chat };
    return Promise.resolve({ json: () => Promise.resolve({ ok: true, result }) });
  };
  const client = { fetch: fetch as unknown as typeof globalThis.fetch };
  const app = createApp({
    db,
    clock,
    random: { bytes: (count) => new Uint8Array(count) },
    texts: loadTexts(join(ROOT, 'locales')),
    token: '1:bench',
    me: { id: 1, is_bot: true, first_name: 'Bot', username: 'bench_bot' } as UserFromGetMe,
    client,
    outboxClient: client,
    download: () => Promise.reject(new Error('nothing to download')),
    setupCode: 'bench',
    backups: null,
    version: 'bench',
    log: createLog({ level: 'error' }),
  });
  const at = clock.now();
  const person = app.stores.people.enrol({
    telegramId: OFFICER,
    fullName: 'Mẫu Cán bộ',
    honorific: 'ong',
    consentedAt: at,
  });
  const role = { role: 'officer', unitId: null, deputy: false, at } as const;
  app.stores.people.appoint({ personId: person.id, ...role });
  const group = { chatId: -100, purpose: 'staff', title: 'Cán bộ', threadId: null } as const;
  app.stores.groups.connect({ ...group, by: person.id, at });

  const from = { id: OFFICER, is_bot: false, first_name: 'Mẫu' } as const;
  const chat = { id: OFFICER, type: 'private', first_name: 'Mẫu' } as const;
  let updateId = 1;
  async function handle(update: Omit<Update, 'update_id'>): Promise<void> {
    updateId += 1;
    clock.jumpTo(clock.now().add({ seconds: 5 }));
    app.inbox.receive([{ update_id: updateId, ...update }]);
    await app.inbox.settled();
  }
  return {
    app,
    say: (text: string) => {
      const entities = [{ type: 'bot_command' as const, offset: 0, length: text.length }];
      return handle({ message: { message_id: updateId, date: 0, from, chat, text, entities } });
    },
    press: (data: string) => {
      const message = { message_id: sent, date: 0, chat, text: '' };
      const id = String(updateId);
      return handle({ callback_query: { id, from, chat_instance: '1', data, message } });
    },
  };
}
