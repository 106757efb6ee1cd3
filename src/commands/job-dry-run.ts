import type { App } from '../app.ts';
import type { Clock } from '../domain/clock.ts';
import { migrationsOf } from '../own-database.ts';
import { copyInMemory } from '../storage/copy-in-memory.ts';
import type { Db } from '../storage/database.ts';
import { isForeignDatabase, MigrationFailure } from '../storage/migrate.ts';
import type { OutboxRow } from '../storage/outbox.ts';
import { dateTime } from '../texts/dates.ts';
import { withoutMarkup } from '../texts/html.ts';
import type { Texts } from '../texts/texts.ts';
import type { CommandDeps, JobRun } from './command.ts';
import { runAlone } from './job-alone.ts';
import { createOfflineApp } from './offline.ts';

/** Runs a job on a copy in memory and prints what would be sent, to whom and when. */
export const runDry: JobRun = async (deps, name, clock) => {
  const { vi } = deps.texts;
  const db = copyOf(deps);
  if (db === null) return 3;
  try {
    const app = createOfflineApp(deps, db, clock);
    if (app.stores.plans.find() === null) {
      deps.complain(vi.plain('command-database-missing', { path: deps.config.databasePath }));
      return 2;
    }
    if (name === 'retention') sayWhatGoes(deps, app, clock);
    const rows = app.stores.outbox.since(await runAlone(app, name, clock.now()));
    const at = dateTime(vi, clock.now());
    deps.say(vi.plain('command-job-dry', { name, at, count: rows.length }));
    for (const row of rows) {
      const composed = await app.outbox.composed(row);
      for (const line of linesOf(vi, app, clock, composed)) deps.say(line);
    }
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    deps.complain(vi.plain('command-job-failed', { name, reason }));
    return 1;
  } finally {
    db.close();
  }
};

/** On the copy it is done for real: what the job finds afterwards is what it would send. */
function sayWhatGoes({ texts: { vi }, say }: CommandDeps, app: App, clock: Clock): void {
  const { retention } = app.stores.plans.current().personalData;
  const gone = app.retain(clock.now());
  const at = dateTime(vi, clock.now());
  say(vi.plain(gone.length === 0 ? 'command-retention-none' : 'command-retention', { at }));
  for (const { rule, count } of gone) {
    const what = retention.find(({ id }) => id === rule)?.what ?? rule;
    say(vi.plain('command-retention-line', { count, what }));
  }
}

function copyOf(deps: CommandDeps): Db | null {
  const path = deps.config.databasePath;
  try {
    return copyInMemory(path, migrationsOf(deps.root));
  } catch (error) {
    if (!isForeignDatabase(error) && !(error instanceof MigrationFailure)) throw error;
    const reason = error.message;
    deps.complain(deps.texts.vi.plain('operator-database-foreign', { path, reason }));
    return null;
  }
}

function linesOf(vi: Texts, app: App, clock: Clock, row: OutboxRow): readonly string[] {
  const { text, caption, reply_markup: markup } = row.payload as Payload;
  const body = withoutMarkup(text ?? caption ?? '').split('\n');
  const buttons = (markup?.inline_keyboard ?? []).map((buttons) =>
    buttons.map((button) => `[${button.text}]`).join(' '),
  );
  const heading = vi.plain(HEADINGS[row.method], {
    whom: whomOf(app, row.chatId),
    at: dateTime(vi, sendingAt(app, clock, row)),
  });
  return ['', heading, ...[...body, ...buttons].map((line) => `    ${line}`)];
}

type Payload = {
  readonly text?: string;
  readonly caption?: string;
  readonly reply_markup?: {
    readonly inline_keyboard: readonly (readonly { readonly text: string }[])[];
  };
};

const HEADINGS = {
  sendMessage: 'command-job-message',
  editMessageText: 'command-job-edit',
  editMessageCaption: 'command-job-edit',
  sendPhoto: 'command-job-photo',
  sendDocument: 'command-job-document',
} as const satisfies Record<OutboxRow['method'], string>;

function whomOf(app: App, chatId: number): string {
  const { groups, people } = app.stores;
  return people.who(chatId)?.person.fullName ?? groups.byChat(chatId)?.title ?? String(chatId);
}

function sendingAt(app: App, clock: Clock, row: OutboxRow): Temporal.Instant {
  const verdict = app.outbox.verdict(row);
  const isHeldBack = verdict !== 'send' && 'later' in verdict;
  const times = [row.notBefore, clock.now(), ...(isHeldBack ? [verdict.later] : [])];
  return times.toSorted(Temporal.Instant.compare).at(-1) ?? row.notBefore;
}
