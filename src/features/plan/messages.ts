import { periodsOf } from '../../domain/period.ts';
import type { Plan } from '../../domain/plan.ts';
import { UNIT_KINDS } from '../../domain/unit.ts';
import type { PlanVersion } from '../../storage/plans.ts';
import type { Message } from '../../telegram/message.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import { escapeHtml } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import type { PlanChange } from './changes.ts';
import type { CellProblem } from './headings.ts';
import { WORD_GROUPS } from './words.ts';
import type { WorkbookResult } from './workbook.ts';

export type Preview = Extract<WorkbookResult, { ok: true }>;

/** A message, and the whole of it as a file where it is longer than a message can be. */
export type LongMessage = Message & {
  readonly file?: { readonly name: string; readonly text: string };
};

/** Below Telegram's 4096, with room for the lines around the list. */
const LONGEST_LIST = 2_800;

/** The plan in force in a few lines. */
export function overview(texts: Texts, vi: Texts, plan: Plan, version: PlanVersion): Message {
  const word = (group: string, value: string) =>
    vi.plain('plan-word', { word: `${group}-${value}` });
  const part = (name: string, count: number) => texts.plain('plan-overview-part', { name, count });
  const sections = WORD_GROUPS.section.flatMap((section) => {
    const count = plan.indicators.filter((row) => row.section === section).length;
    return count === 0 ? [] : [part(word('section', section), count)];
  });
  const kinds = UNIT_KINDS.flatMap((kind) => {
    const count = plan.units.filter((unit) => unit.kind === kind).length;
    return count === 0 ? [] : [part(word('kind', kind), count)];
  });
  const { reporting, document } = plan;
  const text = texts.t('plan-overview', {
    title: document.title,
    number: document.number,
    issued: dateText(document.issuedOn),
    year: String(plan.year),
    version: version.id,
    since:
      version.validFrom === null ? texts.plain('plan-since-start') : dateText(version.validFrom),
    indicators: plan.indicators.length,
    sections: sections.join(', '),
    units: plan.units.length,
    kinds: kinds.join(', '),
    first: monthText(reporting.firstMonth),
    last: monthText(reporting.lastMonth),
    due: reporting.dueTime.toString({ smallestUnit: 'minute' }),
    day: reporting.dueDay,
  });
  const waiting =
    version.isInForce || version.validFrom === null
      ? []
      : [
          texts.t('plan-overview-waiting', {
            version: version.id,
            since: dateText(version.validFrom),
          }),
        ];
  return {
    html: [text, ...waiting].join('\n'),
    rows: [
      [{ text: texts.plain('plan-button-download'), data: 'plan:download' }],
      [
        {
          text: texts.plain('plan-button-next-year', { year: String(version.year + 1) }),
          data: 'plan:next',
        },
      ],
    ],
  };
}

export function problemsMessage(
  texts: Texts,
  name: string,
  problems: readonly CellProblem[],
): LongMessage {
  const lines = problems.map((problem) => texts.t('plan-upload-problem', problem));
  const count = problems.length;
  const whole = texts.t('plan-upload-problems', { name, count });
  if (fits(lines)) return { html: [whole, ...lines].join('\n') };
  const text = problems.map((problem) => texts.plain('plan-upload-problem', problem)).join('\n');
  return {
    html: texts.t('plan-upload-problems-caption', { name, count }),
    file: { name: texts.plain('plan-problems-file'), text },
  };
}

export function previewMessage(
  texts: Texts,
  it: {
    readonly uploadId: number;
    readonly name: string;
    readonly preview: Preview;
    readonly version: PlanVersion;
    readonly plan: Pick<Plan, 'reporting' | 'calendar'>;
    readonly today: Temporal.PlainDate;
  },
): LongMessage {
  const { preview, version, name } = it;
  const count = (kind: PlanChange['kind']) =>
    preview.changes.filter((change) => change.kind === kind).length;
  const year = preview.draft.plan.year;
  const head = texts.t('plan-preview', {
    name,
    version: version.id,
    count: preview.changes.length,
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
  });
  const notes = [
    ...(year === version.year ? [] : [texts.t('plan-preview-year', { year: String(year) })]),
    ...notesOf(texts, preview, version),
  ];
  const lines = preview.changes.map((change) => changeLine(texts, change));
  const ask = texts.t('plan-preview-ask');
  const rows = [
    ...choices(texts, it).map(({ label, day }) => [
      { text: label, data: `plan:from:${it.uploadId}:${day.toString()}` },
    ]),
    [{ text: texts.plain('plan-button-drop'), data: `plan:drop:${it.uploadId}` }],
  ];
  const escaped = lines.map(escapeHtml);
  if (fits([...escaped, ...notes])) {
    return { html: [head, ...escaped, ...notes, '', ask].join('\n'), rows };
  }
  return {
    html: [head, ...notes.filter((note) => note.length < 300).slice(0, 1), ask].join('\n'),
    rows,
    file: { name: texts.plain('plan-changes-file'), text: [...lines, ...notes].join('\n') },
  };
}

function fits(lines: readonly string[]): boolean {
  return lines.reduce((sum, line) => sum + line.length + 1, 0) <= LONGEST_LIST;
}

function notesOf(texts: Texts, preview: Preview, version: PlanVersion): readonly string[] {
  const { computed, madeFrom, uneven } = preview;
  return [
    ...(computed.length === 0
      ? []
      : [texts.t('plan-preview-computed', { cells: computed.join(', ') })]),
    ...(madeFrom === null || madeFrom === version.id
      ? []
      : [texts.t('plan-preview-older', { made: madeFrom, version: version.id })]),
    ...uneven.map((row) => texts.t('plan-preview-uneven', row)),
  ];
}

function changeLine(texts: Texts, change: PlanChange): string {
  const { sheet, row } = change;
  if (change.kind === 'added') return texts.plain('plan-preview-added', { sheet, row });
  if (change.kind === 'removed') return texts.plain('plan-preview-removed', { sheet, row });
  const blank = texts.plain('plan-preview-blank');
  return texts.plain('plan-preview-changed', {
    sheet,
    row,
    column: change.column,
    before: shortened(change.before) || blank,
    after: shortened(change.after) || blank,
  });
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

type Choice = { readonly label: string; readonly day: Temporal.PlainDate };

/** From which day on: as the workbook says, or today, the next period, the plan's own first day. */
function choices(
  texts: Texts,
  it: {
    readonly preview: Preview;
    readonly version: PlanVersion;
    readonly plan: Pick<Plan, 'reporting' | 'calendar'>;
    readonly today: Temporal.PlainDate;
  },
): readonly Choice[] {
  const { draft } = it.preview;
  const { today, version } = it;
  const only = (day: Temporal.PlainDate) => [
    { label: texts.plain('plan-button-from', { date: dateText(day) }), day },
  ];
  if (draft.validFrom !== null) return only(Temporal.PlainDate.from(draft.validFrom));
  const { year } = draft.plan;
  if (year !== version.year) return only(Temporal.PlainDate.from(`${String(year)}-01-01`));
  // a version that waits is changed as a whole: from its own first day on
  if (!version.isInForce && version.validFrom !== null) return only(version.validFrom);
  const { compare } = Temporal.PlainDate;
  const next = periodsOf(it.plan).find((period) => compare(period.windowFrom, today) > 0);
  const issued = (draft.plan.document as { readonly issuedOn: string }).issuedOn;
  const start = Temporal.PlainDate.from(issued);
  return [
    { label: texts.plain('plan-button-from-today', { date: dateText(today) }), day: today },
    ...(next === undefined
      ? []
      : [
          {
            label: texts.plain('plan-button-from-period', { date: dateText(next.windowFrom) }),
            day: next.windowFrom,
          },
        ]),
    { label: texts.plain('plan-button-from-start', { date: dateText(start) }), day: start },
  ];
}
