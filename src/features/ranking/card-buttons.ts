import type { ScoreLine } from '../../domain/ranking.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import type { Button } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';

/** Two such names stand side by side on a phone. */
const SHOWN = 30;

/** Who looks at the points, and where. */
export type Looking = {
  readonly isStaff: boolean;
  readonly isPrivate: boolean;
  readonly month: string;
};

/** The way from points to the target, the work or the person that they were given for. */
export function cardButtons(
  record: UnitRecord,
  lines: readonly ScoreLine[],
  { isStaff, isPrivate, month }: Looking,
): readonly Button[] {
  return lines.flatMap(({ source }): readonly Button[] => {
    if (source.kind === 'target') {
      const target = record.targets.find(({ code }) => code === source.code);
      if (target === undefined) return [];
      // the staff sees the row across the units, a unit its own figure beside the commune's
      const data = isStaff
        ? `commune:open:${source.code}:${month}`
        : `progress:target:${record.unitId}:${source.code}`;
      return [{ text: clipped(target.label, SHOWN), data }];
    }
    // cards of works and people are shown in private only
    if (!isPrivate) return [];
    if (source.kind === 'work') {
      const work = record.works.find(({ id }) => id === source.id);
      if (work === undefined) return [];
      return [{ text: clipped(work.name, SHOWN), data: `work:open:${work.id}` }];
    }
    if (source.kind !== 'exemplar') return [];
    const exemplar = record.exemplars.find(({ id }) => id === source.id);
    if (exemplar === undefined) return [];
    return [{ text: clipped(exemplar.name, SHOWN), data: `exemplar:show:${exemplar.id}` }];
  });
}
