import type { Db } from './database.ts';

/** Which notice somebody has consented to, and when. */
export type Consent = { readonly version: number; readonly at: Temporal.Instant };

export function createConsentStore(db: Db) {
  const give = db.prepare<[number, number, number]>(
    'INSERT OR IGNORE INTO person_consent (person_id, version, given_at) VALUES (?, ?, ?)',
  );
  const latest = db.prepare<[number], { version: number; given_at: number }>(
    `SELECT version, given_at FROM person_consent WHERE person_id = ?
     ORDER BY version DESC, given_at DESC LIMIT 1`,
  );
  return {
    give: (personId: number, version: number, at: Temporal.Instant) =>
      void give.run(personId, version, at.epochMilliseconds),
    /** To the newest notice; null for somebody who never consented here. */
    latest(personId: number): Consent | null {
      const row = latest.get(personId);
      if (row === undefined) return null;
      const at = Temporal.Instant.fromEpochMilliseconds(row.given_at);
      return { version: row.version, at };
    },
  };
}
