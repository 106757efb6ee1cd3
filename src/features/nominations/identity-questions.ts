import type { TextProblem } from '../../domain/nomination/answer.ts';
import { LONGEST } from '../../domain/nomination/answer.ts';
import { type AwardForm, formsFor } from '../../domain/nomination/parts.ts';
import { LEVELS, type Subject } from '../../domain/nomination.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Candidate } from '../../storage/candidates.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dayText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { powerText } from './names.ts';

/** Why a question is asked again. */
export type Note =
  | TextProblem
  | 'press'
  | 'votes'
  | 'no_form'
  | 'D_INVALID'
  | 'D_NEED_DAY'
  | 'D_LUNAR'
  | 'D_FUTURE';

const NOTE = {
  text_only: 'note-text-only',
  empty: 'nomination-note-empty',
  short: 'nomination-note-short',
  long: 'note-too-long',
  sensitive: 'nomination-note-sensitive',
  legacy_font: 'note-legacy-font',
  press: 'note-press',
  votes: 'nomination-note-votes',
  no_form: 'nomination-no-form',
  D_INVALID: 'date-note-invalid',
  D_NEED_DAY: 'date-note-need-day',
  D_LUNAR: 'date-note-lunar',
  D_FUTURE: 'nomination-note-future',
} as const satisfies Record<Note, MessageKey>;

/** One sentence above the question; nothing that was given is lost. */
export function noted(
  texts: Texts,
  note: Note | null | undefined,
  html: string,
  most: number = LONGEST.text,
): string {
  if (note === null || note === undefined) return html;
  const key = NOTE[note];
  const said =
    key === 'note-too-long' ? texts.t(key, { most: most.toLocaleString('vi') }) : texts.t(key);
  return `${said}\n\n${html}`;
}

/** Of the register and the selections so many are one tap away; the others are typed. */
const OFFERED = 8;
const LONGEST_BUTTON = 48;

/** The data of a candidate's button. */
export function candidateData(it: Candidate): string {
  return it.kind === 'exemplar' ? `ex:${it.exemplarId}` : `ev:${it.eventId}:${it.place}`;
}

export function askForm(
  texts: Texts,
  plan: Plan,
  it: { readonly subject: Subject; readonly today: Temporal.PlainDate },
): Message {
  const forms = formsFor(plan, it.subject, it.today);
  const groups = LEVELS.map((level) => ({
    level,
    forms: forms.filter((form) => form.level === level),
  })).filter((group) => group.forms.length > 0);
  const lines = groups.map((group) =>
    texts.t('nomination-form-group', {
      power: powerText(texts, group.level),
      names: group.forms.map(({ name }) => name).join('; '),
    }),
  );
  return {
    html: [texts.t('nomination-ask-form'), ...lines].join('\n'),
    rows: forms.map((form) => [formButton(form)]),
  };
}

function formButton({ id, name }: AwardForm): Button {
  return { text: clipped(name, LONGEST_BUTTON), data: `form:${id}` };
}

export function askName(
  texts: Texts,
  it: {
    readonly subject: Subject;
    readonly candidates: readonly Candidate[];
    readonly unitName: string;
  },
): Message {
  const key = {
    individual: 'nomination-ask-name-individual',
    collective: 'nomination-ask-name-collective',
    household: 'nomination-ask-name-household',
  } as const;
  const offered = it.candidates.slice(0, OFFERED).map((candidate) => [
    {
      text:
        candidate.kind === 'exemplar'
          ? clipped(texts.plain('nomination-button-exemplar', { name: candidate.name }), 60)
          : clipped(
              texts.plain('nomination-button-choice', {
                name: candidate.name,
                votes: `${candidate.inFavour}/${candidate.votes}`,
                day: dayText(candidate.heldOn),
              }),
              60,
            ),
      data: candidateData(candidate),
    },
  ]);
  const own =
    it.subject === 'collective' ? [[{ text: clipped(it.unitName, 60), data: 'unit' }]] : [];
  return { html: texts.t(key[it.subject]), rows: [...own, ...offered] };
}

export function askPosition(texts: Texts, name: string): Message {
  return {
    html: texts.t('nomination-ask-position', { name }),
    rows: [[{ text: texts.plain('nomination-button-no-position'), data: 'none' }]],
  };
}
