import type { CommuneProgress } from '../../domain/progress.ts';
import type { FrozenReport, Snapshot } from '../../domain/snapshot.ts';
import type { Work } from '../../domain/work.ts';
import type { BoardRow } from '../../storage/board.ts';
import type { SentAnswer, SentExample } from '../../storage/exports.ts';
import { readProgress } from '../../storage/progress.ts';
import type { Stores } from '../../storage/stores.ts';
import type { WorkProgress } from '../../storage/works.ts';
import type { Range } from './names.ts';

/** One month with what each unit owed and did. */
export type MonthDuties = { readonly month: string; readonly rows: readonly BoardRow[] };

export type KnownUnit = { readonly id: number; readonly code: string; readonly name: string };

/** A registered work with what was told of it up to the last month of the export. */
export type KnownWork = {
  readonly work: Work;
  readonly unitName: string;
  readonly progress: WorkProgress | null;
};

/**
 * What an export is made of, month by month: of a closed month what was frozen then, so that the
 * same export a year later is the same; of an open one what is known now.
 */
export function createExportFacts(deps: {
  readonly stores: Pick<
    Stores,
    | 'board'
    | 'exports'
    | 'pastFigures'
    | 'periods'
    | 'plans'
    | 'progress'
    | 'snapshots'
    | 'units'
    | 'works'
  >;
}) {
  const { stores } = deps;
  const frozen = (month: string) => stores.snapshots.find('month', month);

  function duties({ from, to }: Range): readonly MonthDuties[] {
    return stores.periods
      .all()
      .filter(({ month }) => month >= from && month <= to)
      .map(({ id, month }) => {
        const snapshot = frozen(month);
        return {
          month,
          rows: snapshot === null ? stores.board.ofPeriod(id) : frozenDuties(snapshot),
        };
      });
  }

  function answers({ from, to }: Range): readonly SentAnswer[] {
    return stores.exports.answers(from, to).flatMap((it) => asFrozen(it, frozen(it.month)));
  }

  /** Of the years that the months belong to, in the order of the units. */
  function works({ from, to }: Range): readonly KnownWork[] {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const all = years.flatMap((year) => stores.works.ofYear(year));
    return stores.units.all().flatMap((unit) =>
      all
        .filter((work) => work.unitId === unit.id)
        .map((work) => {
          const told = stores.works.progress(work.id);
          const progress = told.findLast(({ month }) => month <= to) ?? null;
          return { work, unitName: unit.name, progress };
        }),
    );
  }

  return {
    duties,
    works,
    progressAt: (month: string): CommuneProgress =>
      frozen(month)?.progress ?? readProgress(stores, month),
    unitsAt: (month: string): readonly KnownUnit[] => frozen(month)?.units ?? stores.units.all(),
    /** When the month was closed; null while it is open. */
    closedAt(month: string): Temporal.Instant | null {
      const snapshot = frozen(month);
      return snapshot === null ? null : Temporal.Instant.from(snapshot.takenAt);
    },
    answers,
    /** Of each report those of the revision that counts, which may have taken them all back. */
    examples({ from, to }: Range): readonly SentExample[] {
      const counted = new Map<string, number>();
      for (const { month, unitCode, revision, state } of answers({ from, to })) {
        const key = `${month} ${unitCode}`;
        if (state !== 'returned') counted.set(key, Math.max(revision, counted.get(key) ?? 0));
      }
      return stores.exports
        .examples(from, to)
        .filter((it) => it.revision === counted.get(`${it.month} ${it.unitCode}`))
        .map((it) => named(it, frozen(it.month)));
    },
  };
}
export type ExportFacts = ReturnType<typeof createExportFacts>;

/** What came after the closing is not part of the closed month. */
function asFrozen(it: SentAnswer, snapshot: Snapshot | null): readonly SentAnswer[] {
  if (snapshot === null) return [it];
  const takenAt = Temporal.Instant.from(snapshot.takenAt);
  if (Temporal.Instant.compare(it.submittedAt, takenAt) > 0) return [];
  const unit = snapshot.units.find(({ code }) => code === it.unitCode);
  const report = snapshot.reports.find(
    ({ unitId, month }) => unitId === unit?.id && month === it.month,
  );
  const state = report?.revision === it.revision ? report.state : null;
  const kept = named(it, snapshot);
  return [state === null || state === 'draft' ? kept : { ...kept, state }];
}

/** Under the name that the unit had then. */
function named<It extends { readonly unitCode: string; readonly unitName: string }>(
  it: It,
  snapshot: Snapshot | null,
): It {
  const unit = snapshot?.units.find(({ code }) => code === it.unitCode);
  return unit === undefined ? it : { ...it, unitName: unit.name };
}

function frozenDuties(snapshot: Snapshot): readonly BoardRow[] {
  const own = snapshot.reports.filter(({ month }) => month === snapshot.month);
  return own.map((report) => frozenDuty(snapshot, report));
}

/** Who had not sent by the closing had not begun, as far as a closed month tells. */
function frozenDuty(snapshot: Snapshot, report: FrozenReport): BoardRow {
  const unit = snapshot.units.find(({ id }) => id === report.unitId);
  const { firstSubmittedAt } = report;
  return {
    unitId: report.unitId,
    unitCode: unit?.code ?? '',
    unitName: unit?.name ?? '',
    dueAt: Temporal.Instant.from(report.dueAt),
    firstSubmittedAt: firstSubmittedAt === null ? null : Temporal.Instant.from(firstSubmittedAt),
    excuse: report.excuse,
    drafting: false,
    answered: 0,
    works: 0,
    connected: true,
    channel: null,
  };
}
