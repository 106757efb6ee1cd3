import { type Plan, readPlan } from '../domain/plan.ts';
import type { Db } from './database.ts';

/** A version of the plan as it was loaded. */
export type PlanVersion = {
  readonly id: number;
  readonly year: number;
  /** The plan file, as JSON. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly loadedAt: Temporal.Instant;
  /** Its first day; null for the one that the database began with. */
  readonly validFrom: Temporal.PlainDate | null;
  readonly uploadedBy: number | null;
  readonly fileName: string | null;
  readonly isInForce: boolean;
};
type Row = {
  id: number;
  year: number;
  document: string;
  loaded_at: number;
  valid_from: string | null;
  uploaded_by: number | null;
  file_name: string | null;
  entered_at: number | null;
};
type Added = {
  readonly validFrom: Temporal.PlainDate;
  readonly by: number;
  /** Null for a change that was made without a workbook. */
  readonly fileName: string | null;
  readonly fileHash: string | null;
  /** False while its first day is still to come. */
  readonly isInForce: boolean;
};

/** The plan in force and its versions. It is parsed once; a new version in force replaces it. */
export function createPlanStore(db: Db) {
  const inForce = db.prepare<[], Row>(
    'SELECT * FROM plan_version WHERE entered_at IS NOT NULL ORDER BY id DESC LIMIT 1',
  );
  const newest = db.prepare<[], Row>('SELECT * FROM plan_version ORDER BY id DESC LIMIT 1');
  const waiting = db.prepare<[string], Row>(
    'SELECT * FROM plan_version WHERE entered_at IS NULL AND valid_from <= ? ORDER BY id',
  );
  const insert = db.prepare<
    [
      number,
      string,
      number,
      string | null,
      number | null,
      string | null,
      string | null,
      number | null,
    ]
  >(
    `INSERT INTO plan_version
     (year, document, loaded_at, valid_from, uploaded_by, file_name, file_hash, entered_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const enter = db.prepare<[number, number]>(
    'UPDATE plan_version SET entered_at = ? WHERE id = ? AND entered_at IS NULL',
  );
  const ofYear = db.prepare<[number], { document: string }>(
    `SELECT document FROM plan_version WHERE entered_at IS NOT NULL AND year = ?
     ORDER BY id DESC LIMIT 1`,
  );
  let loaded: Plan | null = null;
  const earlier = new Map<number, Plan>();

  function find(): Plan | null {
    if (loaded !== null) return loaded;
    const row = inForce.get();
    if (row === undefined) return null;
    loaded = parse(row.document);
    return loaded;
  }

  /** The plan in force; the database holds one from the first start on. */
  function current(): Plan {
    const plan = find();
    if (plan === null) throw new Error('no plan is loaded');
    return plan;
  }

  function forget(): void {
    loaded = null;
    earlier.clear();
  }

  return {
    find,
    current,
    /**
     * The plan by which a reporting month (2024-12) is asked and counted: its own year's, also when
     * the next year's is in force already.
     */
    forMonth(month: string): Plan {
      const year = Number(month.slice(0, 4));
      const plan = current();
      if (plan.year === year) return plan;
      const known = earlier.get(year);
      if (known !== undefined) return known;
      const row = ofYear.get(year);
      if (row === undefined) return plan;
      const read = parse(row.document);
      earlier.set(year, read);
      return read;
    },
    /** The version loaded last, in force or waiting for its first day. */
    newest(): PlanVersion {
      const row = newest.get();
      if (row === undefined) throw new Error('no plan is loaded');
      return read(row);
    },
    /** The version in force, as it was loaded. */
    inForce(): PlanVersion {
      const row = inForce.get();
      if (row === undefined) throw new Error('no plan is loaded');
      return read(row);
    },
    /** Versions whose first day has come, in the order in which they were loaded. */
    due: (today: Temporal.PlainDate) => waiting.all(today.toString()).map(read),
    enter(id: number, at: Temporal.Instant): void {
      enter.run(at.epochMilliseconds, id);
      forget();
    },
    add(document: unknown, year: number, at: Temporal.Instant, it?: Added): number {
      const loadedAt = at.epochMilliseconds;
      const made = insert.run(
        year,
        JSON.stringify(document),
        loadedAt,
        it?.validFrom.toString() ?? null,
        it?.by ?? null,
        it?.fileName ?? null,
        it?.fileHash ?? null,
        it === undefined || it.isInForce ? loadedAt : null,
      );
      forget();
      return Number(made.lastInsertRowid);
    },
  };
}

function parse(document: string): Plan {
  const result = readPlan(JSON.parse(document));
  if (!result.ok) throw new Error('the plan in the database is damaged');
  return result.plan;
}

function read(row: Row): PlanVersion {
  return {
    id: row.id,
    year: row.year,
    document: JSON.parse(row.document) as PlanVersion['document'],
    loadedAt: Temporal.Instant.fromEpochMilliseconds(row.loaded_at),
    validFrom: row.valid_from === null ? null : Temporal.PlainDate.from(row.valid_from),
    uploadedBy: row.uploaded_by,
    fileName: row.file_name,
    isInForce: row.entered_at !== null,
  };
}
