import type { Person } from '../../domain/member.ts';
import { daysUntil } from '../../domain/reminder.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { dueText, monthText, windowText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Duty } from './duties.ts';

/** A duty that is due for a reminder at one of the plan's stages. */
export type Reminded = { readonly duty: Duty; readonly isOpening: boolean };

/** One message for all duties of a person, each worded by its state, with a button into each. */
export function reminderMessage(
  texts: Texts,
  person: Person,
  reminded: readonly Reminded[],
  about: { readonly today: Temporal.PlainDate; readonly canSnooze: boolean },
): Message {
  const address = addressed(texts, person.honorific);
  const lines = reminded.map((each) => lineOf(texts, each, about.today, address));
  const isOne = reminded.length === 1;
  const snooze = {
    text: texts.plain('reminder-button-snooze'),
    data: `reminder:snooze:${about.today.toString()}`,
  };
  const isOpen = reminded.some(({ duty }) => duty.state.is !== 'incomplete');
  const absence = { text: texts.plain('absence-button'), data: 'absence:own' };
  return {
    html: [
      texts.t('reminder-greeting', { address, name: person.fullName }),
      ...lines,
      texts.t('reminder-thanks', { address }),
    ].join('\n'),
    rows: [
      ...reminded.map(({ duty }) => [buttonOf(texts, duty, !isOne)]),
      ...(about.canSnooze ? [[snooze]] : []),
      ...reminded.flatMap(({ duty }) => extensionButton(texts, duty, !isOne)),
      ...(isOpen ? [[absence]] : []),
    ],
  };
}

function lineOf(
  texts: Texts,
  { duty, isOpening }: Reminded,
  today: Temporal.PlainDate,
  address: string,
): string {
  const { obligation, unit, state } = duty;
  const { period, dueAt } = obligation;
  const common = { month: monthText(period.month), unit: unit.name };
  const due = dueText(texts, dueAt);
  if (state.is === 'incomplete') {
    return texts.t('reminder-follow-up', { ...common, address, items: state.missing.join('; ') });
  }
  if (state.is === 'returned') {
    const reason = state.reason.replace(/[\s.]+$/u, '');
    const until = dueText(texts, state.until);
    return texts.t('reminder-returned', { ...common, address, reason, until });
  }
  if (isOpening) {
    return texts.t('reminder-opening', {
      ...common,
      due,
      window: windowText(period.windowFrom, period.windowTo),
      questions: 'total' in state ? state.total : 0,
    });
  }
  const days = daysUntil(dueAt, today);
  if (days < 0) {
    const late = texts.t('reminder-after', { ...common, days: -days });
    return [late, askOf(texts, duty, address), texts.t('reminder-difficulty')].join(' ');
  }
  const line =
    days > 0
      ? texts.t('reminder-before', { ...common, due, days })
      : texts.t('reminder-today', { ...common, due });
  return `${line} ${askOf(texts, duty, address)}`;
}

/** What the person is asked to do now: begin, or go on. */
function askOf(texts: Texts, { state }: Duty, address: string): string {
  if (state.is !== 'drafting') return texts.t('reminder-ask', { address });
  const { answered, total } = state;
  return texts.t('reminder-drafting', { answered, total, address });
}

/** More time is for what has not been sent. */
function extensionButton(texts: Texts, duty: Duty, isOneOfSeveral: boolean): Button[][] {
  const { obligation, unit, state } = duty;
  if (state.is === 'incomplete' || state.is === 'returned') return [];
  const month = monthText(obligation.period.month);
  const text = isOneOfSeveral
    ? texts.plain('reminder-button-extend-one', { month, unit: unit.name })
    : texts.plain('reminder-button-extend');
  return [[{ text, data: `extend:ask:${obligation.id}` }]];
}

function buttonOf(texts: Texts, duty: Duty, isOneOfSeveral: boolean): Button {
  const { obligation, unit, state } = duty;
  const month = monthText(obligation.period.month);
  const text = isOneOfSeveral
    ? texts.plain('report-button-choice', { month, unit: unit.name })
    : texts.plain('report-button-month', { month });
  const verb = state.is === 'incomplete' || state.is === 'returned' ? 'correct' : 'open';
  return { text, data: `report:${verb}:${obligation.id}` };
}
