import { type Button, inRows, type Message, pairs } from '../../telegram/message.ts';
import { dateText, dateTime, dueText, monthText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { ProgressFacts, Source } from './facts.ts';
import { rowMessage } from './row-message.ts';
import { legend, rowLine } from './row-text.ts';
import { unitListMessage, unitMessage } from './unit-message.ts';
import { type Place, placeData, SECTIONS, type Section, type View } from './view.ts';

const TITLE = {
  KT: 'commune-section-economy',
  VH: 'commune-section-culture',
  AN: 'commune-section-security',
  CQ: 'commune-section-government',
  NT: 'commune-section-rural',
} as const satisfies Record<Section, MessageKey>;
const BUTTON = {
  KT: 'commune-button-economy',
  VH: 'commune-button-culture',
  AN: 'commune-button-security',
  CQ: 'commune-button-government',
  NT: 'commune-button-rural',
} as const satisfies Record<Section, MessageKey>;

const SOURCE_BUTTON = {
  closed: 'commune-button-closed',
  now: 'commune-button-now',
  campaign: 'commune-button-campaign',
} as const satisfies Record<Source, MessageKey>;

export function sectionTitle(texts: Texts, section: Section): string {
  return texts.plain(TITLE[section]);
}

/** The message of a place, with the buttons that lead on from it. */
export function communeMessage(texts: Texts, facts: ProgressFacts, place: Place): Message {
  const { view } = place;
  const at = { ...place, month: facts.period.month };
  const head = [monthLine(texts, facts), ...closingLines(texts, facts)];
  switch (view.is) {
    case 'section':
    case 'picture':
      return sectionMessage(texts, facts, {
        ...at,
        view: { is: 'section', section: view.section },
      });
    case 'row':
      return withButtons(texts, facts, at, rowMessage(texts, facts, view.code, head));
    case 'units':
      return withButtons(texts, facts, at, unitListMessage(texts, facts, at, head));
    case 'unit':
      return withButtons(texts, facts, at, unitMessage(texts, facts, view.unitId, head));
  }
}

/** A section: one line a row, a numbered button for each. */
function sectionMessage(
  texts: Texts,
  facts: ProgressFacts,
  place: Place & { readonly view: { readonly is: 'section'; readonly section: Section } },
): Message {
  const { section } = place.view;
  const rows = facts.progress.indicators.filter((row) => row.section === section);
  const year = facts.period.month.slice(0, 4);
  const lines = [
    texts.t('commune-title', { year, section: sectionTitle(texts, section) }),
    monthLine(texts, facts),
    ...closingLines(texts, facts),
    '',
    ...rows.map((row, index) => rowLine(texts, row, facts.units, index + 1)),
    ...legend(texts, rows),
    '',
    texts.t('commune-hint'),
    asOfLine(texts, facts),
  ];
  const to = (view: View) => placeData({ ...place, view });
  const numbers = rows.map((row, index) => ({
    text: String(index + 1),
    data: to({ is: 'row', code: row.code }),
  }));
  const sections = SECTIONS.filter((each) => each !== section).map((each) => ({
    text: texts.plain(BUTTON[each]),
    data: to({ is: 'section', section: each }),
  }));
  const others = [
    { text: texts.plain('commune-button-units'), data: to({ is: 'units' }) },
    { text: texts.plain('commune-button-picture'), data: to({ is: 'picture', section }) },
  ];
  const tail = [...monthRow(texts, facts, place), ...sourceRow(texts, facts, place)];
  return {
    html: lines.join('\n'),
    rows: [...inRows(numbers, 8), ...pairs(sections), others, ...tail],
  };
}

/** A message of one row or one unit: back to the sections, and the months before and after. */
function withButtons(
  texts: Texts,
  facts: ProgressFacts,
  place: Place,
  message: Message & { readonly section?: Section },
): Message {
  const section = message.section ?? 'KT';
  const back: Button[] = [
    {
      text: texts.plain('commune-button-back'),
      data: placeData({ ...place, view: { is: 'section', section } }),
    },
  ];
  if (place.view.is === 'unit') {
    const data = placeData({ ...place, view: { is: 'units' } });
    back.push({ text: texts.plain('commune-button-other-unit'), data });
  }
  const rows = [
    ...(message.rows ?? []),
    back,
    ...monthRow(texts, facts, place),
    ...sourceRow(texts, facts, place),
  ];
  const lines = [message.html, '', asOfLine(texts, facts)];
  return { html: lines.join('\n'), rows };
}

function monthLine(texts: Texts, facts: ProgressFacts): string {
  return texts.t('commune-month', {
    month: monthText(facts.period.month),
    until: dateText(Temporal.PlainDate.from(facts.progress.windowTo)),
    received: facts.received,
    owed: facts.owed,
  });
}

/** That the month is closed, or not due yet: figures of an open month are still on their way. */
function closingLines(texts: Texts, facts: ProgressFacts): readonly string[] {
  const { campaignAt, closedAt, isFrozen, now, period, source } = facts;
  if (source === 'campaign' && campaignAt !== null) {
    const until = dateText(Temporal.PlainDate.from(facts.progress.windowTo));
    const month = monthText(period.month);
    return [texts.t('commune-campaign', { time: dateTime(texts, campaignAt), month, until })];
  }
  if (closedAt !== null) {
    const key = isFrozen ? 'commune-closed' : 'commune-since-closing';
    return [texts.t(key, { time: dateTime(texts, closedAt) })];
  }
  if (Temporal.Instant.compare(period.dueAt, now) <= 0) return [];
  return [texts.t('commune-not-due', { due: dueText(texts, period.dueAt) })];
}

function asOfLine(texts: Texts, { shownAt }: ProgressFacts): string {
  return texts.t('status-as-of', { time: dateTime(texts, shownAt) });
}

function monthRow(
  texts: Texts,
  { months, period }: ProgressFacts,
  place: Place,
): readonly (readonly Button[])[] {
  const index = months.indexOf(period.month);
  const row = (['status-earlier', 'status-later'] as const).flatMap((key, side) => {
    const month = months[index + (side === 0 ? -1 : 1)];
    if (month === undefined) return [];
    const text = texts.plain(key, { month: monthText(month) });
    return [{ text, data: placeData({ ...place, month }) }];
  });
  return row.length === 0 ? [] : [row];
}

/** Leads to the other figures of the month: as it was closed, as of now, as the campaign ended. */
function sourceRow(
  texts: Texts,
  { campaignAt, closedAt, source }: ProgressFacts,
  place: Place,
): readonly (readonly Button[])[] {
  const others = [
    ...(closedAt === null ? [] : (['closed'] as const)),
    ...(closedAt === null && campaignAt === null ? [] : (['now'] as const)),
    ...(campaignAt === null ? [] : (['campaign'] as const)),
  ].filter((each) => each !== source);
  return others.map((each) => [
    { text: texts.plain(SOURCE_BUTTON[each]), data: placeData({ ...place, source: each }) },
  ]);
}
