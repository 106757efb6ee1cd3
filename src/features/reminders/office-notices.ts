import { inVietnam } from '../../domain/clock.ts';
import { compareNames } from '../../domain/order.ts';
import { daysUntil, quietUntil } from '../../domain/reminder.ts';
import type { Obligation, OpenPeriod } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Verdict } from '../../telegram/outbox.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import { monthText } from '../../texts/dates.ts';
import { namesWithin } from '../../texts/names.ts';
import type { Texts } from '../../texts/texts.ts';

export type OfficeNoticeDeps = {
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
};

/** Of Telegram's 4096 characters, what the names may take. */
const ROOM_FOR_NAMES = 3200;

/** What the office learns beside the reminders: who is overdue, and whom no reminder reaches. */
export function createOfficeNotices({ stores, texts, tellStaff }: OfficeNoticeDeps) {
  function namesOf(obligations: readonly Obligation[]): string {
    const names = obligations.map(({ unitId }) => stores.units.byId(unitId)?.name ?? '');
    const { shown, left } = namesWithin(names.sort(compareNames), ROOM_FOR_NAMES);
    const said = shown.join(', ');
    return left === 0 ? said : texts.vi.plain('names-more', { names: said, count: left });
  }

  function overdue(period: OpenPeriod, now: Temporal.Instant): readonly Obligation[] {
    return stores.periods
      .ofPeriod(period.id)
      .filter(({ firstSubmittedAt, excuse }) => firstSubmittedAt === null && excuse === null)
      .filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) < 0);
  }

  function overdueText(period: OpenPeriod, missing: readonly Obligation[]): string {
    const month = monthText(period.month);
    return texts.vi.t('reminder-group', { month, count: missing.length, names: namesOf(missing) });
  }

  return {
    /** The staff groups, without @mentions, once after a period's due day. */
    tellOverdue(period: OpenPeriod, today: Temporal.PlainDate, now: Temporal.Instant): void {
      const { groupStage, stages } = stores.plans.current().reminders;
      const first = stages.find(({ id }) => id === groupStage)?.days ?? 1;
      const last = Math.max(...stages.map(({ days }) => days));
      const missing = overdue(period, now);
      const isTime = missing.some(({ dueAt }) => {
        const days = -daysUntil(dueAt, today);
        return days >= first && days <= last;
      });
      if (!isTime) return;
      const dueOn = inVietnam(period.dueAt).toPlainDate().toString();
      for (const group of stores.groups.ofPurpose('staff')) {
        stores.outbox.enqueue({
          key: `overdue:${period.month}:${dueOn}:${group.chatId}`,
          chatId: group.chatId,
          threadId: group.threadId,
          method: 'sendMessage',
          payload: { text: overdueText(period, missing), parse_mode: 'HTML' },
          at: now,
        });
      }
    },
    /** Once for each unit and period: nobody of it can be reached. */
    tellUnconnected(obligations: readonly Obligation[], today: Temporal.PlainDate): void {
      const byMonth = Map.groupBy(obligations, ({ period }) => period.month);
      for (const [month, units] of byMonth) {
        const args = { month: monthText(month), count: units.length, names: namesOf(units) };
        const html = texts.vi.t('reminder-unconnected', args);
        tellStaff(`unconnected:${month}:${today.toString()}`, { html });
      }
    },
    /** Null for messages of others. */
    verdict(key: string, now: Temporal.Instant): Verdict | null {
      const month = /^overdue:(\d{4}-\d{2}):/.exec(key)?.[1];
      const period = month === undefined ? null : stores.periods.byMonth(month);
      if (period === null) return null;
      const later = quietUntil(stores.plans.current().reminders, now);
      if (later !== null) return { later };
      const missing = overdue(period, now);
      if (missing.length === 0) return { skip: 'done' };
      return { send: { text: overdueText(period, missing), parse_mode: 'HTML' } };
    },
  };
}
