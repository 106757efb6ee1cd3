import {
  type DocumentKind,
  type DocumentSubject,
  subjectText,
} from '../../domain/official-document.ts';
import { deskButton } from '../../telegram/desk.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { inRows } from '../../telegram/message.ts';
import { pageOf } from '../../telegram/pages.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Choice } from './choices.ts';

/** What staff make here by themselves; merit reports and pledges also come out of their own pages. */
const OFFERED = [
  'month_report',
  'half_year_report',
  'year_report',
  'minutes',
  'submission_letter',
  'merit_report',
  'pledge_sheet',
] as const satisfies readonly DocumentKind[];

const PER_PAGE = 8;

/** `/vanban`: which kind of document. */
export function kindsMessage(texts: Texts): Message {
  const buttons = OFFERED.map((kind) => ({
    text: kindText(texts, kind),
    data: `document:kind:${kind}:0`,
  }));
  return {
    html: texts.t('document-choose-kind'),
    rows: [...inRows(buttons, 1), [deskButton(texts)]],
  };
}

/** About what; a page of choices at a time. */
export function subjectsMessage(
  texts: Texts,
  kind: DocumentKind,
  choices: readonly Choice[],
  page: number,
): Message {
  const title = kindText(texts, kind);
  const home: Button = { text: texts.plain('document-button-home'), data: 'document:home' };
  if (choices.length === 0) {
    return { html: texts.t('document-nothing-yet', { title }), rows: [[home]] };
  }
  const { shown, steps } = pageOf(choices, page, PER_PAGE, {
    before: texts.plain('document-button-before'),
    after: texts.plain('document-button-after'),
    dataOf: (to) => `document:kind:${kind}:${to}`,
  });
  return {
    html: texts.t('document-choose-subject', { title }),
    rows: [
      ...shown.map(({ label, subject }) => [{ text: label, data: showing(subject) }]),
      ...steps,
      [home],
    ],
  };
}

function showing(subject: DocumentSubject): string {
  return `document:show:${subject.kind}:${subjectText(subject)}`;
}

export function kindText(texts: Texts, kind: DocumentKind): string {
  return texts.plain('document-kind', { kind });
}
