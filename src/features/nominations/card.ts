import { takesPapers } from '../../domain/dossier.ts';
import { may, type Who } from '../../domain/member.ts';
import { type NominationAction, openActions } from '../../domain/nomination.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, dateTime } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { agreementText, answerText } from './answer-line.ts';
import { type Draft, type DraftStores, loadDraft, recordFor } from './draft.ts';
import { evidenceLines } from './evidence.ts';
import { partName, stateText, subjectText } from './names.ts';
import type { NominationWarnings } from './warnings.ts';

const ACTION = {
  write: 'nomination-button-go-on',
  submit: 'nomination-button-submit',
  withdraw: 'nomination-button-withdraw',
  admit: 'nomination-button-admit',
  return: 'nomination-button-return',
  approve: 'nomination-button-approve',
  refuse: 'nomination-button-refuse',
  forward: 'nomination-button-forward',
  award: 'nomination-button-award',
  decline: 'nomination-button-decline',
} as const satisfies Partial<Record<NominationAction, MessageKey>>;

/** One nomination as its people and the office see it, with what this person may do now. */
export function createNominationCards(deps: {
  readonly stores: DraftStores;
  readonly warnings: NominationWarnings;
}) {
  const { stores, warnings } = deps;

  function card(texts: Texts, who: Who, id: number): Message {
    const draft = loadDraft(stores, id);
    if (draft === null) return { html: texts.t('nomination-gone') };
    return { html: cardText(texts, who, draft), rows: rows(texts, who, draft) };
  }

  function cardText(texts: Texts, who: Who, draft: Draft): string {
    const { nomination, unit, missing, formName } = draft;
    const { code, name, position, subject, reason } = nomination;
    const agreement = agreementText(texts, draft);
    const warned = may(who, 'nomination.read')
      ? warnings.lines(texts, warnings.of(draft), draft)
      : [];
    return [
      texts.t('nomination-card-title', { code, form: formName }),
      texts.t('nomination-card-name', {
        subject: subjectText(texts, subject),
        name: position === null ? name : `${name}, ${position}`,
        unit: unit.name,
      }),
      texts.t('nomination-card-state', {
        state: stateText(texts, nomination),
        time: dateTime(texts, nomination.stateAt),
      }),
      ...(reason === null
        ? []
        : [texts.t('nomination-card-reason', { reason: clipped(reason, 500) })]),
      ...(agreement === null ? [] : [texts.t('nomination-card-agreed', { text: agreement })]),
      ...dates(texts, draft),
      ...(missing.length === 0
        ? []
        : [
            texts.t('nomination-card-missing', {
              parts: missing.map((part) => partName(texts, part, 40)).join('; '),
            }),
          ]),
      ...warned,
    ].join('\n');
  }

  function dates(texts: Texts, { nomination }: Draft): readonly string[] {
    const { firstSubmittedAt, forwardedOn, decision } = nomination;
    return [
      ...(firstSubmittedAt === null
        ? []
        : [texts.t('nomination-card-sent', { time: dateTime(texts, firstSubmittedAt) })]),
      ...(forwardedOn === null
        ? []
        : [texts.t('nomination-card-forwarded', { day: dateText(forwardedOn) })]),
      ...(decision === null
        ? []
        : [
            texts.t('nomination-card-decision', {
              number: decision.number,
              day: dateText(decision.on),
            }),
          ]),
    ];
  }

  function rows(texts: Texts, who: Who, draft: Draft): readonly (readonly Button[])[] {
    const { nomination, answers, parts } = draft;
    const { id } = nomination;
    // a nomination is sent from its list of all parts, and the council has a feature of its own
    const actions = openActions(nomination, who);
    const ordered = [
      ...actions.filter((action) => action !== 'withdraw'),
      ...actions.filter((action) => action === 'withdraw'),
    ];
    const buttons = ordered.flatMap((action): readonly Button[] => {
      if (action === 'submit' || action === 'pass' || action === 'fail') return [];
      return [{ text: texts.plain(ACTION[action]), data: dataOf(action, id) }];
    });
    const read = { text: texts.plain('nomination-button-read'), data: `nomination:read:${id}:0` };
    const hasText = parts.some((part) => isReadable(part.kind) && answers.has(part.id));
    const home = { text: texts.plain('nomination-button-home'), data: 'nomination:home' };
    return [
      ...(hasText ? [[read]] : []),
      ...buttons.map((button) => [button]),
      ...proposals(texts, who, draft),
      ...papers(texts, who, draft),
      [home],
    ];
  }

  /** On to the next one for whoever enters the chair's decisions. */
  function proposals(texts: Texts, who: Who, { nomination }: Draft) {
    const isDecided = nomination.state === 'approved' || nomination.state === 'refused';
    const count = stores.nominations.countsOf(nomination.year).get('passed') ?? 0;
    if (!isDecided || count === 0 || !may(who, 'nomination.decide')) return [];
    const text = texts.plain('nomination-button-proposals', { count });
    return [[{ text, data: 'nomination:proposals:0' }]];
  }

  /** On to the papers that belong to it: its dossier, and the report that is printed of it. */
  function papers(texts: Texts, who: Who, { nomination }: Draft): readonly (readonly Button[])[] {
    const { id, state } = nomination;
    if (!takesPapers(state)) return [];
    const mayPrint = may(who, 'document.make');
    const mayOpen = may(who, 'dossier.manage') || may(who, 'dossier.own');
    const dossier = { text: texts.plain('desk-button-dossiers'), data: `dossier:show:${id}` };
    const report = {
      text: texts.plain('document-kind', { kind: 'merit_report' }),
      data: `document:show:merit_report:${id}`,
    };
    const row = [...(mayOpen ? [dossier] : []), ...(mayPrint ? [report] : [])];
    return row.length === 0 ? [] : [row];
  }

  /** What was written, a part a page, so that the longest text fits. */
  function page(texts: Texts, id: number, index: number, now: Temporal.Instant): Message {
    const draft = loadDraft(stores, id);
    if (draft === null) return { html: texts.t('nomination-gone') };
    const readable = draft.parts.filter(
      (part) => isReadable(part.kind) && draft.answers.has(part.id),
    );
    const place = Math.min(Math.max(0, index), readable.length - 1);
    const part = readable[place];
    const back = { text: texts.plain('nomination-button-show'), data: `nomination:show:${id}` };
    if (part === undefined) return { html: texts.t('nomination-nothing-written'), rows: [[back]] };
    const answer = draft.answers.get(part.id) ?? { kind: 'none' };
    const sources = part.kind === 'criterion' ? part.criterion.sources : [];
    const lines = evidenceLines(texts, recordFor(stores, draft, now), sources);
    const html = [
      texts.t('nomination-page-title', {
        code: draft.nomination.code,
        name: clipped(draft.nomination.name, 120),
        number: place + 1,
        count: readable.length,
      }),
      texts.t('nomination-page-part', { label: partName(texts, part, 300) }),
      texts.t('nomination-page-text', { text: answerText(texts, answer, part) }),
      ...(lines.length === 0
        ? []
        : [texts.t('nomination-evidence', { lines: clipped(lines.join('\n'), 900) })]),
    ].join('\n');
    const to = (at: number, key: 'nomination-button-previous' | 'nomination-button-next') =>
      readable[at] === undefined
        ? []
        : [{ text: texts.plain(key), data: `nomination:read:${id}:${at}` }];
    const steps = [
      ...to(place - 1, 'nomination-button-previous'),
      ...to(place + 1, 'nomination-button-next'),
    ];
    return { html, rows: [...(steps.length === 0 ? [] : [steps]), [back]] };
  }

  return { card, page };
}
export type NominationCards = ReturnType<typeof createNominationCards>;

function isReadable(kind: Draft['parts'][number]['kind']): boolean {
  return kind === 'criterion' || kind === 'report';
}

function dataOf(action: NominationAction, id: number): string {
  if (action === 'write') return `nomination:open:${id}`;
  return action === 'admit' ? `nomination:admit:${id}` : `nomination:ask:${action}:${id}`;
}
