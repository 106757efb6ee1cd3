import type { ScoreLine } from '../../domain/ranking.ts';
import type { UnitRecord } from '../../domain/unit-record.ts';
import type { Button } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';

/** Two such names stand side by side on a phone. */
const SHOWN = 30;

/** The way from points to the work or the person that they were given for. */
export function cardButtons(record: UnitRecord, lines: readonly ScoreLine[]): readonly Button[] {
  return lines.flatMap(({ source }): readonly Button[] => {
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
