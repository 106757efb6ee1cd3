import type { Clock } from '../../domain/clock.ts';
import type { Refusal } from '../../domain/erasure.ts';
import type { Person, Who } from '../../domain/member.ts';
import type { ErasureRequest } from '../../storage/erasure-requests.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { REFUSAL_KEY } from './words.ts';

const DUE_SOON = { hours: 24 };

/** Who is told of a request and of what became of it, once each and in private only. */
export function createDataNotices(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'erasureRequests' | 'outbox' | 'people'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}) {
  const { clock } = deps;
  const { erasureRequests, outbox, people } = deps.stores;

  function send(key: string, chatId: number, message: Message, at: Temporal.Instant): void {
    const payload = { text: message.html, ...sending(message) };
    outbox.enqueue({ key, chatId, method: 'sendMessage', payload, at });
  }

  /** Those who may decide, each once, but not the person themself. */
  function office(except: number): readonly Person[] {
    const all = [...people.withRole('officer'), ...people.withRole('administrator')];
    const byId = new Map(all.map((person) => [person.id, person]));
    return [...byId.values()].filter(({ id }) => id !== except);
  }

  function tellOffice(
    key: 'erasure-asked' | 'erasure-due',
    request: ErasureRequest,
    of: Person,
    at: Temporal.Instant,
  ): void {
    for (const person of office(of.id)) {
      const texts = deps.texts[person.language];
      const args = { name: of.fullName, due: dateTime(texts, request.dueAt) };
      const html = texts.t(key === 'erasure-asked' ? 'data-told-asked' : 'data-told-due', args);
      const button = { text: texts.plain('data-button-case'), data: `data:case:${request.id}` };
      send(`${key}:${request.id}:${person.id}`, person.telegramId, { html, rows: [[button]] }, at);
    }
  }

  return {
    asked: (request: ErasureRequest, who: Who) =>
      tellOffice('erasure-asked', request, who.person, request.askedAt),
    /** Once a request, a day before it is due. */
    remind(now: Temporal.Instant): void {
      for (const request of erasureRequests.open()) {
        const isSoon = Temporal.Instant.compare(request.dueAt.subtract(DUE_SOON), now) <= 0;
        const person = people.byId(request.personId);
        if (isSoon && person !== null) tellOffice('erasure-due', request, person, now);
      }
    },
    /** The last word, to an account that the database does not know any more. */
    erased(id: number, account: number, before: Person, at: Temporal.Instant): void {
      const texts = deps.texts[before.language];
      const html = texts.t('data-told-erased', { address: addressed(texts, before.honorific) });
      send(`erasure-done:${id}`, account, { html }, at);
    },
    refused(id: number, person: Person, refusal: Refusal, at: Temporal.Instant): void {
      const texts = deps.texts[person.language];
      const address = addressed(texts, person.honorific);
      const html = texts.t('data-told-refused', {
        address,
        name: person.fullName,
        why: texts.plain(REFUSAL_KEY[refusal]),
      });
      send(`erasure-refused:${id}`, person.telegramId, { html }, at);
    },
    /** The notice has changed since somebody consented: asked once a day on which they do something. */
    askAgain(person: Person, version: number, message: Message, day: string): void {
      const key = `consent:${person.id}:${version}:${day}`;
      send(key, person.telegramId, message, clock.now());
    },
  };
}
export type DataNotices = ReturnType<typeof createDataNotices>;
