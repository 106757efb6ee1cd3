import type { Codecs } from './codecs.ts';
import { column, field, type PlanSheet } from './layout.ts';

/** The scoring table of the units, and which of them are ranked among each other. */
export function rankingSheets({ text, whole, word, flag, several }: Codecs): readonly PlanSheet[] {
  return [
    {
      kind: 'form',
      id: 'ranking',
      fields: [
        field('ranking.total', whole),
        field('ranking.punctuality.maximum', whole),
        field('ranking.punctuality.lateDays', whole),
        field('ranking.punctuality.latePercent', whole),
        field('ranking.completeness.maximum', whole),
        field('ranking.targets.maximum', whole),
        field('ranking.works.maximum', whole),
        field('ranking.works.construction', whole),
        field('ranking.works.task', whole),
        field('ranking.works.latePercent', whole),
        field('ranking.exemplars.maximum', whole),
        field('ranking.exemplars.each', whole),
      ],
    },
    {
      kind: 'list',
      id: 'rankingGroups',
      sources: [{ path: ['ranking', 'groups'] }],
      key: 'id',
      columns: [
        column('id', text, 26),
        column('name', text, 60),
        column('kinds', several(word('kind')), 60),
        column('assumed', flag, 12, 'absent'),
      ],
    },
  ];
}
