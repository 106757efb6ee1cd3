import { describe, expect, it } from 'vitest';
import { createNominationTextStore } from '../../src/storage/nomination-texts.ts';
import { createNominationStore, type Step } from '../../src/storage/nominations.ts';
import { createPeopleStore } from '../../src/storage/people.ts';
import { aDatabase } from '../telegram/edge.ts';

const at = Temporal.Instant.from('2024-10-10T02:00:00Z');
const later = at.add({ hours: 5 });
const day = Temporal.PlainDate.from('2024-10-08');

function aStore() {
  const db = aDatabase();
  db.exec(
    `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place)
     VALUES (7, 'T07', 'Thôn 7', 'hamlet', '2024-01-01', NULL, 0)`,
  );
  const by = createPeopleStore(db).enrol({
    telegramId: 1001,
    fullName: 'Mẫu Bảy',
    honorific: 'ong',
    consentedAt: at,
  }).id;
  const store = createNominationStore(db);
  const begin = (name: string, level: 'commune' | 'district' = 'commune') =>
    store.begin({
      year: 2024,
      unitId: 7,
      subject: 'individual',
      name,
      position: null,
      form: level === 'commune' ? 'giay_khen_xa' : 'giay_khen_huyen',
      level,
      exemplarId: null,
      by,
      at,
    });
  /** One that is complete and submitted. */
  function submitted(name = 'Mẫu Thị Điển', level: 'commune' | 'district' = 'commune') {
    const { id } = begin(name, level);
    store.setAgreement(id, { on: day, votes: { inFavour: 19, all: 20 }, eventId: null });
    store.setConsent(id, by, at);
    store.advance(id, 'submit', { at, submittedBy: by, evidence: '{}' });
    return id;
  }
  return { db, by, store, texts: createNominationTextStore(db), begin, submitted };
}

describe('nominations', () => {
  it('get codes of their year in turn', () => {
    const { begin } = aStore();

    expect([begin('Mẫu Một'), begin('Mẫu Hai')].map(({ code }) => code)).toEqual([
      'KT24-01',
      'KT24-02',
    ]);
  });

  it('are found under their name however it is typed, and counted by state', () => {
    const { store, begin, submitted } = aStore();
    begin('Mẫu Thị Điển');
    submitted('mẫu  thị ĐIỂN');

    expect(store.named('Mau thi dien').map(({ code }) => code)).toEqual(['KT24-01', 'KT24-02']);
    expect(Object.fromEntries(store.countsOf(2024))).toEqual({ draft: 1, submitted: 1 });
  });

  it('take a step once: the second time there is no such way', () => {
    const { store, submitted } = aStore();
    const id = submitted();

    expect(store.advance(id, 'admit', { at: later })?.state).toBe('admitted');
    expect(store.advance(id, 'admit', { at: later })).toBeNull();
    expect(store.conclude(id, 'pass', later)?.state).toBe('passed');
    expect(store.conclude(id, 'fail', later)).toBeNull();
    expect(store.byId(id)?.stateAt.equals(later)).toBe(true);
  });

  it('keep the instant of the first submission through a return', () => {
    const { store, by, submitted } = aStore();
    const id = submitted();
    store.advance(id, 'return', { at: later, reason: 'Thiếu số liệu', askedAgain: ['CN4'] });
    expect(store.byId(id)).toMatchObject({ reason: 'Thiếu số liệu', askedAgain: ['CN4'] });

    store.advance(id, 'submit', { at: later, submittedBy: by, evidence: '{"a":1}' });

    const again = store.byId(id);
    expect(again).toMatchObject({ state: 'submitted', reason: null, askedAgain: [] });
    expect(again?.firstSubmittedAt?.equals(at)).toBe(true);
    expect(again?.submittedAt?.equals(later)).toBe(true);
    expect(again?.evidence).toBe('{"a":1}');
  });

  it('are not changed while the office has them in hand', () => {
    const { store, by, submitted } = aStore();
    const id = submitted();

    expect(store.setConsent(id, by, later)).toBe(false);
    expect(store.setAgreement(id, { on: day, votes: null, eventId: null })).toBe(false);
    expect(store.setAskedAgain(id, ['CN1'])).toBe(false);
  });

  const DECISION = { number: '45/QĐ-UBND', on: day };
  it.each<[string, 'commune' | 'district', readonly ['forward' | 'award', Step][]]>([
    ['own power', 'commune', [['award', { at, decision: DECISION }]]],
    [
      'a superior’s power',
      'district',
      [
        ['forward', { at, forwardedOn: day }],
        ['award', { at, decision: DECISION }],
      ],
    ],
  ])('in %s end with the number and the day of the decision', (_name, level, steps) => {
    const { store, by, submitted } = aStore();
    const id = submitted('Mẫu Năm', level);
    store.advance(id, 'admit', { at });
    store.conclude(id, 'pass', at);
    store.advance(id, 'approve', { at, decidedBy: by });

    for (const [action, step] of steps) store.advance(id, action, step);

    expect(store.byId(id)).toMatchObject({ state: 'awarded', decidedBy: by });
    expect(store.byId(id)?.decision?.number).toBe('45/QĐ-UBND');
    expect(store.byId(id)?.forwardedOn?.toString() ?? null).toBe(
      level === 'district' ? '2024-10-08' : null,
    );
  });

  it.each([
    ['without the collective’s agreement', { agree: false, consent: true }],
    ['without the nominee’s consent', { agree: true, consent: false }],
  ])('cannot be submitted %s (plan II.2, DL6)', (_name, { agree, consent }) => {
    const { store, by, begin } = aStore();
    const { id } = begin('Mẫu Sáu');
    if (agree) store.setAgreement(id, { on: day, votes: null, eventId: null });
    if (consent) store.setConsent(id, by, at);

    expect(() => store.advance(id, 'submit', { at, submittedBy: by })).toThrow('CHECK');
  });

  it('are withdrawn, never deleted', () => {
    const { db, store, begin } = aStore();
    const { id } = begin('Mẫu Bảy');
    expect(() => db.exec('DELETE FROM nomination')).toThrow('never deleted');

    store.advance(id, 'withdraw', { at, reason: 'Nhập nhầm' });

    expect(store.byId(id)).toMatchObject({ state: 'withdrawn', reason: 'Nhập nhầm' });
  });
});

describe('what was written for a nomination', () => {
  it('is kept by part; the later answer counts', () => {
    const { texts, by, begin } = aStore();
    const { id } = begin('Mẫu Tám');
    texts.put(id, 'CN4', { kind: 'text', text: 'Cải tiến kênh mương' }, by, at);
    texts.put(id, 'CN1', { kind: 'none' }, by, at);
    texts.put(id, 'CN1', { kind: 'commitment' }, by, later);

    expect([...texts.of(id)]).toEqual([
      ['CN1', { kind: 'commitment' }],
      ['CN4', { kind: 'text', text: 'Cải tiến kênh mương' }],
    ]);
  });

  it('is compared with the year’s other nominations, but for withdrawn ones', () => {
    const { store, texts, by, begin } = aStore();
    const [one, two, three] = ['Mẫu Một', 'Mẫu Hai', 'Mẫu Ba'].map((name) => begin(name).id);
    for (const id of [one, two, three]) {
      texts.put(id ?? 0, 'deeds', { kind: 'text', text: `Bài ${id}` }, by, at);
    }
    store.advance(three ?? 0, 'withdraw', { at, reason: 'Nhập nhầm' });

    expect(texts.ofOthers(2024, one ?? 0)).toEqual([
      { nominationId: two, part: 'deeds', text: `Bài ${two}` },
    ]);
  });
});
