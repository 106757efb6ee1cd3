import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPlanStore } from '../../src/storage/plans.ts';
import { aDatabase, instant } from '../telegram/edge.ts';

const at = instant('2024-01-31T01:00:00Z');
const document = JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')) as object;

describe('the plan in force', () => {
  it('is none in an empty database', () => {
    const store = createPlanStore(aDatabase());

    expect(store.find()).toBeNull();
    expect(() => store.current()).toThrow('no plan is loaded');
  });

  it('is read once and then kept', () => {
    const store = createPlanStore(aDatabase());
    store.add(document, 2024, at);

    expect(store.current().year).toBe(2024);
    expect(store.current().units).toHaveLength(27);
    expect(store.current()).toBe(store.find());
  });

  it('is the version added last, for those who read before as for those who come later', () => {
    const db = aDatabase();
    const store = createPlanStore(db);
    store.add(document, 2024, at);
    expect(store.current().slogan).not.toBe('Mới');

    store.add({ ...document, slogan: 'Mới' }, 2024, at.add({ hours: 1 }));

    expect(store.current().slogan).toBe('Mới');
    expect(createPlanStore(db).current().slogan).toBe('Mới');
    expect(db.prepare('SELECT count(*) FROM plan_version').pluck().get()).toBe(2);
  });

  it('that is damaged is not used', () => {
    const store = createPlanStore(aDatabase());
    store.add({ year: 2024 }, 2024, at);

    expect(() => store.current()).toThrow('the plan in the database is damaged');
  });
});
