import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createStores } from '../../src/storage/stores.ts';
import { aDatabase, instant } from '../telegram/edge.ts';

const at = instant('2024-07-05T02:00:00Z');

function aStore() {
  const db = aDatabase();
  const { planUploads, plans, people } = createStores(db);
  plans.add(JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')), 2024, at);
  const person = people.enrol({
    telegramId: 1,
    fullName: 'Mẫu Một',
    honorific: 'ong',
    consentedAt: at,
  });
  const upload = (updateId: number) =>
    planUploads.add({
      baseVersion: plans.newest().id,
      document: { plan: {}, validFrom: null },
      fileName: 'a.xlsx',
      fileHash: 'f'.repeat(64),
      updateId,
      by: person.id,
      at,
    });
  return { db, planUploads, plans, upload, by: person.id };
}

describe('workbooks that wait for their confirmation', () => {
  it('are one for an update, however often it is handed in', () => {
    const { db, upload } = aStore();

    expect(upload(7).id).toBe(upload(7).id);

    expect(db.prepare('SELECT count(*) FROM plan_upload').pluck().get()).toBe(1);
  });

  it('are decided once', () => {
    const { planUploads, upload, by } = aStore();
    const { id } = upload(7);

    expect(planUploads.decide(id, 'dropped', by, at)).toBe(true);
    expect(planUploads.decide(id, 'confirmed', by, at)).toBe(false);

    expect(planUploads.byId(id)?.outcome).toBe('dropped');
  });

  it('take no outcome but the three', () => {
    const { planUploads, upload, by } = aStore();

    expect(() => planUploads.decide(upload(7).id, 'maybe', by, at)).toThrow('CHECK constraint');
  });
});

describe('a version of the plan', () => {
  it('that waits for its day is the newest, and not in force', () => {
    const { db, plans, by } = aStore();
    const document = { ...plans.newest().document, slogan: 'Mới' };
    const validFrom = Temporal.PlainDate.from('2024-07-15');
    const file = { fileName: 'a.xlsx', fileHash: 'f'.repeat(64) };

    const id = plans.add(document, 2024, at, { validFrom, by, ...file, isInForce: false });

    expect(plans.newest()).toMatchObject({ id, isInForce: false, uploadedBy: by });
    expect(plans.current().slogan).not.toBe('Mới');
    expect(plans.due(validFrom.subtract({ days: 1 }))).toEqual([]);
    expect(plans.due(validFrom).map((version) => version.id)).toEqual([id]);

    plans.enter(id, at);

    expect(plans.current().slogan).toBe('Mới');
    expect(plans.due(validFrom)).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM plan_version').pluck().get()).toBe(2);
  });
});
