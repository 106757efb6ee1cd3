import type { ProgressWord } from '../progress/judgement.ts';
import type { RecordedMonth, RecordedTarget, UnitRecord } from '../unit-record.ts';

/** What a line of a score comes from; the unit's record holds the rest under the same name or id. */
export type Source =
  | {
      readonly kind: 'month';
      readonly month: string;
      readonly standing: RecordedMonth['standing'];
      readonly daysLate: number;
    }
  | {
      readonly kind: 'answers';
      readonly month: string;
      readonly asked: number;
      readonly answered: number;
    }
  | {
      readonly kind: 'target';
      readonly code: string;
      readonly word: ProgressWord;
      /** How much of what can be expected by now is reached, in hundredths of a per cent. */
      readonly reached: number;
    }
  | { readonly kind: 'work'; readonly id: number; readonly outcome: WorkOutcome }
  | { readonly kind: 'exemplar'; readonly id: number };

/** How a work stood on the last day that is counted. */
export type WorkOutcome = 'done' | 'done_late' | 'overdue' | 'open' | 'dropped';

/** One source and what it is worth, as a part of the maximum or in hundredths of a point. */
export type Weighed = { readonly source: Source; readonly weight: number };

const WHOLE = 10_000;

export function punctualityOf(
  { months }: UnitRecord,
  rule: { readonly lateDays: number; readonly latePercent: number },
): readonly Weighed[] {
  return months.map(({ month, standing, daysLate }) => {
    const late = daysLate <= rule.lateDays ? rule.latePercent : 0;
    const weight = { on_time: 100, late, missing: 0 }[standing];
    return { source: { kind: 'month', month, standing, daysLate }, weight };
  });
}

export function completenessOf({ months }: UnitRecord): readonly Weighed[] {
  return months.map(({ month, asked, answered }) => ({
    source: { kind: 'answers', month, asked, answered },
    weight: answered,
  }));
}

/** What is not due, or has nothing to be judged by, is left out: it is neither reached nor missed. */
export function targetsOf({ targets }: UnitRecord): readonly Weighed[] {
  return targets
    .filter(({ word }) => word !== 'not_due' && word !== 'reported')
    .map((target) => {
      const reached = reachedOf(target);
      const { code, word } = target;
      return { source: { kind: 'target', code, word, reached }, weight: reached };
    });
}

/** In hundredths of a per cent of what the season lets expect by now, never above the whole. */
function reachedOf({ word, percent, expected }: RecordedTarget): number {
  if (word === 'exceeded' || word === 'met' || word === 'on_pace') return WHOLE;
  const { parts, of } = expected === null || expected.parts === 0 ? { parts: 1, of: 1 } : expected;
  return Math.min(WHOLE - 1, Math.floor(((percent ?? 0) * of) / parts));
}

export function worksOf(
  { works, day }: UnitRecord,
  rule: { readonly construction: number; readonly task: number; readonly latePercent: number },
): readonly Weighed[] {
  const inOrder = [...works].sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id - b.id);
  return inOrder.map((work) => {
    const outcome = outcomeOf(work, day);
    const percent = { done: 100, done_late: rule.latePercent, overdue: 0, open: 0, dropped: 0 };
    const weight = rule[work.kind] * percent[outcome];
    return { source: { kind: 'work', id: work.id, outcome }, weight };
  });
}

function outcomeOf(
  { state, dueOn, doneOn }: UnitRecord['works'][number],
  day: string,
): WorkOutcome {
  if (state === 'dropped') return 'dropped';
  if (doneOn !== null && doneOn <= day) return doneOn <= dueOn ? 'done' : 'done_late';
  return dueOn < day ? 'overdue' : 'open';
}

/** Those discovered by the last day that is counted. */
export function exemplarsOf(
  { exemplars, day }: UnitRecord,
  rule: { readonly each: number },
): readonly Weighed[] {
  return exemplars
    .filter(({ discoveredOn }) => discoveredOn <= day)
    .sort((a, b) => a.discoveredOn.localeCompare(b.discoveredOn) || a.id - b.id)
    .map(({ id }) => ({ source: { kind: 'exemplar', id }, weight: rule.each * 100 }));
}
