import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOperator } from './operator.ts';

const READY = 'Đang chạy: @tunganh_thu_bot';
const SOON = { timeout: 10_000 };

describe('moving to another machine', () => {
  it('takes a copy along: what came meanwhile is answered once, nothing a second time', async () => {
    const operator = await anOperator();
    const [here, there] = ['machine-a', 'machine-b'].map((name) => {
      const folder = join(operator.folder, name);
      mkdirSync(folder);
      return {
        folder,
        settings: {
          DATABASE_PATH: join(folder, 'data/thi-dua.sqlite'),
          BACKUP_DIR: join(folder, 'data/backups'),
          SETUP_CODE: 'mo-cua-2024',
        },
      };
    });
    if (here === undefined || there === undefined) throw new Error('two were made');
    const person = operator.sandbox.user({ firstName: 'Mẫu Quản Trị' });
    const answers = () => person.view().chats[0]?.messages.filter(({ from }) => from.isBot) ?? [];
    const old = operator.start(here.settings);
    await old.says(READY);
    person.startBot('mo-cua-2024');
    await expect.poll(() => answers().length, SOON).toBe(1);
    await old.stop();

    const copy = join(here.folder, 'move.sqlite');
    const made = await operator.command(['backup', copy], here.settings);
    copyFileSync(copy, join(there.folder, 'move.sqlite'));
    person.press(answers()[0] ?? { chatId: 0, id: 0 }, 'Đồng ý');
    const restored = await operator.command(
      ['restore', join(there.folder, 'move.sqlite')],
      there.settings,
    );
    const doctor = await operator.command(['doctor'], there.settings);
    const moved = operator.start(there.settings);
    await moved.says(READY);

    await expect.poll(() => answers().length, SOON).toBe(2);
    expect([made.code, restored.code]).toEqual([0, 0]);
    expect(restored.complaints).toEqual([]);
    expect(doctor.said[2]).toBe('Tốt: Dữ liệu nguyên vẹn; kế hoạch năm 2024.');
    expect(answers()[1]?.text).toContain('họ và tên');
    expect(await moved.stop()).toEqual({ code: 0, signal: null });
    expect(answers()).toHaveLength(2);
    expect(operator.sandbox.violations).toEqual([]);
  }, 60_000);
});
