import type { Span } from '../../domain/digest.ts';
import { daysLate } from '../../domain/report.ts';
import { dateTime, monthText } from '../../texts/dates.ts';
import { withoutMarkup } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DigestFacts } from './facts.ts';
import {
  comingItems,
  dossierLines,
  exampleLines,
  finishedLines,
  monthLines,
  newsLines,
  openLines,
  spanText,
} from './lines.ts';
import { behindItems, notDueLines } from './pace-lines.ts';

const EVERYTHING = Number.POSITIVE_INFINITY;
/** Telegram's limit for a text, counted after parsing. */
const LIMIT = 4096;

/** The full text of the digest of a week, with what is open now, as messages that Telegram takes. */
export function detailsOf(texts: Texts, facts: DigestFacts, week: Span): readonly string[] {
  const blocks: readonly (readonly string[])[] = [
    [texts.t('digest-details-title', spanText(week))],
    [...newsLines(texts, facts, EVERYTHING), ...arrivalLines(texts, facts)],
    [...monthLines(texts, facts, EVERYTHING), ...overdueNames(texts, facts)],
    behindDetails(texts, facts),
    exampleDetails(texts, facts),
    dossierLines(texts, facts, EVERYTHING),
    finishedLines(texts, facts, EVERYTHING),
    comingDetails(texts, facts),
    [...openLines(texts, { ...facts, questions: [] }, EVERYTHING), ...questionLines(texts, facts)],
    [texts.t('status-as-of', { time: dateTime(texts, facts.span.until) })],
  ];
  const filled = blocks.filter((block) => block.length > 0);
  return split(filled.map((block) => block.join('\n')).join('\n\n'));
}

function arrivalLines(texts: Texts, { arrivals }: DigestFacts): readonly string[] {
  if (arrivals.length === 0) return [];
  const items = arrivals.map(({ unitName: unit, month, submittedAt, dueAt }) => {
    const days = daysLate(submittedAt, dueAt);
    const common = { unit, month: monthText(month) };
    return days === 0
      ? texts.plain('digest-details-arrival', common)
      : texts.plain('digest-details-arrival-late', { ...common, days });
  });
  return [texts.t('digest-details-arrivals', { list: items.join(', ') })];
}

function overdueNames(texts: Texts, { overdue }: DigestFacts): readonly string[] {
  return overdue.map(({ month, missing }) =>
    texts.t('digest-details-overdue', { month: monthText(month), names: missing.join(', ') }),
  );
}

function behindDetails(texts: Texts, facts: DigestFacts): readonly string[] {
  const items = behindItems(texts, facts);
  return [
    ...(items.length === 0 ? [] : [texts.t('digest-details-behind')]),
    ...items.map((text) => texts.t('digest-details-item', { text })),
    ...notDueLines(texts, facts, EVERYTHING),
  ];
}

/** Only who agreed is named; the others are a number. */
function exampleDetails(texts: Texts, facts: DigestFacts): readonly string[] {
  const { examples } = facts;
  const named = examples.filter(({ consented }) => consented);
  const count = examples.length - named.length;
  return [
    ...exampleLines(texts, facts, 0),
    ...named.map(({ name, unitName: unit }) => texts.t('digest-details-example', { name, unit })),
    ...(count === 0 ? [] : [texts.t('digest-details-examples-private', { count })]),
  ];
}

function comingDetails(texts: Texts, facts: DigestFacts): readonly string[] {
  const items = comingItems(texts, facts);
  if (items.length === 0) return [];
  const lines = items.map((text) => texts.t('digest-details-item', { text }));
  return [texts.t('digest-details-coming'), ...lines];
}

function questionLines(texts: Texts, { questions }: DigestFacts): readonly string[] {
  if (questions.length === 0) return [];
  const lines = questions.map(({ unitName: unit, askedBy: name, askedAt, text, isLost }) => {
    const key = isLost ? 'digest-details-question-lost' : 'digest-details-question';
    return texts.t(key, { unit, name, time: dateTime(texts, askedAt), text });
  });
  return [texts.t('digest-details-questions'), ...lines];
}

/** Cut at ends of lines, or within a long one at a blank that is not part of a tag. */
export function split(message: string, limit = LIMIT): readonly string[] {
  const parts: string[] = [];
  let open = '';
  for (const piece of message.split(/(?<=\n)|(?<= )(?![^<]*>)/)) {
    if (withoutMarkup(open + piece).trimEnd().length > limit) {
      const end = open.lastIndexOf('\n');
      const whole = end > open.length / 2 ? open.slice(0, end) : open;
      parts.push(whole.trim());
      open = open.slice(whole.length);
    }
    open += piece;
  }
  return [...parts, open.trim()].filter((part) => part !== '');
}
