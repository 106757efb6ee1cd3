import type { MessageKey } from '../../texts/texts.ts';
import { campaignField, campaignsField, formField, kindField } from './choice-fields.ts';
import { costField } from './cost-field.ts';
import { dueField, pastDayField } from './day-fields.ts';
import type { Asking, Field, FormName } from './entries.ts';
import { filesField } from './files-field.ts';
import { linesField, textField } from './text-fields.ts';

export type Form = {
  readonly title: Extract<MessageKey, `pledge-title-${string}`>;
  readonly fields: readonly Field[];
  /** Whether all entries are looked at before they are saved; a form of one question needs no look. */
  readonly look: boolean;
};

const contents = (ask: 'pledge-ask-plan-contents' | 'pledge-ask-pledge-contents') =>
  linesField({ id: 'contents', label: 'pledge-label-contents', ask });
const LONG_NAME = 200;

export const FORMS = {
  // PR01–PR03
  plan: {
    title: 'pledge-title-plan',
    look: true,
    fields: [
      filesField({
        label: 'pledge-label-file',
        ask: 'pledge-ask-plan-file',
        none: 'pledge-files-none',
        photoName: 'ke-hoach-thi-dua',
      }),
      textField({
        id: 'number',
        label: 'pledge-label-number',
        ask: 'pledge-ask-number',
        most: 40,
        leaveOut: 'pledge-number-none',
      }),
      // a plan for the year may be made before the year begins
      pastDayField({ label: 'pledge-label-issued', ask: 'pledge-ask-issued', yearsBefore: 1 }),
      formField,
      campaignsField,
      contents('pledge-ask-plan-contents'),
    ],
  },
  // PR04
  pledge: {
    title: 'pledge-title-pledge',
    look: true,
    fields: [
      linesField({
        id: 'parties',
        label: 'pledge-label-parties',
        ask: 'pledge-ask-parties',
        ready: usualParties,
      }),
      contents('pledge-ask-pledge-contents'),
      pastDayField({ label: 'pledge-label-signed', ask: 'pledge-ask-signed', yearsBefore: 1 }),
      filesField({
        label: 'pledge-label-sheet',
        ask: 'pledge-ask-sheet',
        none: 'pledge-files-later',
        photoName: 'giao-uoc-thi-dua',
      }),
    ],
  },
  // PR05
  work: {
    title: 'pledge-title-work',
    look: true,
    fields: [
      kindField,
      textField({
        id: 'name',
        label: 'pledge-label-name',
        ask: 'pledge-ask-name',
        most: LONG_NAME,
      }),
      textField({
        id: 'place',
        label: 'pledge-label-place',
        ask: 'pledge-ask-place',
        most: LONG_NAME,
        leaveOut: 'pledge-leave-out',
      }),
      textField({
        id: 'volume',
        label: 'pledge-label-volume',
        ask: 'pledge-ask-volume',
        most: LONG_NAME,
        leaveOut: 'pledge-leave-out',
      }),
      costField,
      dueField,
      campaignField,
    ],
  },
  sheet: {
    title: 'pledge-title-sheet',
    look: false,
    fields: [
      filesField({
        label: 'pledge-label-sheet',
        ask: 'pledge-ask-sheet',
        none: null,
        photoName: 'giao-uoc-thi-dua',
      }),
    ],
  },
  withdraw: {
    title: 'pledge-title-withdraw',
    look: false,
    fields: [
      textField({
        id: 'reason',
        label: 'pledge-label-reason',
        ask: 'pledge-ask-withdraw',
        most: 300,
        ready: ['pledge-reason-mistake', 'pledge-reason-another'],
      }),
    ],
  },
  finish: {
    title: 'pledge-title-finish',
    look: false,
    fields: [pastDayField({ label: 'pledge-label-done', ask: 'pledge-ask-done', yearsBefore: 0 })],
  },
  drop: {
    title: 'pledge-title-drop',
    look: false,
    fields: [
      textField({
        id: 'reason',
        label: 'pledge-label-reason',
        ask: 'pledge-ask-drop',
        most: 300,
        ready: ['pledge-reason-mistake', 'pledge-reason-money', 'pledge-reason-later'],
      }),
    ],
  },
} as const satisfies Record<FormName, Form>;

/** A hamlet has no seal and gives its papers no number (conventions.md 2.7): it is not asked for one. */
export function fieldsOf(form: FormName, { unit }: Pick<Asking, 'unit'>): readonly Field[] {
  const fields: readonly Field[] = FORMS[form].fields;
  return unit.kind === 'hamlet' ? fields.filter(({ id }) => id !== 'number') : fields;
}

function usualParties({ texts, unit, plan }: Asking): readonly (readonly string[])[] {
  const commune = texts.plain('pledge-party-commune', { name: plan.commune.name });
  if (unit.kind !== 'hamlet') return [[unit.name, commune]];
  return [
    [unit.name, commune],
    [unit.name, texts.plain('pledge-party-households')],
  ];
}
