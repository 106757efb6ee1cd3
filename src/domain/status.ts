import { compareNames } from './order.ts';
import { type Channel, daysLate } from './report.ts';

/** Where an obligation stands; every obligation stands in exactly one of these. */
export const STANDINGS = [
  'on_time',
  'late',
  'drafting',
  'not_started',
  'excused',
  'not_connected',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What is known of one obligation when the board is drawn. */
export type Duty = {
  readonly unitName: string;
  readonly dueAt: Temporal.Instant;
  readonly firstSubmittedAt: Temporal.Instant | null;
  readonly excused: boolean;
  readonly drafting: boolean;
  readonly answered: number;
  readonly questions: number;
  /** Somebody who speaks for the unit can be reached through the bot. */
  readonly connected: boolean;
  /** The last day on which the unit's head is away; absent or null when the head is there. */
  readonly awayUntil?: Temporal.PlainDate | null;
  /** How an officer came by the report that was sent; null when the unit sent it by itself. */
  readonly channel: Channel | null;
};

export type BoardLine = {
  readonly unitName: string;
  readonly standing: Standing;
  readonly answered: number;
  readonly questions: number;
  readonly daysLate: number;
  readonly awayUntil?: Temporal.PlainDate;
  readonly channel: Channel | null;
};
export type Board = {
  readonly total: number;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Units by standing, in Vietnamese order. */
  readonly lines: Readonly<Record<Standing, readonly BoardLine[]>>;
};

export function standingOf(duty: Duty): Standing {
  if (duty.firstSubmittedAt !== null) {
    return daysLate(duty.firstSubmittedAt, duty.dueAt) === 0 ? 'on_time' : 'late';
  }
  if (duty.excused) return 'excused';
  if (duty.drafting) return 'drafting';
  return duty.connected ? 'not_started' : 'not_connected';
}

/** The board of one period: counts that sum to the number of obligations, then names. */
export function drawBoard(duties: readonly Duty[]): Board {
  const lines = duties.map(lineOf).sort((a, b) => compareNames(a.unitName, b.unitName));
  const byStanding = Object.fromEntries(
    STANDINGS.map((standing) => [standing, lines.filter((line) => line.standing === standing)]),
  ) as Record<Standing, BoardLine[]>;
  const counts = Object.fromEntries(
    STANDINGS.map((standing) => [standing, byStanding[standing].length]),
  ) as Record<Standing, number>;
  return { total: lines.length, counts, lines: byStanding };
}

function lineOf(duty: Duty): BoardLine {
  const { unitName, answered, questions, dueAt, firstSubmittedAt, channel } = duty;
  const late = firstSubmittedAt === null ? 0 : daysLate(firstSubmittedAt, dueAt);
  const away = duty.awayUntil ? { awayUntil: duty.awayUntil } : {};
  const standing = standingOf(duty);
  return { unitName, standing, answered, questions, daysLate: late, channel, ...away };
}
