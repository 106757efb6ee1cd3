import type { Stores } from '../../storage/stores.ts';

/**
 * A group became a supergroup: everything that knows its id moves on. Telegram says so in two
 * service messages, in either order, and by refusing calls; saying it again changes nothing.
 */
export function moveChat(
  stores: Pick<
    Stores,
    | 'announcements'
    | 'conversations'
    | 'dialogues'
    | 'digests'
    | 'groupPrompts'
    | 'groups'
    | 'outbox'
  >,
  from: number,
  to: number,
): void {
  stores.groups.move(from, to);
  stores.announcements.moveChat(from, to);
  stores.dialogues.moveChat(from, to);
  stores.groupPrompts.forgetChat(from);
  stores.conversations.moveChat(from, to);
  stores.digests.moveChat(from, to);
  stores.outbox.moveChat(from, to);
}
