import type { TroubleDetails, TroubleKind } from '../domain/trouble.ts';
import type { Db } from './database.ts';

export type Trouble = {
  readonly id: number;
  readonly kind: TroubleKind;
  readonly subject: string;
  readonly details: TroubleDetails;
  readonly beganAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  /** How often it was seen. */
  readonly times: number;
  readonly endedAt: Temporal.Instant | null;
};

type Row = {
  id: number;
  kind: TroubleKind;
  subject: string;
  details: string;
  began_at: number;
  seen_at: number;
  times: number;
  ended_at: number | null;
};

export type Sighting = {
  readonly kind: TroubleKind;
  readonly subject?: string;
  readonly details: TroubleDetails;
  readonly at: Temporal.Instant;
  /** When it began, where that is known to have been earlier. */
  readonly since?: Temporal.Instant;
};

/** What an administrator must see to, and who was told of it. */
export function createTroubleStore(db: Db) {
  const see = db.prepare<[string, string, string, number, number]>(
    `INSERT INTO trouble (kind, subject, details, began_at, seen_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, subject) WHERE ended_at IS NULL DO UPDATE SET
       details = excluded.details, seen_at = excluded.seen_at, times = times + 1`,
  );
  const end = db.prepare<[number, number]>(
    'UPDATE trouble SET ended_at = ? WHERE id = ? AND ended_at IS NULL',
  );
  const open = db.prepare<[], Row>('SELECT * FROM trouble WHERE ended_at IS NULL ORDER BY id');
  const unsettled = db.prepare<[], Row>('SELECT * FROM trouble WHERE settled = 0 ORDER BY id');
  const settle = db.prepare<[number]>(
    'UPDATE trouble SET settled = 1 WHERE id = ? AND ended_at IS NOT NULL',
  );
  const knows = db.prepare<[number, number]>(
    'SELECT 1 FROM trouble_notice WHERE trouble_id = ? AND person_id = ?',
  );
  const note = db.prepare<[number, number, number]>(
    `INSERT INTO trouble_notice (trouble_id, person_id, told_at) VALUES (?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const prune = db.prepare<[number]>('DELETE FROM trouble WHERE settled = 1 AND ended_at < ?');

  return {
    /** It is there; seen again, it is the same trouble until it has ended. */
    seen({ kind, subject = '', details, at, since = at }: Sighting): void {
      const [began, now] = [since.epochMilliseconds, at.epochMilliseconds];
      see.run(kind, subject, JSON.stringify(details), began, now);
    },
    ended: (id: number, at: Temporal.Instant) => void end.run(at.epochMilliseconds, id),
    /** What has not ended, oldest first. */
    open: () => open.all().map(read),
    /** What there may still be something to tell of. */
    unsettled: () => unsettled.all().map(read),
    settle: (id: number) => void settle.run(id),
    /** Whether a person was told that it began. */
    knows: (id: number, personId: number) => knows.get(id, personId) !== undefined,
    told: (id: number, personId: number, at: Temporal.Instant) =>
      void note.run(id, personId, at.epochMilliseconds),
    prune: (before: Temporal.Instant) => prune.run(before.epochMilliseconds).changes,
  };
}
export type TroubleStore = ReturnType<typeof createTroubleStore>;

function read(row: Row): Trouble {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    details: JSON.parse(row.details) as TroubleDetails,
    beganAt: instant(row.began_at),
    seenAt: instant(row.seen_at),
    times: row.times,
    endedAt: row.ended_at === null ? null : instant(row.ended_at),
  };
}
