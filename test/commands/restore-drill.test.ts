import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { restore } from '../../src/commands/restore.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { redeploy } from '../features/redeploy.ts';
import { answerAll } from '../features/scene.ts';
import type { Commune } from '../support/commune.ts';
import { aMonth, at } from './a-month.ts';

/** The database is lost; the copy of a night takes its place, and the bot goes on with it. */
async function lostAndRestored(
  { commune, path, folder, desk }: Awaited<ReturnType<typeof aMonth>>,
  night: string,
  time: string,
) {
  await commune.app.inbox.stop();
  commune.db.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  commune.clock.jumpTo(at(time));
  expect(await restore(desk.deps, [join(folder, `thi-dua-2024-${night}-020000.sqlite`)])).toBe(0);
  const db = openDatabase(path);
  const again = await redeploy({ ...commune, db }, 'version-1');
  onTestFinished(async () => {
    await again.stop();
    commune.driver.close();
    db.close();
  });
  const tickAgain = async (later: string) => {
    commune.clock.jumpTo(at(later));
    await again.app.tick();
    // Telegram's pace: one message to each person, and some between them
    for (let seconds = 0; seconds < 3; seconds += 1) {
      await again.settle();
      commune.pass(1);
    }
  };
  return { again, tickAgain };
}

/** What Telegram holds for the bot after somebody has done something. */
function updatesOf({ sandbox }: Pick<Commune, 'sandbox'>, act: () => unknown) {
  const before = sandbox.updates.pending().map(({ update_id }) => update_id);
  act();
  return sandbox.updates.pending().filter(({ update_id }) => !before.includes(update_id));
}

describe('a copy of the middle of the month', () => {
  it('is gone on with after a loss: nothing is done or said twice', async () => {
    const month = await aMonth();
    const { commune, three, four, tick } = month;
    await tick('2024-06-15T08:00');
    const head = commune.driver.chat(three);
    await head.say('/baocao');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    await tick('2024-06-16T02:00');
    await tick('2024-06-17T02:00');
    await tick('2024-06-17T08:00');
    const other = commune.driver.chat(four);
    expect(other.botMessages()).toHaveLength(2);

    const { again, tickAgain } = await lostAndRestored(month, '06-17', '2024-06-17T10:00');
    await tickAgain('2024-06-17T10:01');
    expect(other.botMessages()).toHaveLength(2);
    await tickAgain('2024-06-18T08:00');
    await tickAgain('2024-06-18T08:01');

    expect(other.botMessages().map((one) => one.text.split('\n')[1]?.slice(0, 20))).toEqual([
      'Đã mở báo cáo tháng ',
      'Còn 01 ngày đến hạn ',
      'Hôm nay là hạn nộp b',
    ]);
    const { periods, reports, units } = again.app.stores;
    const unit = units.all().find((each) => each.name === 'Thôn 3');
    const duty = periods.ofUnit(unit?.id ?? 0).find((each) => each.period.month === '2024-06');
    expect(reports.latestSent(duty?.id ?? 0)?.state).toBe('submitted');
    expect(head.botMessages().filter((one) => one.text.includes('Còn 01 ngày'))).toEqual([]);
  });

  it('gets what Telegram still holds, once, and what it knows already changes nothing', async () => {
    const month = await aMonth();
    const { commune, three, four, tick } = month;
    await tick('2024-06-15T08:00');
    const head = commune.driver.chat(three);
    const handled = [...updatesOf(commune, () => three.say(commune.sandbox.bot, '/baocao'))];
    await commune.settle();
    await head.say('0');
    await tick('2024-06-17T02:00');
    const beforeLoss = head.botMessages().length;
    await commune.app.inbox.stop();
    commune.clock.jumpTo(at('2024-06-17T09:00'));
    const waiting = updatesOf(commune, () => four.say(commune.sandbox.bot, '/baocao'));

    const { again } = await lostAndRestored(month, '06-17', '2024-06-17T10:00');
    commune.sandbox.updates.redeliver([...handled, ...waiting]);
    await again.settle();

    expect(head.botMessages()).toHaveLength(beforeLoss);
    const answers = commune.driver
      .chat(four)
      .botMessages()
      .filter(({ text }) => text.includes('Câu 1/17'));
    expect(answers).toHaveLength(1);
    const states = again.app.stores.inbox.counts();
    expect(states).toMatchObject({ waiting: 0, failed: 0 });
  });

  it('does not tell on the next day what was told between the copy and the loss', async () => {
    const month = await aMonth();
    const other = month.commune.driver.chat(month.four);
    await month.tick('2024-06-15T02:00');
    await month.tick('2024-06-15T08:00');

    const { tickAgain } = await lostAndRestored(month, '06-15', '2024-06-15T22:00');
    await tickAgain('2024-06-15T22:01');
    await tickAgain('2024-06-16T08:00');
    await tickAgain('2024-06-17T08:00');

    expect(other.botMessages().map((one) => one.text.split('\n')[1]?.slice(0, 20))).toEqual([
      'Đã mở báo cáo tháng ',
      'Còn 01 ngày đến hạn ',
    ]);
  });

  it('says what became of the stage that was due between copy and restore', async () => {
    const { commune, path, folder, tick, desk } = await aMonth();
    await tick('2024-06-15T08:00');
    await tick('2024-06-17T02:00');
    await commune.close();
    commune.clock.jumpTo(at('2024-06-17T10:00'));

    await restore(desk.deps, [join(folder, 'thi-dua-2024-06-17-020000.sqlite')]);

    const db = openDatabase(path, { readonly: true });
    onTestFinished(() => void db.close());
    expect(
      db
        .prepare(
          `SELECT stage, outcome, reason, count(*) AS n FROM reminder_ledger
           WHERE outcome <> 'skipped' GROUP BY 1, 2, 3 ORDER BY 1`,
        )
        .all(),
    ).toEqual([
      { stage: 'day_before', outcome: 'uncertain', reason: 'restored from a copy', n: 2 },
      { stage: 'opening', outcome: 'sent', reason: null, n: 2 },
    ]);
    expect(
      db
        .prepare(`SELECT job, outcome, reason FROM job_slot WHERE slot_at >= ? ORDER BY 1`)
        .all(at('2024-06-17T00:00').epochMilliseconds),
    ).toEqual([
      { job: 'backup', outcome: 'done', reason: null },
      { job: 'dates', outcome: 'skipped', reason: 'restored from a copy' },
      { job: 'digest', outcome: 'skipped', reason: 'restored from a copy' },
      { job: 'duties', outcome: 'skipped', reason: 'restored from a copy' },
      { job: 'purge', outcome: 'skipped', reason: 'restored from a copy' },
      { job: 'reminders', outcome: 'skipped', reason: 'restored from a copy' },
      { job: 'retention', outcome: 'skipped', reason: 'restored from a copy' },
    ]);
    expect(db.prepare(`SELECT subject FROM audit WHERE action = 'restore'`).pluck().all()).toEqual([
      'database',
    ]);
    expect(desk.said.at(-1)).toBe(
      '2 tin nhắn đến hạn trước lúc khôi phục có thể đã gửi, hệ thống không gửi lại.',
    );
  });
});
