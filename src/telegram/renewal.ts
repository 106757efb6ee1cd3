import type { Stores } from '../storage/stores.ts';
import type { Texts } from '../texts/texts.ts';
import { SHOW } from './interview.ts';
import { sending } from './message.ts';

/**
 * After an update of the software: forgets the conversations of other versions and offers their
 * owners, once per version, to go on. Their answers are in the dialogue table.
 */
export function renewConversations(
  stores: Pick<Stores, 'conversations' | 'dialogues' | 'outbox' | 'people'>,
  texts: Readonly<Record<'vi' | 'en', Texts>>,
  version: string,
  now: Temporal.Instant,
): void {
  for (const key of stores.conversations.purgeOthers(version)) {
    const [chatId = 0, userId = 0] = key.split(':').map(Number);
    const dialogue = stores.dialogues.current(chatId, userId);
    if (dialogue === null) continue;
    const language = stores.people.who(userId)?.person.language ?? 'vi';
    const button = { text: texts[language].plain('interview-continue'), data: SHOW };
    const message = { html: texts[language].t('interview-updated'), rows: [[button]] };
    stores.outbox.enqueue({
      key: `updated:${version}:${dialogue.id}`,
      chatId,
      method: 'sendMessage',
      payload: { text: message.html, ...sending(message) },
      at: now,
    });
  }
}
