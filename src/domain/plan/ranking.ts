import * as z from 'zod';
import { UNIT_KINDS } from '../unit.ts';
import { Assumed, Id, Text } from './values.ts';

const Points = z.int().min(0).max(1000);
const Percent = z.int().min(0).max(100);

/**
 * The scoring table of the units (bảng thi đua). The plan names none: all of it is proposed, and the
 * commune decides. Points are whole; what is earned of them is reckoned in hundredths.
 */
export const Ranking = z.strictObject({
  /** What the maxima below add up to. */
  total: z.int().min(1).max(1000),
  /** Reports on time: each month owed has the same part of the maximum. */
  punctuality: z.strictObject({
    maximum: Points,
    /** Late by so many days at most a month still has this part of its points, later none. */
    lateDays: z.int().min(0).max(31),
    latePercent: Percent,
  }),
  /** Answers other than "no data yet", of all that was asked. */
  completeness: z.strictObject({ maximum: Points }),
  /** Targets that the commune has given to the unit, each with the same part of the maximum. */
  targets: z.strictObject({ maximum: Points }),
  /** Công trình, phần việc that are done: points for each, up to the maximum. */
  works: z.strictObject({
    maximum: Points,
    construction: Points,
    task: Points,
    latePercent: Percent,
  }),
  /** Entries of the register: points for each, up to the maximum. */
  exemplars: z.strictObject({ maximum: Points, each: Points }),
  /** Like is compared with like: units are ranked within their group, kinds of no group nowhere. */
  groups: z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        kinds: z.array(z.enum(UNIT_KINDS)).min(1),
        assumed: Assumed,
      }),
    )
    .min(1),
  assumed: Assumed,
});
