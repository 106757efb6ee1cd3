import type { RankedGroup, UnitScore } from '../ranking.ts';

/** What became of one unit between two rankings of a group; null for what it had no part in. */
export type RankChange = {
  readonly unitName: string;
  readonly before: Pick<UnitScore, 'points' | 'base' | 'rank'> | null;
  readonly after: Pick<UnitScore, 'points' | 'base' | 'rank'> | null;
};

/** The units whose points or rank are others than before, in the order of the later ranking. */
export function changesBetween(before: RankedGroup, after: RankedGroup): readonly RankChange[] {
  const gone = before.scores.filter(
    ({ unitId }) => !after.scores.some((score) => score.unitId === unitId),
  );
  const changes = after.scores.flatMap((score) => {
    const earlier = before.scores.find(({ unitId }) => unitId === score.unitId) ?? null;
    const isSame =
      earlier !== null &&
      earlier.points === score.points &&
      earlier.base === score.base &&
      earlier.rank === score.rank;
    return isSame ? [] : [{ unitName: score.unitName, before: earlier, after: score }];
  });
  return [
    ...changes,
    ...gone.map((score) => ({ unitName: score.unitName, before: score, after: null })),
  ];
}
