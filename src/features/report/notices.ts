import type { Person } from '../../domain/member.ts';
import type { Channel } from '../../domain/report.ts';
import type { Report } from '../../storage/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import { sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';
import type { Receipt } from './verbs.ts';

export const CHANNEL_KEY = {
  paper: 'channel-paper',
  phone: 'channel-phone',
} as const satisfies Record<Channel, string>;

/** Tells a unit, once, that somebody of the office fills in or has sent its report. */
export function createReportNotices(deps: {
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'periods' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}) {
  const { outbox, people, periods, units } = deps.stores;

  function send(key: string, to: Person, html: string, at: Temporal.Instant): void {
    const payload = { text: html, ...sending({ html }) };
    outbox.enqueue({ key, chatId: to.telegramId, method: 'sendMessage', payload, at });
  }

  return {
    /** To the one who was in the middle of it. */
    takenOver(draft: Report, by: Person, from: Person, channel: Channel, at: Temporal.Instant) {
      const obligation = periods.obligation(draft.obligationId);
      if (obligation === null) return;
      const texts = deps.texts[from.language];
      const html = texts.t('behalf-taken-over', {
        address: addressed(texts, from.honorific),
        name: from.fullName,
        by: by.fullName,
        month: monthText(obligation.period.month),
        unit: units.byId(obligation.unitId)?.name ?? '',
        channel: texts.plain(CHANNEL_KEY[channel]),
      });
      send(`taken-over:${draft.id}:${by.id}:${from.id}`, from, html, at);
    },
    /** To all who speak for the unit, but not to the officer who sent it. */
    sentFor(draft: Draft, receipt: Receipt, channel: Channel, by: number): void {
      const officer = people.byId(by)?.fullName ?? '';
      for (const { person } of people.ofUnit(draft.unit.id)) {
        if (person.id === by) continue;
        const texts = deps.texts[person.language];
        const html = texts.t('behalf-sent', {
          address: addressed(texts, person.honorific),
          name: person.fullName,
          by: officer,
          month: monthText(draft.obligation.period.month),
          unit: draft.unit.name,
          channel: texts.plain(CHANNEL_KEY[channel]),
          code: receipt.code,
        });
        send(`on-behalf:${draft.report.id}:${person.id}`, person, html, receipt.at);
      }
    },
  };
}
export type ReportNotices = ReturnType<typeof createReportNotices>;
