import { describe, expect, it } from 'vitest';
import { createAbsenceStore } from '../../src/storage/absences.ts';
import { createPeopleStore } from '../../src/storage/people.ts';
import { aDatabase } from '../telegram/edge.ts';

const at = Temporal.Instant.from('2024-06-10T02:00:00Z');
const day = (text: string) => Temporal.PlainDate.from(text);

function aStore() {
  const db = aDatabase();
  db.exec(
    `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (7, 'T07', 'Thôn 7', 'hamlet', '2024-01-01', NULL, 0)`,
  );
  const people = createPeopleStore(db);
  const [head = 0, deputy = 0] = [1001, 1002].map((telegramId, deputyFlag) => {
    const person = people.enrol({
      telegramId,
      fullName: `Mẫu ${telegramId}`,
      honorific: 'ong',
      consentedAt: at,
    });
    const deputy = deputyFlag === 1;
    people.appoint({ personId: person.id, role: 'reporter', unitId: 7, deputy, at });
    return person.id;
  });
  const store = createAbsenceStore(db);
  const announce = (personId: number, from: string, to: string) =>
    store.announce({ personId, from: day(from), to: day(to), by: personId, at });
  return { db, store, head, deputy, announce };
}

describe('an absence', () => {
  it('holds from its first to its last day, both included, and ends by itself', () => {
    const { store, head, announce } = aStore();
    announce(head, '2024-06-11', '2024-06-13');

    const days = ['10', '11', '13', '14'].map((date) => store.on(day(`2024-06-${date}`)).length);

    expect(days).toEqual([0, 1, 1, 0]);
    expect(store.current(head, day('2024-06-10'))?.to.toString()).toBe('2024-06-13');
    expect(store.current(head, day('2024-06-14'))).toBeNull();
  });

  it('announced anew takes the place of the one before', () => {
    const { db, store, head, announce } = aStore();
    announce(head, '2024-06-11', '2024-06-13');
    announce(head, '2024-07-01', '2024-07-02');

    expect(store.on(day('2024-06-12'))).toEqual([]);
    expect(store.on(day('2024-07-01'))).toHaveLength(1);
    expect(db.prepare('SELECT count(*) FROM absence').pluck().get()).toBe(2);
  });

  it('is ended once', () => {
    const { store, head, announce } = aStore();
    const { id } = announce(head, '2024-06-11', '2024-06-13');

    expect([store.end(id, head, at), store.end(id, head, at)]).toEqual([true, false]);
    expect(store.on(day('2024-06-12'))).toEqual([]);
  });

  it('of a head leaves the unit without one until its last day; of a deputy it does not', () => {
    const { store, head, deputy, announce } = aStore();
    announce(deputy, '2024-06-11', '2024-06-20');
    expect([...store.unitsWithout(day('2024-06-12'))]).toEqual([]);

    announce(head, '2024-06-11', '2024-06-13');

    const found = [...store.unitsWithout(day('2024-06-12'))].map(([id, to]) => [id, to.toString()]);
    expect(found).toEqual([[7, '2024-06-13']]);
  });
});
