import { expect, it } from 'vitest';
import { tickAt } from './reminder-scene.ts';
import { headOf, june } from './scene.ts';

it('who writes again is reminded again, though Telegram never told that they are back', async () => {
  const made = await june({ now: '2024-06-15T08:00' });
  const head = headOf(made);
  head.user.blockBot();
  await made.settle();
  head.user.unblockBot();
  made.sandbox.updates.drop();
  await tickAt(made, '2024-06-16T08:00');

  await head.say('/trogiup');
  await tickAt(made, '2024-06-17T08:00');

  expect(head.lastText()).toContain('Còn 01 ngày đến hạn nộp báo cáo tháng 6/2024 của Thôn 3');
});
