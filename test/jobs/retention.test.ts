import { describe, expect, it } from 'vitest';
import { RETENTION_RULES } from '../../src/domain/plan/personal-data.ts';
import { createRetention } from '../../src/features/personal-data/retention.ts';
import { aYear, TEXTS, vietnam } from './a-year.ts';

const DAYS = {
  message_bodies: 30,
  interviews: 90,
  enrolments: 30,
  expected_phones: 90,
  invitations: 90,
  loose_files: 90,
  absences: 365,
  past_people: 730,
  unnamed_exemplars: 90,
} as const;

/** One record of each kind that just stays at `now`, and one that just goes. */
function aFullYear(now: Temporal.Instant) {
  const it = aYear('2024-01-31T08:00:00');
  const { db, stores } = it;
  const ago = (rule: keyof typeof DAYS) => now.subtract({ hours: 24 * DAYS[rule] });
  const older = (rule: keyof typeof DAYS) => ago(rule).subtract({ milliseconds: 1 });
  const officer = it.enrol(1001, 'officer');
  const both = <Made>(rule: keyof typeof DAYS, make: (at: Temporal.Instant) => Made) => {
    make(older(rule));
    return make(ago(rule));
  };
  let next = 0;

  both('message_bodies', (at) => {
    const key = `sent:${(next += 1)}`;
    const payload = { text: key };
    stores.outbox.enqueue({ key, chatId: 7, method: 'sendMessage', payload, at });
    stores.outbox.close(stores.outbox.byKey(key)?.id ?? 0, 'skipped', 'x');
  });
  const waiting = { key: 'waiting', chatId: 8, method: 'sendMessage' as const };
  const [payload, at] = [{ text: 'waiting' }, older('message_bodies')];
  stores.outbox.enqueue({ ...waiting, payload, at });
  both('interviews', (at) => {
    const subjectId = (next += 1);
    stores.dialogues.begin({
      ...{ flow: 'report', subjectId, chatId: subjectId, userId: subjectId, state: {}, at },
    });
  });
  both('invitations', (expiresAt) =>
    stores.invitations.add({
      ...{ tokenHash: String((next += 1)).padStart(64, '0'), role: 'reader', unitId: null },
      ...{ deputy: false, createdBy: officer.id, createdAt: vietnam('2021-01-01T08:00:00') },
      expiresAt,
    }),
  );
  both('enrolments', (at) =>
    stores.enrolments.start(
      (next += 1),
      stores.invitations.byHash('0'.repeat(63) + '6')?.id ?? 2,
      at,
    ),
  );
  const unitId = stores.units.all()[0]?.id ?? 0;
  both('expected_phones', (at) =>
    stores.expectedPeople.put({
      ...{ phone: `+8491234567${(next += 1) % 10}`, unitId, deputy: false, by: officer.id, at },
    }),
  );
  both('loose_files', (at) =>
    stores.files.receive({
      ...{ fileUniqueId: `u${(next += 1)}`, fileId: 'f', name: 'a.jpg', mime: 'image/jpeg' },
      ...{ size: 1, by: officer.id, at },
    }),
  );
  const exemplar = (year: number, name: string, isNamed: boolean) =>
    stores.exemplars.add({
      ...{ unitId, year, kind: 'individual', name, deed: 'Hiến đất', campaign: null, isNamed },
      ...{ discoveredOn: Temporal.PlainDate.from(`${year}-06-01`), fromReport: false },
      ...{ by: officer.id, at: vietnam('2024-06-01T08:00:00') },
    });
  exemplar(2023, 'Mẫu Không Nêu', false);
  exemplar(2023, 'Mẫu Được Nêu', true);
  exemplar(2024, 'Mẫu Năm Sau', false);
  for (const [account, at] of [
    [2001, older('past_people')],
    [2002, ago('past_people')],
  ] as const) {
    const person = it.enrol(account, 'reader');
    const [membership] = stores.people.who(account)?.memberships ?? [];
    stores.people.endMembership(membership?.id ?? 0, at);
    const from = Temporal.PlainDate.from('2022-03-01');
    stores.absences.announce({ personId: person.id, from, to: from, by: person.id, at });
  }
  const retain = createRetention({ db, stores, texts: TEXTS.vi });
  return { ...it, retain, officer };
}

const NOW = vietnam('2024-12-01T03:00:00');

describe('the retention job', () => {
  it('has a period for each rule, with what and why, all of them assumed', () => {
    const { retention } = aYear().stores.plans.current().personalData;

    expect(Object.fromEntries(retention.map(({ id, days }) => [id, days]))).toEqual(DAYS);
    expect(retention.map(({ id }) => id)).toEqual([...RETENTION_RULES]);
    expect(retention.every(({ assumed }) => assumed === true)).toBe(true);
  });

  it('removes what is a moment past its period and keeps what is not; a second time nothing', () => {
    const { retain, stores, db } = aFullYear(NOW);

    expect(retain(NOW)).toEqual([
      { rule: 'message_bodies', count: 1 },
      { rule: 'interviews', count: 1 },
      { rule: 'enrolments', count: 1 },
      { rule: 'expected_phones', count: 1 },
      { rule: 'invitations', count: 1 },
      { rule: 'loose_files', count: 1 },
      { rule: 'absences', count: 1 },
      { rule: 'past_people', count: 1 },
      { rule: 'unnamed_exemplars', count: 1 },
    ]);
    expect(retain(NOW)).toEqual([]);

    expect(stores.people.who(2001)).toBeNull();
    expect(stores.people.who(2002)?.person.fullName).toBe('Người 2002');
    expect(db.prepare('SELECT name FROM exemplar ORDER BY id').pluck().all()).toEqual([
      'Điển hình không nêu tên 1',
      'Mẫu Được Nêu',
      'Mẫu Năm Sau',
    ]);
    expect(db.prepare('SELECT payload FROM outbox ORDER BY id').pluck().all()).toEqual([
      '{}',
      '{"text":"sent:2"}',
      '{"text":"waiting"}',
    ]);
    const audited = db.prepare(`SELECT after FROM audit WHERE action = 'retention'`).pluck().all();
    expect(audited).toHaveLength(1);
  });

  it('takes names of a year ninety days after it has ended', () => {
    const { retain, db } = aFullYear(NOW);
    const name = () => db.prepare('SELECT name FROM exemplar WHERE id = 3').pluck().get();

    retain(vietnam('2025-03-31T23:59:59'));
    expect(name()).toBe('Mẫu Năm Sau');
    retain(vietnam('2025-04-01T00:00:00'));

    expect(name()).toBe('Điển hình không nêu tên 3');
  });

  it('a rule that the commune has taken out of its plan removes nothing', () => {
    const { retain, stores, db } = aFullYear(NOW);
    const row = db.prepare('SELECT document FROM plan_version ORDER BY id DESC').pluck().get();
    const document = JSON.parse(String(row));
    document.personalData.retention = [];
    stores.plans.add(document, 2024, NOW);

    expect(retain(NOW)).toEqual([]);
    expect(stores.people.who(2001)).not.toBeNull();
  });
});
