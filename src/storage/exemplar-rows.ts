import type { ConsentWay, ExemplarKind, ExemplarStage, ExemplarState } from '../domain/exemplar.ts';

/** One entry of the register of exemplary people and collectives. */
export type Exemplar = {
  readonly id: number;
  readonly unitId: number;
  readonly year: number;
  readonly kind: ExemplarKind;
  readonly name: string;
  readonly deed: string;
  /** A code of the plan's campaigns. */
  readonly campaign: string | null;
  readonly state: ExemplarState;
  readonly discoveredOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: number;
  readonly fromReport: boolean;
  /** Agreed to be named in reports. */
  readonly isNamed: boolean;
  /** Agreed to be made public; a thing of its own, recorded by whom and when. */
  readonly publicConsent: { readonly at: Temporal.Instant; readonly by: number } | null;
  /** The name was taken out; what stands there tells nothing. */
  readonly isErased: boolean;
  readonly mergedInto: number | null;
  readonly withdrawn: {
    readonly at: Temporal.Instant;
    readonly by: number;
    readonly why: string;
    /** Not by a person: no report that counts names it any more. */
    readonly withReport: boolean;
  } | null;
};

export type ExemplarRow = {
  id: number;
  unit_id: number;
  year: number;
  kind: ExemplarKind;
  name: string;
  deed: string;
  campaign: string | null;
  state: ExemplarState;
  discovered_on: string;
  recorded_at: number;
  recorded_by: number;
  from_report: number;
  named_consent: number;
  public_consent_at: number | null;
  public_consent_by: number | null;
  merged_into: number | null;
  erased_at: number | null;
  withdrawn_at: number | null;
  withdrawn_by: number | null;
  withdrawn_why: string | null;
  withdrawn_with_report: number;
};

export function readExemplar(row: ExemplarRow): Exemplar {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    kind: row.kind,
    name: row.name,
    deed: row.deed,
    campaign: row.campaign,
    state: row.state,
    discoveredOn: Temporal.PlainDate.from(row.discovered_on),
    recordedAt: instant(row.recorded_at),
    recordedBy: row.recorded_by,
    fromReport: row.from_report === 1,
    isNamed: row.named_consent === 1,
    publicConsent:
      row.public_consent_at === null
        ? null
        : { at: instant(row.public_consent_at), by: row.public_consent_by ?? 0 },
    isErased: row.erased_at !== null,
    mergedInto: row.merged_into,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : {
            at: instant(row.withdrawn_at),
            by: row.withdrawn_by ?? 0,
            why: row.withdrawn_why ?? '',
            withReport: row.withdrawn_with_report === 1,
          },
  };
}

/** Where an entry stands in the workflow. */
export function stageOf(entry: Exemplar): ExemplarStage {
  if (entry.mergedInto !== null) return 'merged';
  return entry.withdrawn === null ? entry.state : 'withdrawn';
}

/** One line of an entry's history, oldest first. */
export type ExemplarHappening = { readonly at: Temporal.Instant; readonly by: number } & (
  | { readonly what: 'moved'; readonly to: ExemplarState; readonly note: string | null }
  | { readonly what: 'consent'; readonly given: boolean; readonly how: ConsentWay }
  | { readonly what: 'merged'; readonly name: string }
  | { readonly what: 'published'; readonly channel: Channel }
);
export type Channel = 'loudspeaker' | 'heads_group';

/** Where an entry was named in a monthly report. */
export type ExemplarSource = {
  readonly exampleId: number;
  readonly exemplarId: number;
  readonly unitId: number;
  readonly month: string;
};
