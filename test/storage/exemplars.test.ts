import { describe, expect, it } from 'vitest';
import { aLedger } from './ledger.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

function aRegister() {
  const ledger = aLedger();
  const doer = { by: 1, at: ledger.now };
  const add = (name: string, more: object = {}) =>
    ledger.exemplars.add({
      ...{ unitId: 1, year: 2024, kind: 'individual', name, deed: 'Hiến đất', campaign: null },
      ...{ discoveredOn: day('2024-06-15'), isNamed: true, fromReport: false, ...doer, ...more },
    });
  return { ...ledger, doer, add };
}
const names = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name);

describe('the register of exemplars, read by others', () => {
  it('finds a unit’s entry however the name is written, and no other unit’s', () => {
    const { exemplars, add } = aRegister();
    add('Ông Mẫu Văn Hải');
    add('Mẫu Văn Hải', { unitId: 2 });

    expect(names(exemplars.named(1, 2024, 'mau van hai'))).toEqual(['Ông Mẫu Văn Hải']);
    expect(names(exemplars.named(1, 2023, 'mau van hai'))).toEqual([]);
  });

  it('lists what stands: of a unit’s year, or discovered from one day to another', () => {
    const { exemplars, add, doer } = aRegister();
    const [one, two, three] = [add('Mẫu Một'), add('Mẫu Hai'), add('Mẫu Ba')];
    add('Mẫu Bốn', { discoveredOn: day('2024-06-14') });
    add('Mẫu Năm', { discoveredOn: day('2024-06-16') });
    exemplars.merge(two.id, one.id, doer);
    exemplars.withdraw(three.id, { ...doer, why: 'nhầm', withReport: false });

    expect(names(exemplars.ofUnit(1, 2024))).toEqual(['Mẫu Năm', 'Mẫu Một', 'Mẫu Bốn']);
    expect(names(exemplars.discoveredBetween(day('2024-06-15'), day('2024-06-16')))).toEqual([
      'Mẫu Một',
      'Mẫu Năm',
    ]);
  });

  it('leads from an entry over all mergers to the one that stays', () => {
    const { exemplars, add, doer } = aRegister();
    const [one, two, three] = [add('Mẫu Một'), add('Mẫu Hai'), add('Mẫu Ba')];
    exemplars.merge(one.id, two.id, doer);
    exemplars.merge(two.id, three.id, doer);

    expect([one, two, three].map(({ id }) => exemplars.resolved(id)?.name)).toEqual([
      'Mẫu Ba',
      'Mẫu Ba',
      'Mẫu Ba',
    ]);
  });

  it('moves an entry only from the state in which it was seen', () => {
    const { exemplars, add, doer } = aRegister();
    const { id } = add('Mẫu Một');

    expect(exemplars.move(id, 'discovered', 'praised', { ...doer, note: null })).toBe(true);
    expect(exemplars.move(id, 'discovered', 'fostered', { ...doer, note: null })).toBe(false);

    expect(exemplars.byId(id)?.state).toBe('praised');
    expect(exemplars.history(id)).toHaveLength(1);
  });

  it('is never deleted', () => {
    const { db, add } = aRegister();
    add('Mẫu Một');

    expect(() => db.exec('DELETE FROM exemplar')).toThrow('withdrawn, never deleted');
  });
});

describe('the events of a year, read by others', () => {
  it('are those held from one day to another, oldest first, without what was withdrawn', () => {
    const { events, doer } = aRegister();
    const add = (heldOn: string, campaign: string | null, unitId: number | null) =>
      events.add({
        ...{ year: 2024, kind: 'final_review', campaign, unitId, participants: null },
        ...{ heldOn: day(heldOn), results: heldOn, choices: [], ...doer },
      });
    add('2024-06-20', 'PT1', null);
    add('2024-06-01', null, 1);
    add('2024-05-31', 'PT1', 1);
    const mistaken = add('2024-06-10', 'PT1', 1);
    events.withdraw(mistaken.id, { ...doer, why: 'nhầm' });
    const results = (list: ReturnType<typeof events.list>) => list.map((each) => each.results);

    expect(results(events.heldBetween(day('2024-06-01'), day('2024-06-20')))).toEqual([
      '2024-06-01',
      '2024-06-20',
    ]);
    expect(results(events.list({ year: 2024, of: 'commune' }))).toEqual(['2024-06-20']);
    expect(results(events.list({ year: 2024, campaign: 'PT1', of: 1 }))).toEqual(['2024-05-31']);
    expect(results(events.list({ year: 2024, campaign: null }))).toEqual(['2024-06-01']);
  });
});
