import type { ProgressWord } from './progress/judgement.ts';

/**
 * What a unit's reports, works and exemplars of the year show up to a month. Every figure can be
 * opened to what it comes from; nominations, merit reports and the ranking are drawn from it.
 */
export type UnitRecord = {
  readonly unitId: number;
  readonly year: number;
  /** The last month counted: 2024-11. */
  readonly upTo: string;
  /** A line for each month that the unit owed; excused ones are not among them. */
  readonly months: readonly RecordedMonth[];
  readonly targets: readonly RecordedTarget[];
  readonly works: readonly RecordedWork[];
  readonly exemplars: readonly RecordedExemplar[];
};

export type RecordedMonth = {
  readonly month: string;
  /** Judged by the first complete submission; null: none came. */
  readonly standing: 'on_time' | 'late' | 'missing';
  readonly daysLate: number;
  /** Questions of the month's form, and how many of them have an answer other than "no data". */
  readonly asked: number;
  readonly answered: number;
};

/** A target that the commune has given to this unit. */
export type RecordedTarget = {
  readonly code: string;
  /** In the smallest unit of the indicator. */
  readonly target: number;
  readonly value: number | null;
  readonly word: ProgressWord;
  /** Hundredths of a per cent; null where there is no percentage. */
  readonly percent: number | null;
};

export type RecordedWork = {
  readonly id: number;
  readonly kind: 'construction' | 'task';
  readonly name: string;
  readonly state: 'registered' | 'under_way' | 'done' | 'dropped';
  readonly dueOn: string;
  readonly doneOn: string | null;
};

export type RecordedExemplar = {
  readonly id: number;
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly state: 'discovered' | 'fostered' | 'praised' | 'multiplied';
};
