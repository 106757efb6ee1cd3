import { formatQuantity } from '../../domain/quantity/format.ts';
import { CRITERIA, type Ranking } from '../../domain/ranking.ts';
import type { Row, TableModel } from '../../render/documents/model.ts';
import type { DocumentWords } from './words.ts';

/** The ranking as an appendix, group by group; null while nobody has a rank. */
export function rankingTable({ word }: DocumentWords, ranking: Ranking): TableModel | null {
  const groups = ranking.groups.filter(({ scores }) => scores.some(({ rank }) => rank !== null));
  if (groups.length === 0) return null;
  return {
    columns: [
      { header: word('column-rank'), weight: 8, align: 'center' },
      { header: word('column-unit'), weight: 32 },
      ...CRITERIA.map((criterion) => ({
        header: word(`criterion-${criterion}`),
        weight: 12,
        align: 'right' as const,
      })),
      { header: word('column-points'), weight: 13, align: 'right' },
      { header: word('column-points-percent'), weight: 11, align: 'right' },
    ],
    rows: groups.flatMap(({ name, scores }): Row[] => [
      { across: name },
      ...scores.map((score) => ({
        cells: [
          score.rank === null ? '–' : String(score.rank),
          score.unitName,
          ...CRITERIA.map((criterion) => {
            const found = score.criteria.find((each) => each.criterion === criterion);
            return found === undefined || !found.counts ? '–' : points(found.points);
          }),
          `${points(score.points)}/${points(score.base)}`,
          score.percent === null ? '–' : points(score.percent),
        ],
      })),
    ]),
  };
}

/** Hundredths of a point or of a per cent: 87,5. */
function points(hundredths: number): string {
  return formatQuantity(hundredths, { perUnit: 100 });
}
