import type { RetentionRule } from '../domain/plan/personal-data.ts';
import type { Db } from './database.ts';
import { STRAY_FILE } from './stray-files.ts';

/** Rules that remove rows, or empty them; `?` is the instant before which they are done with. */
const REMOVALS = {
  message_bodies: `UPDATE outbox SET payload = '{}' WHERE payload <> '{}'
    AND state NOT IN ('pending', 'claimed') AND created_at < ?`,
  // where a report stands is known from its answers; of a form what was typed goes
  interviews: `DELETE FROM dialogue WHERE standing <> 'ended' AND touched_at < ?`,
  enrolments: 'DELETE FROM enrolment WHERE started_at < ?',
  expected_phones: 'DELETE FROM expected_person WHERE added_at < ?',
  // of what has a number the newest stays, so that no later one gets it
  invitations: `DELETE FROM invitation WHERE used_at IS NULL AND expires_at < ?
    AND id < (SELECT max(id) FROM invitation)
    AND NOT EXISTS (SELECT 1 FROM enrolment WHERE invitation_id = invitation.id)`,
  loose_files: `DELETE FROM stored_file WHERE received_at < ?
    AND id < (SELECT max(id) FROM stored_file) AND ${STRAY_FILE}`,
  absences: `DELETE FROM absence WHERE unixepoch(to_on) * 1000 < ?
    AND id < (SELECT max(id) FROM absence)`,
} as const satisfies Partial<Record<RetentionRule, string>>;
export type Removal = keyof typeof REMOVALS;

/** What nobody needs any more. Call it in a transaction. */
export function createRetentionStore(db: Db) {
  const removals = Object.fromEntries(
    Object.entries(REMOVALS).map(([rule, sql]) => [rule, db.prepare<[number]>(sql)]),
  ) as Record<Removal, ReturnType<typeof db.prepare<[number]>>>;
  const past = db
    .prepare<[number], number>(
      `SELECT person.id FROM person JOIN member ON member.person_id = person.id
       WHERE person.telegram_id <> -person.id
       GROUP BY person.id HAVING count(*) = count(ended_at) AND max(ended_at) < ? ORDER BY person.id`,
    )
    .pluck();

  return {
    /** Says how many rows it befell. */
    remove: (rule: Removal, before: Temporal.Instant) =>
      removals[rule].run(before.epochMilliseconds).changes,
    /** Who has had no duty since then. */
    pastPeople: (before: Temporal.Instant) => past.all(before.epochMilliseconds),
  };
}
