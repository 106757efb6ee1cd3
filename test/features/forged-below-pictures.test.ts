import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import type { Commune } from '../support/commune.ts';
import { sampleData } from './listeners.ts';
import { headOf, june, type Phone } from './scene.ts';

const FIRST_ID = 880_000;
/** Telegram knows nothing of these presses, so that it takes no answer to them. */
const FORGED = { withFaults: true, waitingTakesTime: true } as const;

/** A press with this data below a picture that the bot has sent, as a client of one's own can make it. */
async function pressBelowPicture(made: Commune, phone: Phone, data: string, id: number) {
  const sent = await made.app.api.sendPhoto(phone.chatId, new InputFile(samplePhoto(), 'a.jpg'));
  const from = { id: phone.user.id, is_bot: false, first_name: 'X' };
  const press = { id: String(id), from, chat_instance: '1', data, message: sent };
  made.app.inbox.receive([{ update_id: id, callback_query: press }]);
  await made.app.inbox.settled();
}

describe('data made up by a client of one’s own, pressed below a picture', () => {
  it('is answered by a new message where a text was to stand there', async () => {
    const made = await june(FORGED);
    const head = headOf(made);

    await pressBelowPicture(made, head, 'settings:language:en', FIRST_ID);

    expect(head.lastText()).toContain('Language');
  });

  // closing the commune asserts that no call was refused and nothing was set aside
  it.each(['reporter', 'officer', 'council'] as const)(
    'is no call that Telegram refuses, whatever it is, for: %s',
    async (role) => {
      const made = await june(FORGED);
      const phone =
        role === 'reporter'
          ? headOf(made)
          : made.driver.chat(made.enrolled({ name: 'Mẫu Người', role }));
      await phone.say('/baocao');

      for (const [at, data] of sampleData(5).entries()) {
        made.pass(5);
        await pressBelowPicture(made, phone, data, FIRST_ID + at);
      }

      const answered = made.sandbox.calls.filter(({ method }) => method === 'answerCallbackQuery');
      expect(new Set(answered.map(({ payload }) => payload['callback_query_id'])).size).toBe(
        sampleData(5).length,
      );
    },
    60_000,
  );
});
