import * as z from 'zod';
import type { LoosePlan } from './loose.ts';
import { type PlanProblem, problem } from './problem.ts';
import { Assumed } from './values.ts';

/** How the year's campaigns are followed up; the plan sets no days and no lengths (II.2, VII.1). */
export const Emulation = z.strictObject({
  /** A campaign that ended so many days ago without a tổng kết is pointed out to the office. */
  finalReviewDays: z.int().min(1).max(180),
  /** How long a text for the loudspeakers is, in words (tiếng). */
  broadcast: z.strictObject({
    leastWords: z.int().min(20).max(400),
    mostWords: z.int().min(20).max(400),
  }),
  assumed: Assumed,
});

export function emulationProblems({ emulation }: LoosePlan): readonly PlanProblem[] {
  const { leastWords, mostWords } = emulation.broadcast;
  if (leastWords === null || mostWords === null || leastWords <= mostWords) return [];
  const path = ['emulation', 'broadcast', 'leastWords'];
  return [problem(path, 'too_large', { maximum: mostWords })];
}
