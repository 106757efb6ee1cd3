import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/member.ts';
import {
  agree,
  aNomination,
  begin,
  DEEDS,
  fill,
  nominationOf,
  october,
  tap,
} from './nomination-scene.ts';
import { redeploy } from './redeploy.ts';
import { saidOf } from './reminder-scene.ts';
import { deputyOf, forgedPress, headOf } from './scene.ts';

describe('forged and stale buttons of nominations', () => {
  const DATA = [
    'nomination:show',
    'nomination:read',
    'nomination:open',
    'nomination:part',
    'nomination:admit',
    'nomination:ask:return',
    'nomination:ask:withdraw',
    'nomination:ask:approve',
    'nomination:ask:award',
  ] as const;
  const dataOf = (kind: string, id: number) =>
    `${kind}:${id}${kind.endsWith('read') ? ':0' : kind.endsWith('part') ? ':CN1' : ''}`;

  it.each(DATA.flatMap((kind) => ['reporter', 'reader'].map((role) => ({ kind, role }))))(
    '$kind by a $role of elsewhere shows and changes nothing',
    async ({ kind, role }) => {
      const { made } = await october({ withFaults: true });
      const id = aNomination(made);
      const unit = role === 'reporter' ? { unit: 'Thôn 5' } : {};
      const user = made.enrolled({ name: 'Mẫu Năm', role: role as Role, ...unit });
      const phone = made.driver.chat(user);
      await phone.say('/trogiup');
      const before = JSON.stringify(nominationOf(made));

      forgedPress(made, phone, dataOf(kind, id), 991_000);
      await made.app.inbox.settled();
      await phone.say('Nội dung gõ tiếp sau nút giả');

      expect(JSON.stringify(nominationOf(made))).toBe(before);
      expect(phone.messages().some(({ text }) => text.includes('Mẫu Thị Điển'))).toBe(false);
    },
  );

  it.each(['nomination:ask:approve', 'nomination:admit'])(
    '%s by the unit itself is told whose it is',
    async (kind) => {
      const { made, head } = await october({ withFaults: true });
      const id = aNomination(made, { state: kind === 'nomination:admit' ? 'submitted' : 'passed' });
      await head.say('/khenthuong');
      const { state } = nominationOf(made);

      forgedPress(made, head, dataOf(kind, id), 991_000);
      await made.app.inbox.settled();

      expect(nominationOf(made).state).toBe(state);
      expect(made.logged.join('')).toContain('"action":"nomination"');
    },
  );

  it('an officer’s «Trả lại» that was overtaken by the council says where it is now', async () => {
    const { made, secretary } = await october();
    const id = aNomination(made);
    await secretary.say('/khenthuong');
    await tap(secretary, 'Đề nghị khen', 'Chờ tiếp nhận', 'KT24-01', 'Trả lại', '9', 'Tiếp: lý do');
    made.app.stores.nominations.advance(id, 'admit', { at: made.clock.now() });
    made.app.stores.nominations.conclude(id, 'pass', made.clock.now());

    await secretary.say('Nêu rõ số liệu');

    expect(secretary.lastText()).toBe('Đề nghị này đang chờ Chủ tịch UBND xã quyết định.');
    expect(nominationOf(made).state).toBe('passed');
  });

  it('a unit’s answer that comes after the submission by its deputy changes nothing', async () => {
    const { made, head } = await october();
    await begin(head);
    await fill(head);
    const id = nominationOf(made).id;
    const by = nominationOf(made).startedBy;
    made.app.stores.nominations.advance(id, 'submit', { at: made.clock.now(), submittedBy: by });

    await tap(head, '12');

    expect(head.lastText()).toBe('Đề nghị này đang chờ Bộ phận Văn phòng – Nội vụ tiếp nhận.');
  });
});

describe('two people at once', () => {
  it('each tap counts for the one who has it open; nothing is written twice or lost', async () => {
    const { made, head } = await october();
    const deputy = deputyOf(made);
    await begin(head);
    await agree(head);
    const { id } = nominationOf(made);
    await deputy.say('/khenthuong');
    await tap(deputy, 'Đề nghị khen', 'KT24-01', '▶ Làm tiếp');

    await head.press('Cam kết', { times: 2 });
    expect(made.app.stores.nominationTexts.of(id).size).toBe(0);
    await deputy.press('Cam kết', { on: deputy.last(), times: 2 });

    expect(made.app.stores.nominationTexts.of(id).size).toBe(1);
    expect(deputy.lastText()).toContain('CN2.');
  });

  it('who both send find one submission and one receipt', async () => {
    const { made, head } = await october();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await begin(head);
    await fill(head);
    await head.press('✅ Gửi đề nghị', { times: 3 });

    expect(saidOf(head, 'Đã nhận đề nghị')).toHaveLength(1);
    expect(saidOf(officer, 'KT24-01')).toHaveLength(1);
  });

  it('of two units that nominate at the same time each has a code of its own', async () => {
    const { made, head } = await october();
    const five = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await Promise.all([begin(head, { name: 'Mẫu Một' }), begin(five, { name: 'Mẫu Hai' })]);

    const codes = made.app.stores.nominations.ofYear(2024).map(({ code }) => code);
    expect(codes).toEqual(['KT24-01', 'KT24-02']);
  });
});

describe('somebody who leaves the unit in mid-nomination', () => {
  it('writes no more, and the deputy finds all of it', async () => {
    const { made, head } = await october();
    deputyOf(made);
    await begin(head);
    await agree(head);
    const [member] = made.app.stores.people.who(head.user.id)?.memberships ?? [];
    made.app.stores.people.endMembership(member?.id ?? 0, made.clock.now());

    await tap(head, 'Cam kết');

    expect(head.lastText()).toContain('Việc này do người báo cáo của đơn vị');
    expect(made.app.stores.nominationTexts.of(nominationOf(made).id).size).toBe(0);
  });
});

describe('a new version of the bot in mid-nomination', () => {
  it('goes on at the same part with all that was written', async () => {
    const { made, head } = await october();
    await begin(head);
    await agree(head);
    await tap(head, 'Cam kết');
    const next = await redeploy(made, 'version-2');
    const phone = next.driver.chat(head.user);

    await phone.say('Chi bộ đánh giá hoàn thành xuất sắc nhiệm vụ năm 2024');

    expect(phone.lastText()).toContain('CN3.');
    expect(next.app.stores.nominationTexts.of(nominationOf(made).id).get('CN2')).toEqual({
      kind: 'text',
      text: 'Chi bộ đánh giá hoàn thành xuất sắc nhiệm vụ năm 2024',
    });
    await next.stop();
    next.driver.close();
  });
});

describe('a form that is not given any more', () => {
  it('is chosen anew before the nomination goes out (two tiers of government)', async () => {
    const { made, head } = await october();
    await begin(head);
    await fill(head);
    const row = made.db.prepare('SELECT document FROM plan_version ORDER BY id DESC').pluck().get();
    const document = JSON.parse(String(row)) as { year: number };
    const government = [{ model: '2cap', from: '2024-01-01', to: null }];
    made.app.stores.plans.add({ ...document, government }, document.year, made.clock.now());

    await tap(head, '✅ Gửi đề nghị');
    expect(head.lastText()).toContain('Hình thức này không còn áp dụng.');
    expect(head.lastButtons()).not.toContain('Giấy khen của Chủ tịch Ủy ban nhân dân huyện');
    await tap(head, 'Bằng khen', '✅ Gửi đề nghị');

    expect(nominationOf(made)).toMatchObject({ state: 'submitted', form: 'bang_khen_tinh' });
    expect(made.app.stores.nominationTexts.of(nominationOf(made).id).get('deeds')).toEqual({
      kind: 'text',
      text: DEEDS,
    });
  });
});
