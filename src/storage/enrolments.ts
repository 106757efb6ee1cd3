import type { Db } from './database.ts';

/** Somebody who opened an invitation and is being asked for consent, name and form of address. */
export type Enrolment = {
  readonly id: number;
  readonly telegramId: number;
  readonly invitationId: number;
  readonly consentedAt: Temporal.Instant | null;
  readonly fullName: string | null;
};

type Row = {
  id: number;
  telegram_id: number;
  invitation_id: number;
  consented_at: number | null;
  full_name: string | null;
};

export function createEnrolmentStore(db: Db) {
  const start = db.prepare<[number, number, number]>(
    `INSERT INTO enrolment (telegram_id, invitation_id, started_at) VALUES (?, ?, ?)
     ON CONFLICT (telegram_id) DO UPDATE SET invitation_id = excluded.invitation_id,
       consented_at = NULL, full_name = NULL, started_at = excluded.started_at`,
  );
  const byTelegram = db.prepare<[number], Row>('SELECT * FROM enrolment WHERE telegram_id = ?');
  const byId = db.prepare<[number], Row>('SELECT * FROM enrolment WHERE id = ?');
  const consent = db.prepare<[number, number]>(
    'UPDATE enrolment SET consented_at = ? WHERE id = ?',
  );
  const name = db.prepare<[string | null, number]>(
    'UPDATE enrolment SET full_name = ? WHERE id = ?',
  );
  const remove = db.prepare<[number]>('DELETE FROM enrolment WHERE id = ?');
  return {
    start(telegramId: number, invitationId: number, at: Temporal.Instant): Enrolment {
      start.run(telegramId, invitationId, at.epochMilliseconds);
      return read(byTelegram.get(telegramId) as Row);
    },
    byId(id: number): Enrolment | null {
      const row = byId.get(id);
      return row === undefined ? null : read(row);
    },
    setConsent: (id: number, at: Temporal.Instant) => void consent.run(at.epochMilliseconds, id),
    setName: (id: number, fullName: string | null) => void name.run(fullName, id),
    remove: (id: number) => void remove.run(id),
  };
}

function read(row: Row): Enrolment {
  return {
    id: row.id,
    telegramId: row.telegram_id,
    invitationId: row.invitation_id,
    consentedAt:
      row.consented_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.consented_at),
    fullName: row.full_name,
  };
}
