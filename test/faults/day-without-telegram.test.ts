import { describe, expect, it } from 'vitest';
import { aStaffGroup } from '../features/digest-scene.ts';
import { ledgerOf, saidOf } from '../features/reminder-scene.ts';
import type { Phone } from '../features/scene.ts';

const PATIENCE = 60_000;

/** The week of the deadline, with a head, the staff group and an administrator. */
async function aWeek() {
  const scene = await aStaffGroup({
    now: '2024-06-14T12:00',
    withFaults: true,
    waitingTakesTime: true,
  });
  const { made } = scene;
  const phone = (it: Parameters<typeof made.enrolled>[0]) => made.driver.chat(made.enrolled(it));
  const head = phone({ name: 'Mẫu Thôn Bảy', role: 'reporter', unit: 'Thôn 7' });
  const administrator = phone({ name: 'Mẫu Quản Trị', role: 'administrator' });
  const instant = (time: string) => Temporal.Instant.from(`${time}+07:00`);

  /** The clock's work up to a moment; what people write is fetched only while Telegram answers. */
  async function until(time: string, isThere = true): Promise<void> {
    const end = instant(time);
    while (Temporal.Instant.compare(made.clock.now(), end) < 0) {
      const next = made.clock.now().add({ minutes: 15 });
      made.clock.jumpTo(Temporal.Instant.compare(next, end) < 0 ? next : end);
      await made.app.tick();
      if (isThere) await made.settle();
      else await made.app.outbox.drain();
    }
  }

  /** Telegram is away from now on until then. */
  async function away(time: string): Promise<void> {
    made.sandbox.faults.next({ kind: 'refused', times: Number.POSITIVE_INFINITY });
    await until(time, false);
    made.sandbox.faults.clear();
  }
  return { ...scene, head, administrator, until, away };
}

const count = (phone: Phone) => phone.botMessages().length;

describe('Telegram, down for the day before the deadline', () => {
  it(
    'brings the reminders that still hold, once, and of those that are over none',
    async () => {
      const { made, head, until, away } = await aWeek();
      await until('2024-06-17T07:00');
      const before = count(head);

      await away('2024-06-18T07:00');
      expect(count(head)).toBe(before);
      await until('2024-06-20T07:00');

      expect(saidOf(head, 'Còn 01 ngày đến hạn')).toEqual([]);
      expect(saidOf(head, 'Hôm nay là hạn nộp')).toHaveLength(1);
      expect(count(head)).toBe(before + 2);
      expect(ledgerOf(made, 'Thôn 7')).toEqual([
        'opening sent',
        'three_days_before skipped replaced',
        'day_before skipped superseded',
        'due_day sent',
        'day_after sent',
      ]);
      expect(made.app.stores.outbox.counts()).toMatchObject({
        pending: 0,
        failed: 0,
        uncertain: 0,
      });
    },
    PATIENCE,
  );

  it(
    'brings the week’s digest late, once, and tells the administrator once that it was away',
    async () => {
      const { staff, administrator, until, away } = await aWeek();
      await until('2024-06-17T07:00');

      await away('2024-06-18T07:00');
      await until('2024-06-19T12:00');

      expect(saidOf(staff, 'TỔNG HỢP TUẦN')).toHaveLength(1);
      expect(saidOf(administrator, 'đã mất kết nối với Telegram')).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'answers what was written within 24 hours, which is what Telegram keeps: in order, once',
    async () => {
      const { made, head, until, away } = await aWeek();
      await until('2024-06-17T09:00');
      const before = count(head);
      for (const text of ['/baocao', 'Không có', '53 tạ']) head.user.say(made.sandbox.bot, text);

      await away('2024-06-18T08:30');
      expect(count(head)).toBe(before);
      await made.settle();

      const answers = head.botMessages().slice(before);
      expect(answers.map(({ text }) => text.split('\n')[0])).toEqual([
        '✓ Điển hình: không có',
        'B. Số liệu · Câu 2/17 · Tháng 6/2024',
        'Quy đổi: 53 tạ = 5,3 tấn.',
      ]);
      expect(made.app.stores.inbox.counts()).toMatchObject({ waiting: 0, failed: 0 });
    },
    PATIENCE,
  );
});
