import { bareName } from '../domain/exemplar/name.ts';
import { type ConsentWay, type ExemplarKind, type ExemplarState } from '../domain/exemplar.ts';
import type { Db } from './database.ts';
import {
  type Channel,
  type Exemplar,
  type ExemplarHappening,
  type ExemplarRow,
  type ExemplarSource,
  readExemplar,
} from './exemplar-rows.ts';

export type { Channel, Exemplar, ExemplarHappening, ExemplarSource } from './exemplar-rows.ts';
export { stageOf } from './exemplar-rows.ts';

export type NewExemplar = {
  readonly unitId: number;
  readonly year: number;
  readonly kind: ExemplarKind;
  readonly name: string;
  readonly deed: string;
  readonly campaign: string | null;
  readonly discoveredOn: Temporal.PlainDate;
  readonly isNamed: boolean;
  readonly fromReport: boolean;
  readonly by: number;
  readonly at: Temporal.Instant;
};

/** Who does it, and when. */
type Doer = { readonly by: number; readonly at: Temporal.Instant };

/** Which entries of a year are listed; what is absent does not narrow. */
export type ExemplarFilter = {
  readonly year: number;
  readonly unitId?: number | null;
  readonly state?: ExemplarState | null;
  readonly campaign?: string | null;
};

/** Entries that stand: not withdrawn, and not merged into another one. */
const STANDS = 'withdrawn_at IS NULL AND merged_into IS NULL';
const CHOSEN = `year = @year AND ${STANDS}
  AND (@unitId IS NULL OR unit_id = @unitId) AND (@state IS NULL OR state = @state)
  AND (@campaign IS NULL OR campaign = @campaign)`;

type HappeningRow = {
  at: number;
  by: number;
  what: ExemplarHappening['what'];
  detail: string;
  more: string | null;
};

export function createExemplarStore(db: Db) {
  const byId = db.prepare<[number], ExemplarRow>('SELECT * FROM exemplar WHERE id = ?');
  const chosen = db.prepare<[object], ExemplarRow>(
    `SELECT * FROM exemplar WHERE ${CHOSEN} ORDER BY discovered_on DESC, id DESC`,
  );
  const between = db.prepare<[string, string], ExemplarRow>(
    `SELECT * FROM exemplar WHERE discovered_on BETWEEN ? AND ? AND ${STANDS}
     ORDER BY discovered_on, id`,
  );
  const named = db.prepare<[number, number, string], ExemplarRow>(
    `SELECT * FROM exemplar WHERE unit_id = ? AND year = ? AND folded_name = ? AND ${STANDS}
     ORDER BY id`,
  );
  const insert = db.prepare<[object], { id: number }>(
    `INSERT INTO exemplar (unit_id, year, kind, name, folded_name, deed, campaign, state,
       discovered_on, recorded_at, recorded_by, from_report, named_consent)
     VALUES (@unitId, @year, @kind, @name, @foldedName, @deed, @campaign, 'discovered',
       @discoveredOn, @at, @by, @fromReport, @isNamed) RETURNING id`,
  );
  const move = db.prepare<[string, number, string]>(
    `UPDATE exemplar SET state = ? WHERE id = ? AND state = ? AND ${STANDS}`,
  );
  const step = db.prepare<[number, string, string, string | null, number, number]>(
    `INSERT INTO exemplar_step (exemplar_id, from_state, to_state, note, taken_at, taken_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const withdraw = db.prepare<[number, number, string, number, number]>(
    `UPDATE exemplar SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?,
       withdrawn_with_report = ? WHERE id = ? AND ${STANDS}`,
  );
  const setConsent = db.prepare<[number | null, number | null, number]>(
    `UPDATE exemplar SET public_consent_at = ?, public_consent_by = ? WHERE id = ? AND ${STANDS}`,
  );
  const noteConsent = db.prepare<[number, number, string, number, number]>(
    `INSERT INTO exemplar_consent (exemplar_id, given, how, recorded_at, recorded_by)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const setCampaign = db.prepare<[string | null, number]>(
    `UPDATE exemplar SET campaign = ? WHERE id = ? AND ${STANDS}`,
  );
  const lead = db.prepare<[number, number, number]>(
    'UPDATE exemplar SET merged_into = ? WHERE id = ? OR merged_into = ?',
  );
  const noteMerger = db.prepare<[number, number, number, number]>(
    'INSERT INTO exemplar_merger (merged_id, into_id, merged_at, merged_by) VALUES (?, ?, ?, ?)',
  );
  const apart = db.prepare<[number], { one: number; other: number }>(
    `SELECT one, other FROM exemplar_apart JOIN exemplar ON exemplar.id = exemplar_apart.one
     WHERE exemplar.year = ?`,
  );
  const tellApart = db.prepare<[number, number, number, number]>(
    `INSERT OR IGNORE INTO exemplar_apart (one, other, decided_at, decided_by) VALUES (?, ?, ?, ?)`,
  );
  const publish = db.prepare<[number, Channel, string, number, number], { id: number }>(
    `INSERT INTO exemplar_publication (exemplar_id, channel, text, published_at, published_by)
     VALUES (?, ?, ?, ?, ?) RETURNING id`,
  );
  const publication = db.prepare<[number], { exemplar_id: number; text: string }>(
    'SELECT exemplar_id, text FROM exemplar_publication WHERE id = ?',
  );
  const dropPost = db.prepare<[number]>(
    `DELETE FROM exemplar_publication WHERE exemplar_id = ? AND channel = 'heads_group'`,
  );
  const published = db.prepare<[number, Channel], { published_at: number }>(
    `SELECT published_at FROM exemplar_publication WHERE exemplar_id = ? AND channel = ?
     ORDER BY id DESC LIMIT 1`,
  );
  const sources = db.prepare<[number, number], ExemplarSource>(
    `SELECT example.id AS exampleId, exemplar.id AS exemplarId, counted_report.unit_id AS unitId,
       counted_report.month
     FROM exemplar JOIN exemplar_source ON exemplar_source.exemplar_id = exemplar.id
     JOIN example ON example.id = exemplar_source.example_id
     JOIN counted_report ON counted_report.report_id = example.report_id
     WHERE exemplar.id = ? OR exemplar.merged_into = ? ORDER BY counted_report.month, example.id`,
  );
  const history = db.prepare<[object], HappeningRow>(
    `SELECT taken_at AS at, taken_by AS by, 'moved' AS what, to_state AS detail, note AS more
       FROM exemplar_step WHERE exemplar_id = @id
     UNION ALL SELECT recorded_at, recorded_by, 'consent', how, given
       FROM exemplar_consent WHERE exemplar_id = @id
     UNION ALL SELECT merged_at, merged_by, 'merged', exemplar.name, NULL
       FROM exemplar_merger JOIN exemplar ON exemplar.id = merged_id WHERE into_id = @id
     UNION ALL SELECT published_at, published_by, 'published', channel, NULL
       FROM exemplar_publication WHERE exemplar_id = @id
     ORDER BY at`,
  );

  function find(id: number): Exemplar | null {
    const row = byId.get(id);
    return row === undefined ? null : readExemplar(row);
  }

  const all = (filter: ExemplarFilter): readonly Exemplar[] =>
    chosen.all({ unitId: null, state: null, campaign: null, ...filter }).map(readExemplar);

  return {
    byId: find,
    /** Where an entry leads to: itself, or the one that it was merged into. */
    resolved(id: number): Exemplar | null {
      const entry = find(id);
      return entry === null || entry.mergedInto === null ? entry : find(entry.mergedInto);
    },
    /** The entries of a year that stand, newest first. */
    all,
    /** The entries of a unit's year that stand, with their states. */
    ofUnit: (unitId: number, year: number) => all({ year, unitId }),
    /** Those that stand and were discovered from one day to another, both included. */
    discoveredBetween: (from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Exemplar[] =>
      between.all(from.toString(), to.toString()).map(readExemplar),
    /** A unit's entries under a name, however it is written: "ông Mẫu Văn Hải" is "Mẫu Văn Hải". */
    named: (unitId: number, year: number, name: string): readonly Exemplar[] =>
      named.all(unitId, year, bareName(name)).map(readExemplar),
    /** Where an entry, and what was merged into it, was named in reports that count. */
    sources: (id: number): readonly ExemplarSource[] => sources.all(id, id),
    history: (id: number): readonly ExemplarHappening[] => history.all({ id }).map(readHappening),
    add(it: NewExemplar): Exemplar {
      const row = insert.get({
        ...it,
        foldedName: bareName(it.name),
        discoveredOn: it.discoveredOn.toString(),
        at: it.at.epochMilliseconds,
        fromReport: it.fromReport ? 1 : 0,
        isNamed: it.isNamed ? 1 : 0,
      });
      return find((row as { id: number }).id) as Exemplar;
    },
    /** Compare-and-set on the state: false when the entry has moved on, was merged or withdrawn. */
    move(
      id: number,
      from: ExemplarState,
      to: ExemplarState,
      it: Doer & { note: string | null },
    ): boolean {
      if (move.run(to, id, from).changes === 0) return false;
      step.run(id, from, to, it.note, it.at.epochMilliseconds, it.by);
      return true;
    },
    /** False when it does not stand any more. */
    withdraw(id: number, it: Doer & { why: string; withReport: boolean }): boolean {
      const withReport = it.withReport ? 1 : 0;
      return withdraw.run(it.at.epochMilliseconds, it.by, it.why, withReport, id).changes === 1;
    },
    setCampaign: (id: number, campaign: string | null) =>
      setCampaign.run(campaign, id).changes === 1,
    /** Public consent, given or taken back; false when the entry does not stand any more. */
    setConsent(id: number, given: boolean, it: Doer & { how: ConsentWay }): boolean {
      const at = it.at.epochMilliseconds;
      const { changes } = setConsent.run(given ? at : null, given ? it.by : null, id);
      if (changes === 1) noteConsent.run(id, given ? 1 : 0, it.how, at, it.by);
      return changes === 1;
    },
    /** One entry ends in the other, with all that ended in it before; its sources stay its own. */
    merge(id: number, into: number, it: Doer): void {
      lead.run(into, id, id);
      noteMerger.run(id, into, it.at.epochMilliseconds, it.by);
    },
    /** The pairs of a year that somebody has told apart. */
    apart: (year: number) => apart.all(year),
    tellApart(one: number, other: number, it: Doer): boolean {
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      return tellApart.run(first, second, it.at.epochMilliseconds, it.by).changes === 1;
    },
    /** Refused by the database without the recorded consent. */
    publish(id: number, channel: Channel, text: string, it: Doer): number {
      const row = publish.get(id, channel, text, it.at.epochMilliseconds, it.by);
      return (row as { id: number }).id;
    },
    /** The post to the heads' groups never went out. */
    dropPost: (id: number) => void dropPost.run(id),
    publication(id: number): { readonly exemplarId: number; readonly text: string } | null {
      const row = publication.get(id);
      return row === undefined ? null : { exemplarId: row.exemplar_id, text: row.text };
    },
    /** When it was last published that way. */
    publishedAt(id: number, channel: Channel): Temporal.Instant | null {
      const row = published.get(id, channel);
      return row === undefined ? null : Temporal.Instant.fromEpochMilliseconds(row.published_at);
    },
  };
}

function readHappening(row: HappeningRow): ExemplarHappening {
  const at = Temporal.Instant.fromEpochMilliseconds(row.at);
  const { by, detail, more } = row;
  switch (row.what) {
    case 'moved':
      return { at, by, what: 'moved', to: detail as ExemplarState, note: more };
    case 'consent':
      return { at, by, what: 'consent', given: Number(more) === 1, how: detail as ConsentWay };
    case 'merged':
      return { at, by, what: 'merged', name: detail };
    case 'published':
      return { at, by, what: 'published', channel: detail as Channel };
  }
}
