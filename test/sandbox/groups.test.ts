import { describe, expect, it } from 'vitest';
import { validateObject } from '../support/bot-api-schema.ts';
import { aSandbox, call, takeUpdates } from '../support/sandbox-bot.ts';

function aGroup(options: { readonly type?: 'group'; readonly topics?: readonly string[] } = {}) {
  const { sandbox, clock, pass } = aSandbox();
  const officer = sandbox.user({ firstName: 'Cán bộ' });
  const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
  const group = sandbox.group({ title: 'Nhóm cán bộ xã', members: [officer, head], ...options });
  sandbox.updates.take();
  const taken = () => takeUpdates(sandbox);
  return { sandbox, clock, pass, officer, head, group, taken };
}

describe('privacy mode', () => {
  it('lets through commands, replies to the bot and service messages', async () => {
    const { sandbox, officer, head, group, taken } = aGroup();
    const { result } = await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'Chào' });

    officer.say(group, 'chuyện riêng');
    officer.say(group, '/status');
    officer.say(group, '/status@tunganh_thu_bot');
    officer.say(group, '/status@khac_bot');
    officer.say(group, 'trả lời', { replyTo: { chatId: group.id, id: result.message_id } });
    group.remove(head);

    expect(
      taken().map(({ message }) => message?.text ?? Object.keys(message ?? {}).at(-1)),
    ).toEqual(['/status', '/status@tunganh_thu_bot', 'trả lời', 'left_chat_member']);
  });

  it('does not bind an admin bot', () => {
    const { officer, group, taken } = aGroup();
    group.setBot('administrator');
    taken();

    officer.say(group, 'chuyện riêng');

    expect(taken()).toHaveLength(1);
  });
});

describe('membership', () => {
  it('tells the bot of its own, and of others only when it is an admin that asked', async () => {
    const { sandbox, officer, head, group, taken } = aGroup();
    await call(sandbox, 'getUpdates', { allowed_updates: ['my_chat_member', 'chat_member'] });

    group.kick(head);
    group.setBot('administrator');
    group.add(head);
    group.setBot('kicked');
    officer.blockBot();

    const changes = taken().map(({ my_chat_member: own, chat_member: other }) => {
      const change = own ?? other;
      const kind = own === undefined ? 'chat_member' : 'my_chat_member';
      return [kind, change?.old_chat_member.status, change?.new_chat_member.status];
    });
    expect(changes).toEqual([
      ['my_chat_member', 'member', 'administrator'],
      ['chat_member', 'kicked', 'member'],
      ['my_chat_member', 'administrator', 'kicked'],
      ['my_chat_member', 'member', 'kicked'],
    ]);
  });

  it('decides whether the bot may write and pin', async () => {
    const { sandbox, group } = aGroup();
    const send = () => call(sandbox, 'sendMessage', { chat_id: group.id, text: 'x' });
    const { result } = await send();
    const place = { chat_id: group.id, message_id: result.message_id };

    const pinned = await call(sandbox, 'pinChatMessage', place);
    group.setBot('kicked');
    const kicked = await send();
    group.setBot('left');
    const left = await send();

    expect(pinned.description).toBe(
      'Bad Request: not enough rights to manage pinned messages in the chat',
    );
    expect(kicked.description).toBe('Forbidden: bot was kicked from the supergroup chat');
    expect(left.description).toBe('Forbidden: bot is not a member of the supergroup chat');
  });

  it('hides an anonymous admin behind the group', () => {
    const { officer, group, taken } = aGroup();
    group.promote(officer, { anonymous: true });

    officer.say(group, '/status');

    const { message } = taken().at(-1) ?? {};
    expect(message).toMatchObject({ from: { id: 1087968824 }, sender_chat: { id: group.id } });
    expect(officer.view().chats.at(-1)?.messages.at(-1)?.from.name).toBe('Nhóm cán bộ xã');
  });
});

describe('an upgrade to a supergroup', () => {
  it('is told from both sides and answered with the new id', async () => {
    const { sandbox, group, taken } = aGroup({ type: 'group' });

    const upgraded = group.migrate();
    const answer = await call(sandbox, 'sendMessage', { chat_id: group.id, text: 'x' });

    const [to, from] = taken();
    expect(to?.message).toMatchObject({
      chat: { id: group.id },
      migrate_to_chat_id: upgraded.id,
    });
    expect(from?.message).toMatchObject({
      chat: { id: upgraded.id },
      migrate_from_chat_id: group.id,
    });
    expect(answer).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: upgraded.id },
    });
  });
});

describe('topics', () => {
  it('carry messages until they are deleted', async () => {
    const { sandbox, officer, group } = aGroup({ topics: ['Báo cáo'] });
    const threadId = group.topics()[0]?.id ?? 0;
    const send = () =>
      call(sandbox, 'sendMessage', { chat_id: group.id, text: 'x', message_thread_id: threadId });

    const sent = await send();
    const quoted = officer.say(group, '/status', {
      replyTo: { chatId: group.id, id: sent.result.message_id },
    });
    group.deleteTopic(threadId);
    const late = await send();

    expect(sent.result).toMatchObject({ message_thread_id: threadId, is_topic_message: true });
    expect(quoted.threadId).toBe(threadId);
    expect(late.description).toBe('Bad Request: message thread not found');
  });
});

describe('updates', () => {
  it('have the shape that the Bot API promises', async () => {
    const { sandbox, officer, head, group, taken } = aGroup({ topics: ['Báo cáo'] });
    group.setBot('administrator');
    await call(sandbox, 'getUpdates', {
      allowed_updates: [
        'message',
        'edited_message',
        'callback_query',
        'my_chat_member',
        'chat_member',
      ],
    });
    head.startBot('ma-moi');
    const { result } = await call(sandbox, 'sendMessage', {
      chat_id: head.id,
      text: '<b>x</b>',
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
    });
    head.press({ chatId: head.id, id: result.message_id }, 'a');
    const said = head.say(sandbox.bot, 'chín lăm', {
      replyTo: { chatId: head.id, id: result.message_id },
    });
    head.edit(said, '95');
    head.sendAlbum(sandbox.bot, [{ caption: 'một' }, {}]);
    head.sendDocument(sandbox.bot, { name: 'bc.docx' });
    head.sendVoice(sandbox.bot);
    head.sendSticker(sandbox.bot);
    head.sendLocation(sandbox.bot, { latitude: 18.5, longitude: 105.6 });
    head.sendContact(sandbox.bot, { phone: '+84900000000', userId: head.id });
    group.kick(head);
    group.promote(officer, { anonymous: true });
    group.rename('Nhóm');
    officer.say(group, 'https://example.org @tunganh_thu_bot #baocao');
    head.blockBot();
    await call(sandbox, 'pinChatMessage', { chat_id: group.id, message_id: 1 });

    const updates = taken();

    expect(updates.flatMap((update) => validateObject('Update', update))).toEqual([]);
    expect(updates.length).toBeGreaterThan(18);
  });
});
