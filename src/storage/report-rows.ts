import type { Answer, Channel, ReportState } from '../domain/report.ts';

/** One revision of a unit's report for a period, without its answers. */
export type Report = {
  readonly id: number;
  readonly obligationId: number;
  readonly revision: number;
  readonly state: ReportState;
  /** Why it was corrected; null for a first revision. */
  readonly reason: string | null;
  /** How an officer came by it who filled it in for the unit; null when the unit did. */
  readonly channel: Channel | null;
  /** What the office asked for when it sent this revision back. */
  readonly returnReason: string | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly submittedBy: number | null;
  readonly receipt: string | null;
};

/** Who answered, when, and in which update. */
export type AnswerSource = {
  readonly updateId: number | null;
  readonly at: Temporal.Instant;
  readonly by: number;
};

export type ReportRow = {
  id: number;
  obligation_id: number;
  revision: number;
  state: ReportState;
  reason: string | null;
  channel: Channel | null;
  return_reason: string | null;
  submitted_at: number | null;
  submitted_by: number | null;
  receipt: string | null;
};
export type AnswerRow = {
  question: string;
  kind: Answer['kind'];
  value: number | null;
  denominator: number | null;
  parts: string | null;
  text: string | null;
  typed: string | null;
  estimate: number;
};
export function readReport(row: ReportRow): Report;
export function readReport(row: ReportRow | undefined): Report | null;
export function readReport(row: ReportRow | undefined): Report | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    obligationId: row.obligation_id,
    revision: row.revision,
    state: row.state,
    reason: row.reason,
    channel: row.channel,
    returnReason: row.return_reason,
    submittedAt:
      row.submitted_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.submitted_at),
    submittedBy: row.submitted_by,
    receipt: row.receipt,
  };
}

export function readAnswer(row: AnswerRow): Answer {
  switch (row.kind) {
    case 'value':
      return {
        kind: 'value',
        value: row.value as number,
        denominator: row.denominator,
        parts: row.parts === null ? null : (JSON.parse(row.parts) as number[]),
        estimate: row.estimate === 1,
        typed: row.typed,
      };
    case 'text':
      return { kind: 'text', text: row.text as string };
    case 'no_data':
    case 'none':
    case 'listed':
      return { kind: row.kind };
  }
}

export function answerColumns(answer: Answer) {
  const value = answer.kind === 'value' ? answer : null;
  return {
    kind: answer.kind,
    value: value?.value ?? null,
    denominator: value?.denominator ?? null,
    parts: value?.parts ? JSON.stringify(value.parts) : null,
    text: answer.kind === 'text' ? answer.text : null,
    typed: value?.typed ?? null,
    estimate: value?.estimate === true ? 1 : 0,
  };
}

export function sourceColumns(source: AnswerSource) {
  return { updateId: source.updateId, at: source.at.epochMilliseconds, by: source.by };
}
