import { inVietnam } from '../../domain/clock.ts';
import { LONGEST } from '../../domain/nomination/answer.ts';
import { mayBeNone, type Part } from '../../domain/nomination/parts.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { answerLine } from './answer-line.ts';
import { type Draft, type DraftStores, recordFor } from './draft.ts';
import { evidenceLines, hasEvidence } from './evidence.ts';
import { askForm, askName, askPosition, noted } from './identity-questions.ts';
import type { Writing } from './writing.ts';

/** Room for what stands already beside the question and the evidence. */
const SHOWN = 500;
const SELECTIONS = 3;

type Rows = readonly (readonly Button[])[];

/** The question for one part, with what the unit's record shows and what was given before. */
export function askPart(
  texts: Texts,
  stores: DraftStores & Pick<Stores, 'candidates'>,
  draft: Draft,
  part: Part,
  state: Writing,
  now: Temporal.Instant,
): Message {
  const { nomination, parts } = draft;
  const head = texts.t('nomination-heading', {
    code: nomination.code,
    name: nomination.name,
    form: draft.formName,
    number: parts.indexOf(part) + 1,
    count: parts.length,
  });
  const question = questionOf(texts, stores, draft, part, state, now);
  const given = answerLine(texts, draft, part, SHOWN);
  const again = nomination.askedAgain.includes(part.id);
  const html = [
    head,
    question.html,
    ...(given === null ? [] : [texts.t('nomination-given', { text: given })]),
    ...(again ? [texts.t('nomination-asked-again', { reason: nomination.reason ?? '' })] : []),
  ].join('\n');
  const isName = part.kind === 'name' || part.kind === 'position';
  const keep =
    again && given !== null
      ? [[{ text: texts.plain('nomination-button-keep'), data: 'keep' }]]
      : [];
  return {
    html: noted(texts, state.note, html, isName ? LONGEST.name : LONGEST.text),
    rows: [...keep, ...(question.rows ?? []), ...navigation(texts)],
  };
}

function navigation(texts: Texts): Rows {
  return [
    [
      { text: texts.plain('nomination-button-back'), data: 'back' },
      { text: texts.plain('nomination-button-later'), data: 'skip' },
    ],
    [
      { text: texts.plain('nomination-button-review'), data: 'review' },
      { text: texts.plain('report-button-pause'), data: 'pause' },
    ],
  ];
}

function questionOf(
  texts: Texts,
  stores: DraftStores & Pick<Stores, 'candidates'>,
  draft: Draft,
  part: Part,
  state: Writing,
  now: Temporal.Instant,
): Message {
  const { nomination, plan, unit } = draft;
  const { subject } = nomination;
  switch (part.kind) {
    case 'form':
      return askForm(texts, plan, { subject, today: inVietnam(now).toPlainDate() });
    case 'name':
      return askName(texts, { subject, candidates: [], unitName: unit.name });
    case 'position':
      return askPosition(texts, nomination.name);
    case 'agreement':
      return askAgreement(texts, stores, draft, state);
    case 'consent':
      return askConsent(texts, draft);
    case 'criterion':
      return askCriterion(texts, draft, part, {
        record: recordFor(stores, draft, now),
        deed: deedOf(stores, draft),
      });
    case 'report':
      return askReport(texts, draft, part, deedOf(stores, draft));
  }
}

/** On which day, then with which votes; a selection that was recorded here is one tap away (PR10). */
function askAgreement(
  texts: Texts,
  stores: Pick<Stores, 'candidates'>,
  { nomination, plan }: Draft,
  { day, isSure }: Writing,
): Message {
  if (day !== undefined) {
    const date = dateText(Temporal.PlainDate.from(day));
    if (isSure === true) {
      const none = { text: texts.plain('nomination-button-no-votes'), data: 'votes:none' };
      return { html: texts.t('nomination-ask-votes', { date }), rows: [[none]] };
    }
    const right = { text: texts.plain('report-button-right'), data: 'day:right' };
    const again = { text: texts.plain('report-button-type-again'), data: 'day:again' };
    return { html: texts.t('nomination-confirm-day', { date }), rows: [[right, again]] };
  }
  const events = stores.candidates
    .selections(nomination.unitId, nomination.year)
    .slice(0, SELECTIONS)
    .map(({ eventId, heldOn }) => [
      {
        text: texts.plain('nomination-button-event', { day: dateText(heldOn) }),
        data: `event:${eventId}`,
      },
    ]);
  const html = texts.t('nomination-ask-agreement', { principle: plan.commendation.principle });
  return { html, rows: events };
}

function askConsent(texts: Texts, { nomination }: Draft): Message {
  const key =
    nomination.subject === 'household'
      ? 'nomination-ask-consent-household'
      : 'nomination-ask-consent';
  return {
    html: texts.t(key, { name: nomination.name }),
    rows: [[{ text: texts.plain('nomination-button-consent'), data: 'consent' }]],
  };
}

function askCriterion(
  texts: Texts,
  draft: Draft,
  part: Extract<Part, { kind: 'criterion' }>,
  { record, deed }: { readonly record: UnitRecord | null; readonly deed: string | null },
): Message {
  const { criterion } = part;
  const how = {
    commitment: 'nomination-how-commitment',
    record: 'nomination-how-record',
    assessment: 'nomination-how-assessment',
    description: 'nomination-how-description',
  } as const;
  const isOfRegister = criterion.sources.includes('exemplars');
  const evidence = [
    ...(isOfRegister ? deedLine(texts, deed) : []),
    ...evidenceLines(texts, record, criterion.sources),
  ];
  const html = [
    texts.t('nomination-criterion', { code: criterion.code, text: criterion.text }),
    ...(evidence.length === 0
      ? []
      : [texts.t('nomination-evidence', { lines: evidence.join('\n') })]),
    texts.t(how[criterion.proof]),
    ...(part.binding ? [] : [texts.t('nomination-not-binding', { form: draft.formName })]),
  ].join('\n');
  const commit = { text: texts.plain('nomination-button-commit'), data: 'commitment' };
  const use = { text: texts.plain('nomination-button-record'), data: 'record' };
  return {
    html,
    rows: [
      ...(criterion.proof === 'commitment' ? [[commit]] : []),
      ...(criterion.proof === 'record' && hasEvidence(record, criterion.sources) ? [[use]] : []),
      ...leaveOut(texts, part),
    ],
  };
}

function askReport(
  texts: Texts,
  { nomination }: Draft,
  part: Extract<Part, { kind: 'report' }>,
  deed: string | null,
): Message {
  const isCollective = nomination.subject === 'collective';
  switch (part.report) {
    case 'background': {
      const key = isCollective ? 'nomination-ask-background-unit' : 'nomination-ask-background';
      const paper = { text: texts.plain('nomination-button-on-paper'), data: 'none' };
      return { html: texts.t(key), rows: [[paper]] };
    }
    case 'deeds':
      return {
        html: [
          texts.t('nomination-ask-deeds'),
          ...deedLine(texts, deed).map((lines) => texts.t('nomination-evidence', { lines })),
        ].join('\n'),
      };
    case 'awards': {
      const none = { text: texts.plain('nomination-button-no-awards'), data: 'none' };
      return { html: texts.t('nomination-ask-awards'), rows: [[none]] };
    }
  }
}

/** What the register of exemplars says of the nominee. */
function deedOf(stores: Pick<Stores, 'candidates'>, { nomination }: Draft): string | null {
  const { exemplarId, unitId, year, subject } = nomination;
  if (exemplarId === null || subject === 'household') return null;
  const found = stores.candidates
    .of(unitId, year, subject)
    .find((each) => each.kind === 'exemplar' && each.exemplarId === exemplarId);
  return found?.kind === 'exemplar' ? found.deed : null;
}

function deedLine(texts: Texts, deed: string | null): readonly string[] {
  return deed === null
    ? []
    : [texts.plain('nomination-record-deed', { deed: clipped(deed, SHOWN) })];
}

function leaveOut(texts: Texts, part: Part): Rows {
  if (!mayBeNone(part)) return [];
  return [[{ text: texts.plain('nomination-button-leave-out'), data: 'none' }]];
}
