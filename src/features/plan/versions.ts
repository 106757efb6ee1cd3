import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import { type Plan, readPlan } from '../../domain/plan.ts';
import type { Db } from '../../storage/database.ts';
import type { PlanUpload } from '../../storage/plan-uploads.ts';
import type { PlanVersion } from '../../storage/plans.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { Item } from './codecs.ts';
import { textIn } from './layout.ts';
import { type PastRow, pastRows } from './past-figures.ts';
import { withTargets } from './targets.ts';
import type { Draft } from './workbook.ts';

export type Confirmation =
  | { readonly kind: 'confirmed'; readonly version: number; readonly year: number }
  /** Somebody's other version came first: the preview showed other differences than there are. */
  | { readonly kind: 'stale' }
  /** Before; `as` when this file is the newest version since. */
  | {
      readonly kind: 'decided';
      readonly as: { readonly version: number; readonly year: number } | null;
    };

/** How a new version of the plan comes about, and into force. */
export function createPlanVersions(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'audit' | 'pastFigures' | 'planUploads' | 'plans' | 'units'>;
}) {
  const { db, clock } = deps;
  const { audit, pastFigures, planUploads, plans, units } = deps.stores;
  const today = () => inVietnam(clock.now()).toPlainDate();

  /** Units of the plan become units that owe; what is known of them elsewhere stays with their ids. */
  function applyUnits(plan: Plan): void {
    const known = new Set(units.all().map(({ code }) => code));
    for (const [place, unit] of plan.units.entries()) {
      if (!known.has(unit.code)) units.add(unit, place);
    }
    const ids = new Map(units.all().map(({ code, id }) => [code, id]));
    for (const [place, unit] of plan.units.entries()) {
      const id = ids.get(unit.code);
      const replacedBy = ids.get(unit.replacedBy ?? '') ?? null;
      if (id !== undefined) units.revise({ ...unit, id, replacedBy }, place);
    }
  }

  /** What has happened holds at once, whatever day the plan waits for; new units come with theirs. */
  function keepPast(past: readonly PastRow[], source: string): void {
    const ids = new Map(units.all().map(({ code, id }) => [code, id]));
    for (const { unit, ...figure } of past) {
      const unitId = unit === null ? null : ids.get(unit);
      if (unitId !== undefined) pastFigures.put({ ...figure, unitId }, source, clock.now());
    }
  }

  function confirmed(upload: PlanUpload, validFrom: Temporal.PlainDate, by: number): Confirmation {
    const base = plans.newest();
    const { plan: drafted, past } = upload.document as unknown as Draft;
    const document = withTargets(drafted, base.document, validFrom.toString());
    const reading = readPlan(document);
    if (!reading.ok) throw new Error('an upload that was in order is not any more');
    const { plan } = reading;
    const { fileName, fileHash } = upload;
    const isInForce = Temporal.PlainDate.compare(validFrom, today()) <= 0;
    const version = plans.add(document, plan.year, clock.now(), {
      validFrom,
      by,
      fileName,
      fileHash,
      isInForce,
    });
    if (isInForce) applyUnits(plan);
    keepPast(past, fileName);
    audit.record({
      at: clock.now(),
      actorId: by,
      action: 'change plan',
      subject: `plan:${plan.year}`,
      before: { version: base.id },
      after: { version, validFrom: validFrom.toString(), fileName, fileHash },
    });
    return { kind: 'confirmed', version, year: plan.year };
  }

  function decided(upload: PlanUpload | null): Confirmation {
    const { id: version, year, fileName } = plans.newest();
    const isNewest = upload?.outcome === 'confirmed' && upload.fileName === fileName;
    return { kind: 'decided', as: isNewest ? { version, year } : null };
  }

  function revised(
    document: Item,
    it: {
      readonly validFrom: Temporal.PlainDate;
      readonly by: number;
      readonly at: Temporal.Instant;
    },
  ): number {
    const reading = readPlan(document);
    if (!reading.ok) throw new Error('a setting was changed to what no plan can have');
    const { validFrom, by, at } = it;
    const isInForce = Temporal.PlainDate.compare(validFrom, inVietnam(at).toPlainDate()) <= 0;
    const base = plans.newest();
    const { year } = reading.plan;
    const none = { fileName: null, fileHash: null };
    const version = plans.add(document, year, at, { validFrom, by, ...none, isInForce });
    audit.record({
      at,
      actorId: by,
      action: 'change plan',
      subject: `plan:${year}`,
      before: { version: base.id },
      after: { version, validFrom: validFrom.toString() },
    });
    return version;
  }

  /**
   * The newest version as a workbook shows it: units as they are kept, for they may have been
   * renamed or closed without a new plan.
   */
  function newest(): PlanVersion {
    const version = plans.newest();
    if (!version.isInForce) return version;
    const all = units.all();
    const fieldsOf = (unit: StoredUnit): Item => {
      const { code, name, kind, validFrom } = unit;
      const successor = all.find(({ id }) => id === unit.replacedBy);
      const days = { validFrom: validFrom.toString(), validTo: unit.validTo?.toString() ?? null };
      const replaced = successor === undefined ? {} : { replacedBy: successor.code };
      return { code, name, kind, ...days, ...replaced };
    };
    const kept = new Map(all.map((unit) => [unit.code, fieldsOf(unit)]));
    const planned = version.document.units as readonly Item[];
    const present = planned.map((row) => ({ ...row, ...kept.get(textIn(row, 'code')) }));
    const codes = new Set(planned.map((row) => textIn(row, 'code')));
    const others = [...kept].filter(([code]) => !codes.has(code)).map(([, fields]) => fields);
    return { ...version, document: { ...version.document, units: [...present, ...others] } };
  }

  return {
    newest,
    /** What is known of the year before a plan's. */
    pastOf(year: number): readonly PastRow[] {
      return pastRows(pastFigures.ofYear(year - 1), (id) => units.byId(id)?.code ?? null);
    },

    confirm: db.transaction(
      (id: number, validFrom: Temporal.PlainDate, by: number): Confirmation => {
        const upload = planUploads.byId(id);
        if (upload === null || upload.outcome !== null) return decided(upload);
        const isStale = upload.baseVersion !== plans.newest().id;
        planUploads.decide(id, isStale ? 'stale' : 'confirmed', by, clock.now());
        return isStale ? { kind: 'stale' } : confirmed(upload, validFrom, by);
      },
    ).immediate,

    /**
     * A change of single settings, without a workbook. While a later version waits for its first day,
     * the change holds in the plan in force and in that one, for it would end with the former.
     */
    revise: db.transaction(
      (
        edit: (document: Item) => Item,
        it: {
          readonly validFrom: Temporal.PlainDate;
          readonly by: number;
          readonly at: Temporal.Instant;
        },
      ): { readonly version: number } => {
        const before = newest();
        const first = before.isInForce ? before : plans.inForce();
        const version = revised(edit(first.document), it);
        if (!before.isInForce && before.validFrom !== null) {
          revised(edit(before.document), { ...it, validFrom: before.validFrom });
        }
        return { version };
      },
    ).immediate,

    /** The name of the file that is not applied; null when it was decided before. */
    drop(id: number, by: number): string | null {
      const isDropped = planUploads.decide(id, 'dropped', by, clock.now());
      return isDropped ? (planUploads.byId(id)?.fileName ?? null) : null;
    },

    /** Brings versions into force whose first day has come; running it again does nothing. */
    enterDue: db.transaction((): void => {
      for (const version of plans.due(today())) {
        plans.enter(version.id, clock.now());
        applyUnits(plans.current());
        const subject = `plan:${version.year}`;
        const after = { version: version.id };
        audit.record({ at: clock.now(), actorId: null, action: 'plan in force', subject, after });
      }
    }).immediate,
  };
}
export type PlanVersions = ReturnType<typeof createPlanVersions>;
