import { describe, expect, it } from 'vitest';
import { atPigs, headOf, type Phone } from '../features/scene.ts';
import type { Commune } from '../support/commune.ts';

const KEPT = 'Hệ thống tạm thời chưa ghi được nội dung vừa gửi';

/** What comes is still written down, and then nothing is any more. */
function closedBehind(made: Commune): void {
  made.app.inbox.receive(made.sandbox.updates.take());
  made.db.pragma('query_only = ON');
}

/** Everything that waited is through. */
async function through(made: Commune): Promise<void> {
  await made.app.inbox.settled();
  await made.settle();
}

/** Retries come and go. */
async function aWhile(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
}

const saysSo = (phone: Phone) => phone.botMessages().filter(({ text }) => text.startsWith(KEPT));

describe('a database that cannot be written any more', () => {
  it('gives up no answer: who wrote is told once, and is answered when it can be written again', async () => {
    const { made, head, answers } = await atPigs({ withFaults: true, waitingTakesTime: true });
    for (const text of ['96', '4000']) head.user.say(made.sandbox.bot, text);
    closedBehind(made);
    await aWhile();

    expect(saysSo(head)).toHaveLength(1);
    expect(answers()).not.toHaveProperty('KT11');
    made.db.pragma('query_only = OFF');
    await through(made);

    expect(answers()).toMatchObject({ KT11: { value: 96 }, KT12: { value: 4000 } });
    expect(saysSo(head)).toHaveLength(1);
    expect(made.app.stores.inbox.counts()).toMatchObject({ waiting: 0, failed: 0 });
  });

  it('leaves no button spinning', async () => {
    const { made, head, answers } = await atPigs({ withFaults: true, waitingTakesTime: true });
    head.user.press(head.last(), 'Như tháng trước');
    closedBehind(made);
    await aWhile();

    expect(made.sandbox.unansweredPresses()).toEqual([]);
    expect(head.toast()).toContain(KEPT);
    made.db.pragma('query_only = OFF');
    await through(made);

    expect(answers()).toMatchObject({ KT11: { value: 95 } });
  });

  it('does not take what it could not keep: Telegram keeps it', async () => {
    const { made, head } = await atPigs();
    made.db.pragma('query_only = ON');
    head.user.say(made.sandbox.bot, '96');
    const updates = made.sandbox.updates.take();

    expect(() => made.app.inbox.receive(updates)).toThrow('readonly');

    made.db.pragma('query_only = OFF');
    made.app.inbox.receive(updates);
    await through(made);
    expect(head.lastText()).toContain('Đàn gia cầm');
  });

  it('of which the disk is full is the same: the long answer waits for room', async () => {
    const { made, head } = await atPigs({ withFaults: true, waitingTakesTime: true });
    const other = headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');
    while (!head.lastText().includes('C. Khó khăn')) await head.say('bỏ qua');
    head.user.say(made.sandbox.bot, 'ă'.repeat(1900));
    made.app.inbox.receive(made.sandbox.updates.take());
    const pages = Number(made.db.pragma('page_count', { simple: true }));
    made.db.pragma(`max_page_count = ${pages}`);
    await aWhile();

    expect(saysSo(head)).toHaveLength(1);
    made.db.pragma('max_page_count = 1000000');
    await through(made);
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['remarks']).toMatchObject({ kind: 'text' });
    await other.say('/trogiup');
    expect(other.lastText()).toContain('Các việc của người báo cáo');
  });
});
