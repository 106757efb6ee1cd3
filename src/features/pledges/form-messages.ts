import { type Button, inRows, type Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { escapeHtml, html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Asking, Field, Note, State } from './entries.ts';
import { FORMS } from './forms.ts';

/** So that a look at twenty lines of contents still fits one message. */
const SHOWN_IN_LOOK = 350;
const SHOWN_IN_LINE = 500;

export const formMessages = {
  question(asking: Asking, state: State, fields: readonly Field[], field: Field): Message {
    const { texts } = asking;
    const { html: question, rows } = field.ask(asking);
    const heading = FORMS[state.form].look
      ? texts.t('pledge-heading', {
          title: title(asking, state),
          number: fields.indexOf(field) + 1,
          total: fields.length,
        })
      : texts.t('pledge-heading-alone', { title: title(asking, state) });
    const about = asking.about === null ? [] : [escapeHtml(asking.about)];
    const note = state.note === null ? [] : [noteText(texts, state.note), ''];
    return {
      html: [...note, heading, ...about, question].join('\n'),
      rows: [...rows, navigation(texts, state, fields, field)],
    };
  },
  look(asking: Asking, state: State, fields: readonly Field[]): Message {
    const { texts } = asking;
    const lines = fields.map((field, index) =>
      texts.t('pledge-look-line', {
        number: index + 1,
        label: label(texts, field),
        value: clipped(field.shown(asking), SHOWN_IN_LOOK),
      }),
    );
    const numbers = fields.map((_, index) => ({ text: String(index + 1), data: `go:${index}` }));
    return {
      html: [
        texts.t('pledge-heading-alone', { title: title(asking, state) }),
        ...lines,
        '',
        texts.t('pledge-look-hint'),
      ].join('\n'),
      rows: [
        ...inRows(numbers, 4),
        [{ text: texts.plain('pledge-button-save'), data: 'save' }],
        [dropButton(texts)],
      ],
    };
  },
  settled: (texts: Texts, field: Field, shown: string): string =>
    texts.t('report-answered-line', {
      label: label(texts, field),
      answer: clipped(shown, SHOWN_IN_LINE),
    }),
  dropped: ({ texts, unit }: Asking, _state: State): Message => ({
    html: texts.t('pledge-dropped'),
    rows: [
      [
        {
          text: texts.plain('pledge-button-card', { unit: unit.name }),
          data: `pledge:unit:${unit.id}`,
        },
      ],
    ],
  }),
};

function title({ texts, unit }: Asking, { form }: State) {
  return html(texts.t(FORMS[form].title, { unit: unit.name }));
}

function label(texts: Texts, field: Field): string {
  return (texts.plain as (key: string) => string)(field.label);
}

function noteText(texts: Texts, { key, args }: Note): string {
  return (texts.t as (key: string, args?: Note['args']) => string)(key, args);
}

function navigation(
  texts: Texts,
  state: State,
  fields: readonly Field[],
  field: Field,
): readonly Button[] {
  const drop = dropButton(texts);
  if (state.fromLook) return [{ text: texts.plain('pledge-button-to-look'), data: 'back' }, drop];
  if (fields[0] === field) return [drop];
  return [{ text: texts.plain('report-button-back'), data: 'back' }, drop];
}

function dropButton(texts: Texts): Button {
  return { text: texts.plain('pledge-button-drop'), data: 'drop' };
}
