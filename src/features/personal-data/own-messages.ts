import type { Who } from '../../domain/member.ts';
import type { ErasureRequest } from '../../storage/erasure-requests.ts';
import type { SectionId } from '../../storage/personal-data.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { addressed, capitalised } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, dateTime } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DataWords } from './words.ts';

/** Of the plan's words, as much as one message holds. */
const MOST_KEPT = 8;
const LONGEST_KEPT = 160;

type OwnStores = Pick<Stores, 'consents' | 'erasureRequests' | 'personalData' | 'plans'>;

/** What somebody reads of their own data. */
export function createOwnMessages({
  stores,
  words,
}: {
  readonly stores: OwnStores;
  readonly words: DataWords;
}) {
  const { consents, erasureRequests, personalData, plans } = stores;

  function consentText(texts: Texts, personId: number): string {
    const consent = consents.latest(personId);
    if (consent === null) return '–';
    const version = String(consent.version);
    return texts.plain('data-consent', { version, time: dateTime(texts, consent.at) });
  }

  function keptText(texts: Texts): string {
    return plans
      .current()
      .personalData.kept.slice(0, MOST_KEPT)
      .map(({ what, basis, years, assumed }) =>
        texts.t('data-kept', {
          what: clipped(what, LONGEST_KEPT),
          basis: clipped(basis, LONGEST_KEPT),
          years: years ?? 0,
          assumed: assumed === true ? 'yes' : 'no',
        }),
      )
      .join('\n');
  }

  function waiting(texts: Texts, request: ErasureRequest): string {
    const [asked, due] = [dateTime(texts, request.askedAt), dateTime(texts, request.dueAt)];
    return texts.t('data-waiting', { asked, due });
  }

  return {
    /** `waiting`: requests of others that this person may decide on; null: none of their business. */
    view(texts: Texts, who: Who, open: number | null): Message {
      const { person } = who;
      const sections = personalData.of(person);
      const count = (id: SectionId) => sections.find((each) => each.id === id)?.rows.length ?? 0;
      const { commune, personalData: rules } = plans.current();
      const days = rules.retention.find(({ id }) => id === 'past_people')?.days ?? 0;
      const request = erasureRequests.openOf(person.id);
      const held = texts.t('data-view', {
        name: person.fullName,
        address: addressed(texts, person.honorific),
        language: texts.plain('language-name'),
        duties: words.duties(texts, who),
        account: String(person.telegramId),
        consent: consentText(texts, person.id),
        absences: count('absences'),
        reports: count('reports'),
        answers: count('answers'),
        files: count('files'),
        messages: count('messages'),
        acts: count('audit'),
        commune: commune.name,
        days,
      });
      const named = count('named');
      const lines = [
        held,
        ...(named > 0 ? [texts.t('data-named', { count: named })] : []),
        ...(request === null ? [] : [waiting(texts, request)]),
      ];
      const withdraw: Button =
        request === null
          ? { text: texts.plain('data-button-withdraw'), data: 'data:withdraw' }
          : { text: texts.plain('data-button-take-back'), data: `data:back:${request.id}` };
      const desk: readonly Button[] =
        open === null
          ? []
          : [{ text: texts.plain('data-button-cases', { count: open }), data: 'data:cases' }];
      return {
        html: lines.join('\n\n'),
        rows: [
          [{ text: texts.plain('data-button-export'), data: 'data:export' }],
          [withdraw],
          ...(desk.length === 0 ? [] : [desk]),
        ],
      };
    },
    /** What goes and what stays, before anything is asked for. */
    explain(texts: Texts, who: Who): Message {
      const hours = plans.current().personalData.requestHours;
      const address = addressed(texts, who.person.honorific);
      const text = texts.t('data-withdraw', { kept: html(keptText(texts)), hours, address });
      return {
        html: text,
        rows: [
          [{ text: texts.plain('data-button-ask'), data: 'data:ask' }],
          [{ text: texts.plain('data-button-keep'), data: 'data:show' }],
        ],
      };
    },
    asked(texts: Texts, request: ErasureRequest): Message {
      const said = texts.t('data-asked', { due: dateTime(texts, request.dueAt) });
      const back = { text: texts.plain('data-button-take-back'), data: `data:back:${request.id}` };
      return { html: said, rows: [[back]] };
    },
    last: (texts: Texts): Message => ({ html: texts.t('data-last') }),
    takenBack: (texts: Texts): Message => ({ html: texts.t('data-taken-back') }),
    /** The notice again, in its newest version. */
    consent(texts: Texts, who: Who, version: number): Message {
      const { commune, contact } = plans.current();
      const { honorific, fullName: name } = who.person;
      const notice = texts.t('data-notice', {
        address: capitalised(addressed(texts, honorific)),
        name,
        commune: commune.name,
        office: contact.label,
      });
      return {
        html: notice,
        rows: [
          [{ text: texts.plain('enrolment-agree'), data: `data:agree:${version}` }],
          [{ text: texts.plain('enrolment-decline'), data: 'data:withdraw' }],
        ],
      };
    },
    agreed(texts: Texts, on: Temporal.PlainDate): Message {
      return { html: texts.t('data-agreed', { date: dateText(on) }) };
    },
    exported: (texts: Texts): string => texts.t('data-export-caption'),
  };
}
export type OwnMessages = ReturnType<typeof createOwnMessages>;
