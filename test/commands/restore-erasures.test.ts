import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backup } from '../../src/commands/backup.ts';
import { restore } from '../../src/commands/restore.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { erasedNames } from '../../src/texts/erased.ts';
import { TEXTS } from '../support/commune.ts';
import { aDesk } from './a-desk.ts';
import { aMonth } from './a-month.ts';

const CALLED = erasedNames(TEXTS.vi);

/** A copy in which a head and an exemplar still stand; then both are erased, and a minute passes. */
async function afterErasure() {
  const month = await aMonth();
  const { commune, three, path, desk } = month;
  const { erasures, exemplars, people } = commune.app.stores;
  const unitId = commune.unitNamed('Thôn 4').id;
  exemplars.add({
    ...{ unitId, year: 2024, kind: 'individual', name: 'Mẫu Văn Gương', deed: 'Hiến đất' },
    ...{ campaign: null, discoveredOn: Temporal.PlainDate.from('2024-06-01'), isNamed: true },
    ...{ fromReport: false, by: 1, at: commune.clock.now() },
  });
  const copy = join(dirname(path), 'copy.sqlite');
  expect(await backup(desk.deps, [copy])).toBe(0);
  const it = { by: null, at: commune.clock.now() };
  erasures.person(people.who(three.id)?.person.id ?? 0, CALLED, it);
  erasures.name({ unitId, foldedName: 'mau van guong' }, CALLED, it);
  await month.tick('2024-06-14T12:01');
  await commune.close();
  desk.said.splice(0);
  return { ...month, copy, account: three.id };
}

/** Whether the name of the head, their account, the name of the exemplar are in a database. */
function held(path: string, account: number): readonly boolean[] {
  const db = openDatabase(path, { readonly: true });
  const has = (sql: string, value: string | number) => db.prepare(sql).get(value) !== undefined;
  const found = [
    has('SELECT 1 FROM person WHERE full_name = ?', 'Mẫu Thôn Ba'),
    has('SELECT 1 FROM person WHERE telegram_id = ?', account),
    has('SELECT 1 FROM exemplar WHERE name = ?', 'Mẫu Văn Gương'),
  ];
  db.close();
  return found;
}

describe('an erasure is not undone by an older copy', () => {
  it('that takes the place of the database that knows of it', async () => {
    const { desk, path, folder, copy, account } = await afterErasure();
    rmSync(folder, { recursive: true });
    expect(held(copy, account)).toEqual([true, true, true]);

    expect(await restore(desk.deps, [copy])).toBe(0);

    expect(held(path, account)).toEqual([false, false, false]);
    expect(desk.said).toContain(
      'Đã xóa lại dữ liệu của 2 người đã được xóa sau khi bản sao được lập.',
    );
  });

  it('that is restored on a new machine, where only the folder of copies is left', async () => {
    const { desk, folder, path, copy, account } = await afterErasure();
    const list = join(folder, 'thi-dua-erasures.json');
    const there = join(folder, 'copy.sqlite');
    copyFileSync(copy, there);
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });

    expect(await restore(desk.deps, [there])).toBe(0);

    expect(held(path, account)).toEqual([false, false, false]);
    expect(readFileSync(list, 'utf8')).not.toMatch(new RegExp(`Mẫu|${account}`));
  });

  it('nor by one that is older still, restored after that one', async () => {
    const { desk, folder, path, copy, account } = await afterErasure();
    rmSync(folder, { recursive: true });
    const elsewhere = aDesk(join(dirname(path), 'second.sqlite'), desk.deps.clock);
    copyFileSync(copy, `${copy}-again`);
    expect(await restore(desk.deps, [copy])).toBe(0);
    copyFileSync(path, elsewhere.deps.config.databasePath);

    expect(await restore(elsewhere.deps, [`${copy}-again`])).toBe(0);

    expect(held(elsewhere.deps.config.databasePath, account)).toEqual([false, false, false]);
    expect(existsSync(folder)).toBe(false);
  });

  it('a list that was damaged holds no restore up', async () => {
    const { desk, folder, path, copy, account } = await afterErasure();
    copyFileSync(copy, join(folder, 'thi-dua-erasures.json'));

    expect(await restore(desk.deps, [copy])).toBe(0);

    expect(held(path, account)).toEqual([false, false, false]);
  });
});
