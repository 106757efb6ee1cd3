/** The states of one revision of a report (design.md section 4). */
export const REPORT_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/**
 * One answer. Zero is a value; "no data yet" and "nothing to report" are not numbers
 * (design.md 5.2). Values are integers in the smallest unit of the indicator.
 */
export type Answer =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly denominator: number | null;
      readonly parts: readonly number[] | null;
      readonly estimate: boolean;
      readonly typed: string | null;
    }
  | { readonly kind: 'no_data' }
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'listed' };

export type Answers = ReadonlyMap<string, Answer>;

/** A person or collective put forward as exemplary in the month (plan VII.1). */
export type Example = {
  readonly kind: 'individual' | 'collective';
  readonly name: string;
  readonly deed: string;
  /** The nominee was told and agreed to be named (conventions.md 2.6, DL6). */
  readonly consented: boolean;
};

/** On time up to and including the due instant, judged by arrival in the inbox. */
export function isOnTime(submittedAt: Temporal.Instant, dueAt: Temporal.Instant): boolean {
  return Temporal.Instant.compare(submittedAt, dueAt) <= 0;
}

/** Started days after the due instant: one second late is one day late. */
export function daysLate(submittedAt: Temporal.Instant, dueAt: Temporal.Instant): number {
  const late = submittedAt.epochMilliseconds - dueAt.epochMilliseconds;
  return late <= 0 ? 0 : Math.ceil(late / 86_400_000);
}

/** The code of a receipt, short enough to be read out on the telephone: T6/2024-T03-1. */
export function receiptCode(month: string, unitCode: string, revision: number): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return `T${number}/${year}-${unitCode}-${revision}`;
}
