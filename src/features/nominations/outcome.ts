import type { NominationLock } from '../../domain/nomination.ts';
import type { Message } from '../../telegram/message.ts';
import { dateTime } from '../../texts/dates.ts';
import { escapeHtml } from '../../texts/html.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';
import type { Outcome } from './verbs.ts';

const LOCK = {
  with_unit: 'nomination-lock-unit',
  with_office: 'nomination-lock-office',
  with_council: 'nomination-lock-council',
  with_chair: 'nomination-lock-chair',
  with_superior: 'nomination-lock-superior',
  approved: 'nomination-lock-approved',
  own_power: 'nomination-lock-own',
  superior_power: 'nomination-lock-higher',
  over: 'nomination-lock-over',
} as const satisfies Record<NominationLock, MessageKey>;

type Refusal = Exclude<Outcome, { kind: 'done' }>;

/** Why a step was not taken, short enough for a toast. */
export function refusalText(texts: Texts, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'gone':
      return texts.plain('nomination-gone');
    case 'no_form':
      return texts.plain('nomination-no-form');
    case 'incomplete':
      return texts.plain('nomination-incomplete', { count: refusal.missing.length });
    case 'refused': {
      if (refusal.lock !== 'role') return texts.plain(LOCK[refusal.lock]);
      const roles = refusal.opens.map((role) => texts.plain(`role-${role}`));
      return texts.plain('lock-role', { roles: roles.join(', ') });
    }
  }
}

export function outcomeMessage(texts: Texts, refusal: Refusal, { nomination }: Draft): Message {
  const show = {
    text: texts.plain('nomination-button-show'),
    data: `nomination:show:${nomination.id}`,
  };
  return { html: escapeHtml(refusalText(texts, refusal)), rows: [[show]] };
}

/** KT24-07, when, and what comes next. */
export function receipt(texts: Texts, { nomination, formName, unit }: Draft): Message {
  const { submittedAt, code, name, id } = nomination;
  const html = texts.t('nomination-receipt', {
    code,
    name,
    form: formName,
    unit: unit.name,
    time: submittedAt === null ? '' : dateTime(texts, submittedAt),
  });
  const show = { text: texts.plain('nomination-button-show'), data: `nomination:show:${id}` };
  return { html, rows: [[show]] };
}
