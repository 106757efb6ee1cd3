import * as z from 'zod';
import type { LoosePlan } from './loose.ts';
import { type PlanProblem, problem } from './problem.ts';
import { Assumed, Id, Text } from './values.ts';

/** What the nightly retention may remove; what is in no rule of the plan stays. */
export const RETENTION_RULES = [
  'message_bodies',
  'interviews',
  'enrolments',
  'expected_phones',
  'invitations',
  'loose_files',
  'absences',
  'past_people',
  'unnamed_exemplars',
] as const;
export type RetentionRule = (typeof RETENTION_RULES)[number];

/** How personal data are kept (conventions.md 2.6); no source sets these periods. */
export const PersonalData = z.strictObject({
  /** Of the notice to which people consent; with a higher one everybody is asked again. */
  noticeVersion: z.int().min(1),
  /** Within so many hours a request for erasure is decided on. */
  requestHours: z.int().min(1).max(720),
  retention: z.array(
    z.strictObject({
      id: z.enum(RETENTION_RULES),
      what: Text,
      /** Since the last use, or since the end that `what` names. */
      days: z.int().min(1).max(3650),
      why: Text,
      assumed: Assumed,
    }),
  ),
  /** Records of the commune that stay although somebody who is named in them asks for erasure. */
  kept: z.array(
    z.strictObject({
      id: Id,
      what: Text,
      basis: Text,
      /** Null: for good. */
      years: z.int().min(1).max(100).nullable(),
      assumed: Assumed,
    }),
  ),
  assumed: Assumed,
});

/** A file may be part of an interview that waits to be gone on with. */
export function personalDataProblems({ personalData }: LoosePlan): readonly PlanProblem[] {
  const { retention } = personalData;
  const minimum = retention.find(({ id }) => id === 'interviews')?.days ?? null;
  const index = retention.findIndex(({ id }) => id === 'loose_files');
  const days = retention[index]?.days ?? null;
  if (minimum === null || days === null || days >= minimum) return [];
  return [problem(['personalData', 'retention', index, 'days'], 'too_small', { minimum })];
}
