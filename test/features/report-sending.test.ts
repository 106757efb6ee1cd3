import { describe, expect, it } from 'vitest';
import { answerAll, deputyOf, headOf, june, upTo } from './scene.ts';

describe('sending', () => {
  it('is idempotent: two taps, one submission, one receipt', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo', { times: 3 });
    const receipts = head.botMessages().filter(({ text }) => text.includes('Đã nhận báo cáo'));
    expect(receipts).toHaveLength(1);
    expect(head.toast()).toBe('Báo cáo đã được gửi, không cần bấm lại.');
    expect(
      made.db.prepare('SELECT count(*) AS n FROM report WHERE state = ?').get('submitted'),
    ).toEqual({ n: 1 });
  });

  it('the receipt of a report on time', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await answerAll(head);
    made.clock.jumpTo(Temporal.Instant.from('2024-06-18T16:59:50+07:00'));
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toBe(
      [
        '✅ Đã nhận báo cáo tháng 6/2024 của Thôn 3 lúc 16:59 ngày 18/06/2024. Mã: T6/2024-T03-1.',
        'Đúng hạn.',
        'Trân trọng cảm ơn ông.',
      ].join('\n'),
    );
  });

  it.each([
    ['2024-06-18T16:59:56+07:00', 1],
    ['2024-06-20T17:00:00+07:00', 3],
  ])('the receipt of a report that came at about %s says %i days late', async (at, days) => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await answerAll(head);
    made.clock.jumpTo(Temporal.Instant.from(at));
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain(`Nhận sau hạn ${days} ngày.`);
  });

  it('on time is decided by the arrival in the inbox, not by the handling', async () => {
    const made = await june();
    const head = headOf(made);
    await head.say('/baocao');
    await answerAll(head);
    made.clock.jumpTo(Temporal.Instant.from('2024-06-18T16:59:59+07:00'));
    head.user.press(head.last(), '✅ Gửi báo cáo');
    const updates = made.sandbox.updates.take();
    made.app.inbox.receive(updates);
    made.clock.jumpTo(Temporal.Instant.from('2024-06-18T17:01:00+07:00'));
    await made.app.inbox.settled();
    expect(head.lastText()).toContain('Đúng hạn.');
  });

  it('what the report did to the year is said', async () => {
    const made = await june();
    const head = headOf(made);
    made.filed('Thôn 3', '2024-05', { KT23: { value: 120 } });
    await upTo(head, 'giao thông nông thôn');
    await head.say('0,1');
    await head.say('xem lại');
    await head.press('Trả lời');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    expect(head.lastText()).toContain(
      'Lũy kế từ đầu năm: Đường giao thông nông thôn đã nghiệm thu 0,22 km.',
    );
  });

  it('the same review sent by the deputy in the same moment changes nothing', async () => {
    const made = await june();
    const head = headOf(made);
    const deputy = deputyOf(made);
    await head.say('/baocao');
    await answerAll(head);
    await head.press('✅ Gửi báo cáo');
    await deputy.say('/baocao');
    expect(deputy.lastText()).toContain('đã gửi lúc');
  });
});
