import type { Person } from '../../domain/member.ts';
import { daysUntil } from '../../domain/reminder.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { dueText, monthText, windowText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Duty } from './duties.ts';

/** A duty that is due for a reminder at one of the plan's stages. */
export type Reminded = { readonly duty: Duty; readonly isOpening: boolean };

const two = (days: number) => String(days).padStart(2, '0');

/** One message for all duties of a person, each worded by its state, with a button into each. */
export function reminderMessage(
  texts: Texts,
  person: Person,
  reminded: readonly Reminded[],
  about: {
    readonly today: Temporal.PlainDate;
    readonly canSnooze: boolean;
    /** Whom to tell of a difficulty. */
    readonly office: string;
  },
): Message {
  const address = addressed(texts, person.honorific);
  const lines = reminded.map((each) => lineOf(texts, each, about.today, about.office));
  const rows = reminded.map(({ duty }) => [buttonOf(texts, duty, reminded.length > 1)]);
  const extensions = reminded.flatMap(({ duty }) =>
    duty.state.is === 'incomplete' ? [] : [[extensionButton(texts, duty)]],
  );
  const snooze = {
    text: texts.plain('reminder-button-snooze'),
    data: `reminder:snooze:${about.today.toString()}`,
  };
  return {
    html: [
      texts.t('reminder-greeting', { address, name: person.fullName }),
      ...lines,
      texts.t('reminder-thanks', { address }),
    ].join('\n'),
    rows: about.canSnooze ? [...rows, [snooze], ...extensions] : [...rows, ...extensions],
  };
}

function lineOf(
  texts: Texts,
  { duty, isOpening }: Reminded,
  today: Temporal.PlainDate,
  office: string,
): string {
  const { obligation, unit, state } = duty;
  const { period, dueAt } = obligation;
  const common = { month: monthText(period.month), unit: unit.name };
  if (state.is === 'incomplete') {
    return texts.t('reminder-follow-up', { ...common, items: state.missing.join('; ') });
  }
  const due = dueText(texts, dueAt);
  const days = daysUntil(dueAt, today);
  const line = isOpening
    ? texts.t('reminder-opening', {
        ...common,
        due,
        window: windowText(period.windowFrom, period.windowTo),
        questions: 'total' in state ? state.total : 0,
      })
    : days > 0
      ? texts.t('reminder-before', { ...common, due, days: two(days) })
      : days === 0
        ? texts.t('reminder-today', { ...common, due })
        : texts.t('reminder-after', { ...common, days: -days, office });
  const detail = detailOf(texts, duty);
  return detail === null ? line : `${line} ${detail}`;
}

function detailOf(texts: Texts, { state }: Duty): string | null {
  if (state.is === 'drafting') {
    return texts.t('reminder-drafting', { answered: state.answered, total: state.total });
  }
  return state.is === 'returned' ? texts.t('reminder-returned', { reason: state.reason }) : null;
}

function extensionButton(texts: Texts, { obligation }: Duty): Button {
  return { text: texts.plain('reminder-button-extend'), data: `extend:ask:${obligation.id}` };
}

function buttonOf(texts: Texts, duty: Duty, isOneOfSeveral: boolean): Button {
  const { obligation, unit, state } = duty;
  const month = monthText(obligation.period.month);
  const text = isOneOfSeveral
    ? texts.plain('report-button-choice', { month, unit: unit.name })
    : texts.plain('report-button-month', { month });
  const verb = state.is === 'incomplete' ? 'correct' : 'open';
  return { text, data: `report:${verb}:${obligation.id}` };
}
