import { describe, expect, it } from 'vitest';
import type { Commune } from '../support/commune.ts';
import { enrol, headOf, invite, june, upTo } from './scene.ts';

/** The commune has changed its notice: the plan says so. */
function changeNotice(made: Commune, noticeVersion: number): void {
  const row = made.db.prepare('SELECT document FROM plan_version ORDER BY id DESC').pluck().get();
  const document = JSON.parse(String(row)) as { year: number; personalData: object };
  const personalData = { ...document.personalData, noticeVersion };
  made.app.stores.plans.add({ ...document, personalData }, document.year, made.clock.now());
}

const versions = (made: Commune, personId: number) =>
  made.db
    .prepare('SELECT version FROM person_consent WHERE person_id = ? ORDER BY version')
    .pluck()
    .all(personId);

describe('consent (conventions.md 2.6, DL6)', () => {
  it('is asked for at the first /start with what is kept and that it goes abroad, and is recorded with its version', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    changeNotice(made, 3);
    const link = await invite(officer, 'Người báo cáo', 'Thôn 3', 'Người phụ trách chính');
    const phone = made.driver.chat(made.sandbox.user({ firstName: 'Ba' }));

    await phone.start(link);
    expect(phone.lastText()).toContain('Tin nhắn đi qua máy chủ Telegram ở nước ngoài.');
    expect(phone.lastText()).toContain('xin xóa dữ liệu: /dulieu');
    expect(phone.lastButtons()).toEqual(['Đồng ý', 'Không đồng ý']);
    expect(made.app.stores.people.who(phone.user.id)).toBeNull();
    await enrol(phone, link, 'Mẫu Thôn Ba');

    const id = made.app.stores.people.who(phone.user.id)?.person.id ?? 0;
    expect(made.app.stores.consents.latest(id)?.version).toBe(3);
  });

  it('is asked for again after what somebody does once the notice has changed; no answer is lost', async () => {
    const made = await june();
    const head = headOf(made);
    made.filed('Thôn 3', '2024-05', { KT11: { value: 95 } });
    await upTo(head, 'Đàn lợn');
    changeNotice(made, 2);

    await head.say('97');
    expect(made.duty('Thôn 3', '2024-06').draftAnswers['KT11']).toMatchObject({ value: 97 });
    expect(head.lastText()).toContain('Thông báo về dữ liệu cá nhân đã được cập nhật');
    const notice = head.last();
    await head.say('bỏ qua');
    expect(head.botMessages().filter(({ text }) => text.includes('đã được cập nhật'))).toHaveLength(
      1,
    );
    await head.press('Đồng ý', { on: notice });

    expect(head.botMessages().find(({ id }) => id === notice.id)?.text).toContain(
      '✓ Đã đồng ý lưu thông tin, ngày 15/06/2024.',
    );
    const id = made.app.stores.people.who(head.user.id)?.person.id ?? 0;
    expect(versions(made, id)).toEqual([1, 2]);
    await head.say('/trogiup');
    expect(head.botMessages().filter(({ text }) => text.includes('đã được cập nhật'))).toEqual([]);
  });

  it('who does not answer is asked again on another day; who does not agree reads how to be erased', async () => {
    const made = await june();
    const head = headOf(made);
    changeNotice(made, 2);
    const asked = () =>
      head.botMessages().filter(({ text }) => text.includes('đã được cập nhật')).length;

    await head.say('/trogiup');
    await head.say('/caidat');
    expect(asked()).toBe(1);
    made.pass(24 * 3600);
    await head.say('/caidat');
    expect(asked()).toBe(2);
    await head.press('Không đồng ý');

    expect(asked()).toBe(1);
    const explained = head.botMessages().find(({ text }) => text.startsWith('Rút đồng ý và xin'));
    expect(explained?.text).toContain('Phải lưu theo quy định');
  });

  it('the button of an older notice shows the one that holds', async () => {
    const made = await june();
    const head = headOf(made);
    changeNotice(made, 2);
    await head.say('/caidat');
    changeNotice(made, 3);

    await head.press('Đồng ý');
    expect(head.lastText()).toContain('đã được cập nhật');
    await head.press('Đồng ý');

    const id = made.app.stores.people.who(head.user.id)?.person.id ?? 0;
    expect(versions(made, id)).toEqual([1, 3]);
  });
});
