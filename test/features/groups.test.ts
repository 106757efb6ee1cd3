import { describe, expect, it } from 'vitest';
import { headOf, june } from './scene.ts';

async function scene(type: 'group' | 'supergroup' = 'supergroup') {
  const made = await june();
  const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const group = made.sandbox.group({ title: 'Cán bộ <xã>', type, members: [officer] });
  const inGroup = made.driver.chat(officer, group);
  const known = (chatId: number) => made.app.stores.groups.byChat(chatId);
  return { made, officer, group, inGroup, known };
}

describe('connecting a group', () => {
  it('by an officer, with /ketnoi', async () => {
    const { group, inGroup, known } = await scene();
    await inGroup.say('/ketnoi');
    expect(inGroup.lastText()).toContain('Nhóm Cán bộ <xã> đã kết nối làm nhóm cán bộ xã.');
    expect(known(group.id)).toMatchObject({ purpose: 'staff', title: 'Cán bộ <xã>' });
  });

  it('as another group than the staff’s by one more tap', async () => {
    const { made, group, inGroup, known } = await scene();
    await inGroup.say('/ketnoi');

    await inGroup.press('Đổi thành nhóm Hội đồng');

    expect(inGroup.lastText()).toContain('làm nhóm Hội đồng Thi đua - Khen thưởng');
    expect(known(group.id)).toMatchObject({ purpose: 'council' });
    await inGroup.say('/status');
    expect(inGroup.lastText()).not.toContain('27 đơn vị');
    expect(
      made.db.prepare("SELECT after FROM audit WHERE action = 'connect' ORDER BY id").all(),
    ).toEqual([
      { after: '{"title":"Cán bộ <xã>","purpose":"staff"}' },
      { after: '{"title":"Cán bộ <xã>","purpose":"council"}' },
    ]);
  });

  it('stays what it was made when /ketnoi is typed again', async () => {
    const { group, inGroup, known } = await scene();
    await inGroup.say('/ketnoi');
    await inGroup.press('Đổi thành nhóm Trưởng thôn');

    await inGroup.say('/ketnoi');

    expect(known(group.id)).toMatchObject({ purpose: 'heads' });
  });

  it('is connected again when the bot returns after a removal', async () => {
    const { made, group, inGroup, known } = await scene();
    await inGroup.say('/ketnoi');
    group.setBot('kicked');
    await made.settle();
    expect(known(group.id)).toBeNull();

    group.setBot('member');
    await made.settle();

    expect(known(group.id)).toMatchObject({ purpose: 'staff' });
    expect(inGroup.lastText()).toContain('đã kết nối làm nhóm cán bộ xã');
  });

  it('twice changes nothing', async () => {
    const { made, inGroup } = await scene();
    await inGroup.say('/ketnoi');
    await inGroup.say('/ketnoi');
    expect(made.db.prepare('SELECT count(*) AS n FROM chat_group').get()).toEqual({ n: 1 });
  });

  it('not by a hamlet head, nor by a stranger', async () => {
    const { made, known } = await scene();
    const head = headOf(made).user;
    const group = made.sandbox.group({ title: 'Thôn', members: [head] });
    await made.driver.chat(head, group).say('/ketnoi');
    expect(known(group.id)).toBeNull();
  });

  it('an anonymous administrator is asked to show who it is', async () => {
    const { made, officer, group, inGroup, known } = await scene();
    group.promote(officer, { anonymous: true });
    await made.settle();
    await inGroup.say('/ketnoi');
    expect(inGroup.lastText()).toContain('tắt chế độ ẩn danh');
    expect(known(group.id)).toBeNull();
  });

  it('in private it is no command of ours', async () => {
    const { made, officer } = await scene();
    const phone = made.driver.chat(officer);
    await phone.say('/ketnoi');
    expect(phone.botMessages()).toHaveLength(1);
    expect(made.db.prepare('SELECT count(*) AS n FROM chat_group').get()).toEqual({ n: 0 });
  });

  it('the topic in which it was said is remembered', async () => {
    const { made, officer } = await scene();
    const group = made.sandbox.group({
      title: 'Diễn đàn',
      members: [officer],
      topics: ['Báo cáo'],
    });
    const [topic] = group.topics();
    const chat = made.driver.chat(officer, group);
    await chat.say('/ketnoi', { threadId: topic?.id });
    expect(made.app.stores.groups.byChat(group.id)?.threadId).toBe(topic?.id);
    expect(chat.last().threadId).toBe(topic?.id);
  });
});

describe('a group that changes', () => {
  it('into a supergroup: it stays the staff group under its new id', async () => {
    const { made, officer, group, inGroup, known } = await scene('group');
    await inGroup.say('/ketnoi');
    const next = group.migrate();
    await made.settle();
    expect(known(group.id)).toBeNull();
    expect(known(next.id)).toMatchObject({ purpose: 'staff' });
    const there = made.driver.chat(officer, next);
    await there.say('/status');
    expect(there.lastText()).toContain('27 đơn vị');
  });

  it('into a supergroup, with the two messages in the other order', async () => {
    const { made, group, inGroup, known } = await scene('group');
    await inGroup.say('/ketnoi');
    const next = group.migrate();
    const updates = made.sandbox.updates.take().toReversed();
    made.app.inbox.receive(updates);
    await made.app.inbox.settled();
    expect(known(group.id)).toBeNull();
    expect(known(next.id)).toMatchObject({ purpose: 'staff' });
  });

  it('removal ends the connection, and when somebody else brings it back /ketnoi is needed', async () => {
    const made = await june();
    const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const stranger = made.sandbox.user({ firstName: 'Lạ' });
    const group = made.sandbox.group({ title: 'Cán bộ', members: [stranger, officer] });
    const inGroup = made.driver.chat(officer, group);
    const known = (chatId: number) => made.app.stores.groups.byChat(chatId);
    await inGroup.say('/ketnoi');
    group.setBot('kicked');
    await made.settle();
    expect(known(group.id)).toBeNull();
    group.setBot('member');
    await made.settle();
    await inGroup.say('/status');
    expect(inGroup.lastText()).toBe('Lệnh này dùng trong nhóm cán bộ xã đã kết nối.');
    await inGroup.say('/ketnoi');
    expect(known(group.id)).not.toBeNull();
  });
});

describe('reporting from a group', () => {
  it('leads to the private chat', async () => {
    const { made, group } = await scene();
    const head = headOf(made);
    group.add(head.user);
    await made.settle();
    const inGroup = made.driver.chat(head.user, group);
    await inGroup.say('/baocao');
    expect(inGroup.lastText()).toContain('đề nghị nhập báo cáo trong khung trò chuyện riêng');
    const [button] = inGroup.last().buttons.flat();
    expect(button?.url).toBe('https://t.me/tunganh_thu_bot?start=menu');
    await head.start('menu');
    expect(head.lastButtons()).toEqual(['📝 Nhập báo cáo tháng']);
  });

  it('figures typed into a group are nobody’s answer', async () => {
    const { made, group } = await scene();
    const head = headOf(made);
    group.add(head.user);
    await head.say('/baocao');
    await head.press('Không có');
    await made.driver.chat(head.user, group).say('95');
    expect(Object.keys(made.duty('Thôn 3', '2024-06').draftAnswers)).toEqual(['examples']);
  });

  it('help in a group is one line', async () => {
    const { inGroup } = await scene();
    await inGroup.say('/trogiup');
    expect(inGroup.lastText()).toContain('Trong nhóm cán bộ xã: /status');
  });
});
