import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/member.ts';
import { withoutMarkup } from '../../../src/texts/html.ts';
import { redeploy } from '../redeploy.ts';
import { tickAt } from '../reminder-scene.ts';
import { forgedPress, type Phone } from '../scene.ts';
import { approved, december, PDF, standsIn } from './scene.ts';

const THREE = { unit: 'Thôn 3', name: 'Mẫu Thị Ba' };

async function filed(phone: Phone, paper: string): Promise<void> {
  await phone.say('/hoso');
  for (const button of ['1', paper, 'Gửi tệp, ảnh']) {
    await phone.press(button, { on: phone.last() });
  }
  await phone.sendDocument({ name: 'a.pdf', bytes: PDF });
  await phone.press('Ghi vào hồ sơ', { on: phone.last() });
}

describe('forged buttons of dossiers', () => {
  const DATA = [
    'dossier:show:1',
    'dossier:paper:1:HS3',
    'dossier:open:1:HS3',
    'dossier:get:1:HS3',
    'dossier:send:1:HS3',
    'dossier:make:1:HS3',
    'dossier:return:1',
    'dossier:forward:1',
    'dossier:forward:all',
    'dossier:archive',
    'dossier:archive:1',
    'dossier:owing:0',
    'dossier:list:all:0',
  ] as const;
  const ROLES: readonly Role[] = ['reporter', 'reader', 'council', 'leader'];

  it.each(DATA.flatMap((data) => ROLES.map((role) => ({ data, role }))))(
    '$data by a $role of elsewhere shows and changes nothing of Thôn 3',
    async ({ data, role }) => {
      const { made, head } = await december({ withFaults: true });
      const [id = 0] = approved(made, [THREE]);
      await filed(head, 'HS3');
      const unit = role === 'reporter' ? { unit: 'Thôn 7' } : {};
      const phone = made.driver.chat(made.enrolled({ name: 'Mẫu Bảy', role, ...unit }));
      await phone.say('/trogiup');

      forgedPress(made, phone, data, 991_000);
      await made.app.inbox.settled();
      await made.settle();
      await phone.sendDocument({ name: 'b.pdf', bytes: PDF });
      await phone.say('Nội dung gõ tiếp sau nút giả');

      expect(standsIn(made, id)).toBe('HS1 missing, HS2 missing, HS3 present');
      expect(made.db.prepare('SELECT count(*) FROM dossier_paper').pluck().get()).toBe(1);
      const all = phone.messages().map(({ text }) => text);
      expect(all.some((text) => text.includes('Mẫu Thị Ba'))).toBe(false);
      expect(phone.document()).toBeUndefined();
    },
  );

  it.each(['dossier:send:1:HS1', 'dossier:make:1:HS1', 'dossier:send:1:HS2', 'dossier:make:1:HS2'])(
    '%s: a unit brings no paper of the office, nor makes one',
    async (data) => {
      const { made, head } = await december({ withFaults: true });
      const [id = 0] = approved(made, [THREE]);
      await head.say('/hoso');

      forgedPress(made, head, data, 991_000);
      await made.app.inbox.settled();

      expect(standsIn(made, id)).toBe('HS1 missing, HS2 missing, HS3 missing');
      expect(made.db.prepare('SELECT count(*) FROM official_document').pluck().get()).toBe(0);
      expect(made.logged.join('')).toContain('"action":"dossier"');
    },
  );

  it('a button on a paper that was replaced since then says so', async () => {
    const { made, head, officer } = await december();
    approved(made, [THREE]);
    await filed(head, 'HS3');
    await officer.say('/hoso');
    for (const button of ['1', 'HS3']) await officer.press(button, { on: officer.last() });
    await head.press('Gửi bản khác');
    await head.sendPhoto();
    await head.press('Ghi vào hồ sơ');

    await officer.press('Trả lại để bổ sung');

    expect(officer.toast()).toBe('Giấy tờ này đã được thay hoặc trả lại.');
  });

  it('a unit brings nothing more once the dossier has left, and is told whom to ask', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await head.say('/hoso');
    for (const button of ['1', 'HS3']) await head.press(button, { on: head.last() });
    made.app.stores.nominations.advance(id, 'forward', {
      at: made.clock.now(),
      forwardedOn: Temporal.PlainDate.from('2024-12-02'),
    });

    await head.press('Gửi tệp, ảnh');

    expect(head.toast()).toContain('Đề nghị liên hệ Văn phòng – Nội vụ.');
  });
});

describe('a dossier under strain', () => {
  it('a name of any length and with markup fits in every message', async () => {
    const { made, officer, secretary, head } = await december();
    const name = `Mẫu <b>& "${'Ơ'.repeat(100)}`.slice(0, 120);
    approved(
      made,
      Array.from({ length: 30 }, () => ({ unit: 'Thôn 3', name })),
    );
    await filed(head, 'HS3');
    await tickAt(made, '2024-12-13T08:00');
    await officer.say('/hoso');
    await officer.press('Ai còn phải nộp gì', { on: officer.last() });
    await secretary.say('/hoso');
    await secretary.press('10', { on: secretary.last() });
    await secretary.press('Ghi đã gửi cấp trên', { on: secretary.last() });
    await secretary.press('Hôm nay', { on: secretary.last() });

    const all = [officer, secretary, head].flatMap((phone) => phone.botMessages());
    const longest = Math.max(...all.map(({ text }) => withoutMarkup(text).length));
    expect(longest).toBeLessThanOrEqual(4096);
    expect(secretary.lastText()).toContain('Mẫu <b>& "ƠƠƠ');
    await officer.say('/hoso');
    await officer.press('Tải toàn bộ (.zip)');
    expect(officer.document()?.name).toBe('ho-so-khen-thuong-2024.zip');
  });

  it('a new start of the software in the middle keeps the pages that were sent', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    await head.say('/hoso');
    for (const button of ['1', 'HS3', 'Gửi tệp, ảnh']) {
      await head.press(button, { on: head.last() });
    }
    await head.sendPhoto();

    const renewed = await redeploy(made, 'version-2');
    const again = renewed.driver.chat(head.user);
    await again.sendPhoto();
    expect(again.lastText()).toContain('Đã nhận 2 tệp');
    await again.press('Ghi vào hồ sơ', { on: again.last() });

    expect(made.app.stores.dossiers.ofNomination(id)[0]?.pages).toHaveLength(2);
    await renewed.stop();
  });
});
