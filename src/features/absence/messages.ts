import type { Person } from '../../domain/member.ts';
import type { ComingDateProblem } from '../../domain/typed-date.ts';
import type { Absence } from '../../storage/absences.ts';
import type { Message } from '../../telegram/message.ts';
import { addressed, capitalised } from '../../texts/address.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

export type AbsenceNote = ComingDateProblem | 'A_BEFORE' | 'A_LONG' | null;

/** Spans that are one tap away. */
export const SPANS = [
  { id: 'week', days: 7, key: 'absence-button-week' },
  { id: 'fortnight', days: 14, key: 'absence-button-fortnight' },
  { id: 'month', days: 30, key: 'absence-button-month' },
] as const;

const NOTES = {
  D_INVALID: 'date-note-invalid',
  D_NEED_DAY: 'date-note-need-day',
  D_LUNAR: 'date-note-lunar',
  D_PAST: 'date-note-past',
  A_BEFORE: 'absence-note-before',
  A_LONG: 'absence-note-long',
} as const;

function named(texts: Texts, person: Person): string {
  return capitalised(`${addressed(texts, person.honorific)} ${person.fullName}`);
}

function noted(texts: Texts, note: AbsenceNote, html: string): string {
  return note === null ? html : `${texts.t(NOTES[note])}\n${html}`;
}

export const absenceMessages = {
  askFrom(texts: Texts, person: Person, note: AbsenceNote): Message {
    return {
      html: noted(texts, note, texts.t('absence-ask-from', { name: named(texts, person) })),
      rows: [
        [
          { text: texts.plain('absence-button-today'), data: 'from:0' },
          { text: texts.plain('absence-button-tomorrow'), data: 'from:1' },
        ],
        [drop(texts)],
      ],
    };
  },
  askTo(texts: Texts, person: Person, from: Temporal.PlainDate, note: AbsenceNote): Message {
    const args = { name: named(texts, person), from: dateText(from) };
    const spans = SPANS.map(({ id, days, key }) => [
      { text: texts.plain(key, { to: dateText(from.add({ days: days - 1 })) }), data: `to:${id}` },
    ]);
    return {
      html: noted(texts, note, texts.t('absence-ask-to', args)),
      rows: [...spans, [drop(texts)]],
    };
  },
  confirm(texts: Texts, person: Person, it: Pick<Absence, 'from' | 'to'>): Message {
    const right = { text: texts.plain('report-button-right'), data: 'right' };
    const again = { text: texts.plain('report-button-type-again'), data: 'again' };
    const days = it.from.until(it.to).days + 1;
    const args = { name: named(texts, person), from: dateText(it.from), to: dateText(it.to), days };
    return { html: texts.t('absence-confirm', args), rows: [[right, again], [drop(texts)]] };
  },
  saved(texts: Texts, person: Person, it: Absence): Message {
    const args = { name: named(texts, person), from: dateText(it.from), to: dateText(it.to) };
    return { html: texts.t('absence-saved', args), rows: [[endButton(texts, it)]] };
  },
  standing(texts: Texts, person: Person, it: Absence): Message {
    const args = { name: named(texts, person), from: dateText(it.from), to: dateText(it.to) };
    const change = { text: texts.plain('absence-button-change'), data: `absence:set:${person.id}` };
    return { html: texts.t('absence-standing', args), rows: [[change], [endButton(texts, it)]] };
  },
  dropped: (texts: Texts): Message => ({ html: texts.t('absence-dropped') }),
};

function drop(texts: Texts) {
  return { text: texts.plain('absence-button-drop'), data: 'drop' };
}

function endButton(texts: Texts, { id }: Absence) {
  return { text: texts.plain('absence-button-end'), data: `absence:end:${id}` };
}
