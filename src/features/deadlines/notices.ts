import type { Clock } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import type { ExtensionRequest } from '../../storage/extensions.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, sending } from '../../telegram/message.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import { addressed } from '../../texts/address.ts';
import { dueText, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { GRANTS } from './choices.ts';

/** Tells those concerned, once, through the outbox. */
export function createDeadlineNotices(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}) {
  const { clock, texts } = deps;
  const { outbox, people, units } = deps.stores;

  function send(key: string, chatId: number, message: Message): void {
    const payload = { text: message.html, ...sending(message) };
    outbox.enqueue({ key, chatId, method: 'sendMessage', payload, at: clock.now() });
  }

  function tellUnit(
    key: string,
    obligation: Obligation,
    word: (texts: Texts, person: Person, common: { month: string; unit: string }) => string,
  ): void {
    const month = monthText(obligation.period.month);
    const unit = units.byId(obligation.unitId)?.name ?? '';
    for (const { person } of people.ofUnit(obligation.unitId)) {
      const html = word(texts[person.language], person, { month, unit });
      send(`${key}:${obligation.id}:${person.id}`, person.telegramId, { html });
    }
  }

  return {
    moved(obligation: Obligation, reason: string): void {
      const key = `due-moved:${obligation.dueAt.epochMilliseconds}`;
      tellUnit(key, obligation, (t, person, common) => {
        const address = addressed(t, person.honorific);
        const due = dueText(t, obligation.dueAt);
        return t.t('deadline-moved', { ...common, address, name: person.fullName, due, reason });
      });
    },
    excused(obligation: Obligation, reason: string): void {
      tellUnit(`excused:${clock.now().epochMilliseconds}`, obligation, (t, person, common) => {
        const address = addressed(t, person.honorific);
        return t.t('deadline-excused', { ...common, address, name: person.fullName, reason });
      });
    },
    restored(obligation: Obligation, reason: string): void {
      tellUnit(`restored:${clock.now().epochMilliseconds}`, obligation, (t, person, common) => {
        const address = addressed(t, person.honorific);
        const due = dueText(t, obligation.dueAt);
        return t.t('deadline-restored', { ...common, address, name: person.fullName, due, reason });
      });
    },
    refused(request: ExtensionRequest, obligation: Obligation): void {
      tellUnit(`extension-refused:${request.id}`, obligation, (t, person, common) => {
        const address = addressed(t, person.honorific);
        const due = dueText(t, obligation.dueAt);
        return t.t('extension-refused', { ...common, address, name: person.fullName, due });
      });
    },
    /** To the staff groups, or to the officers in private where there is none. */
    asked(request: ExtensionRequest, obligation: Obligation, by: Person): void {
      const t = texts.vi;
      const message: Message = {
        html: t.t('extension-asked', {
          unit: units.byId(obligation.unitId)?.name ?? '',
          name: by.fullName,
          month: monthText(obligation.period.month),
          due: dueText(t, obligation.dueAt),
          reason: request.reason,
        }),
        rows: [
          GRANTS.map((days) => ({
            text: t.plain('extension-button-grant', { days }),
            data: `extension:grant:${request.id}:${days}`,
          })),
          [{ text: t.plain('extension-button-refuse'), data: `extension:refuse:${request.id}` }],
        ],
      };
      deps.tellStaff(`extension:${request.id}`, message);
    },
  };
}
export type DeadlineNotices = ReturnType<typeof createDeadlineNotices>;
