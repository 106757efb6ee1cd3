import { describe, expect, it } from 'vitest';
import { who } from '../../src/commands/who.ts';
import { aDesk } from './a-desk.ts';
import { aMonth } from './a-month.ts';

async function asked(
  name: (of: (account: number) => string, month: Awaited<ReturnType<typeof aMonth>>) => string,
) {
  const month = await aMonth();
  const pseudonym = name(month.commune.app.stores.pseudonyms.of, month);
  const code = await who(month.desk.deps, [pseudonym]);
  const { said, complained } = month.desk;
  await month.commune.close();
  return { code, said: said.map((line) => line.replace(pseudonym, 'p-…')), complained };
}

describe('npm run who', () => {
  it('tells on the machine whom a line of the log is about', async () => {
    const found = await asked((of, { three }) => of(three.id));

    expect(found).toEqual({ code: 0, said: ['p-…: Mẫu Thôn Ba (Thôn 3)'], complained: [] });
  });

  it('tells a stranger’s account once they tried a code', async () => {
    const { said } = await asked((of, { commune }) => {
      commune.app.stores.wrongCodes.add(1, 777_000, commune.clock.now());
      return of(777_000);
    });

    expect(said).toEqual(['p-…: tài khoản Telegram số 777000, chưa tham gia']);
  });

  it('finds nobody who was erased', async () => {
    const { said } = await asked((of, { commune, three }) => {
      const { erasures, people } = commune.app.stores;
      const id = people.who(three.id)?.person.id ?? 0;
      const called = { person: () => 'x', name: () => 'x', exemplar: () => 'x' };
      erasures.person(id, called, { by: null, at: commune.clock.now() });
      return of(three.id);
    });

    expect(said).toEqual(['p-…: không có trong dữ liệu, hoặc đã được xóa.']);
  });

  it('says how it is called, and where there are no data', async () => {
    const month = await aMonth();
    await month.commune.close();
    const nowhere = aDesk(`${month.path}-none`, month.commune.clock);

    expect(await who(month.desk.deps, ['Mẫu Thôn Ba'])).toBe(2);
    expect(await who(nowhere.deps, ['p-jfpaghcdklef'])).toBe(2);

    expect(month.desk.complained[0]).toContain('npm run who -- p-jfpaghcdklef');
    expect(nowhere.complained[0]).toContain(`${month.path}-none`);
  });
});
