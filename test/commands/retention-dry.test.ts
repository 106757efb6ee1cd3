import { describe, expect, it } from 'vitest';
import { job } from '../../src/commands/job.ts';
import { aMonth, at } from './a-month.ts';

describe('npm run job -- retention --dry-run', () => {
  it('prints what would go, in the words of the plan, and removes nothing', async () => {
    const { commune, desk, tick } = await aMonth();
    await tick('2024-06-15T08:00');
    const bodies = () =>
      commune.db.prepare(`SELECT count(*) FROM outbox WHERE payload <> '{}'`).pluck().get();
    const before = bodies();
    expect(before).toBe(2);

    const args = ['retention', '--at', at('2024-08-01T03:00').toString(), '--dry-run'];
    expect(await job(desk.deps, args)).toBe(0);

    expect(desk.said.slice(0, 2)).toEqual([
      'Dọn dữ liệu đến 03:00 ngày 01/08/2024, sẽ xóa:',
      '2 × Nội dung tin nhắn do hệ thống gửi đi',
    ]);
    expect(bodies()).toBe(before);
    await commune.close();
  });

  it('says when nothing is past its time', async () => {
    const { commune, desk } = await aMonth();

    expect(await job(desk.deps, ['retention', '--dry-run'])).toBe(0);

    expect(desk.said[0]).toBe(
      'Dọn dữ liệu đến 12:00 ngày 14/06/2024: không có gì quá thời hạn lưu.',
    );
    await commune.close();
  });
});
