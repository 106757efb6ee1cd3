import { inVietnam } from '../../domain/clock.ts';
import type { RetentionRule } from '../../domain/plan/personal-data.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import { erasedNames } from '../../texts/erased.ts';
import type { Texts } from '../../texts/texts.ts';

/** What went, rule by rule of the plan; rules that found nothing are not named. */
export type Retained = readonly { readonly rule: RetentionRule; readonly count: number }[];

/**
 * Removes what the plan's periods are over for. What the law has the commune keep is in no rule: reports
 * that were sent, dossiers, votes, documents, the audit. Running it again changes nothing.
 */
export function createRetention(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'audit' | 'erasures' | 'plans' | 'retention'>;
  readonly texts: Texts;
}): (now: Temporal.Instant) => Retained {
  const { audit, erasures, plans, retention } = deps.stores;
  const called = erasedNames(deps.texts);

  function apply(rule: RetentionRule, days: number, now: Temporal.Instant): number {
    const before = now.subtract({ hours: 24 * days });
    if (rule === 'past_people') {
      const people = retention.pastPeople(before);
      return people.filter((id) => erasures.person(id, called, { by: null, at: now }) !== null)
        .length;
    }
    if (rule === 'unnamed_exemplars') {
      // the last year that had ended by then
      return erasures.unnamed(inVietnam(before).year - 1, called, now);
    }
    return retention.remove(rule, before);
  }

  return deps.db.transaction((now: Temporal.Instant): Retained => {
    const rules = plans.current().personalData.retention;
    const gone = rules
      .map(({ id, days }) => ({ rule: id, count: apply(id, days, now) }))
      .filter(({ count }) => count > 0);
    // a last word that could not be sent
    erasures.forgetLastWords('erasure-done:%');
    if (gone.length > 0) {
      const after = Object.fromEntries(gone.map(({ rule, count }) => [rule, count]));
      audit.record({ at: now, actorId: null, action: 'retention', subject: 'database', after });
    }
    return gone;
  }).immediate;
}
