import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/domain/unit.ts';
import { createUnitStore } from '../../src/storage/units.ts';
import { aDatabase } from '../telegram/edge.ts';

function hamlet(number: number, validTo: string | null = null): Unit {
  return {
    code: `T${String(number).padStart(2, '0')}`,
    name: `Thôn ${number}`,
    kind: 'hamlet',
    validFrom: Temporal.PlainDate.from('2024-01-01'),
    validTo: validTo === null ? null : Temporal.PlainDate.from(validTo),
  };
}

describe('units', () => {
  it('come back as they went in, with an id', () => {
    const store = createUnitStore(aDatabase());
    store.add(hamlet(1), 0);
    store.add(hamlet(2, '2024-06-30'), 1);

    expect(store.byId(1)).toEqual({ id: 1, replacedBy: null, ...hamlet(1) });
    expect(store.byId(2)).toEqual({ id: 2, replacedBy: null, ...hamlet(2, '2024-06-30') });
    expect(store.byId(3)).toBeNull();
  });

  it('stand in the order of the plan, or in that of their names', () => {
    const store = createUnitStore(aDatabase());
    for (const [place, number] of [10, 2, 1].entries()) store.add(hamlet(number), place);

    expect(store.all().map((unit) => unit.name)).toEqual(['Thôn 10', 'Thôn 2', 'Thôn 1']);
    expect(store.sorted().map((unit) => unit.name)).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10']);
  });

  it('added later may stand in between', () => {
    const store = createUnitStore(aDatabase());
    store.add(hamlet(1), 0);
    store.add(hamlet(3), 2);

    store.add(hamlet(2), 1);

    expect(store.all().map((unit) => unit.code)).toEqual(['T01', 'T02', 'T03']);
  });

  it('have one code each', () => {
    const store = createUnitStore(aDatabase());
    store.add(hamlet(1), 0);

    expect(() => store.add(hamlet(1), 1)).toThrow('UNIQUE');
  });
});
