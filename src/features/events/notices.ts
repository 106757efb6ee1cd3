import type { Who } from '../../domain/member.ts';
import type { EmulationEvent } from '../../storage/events.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { KIND_KEY } from './words.ts';

/** The unit's own people learn what the office has recorded for them. */
export function createEventNotices(deps: {
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}) {
  const { outbox, people, units } = deps.stores;
  return {
    recordedFor(event: EmulationEvent, unitId: number, officer: Who, at: Temporal.Instant): void {
      for (const { person } of people.ofUnit(unitId)) {
        const texts = deps.texts[person.language];
        const message: Message = {
          html: texts.t('event-on-behalf', {
            address: addressed(texts, person.honorific),
            name: person.fullName,
            by: officer.person.fullName,
            unit: units.byId(unitId)?.name ?? '',
            kind: texts.plain(KIND_KEY[event.kind]),
            day: dateText(event.heldOn),
          }),
          rows: [[{ text: texts.plain('event-button-look'), data: `event:open:${event.id}` }]],
        };
        outbox.enqueue({
          key: `event-on-behalf:${event.id}:${person.id}`,
          chatId: person.telegramId,
          method: 'sendMessage',
          payload: { text: message.html, ...sending(message) },
          at,
        });
      }
    },
  };
}
export type EventNotices = ReturnType<typeof createEventNotices>;
