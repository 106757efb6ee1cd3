import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/domain/exemplar/spoken.ts';
import { broadcastText } from '../../../src/features/exemplars/broadcast.ts';
import { TEXTS } from '../../support/commune.ts';
import type { Phone } from '../scene.ts';
import { add, aRegister, LAND, open } from './exemplar-scene.ts';

async function aGroup(made: Awaited<ReturnType<typeof aRegister>>['made'], officer: Phone) {
  const group = made.sandbox.group({ title: 'Trưởng thôn', members: [officer.user] });
  const inGroup = made.driver.chat(officer.user, group);
  await inGroup.say('/ketnoi');
  await inGroup.press('Đổi thành nhóm Trưởng thôn');
  return inGroup;
}

async function consent(phone: Phone) {
  await open(phone);
  await phone.press('🗣');
  await phone.press('✅ Đồng ý, qua điện thoại');
}

describe('publication needs a consent of its own (PR12)', () => {
  it('without it the buttons say what is missing, though the nominee agreed to be named', async () => {
    const { made, head, officer } = await aRegister();
    await add(head, 'Mẫu Văn Hải');
    await aGroup(made, officer);
    await open(officer);
    for (const button of ['📻', '📣']) {
      await officer.press(button);
      expect(officer.toast()).toContain('chưa ghi nhận người được nêu đồng ý công khai');
    }
    expect(made.db.prepare('SELECT count(*) FROM exemplar_publication').pluck().get()).toBe(0);
  });

  it('is recorded with who said so and when, by the unit or the office', async () => {
    const { head, officer } = await aRegister();
    await add(head, 'Mẫu Văn Hải');
    await consent(head);

    expect(head.lastText()).toMatch(
      /Công khai: đã đồng ý \(Mẫu Thôn Ba ghi lúc 08:\d\d ngày 15\/06\/2024\)/,
    );
    await open(officer);
    await officer.press('Quá trình');
    expect(officer.lastText()).toContain('đồng ý công khai, qua điện thoại (Mẫu Thôn Ba ghi)');
  });

  it('the database refuses a publication without it', async () => {
    const { made, head, standing } = await aRegister();
    await add(head, 'Mẫu Văn Hải');
    const id = standing()[0]?.id ?? 0;

    expect(() =>
      made.app.stores.exemplars.publish(id, 'loudspeaker', 'x', { by: 1, at: made.clock.now() }),
    ).toThrow('published only with recorded consent');
  });

  it('taken back by the unit, nothing more is published, and the office is told', async () => {
    const { made, head, officer } = await aRegister();
    await add(head, 'Mẫu Văn Hải');
    await aGroup(made, officer);
    await consent(head);
    await open(officer);
    await officer.press('📻');
    await officer.press('✅ Dùng bản này');

    await open(head);
    await head.press('🚫');
    await head.press('Không đồng ý nữa, nói trực tiếp');

    expect(officer.lastText()).toContain('Thôn 3 báo: Mẫu Văn Hải không còn đồng ý công khai.');
    await officer.press('Tải tệp');
    expect(officer.toast()).toContain('chưa ghi nhận người được nêu đồng ý công khai');
    expect(officer.document()).toBeUndefined();
    await officer.press('📣');
    expect(officer.toast()).toContain('chưa ghi nhận');
  });
});

describe('the text for the loudspeakers', () => {
  it('is drafted, changed by the officer, copied, and had as a file', async () => {
    const { made, head, officer } = await aRegister();
    await add(head, 'Ông Mẫu Văn Hải');
    await consent(officer);
    await officer.press('📻');
    expect(officer.lastText()).toContain(
      'Ông Mẫu Văn Hải, Thôn 3, là cá nhân điển hình được xã ghi nhận trong tháng 6 năm 2024. Việc làm được ghi nhận: hiến 200 mét vuông đất vườn để mở rộng đường liên thôn.',
    );
    await officer.say('Quá ngắn');
    expect(officer.lastText()).toContain(
      'Bản tin vừa gửi có 2 tiếng. Đề nghị gửi bản từ 60 đến 120',
    );
    await officer.say('dài '.repeat(121));
    expect(officer.lastText()).toContain('có 121 tiếng');
    await officer.sendSticker();
    expect(officer.lastText()).toContain('Bước này cần tin nhắn chữ');
    const own = `Kính thưa bà con <&> ${'hay '.repeat(60)}`.trim();
    await officer.say(own);
    await officer.press('✅ Dùng bản này', { times: 2 });

    expect(officer.lastText()).toContain(own);
    await officer.press('Tải tệp');
    const bytes = officer.document()?.bytes ?? new Uint8Array();
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(`\uFEFF${own}\r\n`);
    expect(made.db.prepare('SELECT count(*) FROM exemplar_publication').pluck().get()).toBe(1);
    await open(officer);
    expect(officer.lastText()).toContain('Đã lập bản tin truyền thanh: lúc');
  });

  it.each([
    ['a short deed', { deed: 'Hiến đất' }],
    ['a long deed', { deed: 'Vận động bà con góp công, góp của. '.repeat(28) }],
    ['a deed without a stop', { deed: 'làm đường '.repeat(100) }],
    ['a collective with a long name', { kind: 'collective', name: 'Mẫu '.repeat(30).trim() }],
  ] as const)('has from 60 to 120 words, with and without a campaign: %s', async (_, more) => {
    const { made } = await aRegister();
    const plan = made.app.stores.plans.current();
    const entry = {
      ...{ kind: 'individual' as const, name: 'Mẫu Văn Hải', deed: LAND },
      discoveredOn: Temporal.PlainDate.from('2024-06-15'),
      ...more,
    };

    const texts = [null, ...plan.campaigns].map((campaign) =>
      broadcastText(TEXTS.vi, entry, { unit: 'Thôn 3', campaign, plan }),
    );

    const lengths = texts.map(wordsIn);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
    expect(texts.filter((text) => !/\. Ủy ban nhân dân xã Tùng Ảnh trân trọng/.test(text))).toEqual(
      [],
    );
  });
});

describe('a collective whose name says where it is', () => {
  it('is not placed twice', async () => {
    const { made } = await aRegister();
    const plan = made.app.stores.plans.current();
    const discoveredOn = Temporal.PlainDate.from('2024-06-15');
    const entry = { kind: 'collective', name: 'Chi hội Phụ nữ thôn 3', deed: LAND } as const;

    const text = broadcastText(
      TEXTS.vi,
      { ...entry, discoveredOn },
      { unit: 'Thôn 3', campaign: null, plan },
    );

    expect(text).toContain('Tùng Ảnh. Chi hội Phụ nữ thôn 3, là tập thể điển hình');
  });
});

describe('the post to the heads’ group', () => {
  it('is shown first, goes out once, and says so', async () => {
    const { made, head, officer } = await aRegister();
    await add(head, 'Mẫu Văn Hải <b>');
    await consent(officer);
    await officer.press('📣');
    expect(officer.toast()).toContain('Chưa có nhóm Trưởng thôn nào được kết nối.');
    const group = await aGroup(made, officer);
    await open(officer);
    await officer.press('📣');
    expect(officer.lastText()).toContain('Nội dung sẽ đăng ở nhóm Trưởng thôn:');
    await officer.press('📣 Đăng', { times: 2, on: officer.last() });

    const posts = group.messages().filter(({ text }) => text.includes('Gương điển hình'));
    expect(posts.map(({ text }) => text)).toEqual([
      [
        '📣 Gương điển hình tiên tiến',
        'Mẫu Văn Hải <b> (Thôn 3)',
        LAND,
        '',
        'Đề nghị các thôn, các đơn vị phổ biến, học tập và làm theo. Trân trọng cảm ơn.',
      ].join('\n'),
    ]);
    await open(officer);
    await officer.press('📣');
    expect(officer.toast()).toBe('Điển hình này đã được đăng ở nhóm Trưởng thôn.');
  });

  it('is said to be made, also when it could not be said the first time', async () => {
    const { made, head, officer } = await aRegister({ withFaults: true, waitingTakesTime: true });
    await add(head, 'Mẫu Văn Hải');
    await consent(officer);
    await aGroup(made, officer);
    await open(officer);
    await officer.press('📣');
    made.sandbox.faults.next({ kind: '500', method: 'editMessageText' });

    await officer.press('📣 Đăng', { on: officer.last() });

    expect(officer.lastText()).not.toContain('Nội dung sẽ đăng');
    expect(officer.lastButtons()).not.toContain('📣 Đăng');
    expect(made.db.prepare('SELECT count(*) FROM exemplar_publication').pluck().get()).toBe(1);
  });

  it('that waits for the morning is not sent once the consent is taken back', async () => {
    const { made, head, officer, standing } = await aRegister();
    const group = await aGroup(made, officer);
    await add(head, 'Mẫu Văn Hải');
    made.clock.jumpTo(Temporal.Instant.from('2024-06-15T21:00+07:00'));
    await consent(head);
    await open(officer);
    await officer.press('📣');
    await officer.press('📣 Đăng', { on: officer.last() });
    await open(head);
    await head.press('🚫');
    await head.press('Không đồng ý nữa, qua điện thoại');

    made.clock.jumpTo(Temporal.Instant.from('2024-06-16T06:30+07:00'));
    await made.settle();

    expect(group.messages().some(({ text }) => text.includes('Gương điển hình'))).toBe(false);
    const id = standing()[0]?.id ?? 0;
    expect(made.app.stores.exemplars.publishedAt(id, 'heads_group')).toBeNull();

    await consent(officer);
    await officer.press('📣');
    await officer.press('📣 Đăng', { on: officer.last() });
    expect(group.messages().filter(({ text }) => text.includes('Gương điển hình'))).toHaveLength(1);
  });
});
