import { inVietnam } from '../../domain/clock.ts';
import { matchExamples } from '../../domain/exemplar/matching.ts';
import { bareName } from '../../domain/exemplar/name.ts';
import type { Db } from '../../storage/database.ts';
import type { FreshExample, KnownExample } from '../../storage/exemplar-sources.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Texts } from '../../texts/texts.ts';

/**
 * Keeps the register in step with the monthly reports that count (PR07): a new example becomes an
 * entry, a corrected one changes its entry, one that is gone takes its entry along unless the office
 * has taken it up. Running it again changes nothing.
 */
export function createExemplarIntake(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'audit' | 'exemplars' | 'exemplarSources'>;
  readonly texts: Texts;
}): (now: Temporal.Instant) => void {
  const { audit, exemplars, exemplarSources: sources } = deps.stores;

  function takeReport(examples: readonly FreshExample[]): void {
    const [first] = examples;
    if (first === undefined) return;
    const before = sources.knownBefore(first.obligationId);
    const forerunners = matchExamples(before, examples);
    for (const [index, example] of examples.entries()) {
      const forerunner = before[forerunners[index] ?? -1];
      if (forerunner === undefined || isSomebodyElse(forerunner, example)) {
        sources.link(example.id, enter(example));
      } else {
        sources.follow(forerunner.exemplarId, example);
        sources.link(example.id, forerunner.exemplarId);
      }
    }
  }

  /** What was agreed to under one name is not carried over to another; the office compares the two. */
  function isSomebodyElse(before: KnownExample, example: FreshExample): boolean {
    const entry = exemplars.byId(before.exemplarId);
    return (
      entry !== null &&
      entry.publicConsent !== null &&
      bareName(before.name) !== bareName(example.name)
    );
  }

  function enter(example: FreshExample): number {
    const { unitId, month, kind, name, deed, submittedAt: at, submittedBy: by } = example;
    const entry = exemplars.add({
      ...{ unitId, year: Number(month.slice(0, 4)), kind, name, deed, campaign: null },
      discoveredOn: inVietnam(at).toPlainDate(),
      isNamed: example.consented,
      fromReport: true,
      ...{ by, at },
    });
    const after = { kind, month, unitId };
    audit.record({
      at,
      actorId: by,
      action: 'add exemplar',
      subject: `exemplar:${entry.id}`,
      after,
    });
    return entry.id;
  }

  function leaveAndReturn(now: Temporal.Instant): void {
    for (const { id, by } of sources.lost()) {
      const why = deps.texts.plain('exemplar-not-in-report');
      exemplars.withdraw(id, { by, at: now, why, withReport: true });
      note('withdraw exemplar', id, now, { reason: why });
    }
    for (const id of sources.found()) {
      if (sources.readmit(id)) note('readmit exemplar', id, now, {});
    }
  }

  function note(action: string, id: number, at: Temporal.Instant, more: object): void {
    audit.record({ at, actorId: null, action, subject: `exemplar:${id}`, ...more });
  }

  const takeAll = deps.db.transaction((now: Temporal.Instant): void => {
    const byReport = Map.groupBy(sources.fresh(), ({ obligationId }) => obligationId);
    for (const examples of byReport.values()) takeReport(examples);
    leaveAndReturn(now);
  }).immediate;

  return (now) => {
    // most minutes bring nothing: the database is not locked for writing then
    const isIdle =
      sources.fresh().length === 0 && sources.lost().length === 0 && sources.found().length === 0;
    if (!isIdle) takeAll(now);
  };
}
