import { InputFile, InputMediaBuilder } from 'grammy';
import { describe, expect, it } from 'vitest';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import { createEchoBot } from '../support/echo-bot.ts';
import { aSandbox } from '../support/sandbox-bot.ts';

function aBot() {
  const { sandbox } = aSandbox();
  const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
  head.startBot();
  const { api } = createEchoBot(sandbox.token, { fetch: sandbox.fetch as never });
  const last = () => head.view().chats[0]?.messages.at(-1);
  const photo = () => new InputFile(samplePhoto(), 'bieu-do.png');
  return { sandbox, head, api, last, photo };
}

describe('media from a real client', () => {
  it('arrive as an album', async () => {
    const { sandbox, head, api, last, photo } = aBot();

    const sent = await api.sendMediaGroup(head.id, [
      InputMediaBuilder.photo(photo(), { caption: '<b>một</b>', parse_mode: 'HTML' }),
      InputMediaBuilder.photo(photo()),
    ]);

    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({ caption: 'một', caption_entities: [{ type: 'bold' }] });
    expect(last()).toMatchObject({ kind: 'photo', mediaGroupId: expect.stringMatching(/^\d+$/) });
    expect(sandbox.violations).toEqual([]);
  });

  it('replace the picture of a message', async () => {
    const { sandbox, head, api, last, photo } = aBot();
    const sent = await api.sendPhoto(head.id, photo(), { caption: 'cũ' });
    const before = last()?.photo?.url;

    const media = InputMediaBuilder.photo(photo(), { caption: 'mới' });
    await api.editMessageMedia(head.id, sent.message_id, media);

    expect(last()).toMatchObject({ id: sent.message_id, text: 'mới', edited: true });
    expect(last()?.photo?.url).not.toBe(before);
    expect(sandbox.violations).toEqual([]);
  });

  it.each([
    ['a picture that is none', Buffer.from('không phải ảnh'), 'IMAGE_PROCESS_FAILED'],
    ['an empty file', Buffer.from(''), 'file must be non-empty'],
  ])('are refused: %s', async (_what, bytes, reason) => {
    const { sandbox, head, api } = aBot();

    const sending = api.sendPhoto(head.id, new InputFile(bytes, 'x.png'));

    await expect(sending).rejects.toThrow(`400: Bad Request: ${reason}`);
    expect(sandbox.violations).toHaveLength(1);
  });

  it('have captions of up to 1024 characters', async () => {
    const { head, api, photo } = aBot();

    const fits = api.sendPhoto(head.id, photo(), { caption: 'a'.repeat(1024) });
    await expect(fits).resolves.toMatchObject({ caption: 'a'.repeat(1024) });
    const tooLong = api.sendPhoto(head.id, photo(), { caption: 'a'.repeat(1025) });

    await expect(tooLong).rejects.toThrow('message caption is too long');
  });
});

describe('a message that asks for a reply', () => {
  it('cannot be edited', async () => {
    const { head, api } = aBot();
    const sent = await api.sendMessage(head.id, 'Mấy con?', {
      reply_markup: { force_reply: true },
    });

    const editing = api.editMessageText(head.id, sent.message_id, 'Mấy?');

    await expect(editing).rejects.toThrow("message can't be edited");
  });
});
