import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { redeploy } from './redeploy.ts';
import { answerAll, atPigs, enrol, invite, june } from './scene.ts';

describe('the network fails in the middle of a question', () => {
  const FAULTS: readonly FaultKind[] = ['refused', '500', '502-html', 'lost-response', '429'];
  const METHODS = ['sendMessage', 'editMessageReplyMarkup'];

  it.each(FAULTS.flatMap((kind) => METHODS.map((method) => ({ kind, method }))))(
    '$kind at $method: the figure is stored once and the next question comes',
    async ({ kind, method }) => {
      const { made, head, answers } = await atPigs({ withFaults: true });
      made.sandbox.faults.next({ kind, method });
      await head.say('khoảng 100');
      await made.settle();
      expect(made.sandbox.faults.pending()).toEqual([]);
      expect(head.lastText()).toContain('số ước: 100 con');
      await head.press('Đúng', { on: head.last() });
      expect(answers()['KT11']).toMatchObject({ value: 100 });
      expect(answers()).not.toHaveProperty('KT12');
      expect(head.lastText()).toContain('Đàn gia cầm');
    },
  );

  it.each(FAULTS)(
    '%s at the answer to a press: stored once, the next question comes',
    async (kind) => {
      const { made, head, answers } = await atPigs({ withFaults: true });
      made.sandbox.faults.next({ kind, method: 'answerCallbackQuery' });
      await head.press('Như tháng trước');
      await made.settle();
      expect(answers()['KT11']).toMatchObject({ value: 95 });
      expect(answers()).not.toHaveProperty('KT12');
      expect(head.lastText()).toContain('Đàn gia cầm');
    },
  );

  it.each(FAULTS)('%s at the receipt: one submission, and a receipt', async (kind) => {
    const { made, head } = await atPigs({ withFaults: true });
    await head.say('xem lại');
    await head.press('Trả lời');
    await answerAll(head);
    made.sandbox.faults.next({ kind, method: 'sendMessage' });
    await head.press('✅ Gửi báo cáo');
    await made.settle();
    expect(head.lastText()).toContain('Mã: T6/2024-T03-1');
    const sent = made.db.prepare(
      `SELECT count(*) AS n FROM report WHERE revision > 0 AND receipt LIKE 'T6%'`,
    );
    expect(sent.get()).toEqual({ n: 1 });
  });
});

describe('the network fails when somebody has just enrolled', () => {
  it('the menu of their commands comes when it is back', async () => {
    const made = await june({ withFaults: true, waitingTakesTime: true });
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const link = await invite(officer, 'Người báo cáo', 'Thôn 5', 'Người phụ trách chính');
    const head = made.driver.chat(made.sandbox.user({ firstName: 'Mới' }));
    made.sandbox.faults.next({ kind: 'refused', method: 'setMyCommands', times: 4 });

    await enrol(head, link, 'Mẫu Mới');
    await made.settle();

    const menu = made.sandbox.commands(head.user.id, head.user.id);
    expect(menu.map(({ command }) => command)).toContain('baocao');
  });
});

describe('somebody blocks the bot in the middle of a question', () => {
  it('nothing is lost; after unblocking the open question is shown and answered', async () => {
    const { made, head, answers } = await atPigs();
    head.user.blockBot();
    await made.settle();
    expect(made.app.stores.people.who(head.user.id)?.person.unreachableAt).not.toBeNull();
    head.user.unblockBot();
    await made.settle();
    expect(made.app.stores.people.who(head.user.id)?.person.unreachableAt).toBeNull();
    expect(head.lastText()).toContain('Đàn lợn');
    await head.say('96');
    expect(answers()['KT11']).toMatchObject({ value: 96 });
  });

  it('blocked between the answer and the next question: the next one is shown after unblocking', async () => {
    const { made, head, answers } = await atPigs();
    made.sandbox.faults.next({ kind: '403', method: 'sendMessage' });
    head.user.say(made.sandbox.bot, '96');
    head.user.blockBot();
    await made.settle();
    expect(answers()['KT11']).toMatchObject({ value: 96 });
    head.user.unblockBot();
    await made.settle();
    expect(head.lastText()).toContain('Đàn gia cầm');
    expect(answers()).not.toHaveProperty('KT12');
  });

  it('a stranger who unblocks is not written to', async () => {
    const made = await june();
    const stranger = made.driver.chat(made.sandbox.user({ firstName: 'Lạ' }));
    await stranger.start();
    const before = stranger.botMessages().length;
    stranger.user.blockBot();
    stranger.user.unblockBot();
    await made.settle();
    expect(stranger.botMessages().length).toBe(before);
  });
});

describe('the log of the conversation is gone', () => {
  it('the next typed answer goes to the open question', async () => {
    const { made, head, answers } = await atPigs();
    made.db.prepare('DELETE FROM conversation').run();
    await head.say('96');
    expect(answers()['KT11']).toMatchObject({ value: 96 });
    expect(head.lastText()).toContain('Đàn gia cầm');
  });

  it('and so does the next press', async () => {
    const { made, head, answers } = await atPigs();
    made.db.prepare('DELETE FROM conversation').run();
    await head.press('Như tháng trước');
    expect(answers()['KT11']).toMatchObject({ value: 95 });
    expect(head.lastText()).toContain('Đàn gia cầm');
  });

  it('an update that comes twice is taken once, with and without the log', async () => {
    const { made, head, answers } = await atPigs();
    head.user.say(made.sandbox.bot, '96');
    const updates = made.sandbox.updates.take();
    made.app.inbox.receive(updates);
    await made.app.inbox.settled();
    made.db.prepare('DELETE FROM inbox').run();
    made.app.inbox.receive(updates);
    await made.app.inbox.settled();
    made.db.prepare('DELETE FROM inbox').run();
    made.db.prepare('DELETE FROM conversation').run();
    made.app.inbox.receive(updates);
    await made.app.inbox.settled();
    expect(answers()['KT11']).toMatchObject({ value: 96 });
    expect(answers()).not.toHaveProperty('KT12');
    await head.say('4000');
    expect(answers()['KT12']).toMatchObject({ value: 4000 });
  });
});

describe('a new version of the software in the middle of a question', () => {
  it('owners are offered to go on, once, and the button shows the open question', async () => {
    const { made, head, answers } = await atPigs();
    const next = await redeploy(made, 'version-2');
    expect(head.lastText()).toContain('Hệ thống vừa được cập nhật');
    const told = head.botMessages().length;
    const again = await redeploy({ ...made, app: next.app }, 'version-2');
    expect(head.botMessages().length).toBe(told);
    const phone = again.driver.chat(head.user);
    await phone.press('▶ Tiếp tục');
    expect(phone.lastText()).toContain('Đàn lợn');
    await phone.say('96');
    expect(answers()['KT11']).toMatchObject({ value: 96 });
    await again.stop();
  });

  it('a figure typed right after it goes where it belongs', async () => {
    const { made, head, answers } = await atPigs();
    const next = await redeploy(made, 'version-2');
    const phone = next.driver.chat(head.user);
    await phone.say('96');
    expect(answers()['KT11']).toMatchObject({ value: 96 });
    expect(answers()).not.toHaveProperty('KT12');
    expect(phone.lastText()).toContain('Đàn gia cầm');
    await next.stop();
  });

  it('a figure typed while nothing ran goes where it belongs', async () => {
    const { made, head, answers } = await atPigs();
    await made.app.inbox.stop();
    head.user.say(made.sandbox.bot, '96');
    const next = await redeploy(made, 'version-2');
    expect(answers()['KT11']).toMatchObject({ value: 96 });
    expect(answers()).not.toHaveProperty('KT12');
    await next.stop();
  });

  it('who paused, or was not in the middle of anything, is not written to', async () => {
    const { made, head } = await atPigs();
    await head.say('/huy');
    const told = head.botMessages().length;
    const next = await redeploy(made, 'version-2');
    expect(head.botMessages().length).toBe(told);
    await next.stop();
  });

  it('the button of an update that is long over does no harm', async () => {
    const { made, head } = await atPigs();
    const next = await redeploy(made, 'version-2');
    const phone = next.driver.chat(head.user);
    const offer = phone.last();
    await phone.say('/huy');
    await phone.press('▶ Tiếp tục', { on: offer });
    expect(phone.toast()).toContain('Nút này đã cũ');
    await next.stop();
  });
});
