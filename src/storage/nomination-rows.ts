import type { Level, NominationState, Subject } from '../domain/nomination.ts';

/** A nomination; what was written for its parts is in the store of nomination texts. */
export type Nomination = {
  readonly id: number;
  readonly code: string;
  readonly year: number;
  readonly unitId: number;
  readonly subject: Subject;
  readonly name: string;
  readonly foldedName: string;
  readonly position: string | null;
  /** An id of the plan's commendation.forms. */
  readonly form: string;
  readonly level: Level;
  readonly exemplarId: number | null;
  readonly agreedOn: Temporal.PlainDate | null;
  readonly agreedVotes: { readonly inFavour: number; readonly all: number } | null;
  readonly eventId: number | null;
  readonly consentAt: Temporal.Instant | null;
  readonly state: NominationState;
  readonly stateAt: Temporal.Instant;
  readonly reason: string | null;
  readonly askedAgain: readonly string[];
  /** The unit's record as it was at the last submission, as JSON. */
  readonly evidence: string | null;
  readonly startedBy: number;
  readonly firstSubmittedAt: Temporal.Instant | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly submittedBy: number | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly decidedBy: number | null;
  readonly forwardedOn: Temporal.PlainDate | null;
  readonly decision: { readonly number: string; readonly on: Temporal.PlainDate } | null;
};

export type NominationRow = {
  readonly id: number;
  readonly code: string;
  readonly year: number;
  readonly unit_id: number;
  readonly subject: Subject;
  readonly name: string;
  readonly folded_name: string;
  readonly position: string | null;
  readonly form: string;
  readonly level: Level;
  readonly exemplar_id: number | null;
  readonly agreed_on: string | null;
  readonly agreed_in_favour: number | null;
  readonly agreed_votes: number | null;
  readonly event_id: number | null;
  readonly consent_at: number | null;
  readonly state: NominationState;
  readonly state_at: number;
  readonly reason: string | null;
  readonly asked_again: string | null;
  readonly evidence: string | null;
  readonly started_by: number;
  readonly first_submitted_at: number | null;
  readonly submitted_at: number | null;
  readonly submitted_by: number | null;
  readonly decided_at: number | null;
  readonly decided_by: number | null;
  readonly forwarded_on: string | null;
  readonly decision_number: string | null;
  readonly decision_on: string | null;
};

export const NOMINATION_COLUMNS = `id, code, year, unit_id, subject, name, folded_name, position, form,
  level, exemplar_id, agreed_on, agreed_in_favour, agreed_votes, event_id, consent_at, state, state_at,
  reason, asked_again, evidence, started_by, first_submitted_at, submitted_at, submitted_by,
  decided_at, decided_by, forwarded_on, decision_number, decision_on`;

export function readNomination(row: NominationRow): Nomination {
  return {
    id: row.id,
    code: row.code,
    year: row.year,
    unitId: row.unit_id,
    subject: row.subject,
    name: row.name,
    foldedName: row.folded_name,
    position: row.position,
    form: row.form,
    level: row.level,
    exemplarId: row.exemplar_id,
    agreedOn: dayOf(row.agreed_on),
    agreedVotes:
      row.agreed_in_favour === null || row.agreed_votes === null
        ? null
        : { inFavour: row.agreed_in_favour, all: row.agreed_votes },
    eventId: row.event_id,
    consentAt: instantOf(row.consent_at),
    state: row.state,
    stateAt: Temporal.Instant.fromEpochMilliseconds(row.state_at),
    reason: row.reason,
    askedAgain: row.asked_again === null ? [] : (JSON.parse(row.asked_again) as string[]),
    evidence: row.evidence,
    startedBy: row.started_by,
    firstSubmittedAt: instantOf(row.first_submitted_at),
    submittedAt: instantOf(row.submitted_at),
    submittedBy: row.submitted_by,
    decidedAt: instantOf(row.decided_at),
    decidedBy: row.decided_by,
    forwardedOn: dayOf(row.forwarded_on),
    decision:
      row.decision_number === null || row.decision_on === null
        ? null
        : { number: row.decision_number, on: Temporal.PlainDate.from(row.decision_on) },
  };
}

function instantOf(at: number | null): Temporal.Instant | null {
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at);
}

function dayOf(day: string | null): Temporal.PlainDate | null {
  return day === null ? null : Temporal.PlainDate.from(day);
}
