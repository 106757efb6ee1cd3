import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/member.ts';
import { aLedger } from './ledger.ts';

function somePeople() {
  const ledger = aLedger();
  const appoint = (personId: number, role: Role, unitId: number | null = null, deputy = false) =>
    ledger.people.appoint({ personId, role, unitId, deputy, at: ledger.now });
  return { ...ledger, appoint };
}

describe('a person', () => {
  it('is known by the account and speaks Vietnamese at first', () => {
    const { people } = somePeople();

    expect(people.who(1001)).toEqual({
      person: {
        id: 1,
        telegramId: 1001,
        fullName: 'Lê Văn An',
        honorific: 'ong',
        language: 'vi',
        unreachableAt: null,
      },
      memberships: [],
    });
    expect(people.byId(2)?.fullName).toBe('Lê Thị Ân');
  });

  it('is nobody when not enrolled', () => {
    const { people } = somePeople();

    expect(people.who(9999)).toBeNull();
    expect(people.byId(9999)).toBeNull();
  });

  it('keeps id, language and the instant of consent when enrolled anew under another name', () => {
    const { db, people, now } = somePeople();
    people.setLanguage(1, 'en');
    people.setUnreachable(1001, now);

    const renewed = people.enrol({
      telegramId: 1001,
      fullName: 'Lê Văn Anh',
      honorific: 'dong_chi',
      consentedAt: now.add({ hours: 1 }),
    });

    expect(renewed).toEqual({
      id: 1,
      telegramId: 1001,
      fullName: 'Lê Văn Anh',
      honorific: 'dong_chi',
      language: 'en',
      unreachableAt: null,
    });
    expect(db.prepare('SELECT consented_at FROM person WHERE id = 1').pluck().get()).toBe(
      now.epochMilliseconds,
    );
  });

  it('has a form of address, a language and may be out of reach', () => {
    const { people, now } = somePeople();

    people.setHonorific(2, 'ba');
    people.setLanguage(2, 'en');
    people.setUnreachable(1002, now);

    expect(people.byId(2)).toMatchObject({ honorific: 'ba', language: 'en', unreachableAt: now });
    expect(people.byId(1)).toMatchObject({ honorific: 'ong', language: 'vi', unreachableAt: null });
    people.setUnreachable(1002, null);
    expect(people.byId(2)?.unreachableAt).toBeNull();
  });
});

describe('a role', () => {
  it('is given once, however often it is given', () => {
    const { people, appoint } = somePeople();

    appoint(1, 'officer');
    appoint(1, 'officer');
    appoint(1, 'reporter', 2);
    appoint(1, 'reporter', 2);

    expect(people.who(1001)?.memberships).toEqual([
      { id: 1, role: 'officer', unitId: null, deputy: false },
      { id: expect.any(Number), role: 'reporter', unitId: 2, deputy: false },
    ]);
  });

  it('ends at an instant and not again', () => {
    const { db, people, appoint, now } = somePeople();
    appoint(1, 'officer');

    people.endMembership(1, now);
    people.endMembership(1, now.add({ hours: 1 }));

    expect(people.who(1001)?.memberships).toEqual([]);
    expect(people.withRole('officer')).toEqual([]);
    expect(db.prepare('SELECT ended_at FROM member').pluck().get()).toBe(now.epochMilliseconds);
  });

  it('may be given anew after it ended', () => {
    const { people, appoint, now } = somePeople();
    appoint(1, 'officer');
    people.endMembership(1, now);

    appoint(1, 'officer');

    expect(people.withRole('officer').map((person) => person.id)).toEqual([1]);
  });

  it('lists its people in the order of their appointment', () => {
    const { people, appoint } = somePeople();
    appoint(2, 'administrator');
    appoint(1, 'administrator');
    appoint(1, 'officer');

    expect(people.withRole('administrator').map((person) => person.id)).toEqual([2, 1]);
    expect(people.withRole('leader')).toEqual([]);
  });

  it('speaks for a unit as head first, then as deputies', () => {
    const { people, appoint, now } = somePeople();
    const third = people.enrol({
      telegramId: 1003,
      fullName: 'Võ Thị Yến',
      honorific: 'ba',
      consentedAt: now,
    });
    appoint(2, 'reporter', 1, true);
    appoint(third.id, 'reporter', 1, true);
    appoint(1, 'reporter', 1);

    expect(people.ofUnit(1).map(({ person, deputy }) => [person.fullName, deputy])).toEqual([
      ['Lê Văn An', false],
      ['Lê Thị Ân', true],
      ['Võ Thị Yến', true],
    ]);
    expect(people.ofUnit(2)).toEqual([]);
  });
});
