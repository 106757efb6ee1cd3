import { expect, it } from 'vitest';
import { aCommune, type Commune } from '../support/commune.ts';

const THIRTY = Array.from({ length: 30 }, (_, index) => index);
type Phone = ReturnType<Commune['driver']['chat']>;

/** Two times thirty hamlets with their heads; those of the first thirty are about to send. */
async function aBigCommune() {
  const commune = await aCommune({ now: '2024-06-14T07:00', waitingTakesTime: true });
  commune.onlyFrom('2024-06');
  for (const index of [...THIRTY, ...THIRTY.map((each) => each + 30)]) {
    const name = `Thôn Mẫu ${index + 1}`;
    const unit = { code: `M${index + 1}`, name, kind: 'office' } as const;
    const validFrom = Temporal.PlainDate.from('2024-06-01');
    commune.app.stores.units.add({ ...unit, validFrom, validTo: null }, 100 + index);
  }
  const officer = commune.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const group = commune.sandbox.group({ title: 'Cán bộ xã', members: [officer] });
  const staff = commune.driver.chat(officer, group);
  await staff.say('/ketnoi');
  const heads = [...THIRTY, ...THIRTY.map((each) => each + 30)].map((index) =>
    commune.driver.chat(
      commune.enrolled({
        name: `Mẫu Trưởng ${index + 1}`,
        role: 'reporter',
        unit: `Thôn Mẫu ${index + 1}`,
      }),
    ),
  );
  for (const day of ['15', '18']) {
    commune.clock.jumpTo(Temporal.Instant.from(`2024-06-${day}T08:00:00+07:00`));
    await drained(commune, () => commune.app.tick());
  }
  for (const head of heads.slice(0, 30)) await toTheEnd(head);
  commune.clock.jumpTo(Temporal.Instant.from('2024-06-19T08:00:00+07:00'));
  return { commune, staff, heads };
}

/** An office without figures of its own is asked for examples, remarks and pictures. */
async function toTheEnd(head: Phone): Promise<void> {
  await head.say('/baocao');
  await head.press('Không có');
  await head.press('Không có');
  await head.press('Không có ảnh');
}

/** Until nothing waits any more, however long Telegram's limits make it wait. */
async function drained(commune: Commune, work: () => Promise<unknown>): Promise<void> {
  await work();
  for (;;) {
    const { nextAt } = await commune.app.outbox.drain();
    if (nextAt === null) return;
    commune.clock.jumpTo(nextAt);
  }
}

it('thirty reminders, thirty submissions and a busy staff group in one minute stay within the limits', async () => {
  const { commune, staff, heads } = await aBigCommune();
  const { sandbox, app } = commune;
  sandbox.limits.reset();
  const began = commune.clock.now();

  for (const head of heads.slice(0, 30)) head.user.press(head.last(), '✅ Gửi báo cáo');
  for (const index of THIRTY.slice(0, 4)) staff.user.say(staff.chatId, `/status ${index}`);
  for (const index of THIRTY.slice(0, 25)) {
    const key = `test:${index}`;
    const payload = { text: `Tin ${index}` };
    const at = commune.clock.now();
    app.stores.outbox.enqueue({ key, chatId: staff.chatId, method: 'sendMessage', payload, at });
  }
  app.inbox.receive(sandbox.updates.take());
  await drained(commune, () => Promise.all([app.tick(), app.inbox.settled()]));

  const receipts = heads.slice(0, 30).filter((head) => head.lastText().startsWith('✅ Đã nhận'));
  const reminded = heads.slice(30).filter((head) => head.lastText().includes('đã quá hạn 01 ngày'));
  const said = staff.botMessages().filter(({ text }) => text.startsWith('Tin '));
  expect([receipts.length, reminded.length, said.length]).toEqual([30, 30, 25]);
  expect(commune.clock.now().since(began).total('seconds')).toBeLessThan(120);

  const worst = sandbox.limits.worst();
  expect(worst.refused).toBe(0);
  expect(worst.overallPerSecond).toBeLessThanOrEqual(30);
  expect(Math.max(...Object.values(worst.privatePerSecond))).toBe(1);
  expect(worst.groupPerMinute[staff.chatId]).toBeLessThanOrEqual(20);
  await commune.close();
});
