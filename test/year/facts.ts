/** What really happened in a year, as the people and Telegram lived it; instants in milliseconds. */
export type Facts = {
  /** Starts of the minute's work, whenever a process was up. */
  readonly ticks: number[];
  readonly units: {
    readonly code: string;
    readonly name: string;
    /** First and last day of its being. */
    readonly from: string;
    to: string | null;
    /** Since when the system knows of it. */
    readonly known: number;
  }[];
  readonly members: {
    readonly unit: string;
    readonly person: number;
    readonly deputy: boolean;
    readonly from: number;
    to: number | null;
  }[];
  /** When the system learnt that it can or cannot write to somebody. */
  readonly reach: { readonly person: number; readonly at: number; readonly open: boolean }[];
  /** When a complete report reached the inbox; `gaps`: some figures have "no data yet". */
  readonly sent: (Duty & { readonly at: number; readonly gaps: boolean })[];
  /** Deadlines moved by calendar days; `unit` null: of all that had not sent. */
  readonly moved: {
    readonly unit: string | null;
    readonly month: string;
    readonly at: number;
    readonly days: number;
  }[];
  /** Who has announced to be away, both days included; the last word counts. */
  readonly away: {
    readonly person: number;
    readonly from: string;
    readonly to: string;
    readonly at: number;
  }[];
  readonly excused: (Duty & { readonly at: number })[];
  /** "Remind me this afternoon", by person and day. */
  readonly snoozed: { readonly person: number; readonly day: string }[];
  /** What was typed and is to be found in the report that was sent, by question. */
  readonly typed: Map<string, Map<string, Typed>>;
  /** What must never happen, noticed on the way. */
  readonly problems: string[];
  readonly counts: Record<string, number>;
};

export type Duty = { readonly unit: string; readonly month: string };

export type Typed =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'no_data' }
  | { readonly kind: 'none' }
  | { readonly kind: 'text' };

export function noFacts(): Facts {
  return {
    ticks: [],
    units: [],
    members: [],
    reach: [],
    sent: [],
    moved: [],
    excused: [],
    away: [],
    snoozed: [],
    typed: new Map(),
    problems: [],
    counts: {},
  };
}

export function dutyKey({ unit, month }: Duty): string {
  return `${unit} ${month}`;
}

export function count(facts: Facts, what: string, by = 1): void {
  facts.counts[what] = (facts.counts[what] ?? 0) + by;
}

/** Head first, then deputies by seniority, at an instant. */
export function membersAt(facts: Facts, unit: string, at: number): Facts['members'] {
  return facts.members
    .filter((each) => each.unit === unit && each.from <= at && (each.to === null || at < each.to))
    .sort((one, other) => Number(one.deputy) - Number(other.deputy) || one.from - other.from);
}

/** What is learnt in an instant counts from the next. */
export function canReach(facts: Facts, person: number, at: number): boolean {
  return facts.reach.findLast((each) => each.person === person && each.at < at)?.open ?? true;
}
