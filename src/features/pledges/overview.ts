import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import { existsOn } from '../../domain/unit.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, pairs } from '../../telegram/message.ts';
import { pageOf } from '../../telegram/pages.ts';
import type { Texts } from '../../texts/texts.ts';
import { turning } from './work-cards.ts';

const PAGE = 30;

/** Who has registered a plan, pledges and works, and who has not: all units on pages. */
export function createOverview(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'plans' | 'pledges' | 'unitPlans' | 'units' | 'works'>;
}) {
  const { clock, stores } = deps;

  return (texts: Texts, page: number): Message => {
    const { year } = stores.plans.current();
    const today = inVietnam(clock.now()).toPlainDate();
    const units = stores.units.sorted().filter((unit) => existsOn(unit, today));
    const here = new Set(units.map(({ id }) => id));
    const plans = new Set(stores.unitPlans.ofYear(year).map(({ unitId }) => unitId));
    const pledges = Map.groupBy(stores.pledges.standing(year), ({ unitId }) => unitId);
    const kept = stores.works.ofYear(year).filter(({ state }) => state !== 'dropped');
    const works = Map.groupBy(kept, ({ unitId }) => unitId);
    const having = (ids: Iterable<number>) => [...ids].filter((id) => here.has(id)).length;
    const { shown, steps } = pageOf(
      units,
      page,
      PAGE,
      turning(texts, (to) => `pledge:all:${to}`),
    );
    const lines = shown.map(({ id, name }) => {
      const own = works.get(id) ?? [];
      const isEmpty = own.length === 0 && !plans.has(id) && !pledges.has(id);
      if (isEmpty) return texts.t('pledge-all-nothing', { unit: name });
      return texts.t('pledge-all-line', {
        unit: name,
        plan: texts.plain(plans.has(id) ? 'pledge-all-yes' : 'pledge-all-no'),
        pledges: pledges.get(id)?.length ?? 0,
        works: own.length,
        done: own.filter(({ state }) => state === 'done').length,
      });
    });
    const counts = texts.t('pledge-all-counts', {
      total: units.length,
      plans: having(plans),
      pledges: having(pledges.keys()),
      units: having(works.keys()),
      works: kept.length,
      done: kept.filter(({ state }) => state === 'done').length,
    });
    const buttons = shown.map(({ id, name }) => ({ text: name, data: `pledge:unit:${id}` }));
    return {
      html: [texts.t('pledge-all-title', { year: String(year) }), counts, '', ...lines].join('\n'),
      rows: [...pairs(buttons), ...steps],
    };
  };
}
export type Overview = ReturnType<typeof createOverview>;
