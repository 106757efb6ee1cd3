import type { Clock } from '../domain/clock.ts';
import type { Stores } from '../storage/stores.ts';
import type { AppContext } from './context.ts';
import { type Message, sending } from './message.ts';

/**
 * What the office is to know, once by its key: in the staff groups, or to each officer in private
 * where there is no group.
 */
export function createStaffLine(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'groups' | 'outbox' | 'people'>;
}) {
  const { groups, outbox, people } = deps.stores;
  return function tellStaff(key: string, message: Message): void {
    const staff = groups.ofPurpose('staff');
    const chats =
      staff.length > 0
        ? staff.map(({ chatId, threadId }) => ({ chatId, threadId }))
        : people.withRole('officer').map(({ telegramId: chatId }) => ({ chatId, threadId: null }));
    for (const chat of chats) {
      outbox.enqueue({
        key: `${key}:${chat.chatId}`,
        ...chat,
        method: 'sendMessage',
        payload: { text: message.html, ...sending(message) },
        at: deps.clock.now(),
      });
    }
  };
}
export type TellStaff = ReturnType<typeof createStaffLine>;

/** Where the commands of the staff are at home: in private, or in a connected staff group. */
export function isStaffPlace(ctx: AppContext, groups: Pick<Stores['groups'], 'byChat'>): boolean {
  if (ctx.chat === undefined) return false;
  return ctx.chat.type === 'private' || groups.byChat(ctx.chat.id)?.purpose === 'staff';
}
