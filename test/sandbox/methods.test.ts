import { describe, expect, it } from 'vitest';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import { aSandbox, call, takeUpdates } from '../support/sandbox-bot.ts';

function aChat() {
  const { sandbox, clock, pass } = aSandbox();
  const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
  head.startBot();
  const send = (payload: Record<string, unknown>) =>
    call(sandbox, 'sendMessage', { chat_id: head.id, ...payload });
  return { sandbox, clock, pass, head, send };
}

const button = (data: string, text = 'Gửi') => ({
  inline_keyboard: [[{ text, callback_data: data }]],
});

describe('sendMessage', () => {
  it.each([
    ['an empty text', { text: ' \n ' }, 'message text is empty'],
    ['an emptied text', { text: '<b> </b>', parse_mode: 'HTML' }, 'message text is empty'],
    ['4097 characters', { text: 'a'.repeat(4097) }, 'message is too long'],
    [
      'wrong HTML',
      { text: '<b>x', parse_mode: 'HTML' },
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      '65 bytes of data',
      { text: 'x', reply_markup: button('đ'.repeat(33)) },
      'BUTTON_DATA_INVALID',
    ],
    ['no data', { text: 'x', reply_markup: button('') }, 'BUTTON_DATA_INVALID'],
    [
      'a button without action',
      { text: 'x', reply_markup: { inline_keyboard: [[{ text: 'x' }]] } },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a nameless button',
      { text: 'x', reply_markup: button('x', '') },
      "can't parse inline keyboard button: Text must be non-empty",
    ],
    [
      'a reply to nothing',
      { text: 'x', reply_parameters: { message_id: 99 } },
      'message to be replied not found',
    ],
    ['an unknown chat', { text: 'x', chat_id: 7 }, 'chat not found'],
    ['an unknown topic', { text: 'x', message_thread_id: 5 }, 'message thread not found'],
  ])('refuses %s', async (_what, payload, reason) => {
    const { send } = aChat();

    const answer = await send(payload);

    expect(answer).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${reason}` });
  });

  it('counts the text after the tags are gone', async () => {
    const { send } = aChat();

    const answer = await send({ text: `<b>${'a'.repeat(4096)}</b>`, parse_mode: 'HTML' });

    expect(answer.ok).toBe(true);
  });

  it('takes a button of exactly 64 bytes', async () => {
    const { send } = aChat();

    const answer = await send({ text: 'x', reply_markup: button('đ'.repeat(32)) });

    expect(answer.result.reply_markup).toEqual(button('đ'.repeat(32)));
  });

  it('is refused by people who blocked the bot or never met it', async () => {
    const { sandbox, head, send } = aChat();
    const stranger = sandbox.user({ firstName: 'Cán bộ' });
    head.blockBot();

    const blocked = await send({ text: 'x' });
    const unknown = await send({ text: 'x', chat_id: stranger.id });
    sandbox.group({ title: 'Nhóm', members: [stranger] });
    const known = await send({ text: 'x', chat_id: stranger.id });

    expect(blocked.description).toBe('Forbidden: bot was blocked by the user');
    expect(unknown.description).toBe('Bad Request: chat not found');
    expect(known.description).toBe("Forbidden: bot can't initiate conversation with a user");
  });

  it('remembers malformed calls, and only those', async () => {
    const { sandbox, send } = aChat();

    await send({ text: '' });
    await send({ text: 'x', chat_id: 7 });
    await send({ text: 'x', disable_web_page_preview: true });

    expect(sandbox.violations.map(({ problem }) => problem)).toEqual([
      'Bad Request: message text is empty',
      '/ must NOT have additional properties {"additionalProperty":"disable_web_page_preview"}',
      "The sandbox's sendMessage does not know disable_web_page_preview",
    ]);
  });
});

describe('edits', () => {
  it('replace text and keyboard, and are shown as edited', async () => {
    const { sandbox, head, send } = aChat();
    const sent = await send({ text: 'một', reply_markup: button('a') });

    await call(sandbox, 'editMessageText', {
      chat_id: head.id,
      message_id: sent.result.message_id,
      text: 'hai',
    });

    const seen = head.view().chats[0]?.messages.at(-1);
    expect(seen).toMatchObject({ text: 'hai', edited: true, buttons: [] });
  });

  it.each([
    [
      'the same again',
      'editMessageText',
      { text: 'một' },
      /^Bad Request: message is not modified: /,
    ],
    [
      'a missing message',
      'editMessageText',
      { text: 'x', message_id: 99 },
      /message to edit not found/,
    ],
    [
      'a message of somebody else',
      'editMessageText',
      { text: 'x', message_id: 1 },
      /can't be edited/,
    ],
    ['a caption of a text', 'editMessageCaption', { caption: 'x' }, /there is no caption/],
    ['the same keyboard', 'editMessageReplyMarkup', {}, /message is not modified/],
  ])('refuse %s', async (_what, method, payload, reason) => {
    const { sandbox, head, send } = aChat();
    const sent = await send({ text: 'một' });

    const answer = await call(sandbox, method, {
      chat_id: head.id,
      message_id: sent.result.message_id,
      ...payload,
    });

    expect(answer.description).toMatch(reason);
  });

  it('cannot delete what is older than two days', async () => {
    const { sandbox, head, send, pass } = aChat();
    const sent = await send({ text: 'một' });
    const where = { chat_id: head.id, message_id: sent.result.message_id };
    pass(48 * 3600 + 1);

    const late = await call(sandbox, 'deleteMessage', where);

    expect(late.description).toBe("Bad Request: message can't be deleted for everyone");
  });
});

describe('buttons', () => {
  it('spin until they are answered, once, within 150 seconds', async () => {
    const { sandbox, head, send, pass } = aChat();
    const { result } = await send({ text: 'Gửi?', reply_markup: button('go') });
    const message = { chatId: head.id, id: result.message_id };

    const first = head.press(message, 'Gửi');
    const second = head.press(message, 'go');
    expect(sandbox.unansweredPresses()).toEqual([first, second]);
    const answer = { callback_query_id: first.id, text: 'Đã nhận' };
    const answered = await call(sandbox, 'answerCallbackQuery', answer);
    const again = await call(sandbox, 'answerCallbackQuery', answer);
    pass(151);
    const late = await call(sandbox, 'answerCallbackQuery', { callback_query_id: second.id });

    const tooOld =
      'Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(answered.ok).toBe(true);
    expect(head.toast()).toEqual({ text: 'Đã nhận', alert: false, url: undefined });
    expect([again.description, late.description]).toEqual([tooOld, tooOld]);
  });

  it('that are not there cannot be pressed', async () => {
    const { head, send } = aChat();
    const { result } = await send({ text: 'x', reply_markup: button('go') });

    const press = () => head.press({ chatId: head.id, id: result.message_id }, 'Hủy');

    expect(press).toThrow('No button «Hủy»; there is [Gửi]');
  });
});

describe('files', () => {
  it('come back byte for byte from getFile and the download address', async () => {
    const { sandbox, head } = aChat();
    head.sendPhoto(sandbox.bot, { caption: 'Đường GTNT' });
    const update = takeUpdates(sandbox).at(-1);

    const answer = await call<{ file_path: string }>(sandbox, 'getFile', {
      file_id: update?.message?.photo?.at(-1)?.file_id,
    });
    const url = `http://x/file/bot${sandbox.token}/${answer.result.file_path}`;
    const bytes = new Uint8Array(await (await sandbox.fetch(url)).arrayBuffer());

    expect(bytes).toEqual(samplePhoto());
  });

  it('refuses an unknown file', async () => {
    const { sandbox } = aChat();

    const answer = await call(sandbox, 'getFile', { file_id: 'nope' });

    expect(answer.error_code).toBe(400);
  });
});

describe('commands', () => {
  it('are shown by the most exact scope', async () => {
    const { sandbox, head } = aChat();
    const menu = (command: string) => ({ commands: [{ command, description: 'x' }] });
    await call(sandbox, 'setMyCommands', menu('chung'));
    await call(sandbox, 'setMyCommands', {
      ...menu('rieng'),
      scope: { type: 'all_private_chats' },
    });
    const group = sandbox.group({ title: 'Nhóm', members: [head] });

    expect(sandbox.commands(head.id, head.id)).toEqual(menu('rieng').commands);
    expect(sandbox.commands(group.id, head.id)).toEqual(menu('chung').commands);
  });

  it('refuse capital letters', async () => {
    const { sandbox } = aChat();

    const answer = await call(sandbox, 'setMyCommands', {
      commands: [{ command: 'BaoCao', description: 'x' }],
    });

    expect(answer.description).toBe('Bad Request: BOT_COMMAND_INVALID');
  });
});

describe('the server', () => {
  it('knows neither other methods nor other tokens', async () => {
    const { sandbox } = aChat();

    const method = await call(sandbox, 'sendGift');
    const token = await sandbox.fetch('http://x/bot1:wrong/getMe');

    expect(method).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
    expect(await token.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  });
});
