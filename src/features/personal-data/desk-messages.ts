import { REFUSALS } from '../../domain/erasure.ts';
import type { Who } from '../../domain/member.ts';
import type { ErasureRequest } from '../../storage/erasure-requests.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { pageOf } from '../../telegram/pages.ts';
import { dateTime } from '../../texts/dates.ts';
import { erasedNames } from '../../texts/erased.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Decided } from './verbs.ts';
import { type DataWords, REFUSAL_KEY } from './words.ts';

const LOCK_KEY = {
  decided: 'data-lock-decided',
  own: 'data-lock-own',
  not_own: 'data-lock-decided',
  office: 'data-lock-office',
  administrator: 'data-lock-administrator',
  last: 'data-lock-last',
  gone: 'data-lock-decided',
} as const;
const ON_A_PAGE = 8;

/** What the office reads of requests for erasure. */
export function createDeskMessages(deps: {
  readonly stores: Pick<Stores, 'erasureRequests' | 'people' | 'personalData'>;
  readonly words: DataWords;
  /** The names under which the commune's records go on. */
  readonly vi: Texts;
}) {
  const { erasureRequests, people, personalData } = deps.stores;
  const called = erasedNames(deps.vi);

  const toList = (texts: Texts): Button => ({
    text: texts.plain('data-button-list'),
    data: 'data:cases',
  });
  const paper = (texts: Texts): Button => ({
    text: texts.plain('data-button-paper'),
    data: 'data:paper',
  });

  return {
    list(texts: Texts, page: number): Message {
      const open = erasureRequests.open();
      const { shown, steps } = pageOf(open, page, ON_A_PAGE, {
        before: texts.plain('data-button-before'),
        after: texts.plain('data-button-after'),
        dataOf: (to) => `data:cases:${to}`,
      });
      const rows = shown.map((request) => [
        {
          text: texts.plain('data-button-one', {
            name: people.byId(request.personId)?.fullName ?? '',
            due: dateTime(texts, request.dueAt),
          }),
          data: `data:case:${request.id}`,
        },
      ]);
      const html = texts.t('data-cases', { count: open.length });
      return { html, rows: [...rows, ...steps, [paper(texts)]] };
    },
    card(texts: Texts, request: ErasureRequest, subject: Who): Message {
      const { person } = subject;
      const sections = personalData.of(person);
      const named = sections.find(({ id }) => id === 'named')?.rows.length ?? 0;
      const text = texts.t('data-case', {
        name: person.fullName,
        duties: deps.words.duties(texts, subject),
        asked: dateTime(texts, request.askedAt),
        due: dateTime(texts, request.dueAt),
        pseudonym: called.person(person.id),
        council: subject.memberships.some(({ role }) => role === 'council') ? 'yes' : 'no',
      });
      const lines = [text, ...(named > 0 ? [texts.t('data-case-named', { count: named })] : [])];
      const refusals = REFUSALS.map((refusal) => [
        {
          text: texts.plain('data-button-refuse', { why: texts.plain(REFUSAL_KEY[refusal]) }),
          data: `data:refuse:${request.id}:${refusal}`,
        },
      ]);
      const erase = { text: texts.plain('data-button-erase'), data: `data:erase:${request.id}` };
      return { html: lines.join('\n\n'), rows: [[erase], ...refusals, [toList(texts)]] };
    },
    really(texts: Texts, request: ErasureRequest, subject: Who): Message {
      const yes = { text: texts.plain('data-button-erase-now'), data: `data:erased:${request.id}` };
      const no = { text: texts.plain('data-button-not-yet'), data: `data:case:${request.id}` };
      const html = texts.t('data-really', { name: subject.person.fullName });
      return { html, rows: [[yes], [no]] };
    },
    erased(texts: Texts, personId: number): Message {
      const html = texts.t('data-erased', { pseudonym: called.person(personId) });
      return { html, rows: [[toList(texts)]] };
    },
    refused: (texts: Texts): Message => ({
      html: texts.t('data-refused'),
      rows: [[toList(texts)]],
    }),
    locked: (texts: Texts, kind: Exclude<Decided['kind'], 'done'>): Message => ({
      html: texts.t(LOCK_KEY[kind]),
      rows: [[toList(texts)]],
    }),
  };
}
export type DeskMessages = ReturnType<typeof createDeskMessages>;
