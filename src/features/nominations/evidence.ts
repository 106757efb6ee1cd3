import type { Criterion } from '../../domain/nomination/parts.ts';
import type { RecordedMonth, UnitRecord } from '../../domain/unit-record.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import { percentText, wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';

/** So many things are named one by one; more are counted. */
const NAMED = 6;
const LONGEST_NAME = 60;

type Source = Criterion['sources'][number];

/** What the unit's record says about a criterion, a line for each source, as plain text. */
export function evidenceLines(
  texts: Texts,
  record: UnitRecord | null,
  sources: readonly Source[],
): readonly string[] {
  if (record === null) return [];
  const draw = { reports, targets, works, exemplars } as const satisfies Record<Source, unknown>;
  return sources.flatMap((source) => draw[source](texts, record));
}

/** Whether the record shows anything that could stand for an answer. */
export function hasEvidence(record: UnitRecord | null, sources: readonly Source[]): boolean {
  if (record === null) return false;
  const counts = {
    reports: record.months.length,
    targets: record.targets.length,
    works: record.works.length,
    exemplars: record.exemplars.length,
  };
  return sources.some((source) => counts[source] > 0);
}

function reports(texts: Texts, { months }: UnitRecord): readonly string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined)
    return [texts.plain('nomination-record-no-months')];
  const named = (standing: RecordedMonth['standing']) =>
    months
      .filter((it) => it.standing === standing)
      .map(({ month }) => monthText(month))
      .join(', ');
  const line = texts.plain('nomination-record-months', {
    from: monthText(first.month),
    to: monthText(last.month),
    onTime: months.filter(({ standing }) => standing === 'on_time').length,
    count: months.length,
  });
  const late = named('late');
  const missing = named('missing');
  return [
    [
      line,
      ...(late === '' ? [] : [texts.plain('nomination-record-late', { months: late })]),
      ...(missing === '' ? [] : [texts.plain('nomination-record-missing', { months: missing })]),
    ].join('; '),
  ];
}

function targets(texts: Texts, { targets: given, upTo }: UnitRecord): readonly string[] {
  if (given.length === 0) return [texts.plain('nomination-record-no-targets')];
  const met = given.filter(({ word }) => word === 'met' || word === 'exceeded').length;
  const lines = given
    .slice(0, NAMED)
    .map(({ label, percent, word }) =>
      percent === null
        ? `– ${clipped(label, LONGEST_NAME)}: ${wordText(texts, word)}`
        : `– ${clipped(label, LONGEST_NAME)}: ${percentText(percent)}% (${wordText(texts, word)})`,
    );
  const month = monthText(upTo);
  const head = texts.plain('nomination-record-targets', { met, count: given.length, month });
  return [head, ...lines, ...more(texts, given.length)];
}

function works(texts: Texts, { works: all }: UnitRecord): readonly string[] {
  const kept = all.filter(({ state }) => state !== 'dropped');
  if (kept.length === 0) return [texts.plain('nomination-record-no-works')];
  const done = kept.filter(({ state }) => state === 'done');
  const lines = done.slice(0, NAMED).map(({ name, doneOn }) => {
    const day = doneOn === null ? '' : dateText(Temporal.PlainDate.from(doneOn));
    return texts.plain('nomination-record-work', { name: clipped(name, LONGEST_NAME), day });
  });
  const args = { done: done.length, count: kept.length };
  return [texts.plain('nomination-record-works', args), ...lines, ...more(texts, done.length)];
}

function exemplars(texts: Texts, { exemplars: all }: UnitRecord): readonly string[] {
  if (all.length === 0) return [texts.plain('nomination-record-no-exemplars')];
  const names = all.slice(0, NAMED).map(({ name }) => clipped(name, LONGEST_NAME));
  const args = { count: all.length, names: names.join(', ') };
  return [texts.plain('nomination-record-exemplars', args), ...more(texts, all.length)];
}

function more(texts: Texts, count: number): readonly string[] {
  return count <= NAMED ? [] : [texts.plain('nomination-record-more', { count: count - NAMED })];
}
