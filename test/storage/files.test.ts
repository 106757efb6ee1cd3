import { describe, expect, it } from 'vitest';
import { createFileStore } from '../../src/storage/files.ts';
import { createPeopleStore } from '../../src/storage/people.ts';
import { aDatabase, instant } from '../telegram/edge.ts';

const at = instant('2024-06-17T01:00:00Z');

function aFileStore() {
  const db = aDatabase();
  createPeopleStore(db).enrol({
    telegramId: 1,
    fullName: 'Mẫu Một',
    honorific: 'ong',
    consentedAt: at,
  });
  const files = createFileStore(db);
  const receive = (name: string) =>
    files.receive({
      ...{ fileUniqueId: `u-${name}`, fileId: `f-${name}`, name, mime: 'image/jpeg' },
      ...{ size: 9, by: 1, at },
    });
  const names = (minutes = 0, most = 9) =>
    files.waiting(most, at.add({ minutes })).map(({ name }) => name);
  return { db, files, receive, names };
}

describe('a file that somebody sent', () => {
  it('waits for its bytes, is kept once and then stays as it is', () => {
    const { db, files, receive, names } = aFileStore();
    const id = receive('a');
    expect(files.byId(id)?.state).toBe('waiting');

    files.keep(id, new Uint8Array([1, 2, 3]));
    files.keep(id, new Uint8Array([9]));

    expect(files.byId(id)?.state).toBe('kept');
    expect([...(files.content(id) ?? [])]).toEqual([1, 2, 3]);
    expect(names()).toEqual([]);
    expect(db.prepare('SELECT sha256 FROM stored_file').pluck().get()).toBe(
      '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
    );
  });

  it.each(['gone', 'too_large'] as const)('that is %s is not asked for again', (why) => {
    const { files, receive, names } = aFileStore();
    const id = receive('a');

    files.lose(id, why);

    expect(files.byId(id)?.state).toBe(why);
    expect(files.content(id)).toBeNull();
    expect(names(60 * 24)).toEqual([]);
  });

  it('is tried again after one, two, four minutes and so on, at last every four hours', () => {
    const { files, receive, names } = aFileStore();
    const id = receive('a');
    const waits = Array.from({ length: 12 }, (_, attempt) => {
      files.tried(id, at);
      const pauses = [1, 2, 4, 8, 16, 32, 64, 128, 256];
      const pause = pauses[Math.min(attempt, pauses.length - 1)] ?? 0;
      return [names(pause - 1).length, names(pause).length];
    });

    expect(waits).toEqual(Array.from({ length: 12 }, () => [0, 1]));
  });

  it('comes before one that has failed', () => {
    const { files, receive, names } = aFileStore();
    const first = receive('failed');
    receive('fresh');
    files.tried(first, at);

    expect(names(1, 1)).toEqual(['fresh']);
  });
});
