import {
  isCalm,
  MOST_FAILURES,
  TROUBLE_KINDS,
  type TroubleDetails,
  type TroubleKind,
} from '../../domain/trouble.ts';
import { megabytes, type Room, shortage } from '../../storage/room.ts';
import type { TroubleStore } from '../../storage/troubles.ts';

/** What the process knows of itself; null where it cannot say. */
export type Facts = {
  readonly room: Room | null;
  /** The line to Telegram, and since when nothing was heard on it; null: it is not known to be down. */
  readonly line: { readonly silentSince: Temporal.Instant | null } | null;
  readonly plan: { readonly year: number; readonly isOver: boolean } | null;
  /** The jobs that have run since the start; the nightly copy has a trouble of its own. */
  readonly jobs: readonly {
    readonly name: string;
    readonly failures: number;
    readonly failingSince: Temporal.Instant | null;
    readonly reason: string | null;
  }[];
};

/** One thing as it stands now; what a look does not mention is as it was. */
type State = {
  readonly subject?: string;
  readonly bad: { readonly details: TroubleDetails; readonly since?: Temporal.Instant } | null;
};
type Look = (facts: Facts, now: Temporal.Instant) => readonly State[];

/** Telegram's own disturbances pass sooner. */
const SILENT_MINUTES = 60;
/** SQLite begins anew at 4 MB when nobody is in its way. */
const LARGEST_WAL = 256_000_000;

const GOOD: readonly State[] = [{ bad: null }];

/** The table of troubles: how each is seen. */
const LOOKS: Readonly<Record<TroubleKind, Look>> = {
  // told of by the nightly copy, which reads every page, and by a job that meets a damaged one
  database: () => [],
  disk: ({ room }) => {
    if (room === null) return [];
    const short = shortage(room);
    if (short === null) return GOOD;
    const { folder, bytes } = short;
    const details = { folder, free: megabytes(bytes), least: megabytes(room.least) };
    return [{ bad: { details } }];
  },
  wal: ({ room }) => {
    if (room === null) return [];
    if (room.walBytes <= LARGEST_WAL) return GOOD;
    return [{ bad: { details: { size: megabytes(room.walBytes) } } }];
  },
  telegram: ({ line }, now) => {
    if (line === null) return [];
    const { silentSince: since } = line;
    if (since === null || now.since(since).total('minutes') < SILENT_MINUTES) return GOOD;
    return [{ bad: { details: {}, since } }];
  },
  backup: () => [],
  plan: ({ plan }) => {
    if (plan === null) return [];
    return plan.isOver ? [{ bad: { details: { year: plan.year } } }] : GOOD;
  },
  job: ({ jobs }) =>
    jobs.flatMap(({ name: subject, failures, failingSince, reason }): readonly State[] => {
      if (failures === 0) return [{ subject, bad: null }];
      if (failures < MOST_FAILURES || failingSince === null) return [];
      return [{ subject, bad: { details: { reason: reason ?? '–' }, since: failingSince } }];
    }),
  // both happen in an instant, and are over when they have not happened for a day
  update: () => GOOD,
  message: () => GOOD,
};

/** Writes down which troubles there are now, and which have ended. */
export function watch(store: TroubleStore, facts: Facts, now: Temporal.Instant): void {
  const open = store.open();
  for (const kind of TROUBLE_KINDS) {
    for (const { subject = '', bad } of LOOKS[kind](facts, now)) {
      const known = open.find((each) => each.kind === kind && each.subject === subject);
      if (bad !== null) store.seen({ kind, subject, at: now, ...bad });
      else if (known !== undefined && isCalm(kind, known.seenAt, now)) store.ended(known.id, now);
    }
  }
}
