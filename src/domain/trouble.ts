/**
 * What an administrator is told of by itself, once when it begins and once when it is over.
 * `calmMinutes` is how long it must not have been seen to be over, so that what comes and goes is
 * one trouble.
 */
export type TroubleRule = {
  /** Grave: told at any hour, for answers may be lost meanwhile. */
  readonly grave: boolean;
  readonly calmMinutes: number;
  /** `afterwards`: while it lasts no message gets through. */
  readonly told: 'at once' | 'afterwards';
};

const DAY = 24 * 60;

export const TROUBLES = {
  /** Pages that cannot be read, or rows that refer to nothing. */
  database: { grave: true, calmMinutes: 0, told: 'at once' },
  disk: { grave: true, calmMinutes: 30, told: 'at once' },
  /** The write-ahead log is not taken into the database any more. */
  wal: { grave: false, calmMinutes: 30, told: 'at once' },
  telegram: { grave: false, calmMinutes: 5, told: 'afterwards' },
  backup: { grave: false, calmMinutes: 0, told: 'at once' },
  plan: { grave: false, calmMinutes: 0, told: 'at once' },
  job: { grave: false, calmMinutes: 0, told: 'at once' },
  /** Something that a person wrote could not be handled. */
  update: { grave: false, calmMinutes: DAY, told: 'at once' },
  /** Telegram refused a message of ours for what it is. */
  message: { grave: false, calmMinutes: DAY, told: 'at once' },
} as const satisfies Readonly<Record<string, TroubleRule>>;

export type TroubleKind = keyof typeof TROUBLES;
export const TROUBLE_KINDS = Object.keys(TROUBLES) as readonly TroubleKind[];

/** So often in a row a job fails before it is a trouble: its slots are tried no oftener. */
export const MOST_FAILURES = 3;

/** What a message about it names. */
export type TroubleDetails = Readonly<Record<string, string | number>>;

/** Whether it is over, when it was seen last at `seenAt` and is not seen now. */
export function isCalm(
  kind: TroubleKind,
  seenAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  return now.since(seenAt).total('minutes') >= TROUBLES[kind].calmMinutes;
}
