import type { Stores } from '../../storage/stores.ts';
import type { Log } from '../../telegram/log.ts';
import type { Texts } from '../../texts/texts.ts';

const CALM_MINUTES = 10;

/**
 * Tells the administrators when the database cannot be written, past the outbox, which could not
 * write it down either; once, at any hour, and once when it is over.
 */
export function createAlarm(deps: {
  readonly people: Pick<Stores['people'], 'withRole'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly send: (chatId: number, text: string) => Promise<unknown>;
  readonly log: Pick<Log, 'warn'>;
}) {
  let failedAt: Temporal.Instant | null = null;

  function tell(textIn: (texts: Texts) => string): void {
    for (const person of deps.people.withRole('administrator')) {
      deps.send(person.telegramId, textIn(deps.texts[person.language])).catch((error: unknown) => {
        deps.log.warn({ err: error }, 'alarm not sent');
      });
    }
  }

  return {
    unwritable(reason: string, now: Temporal.Instant): void {
      const isNew = failedAt === null;
      failedAt = now;
      if (isNew) tell((texts) => texts.plain('trouble-unwritable', { reason }));
    },
    written(now: Temporal.Instant): void {
      if (failedAt === null || now.since(failedAt).total('minutes') < CALM_MINUTES) return;
      failedAt = null;
      tell((texts) => texts.plain('trouble-unwritable-over'));
    },
  };
}
