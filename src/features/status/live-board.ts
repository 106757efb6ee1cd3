import type { Clock } from '../../domain/clock.ts';
import type { Group } from '../../storage/groups.ts';
import type { LiveBoard } from '../../storage/live-boards.ts';
import type { Stores } from '../../storage/stores.ts';
import { sending } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { StatusBoard } from './board.ts';

/**
 * One board per staff group, edited in place. It is looked at once a minute, so that a rush of
 * reports is one edit, and it is put in line only when what it shows has changed.
 */
export function createLiveBoard(deps: {
  readonly stores: Pick<Stores, 'groups' | 'liveBoards' | 'outbox' | 'periods'>;
  readonly board: StatusBoard;
  readonly clock: Clock;
  readonly texts: Texts;
}) {
  const { board, clock, texts } = deps;
  const { groups, liveBoards, outbox, periods } = deps.stores;

  function refresh(group: Group, month: string): void {
    const fingerprint = board.fingerprint(month);
    const before = standing(group.chatId);
    if (before !== null && before.month === month && before.messageId === null) return;
    if (before?.month === month && before.fingerprint === fingerprint) return;
    const messageId = before?.month === month ? before.messageId : null;
    const message = board.draw(texts, { month, view: 'names', pinned: true });
    const at = clock.now();
    const outboxKey = `board:${group.chatId}:${at.epochMilliseconds}`;
    const target = messageId === null ? {} : { message_id: messageId };
    outbox.enqueue({
      key: outboxKey,
      chatId: group.chatId,
      threadId: messageId === null ? group.threadId : null,
      method: messageId === null ? 'sendMessage' : 'editMessageText',
      payload: { ...target, text: message.html, ...sending(message) },
      at,
    });
    liveBoards.put({ chatId: group.chatId, month, fingerprint, outboxKey, messageId });
  }

  /**
   * Somebody may have deleted the message, or Telegram refused it: then it is sent afresh. An edit of
   * which nobody knows whether it was made is made again.
   */
  function standing(chatId: number): LiveBoard | null {
    const known = liveBoards.find(chatId);
    if (known === null) return null;
    const state = outbox.byKey(known.outboxKey)?.state;
    if (state === 'uncertain' && known.messageId !== null) return { ...known, fingerprint: '' };
    if (state !== 'failed' && state !== 'uncertain') return known;
    liveBoards.forget(chatId);
    return null;
  }

  return {
    refreshAll(): void {
      const month = periods.all().at(-1)?.month;
      if (month === undefined) return;
      for (const group of groups.ofPurpose('staff')) refresh(group, month);
    },
    /** Whether this message is a board that was sent anew, which is then to be pinned. */
    placed: (key: string, messageId: number | null) =>
      messageId !== null && key.startsWith('board:') && liveBoards.placed(key, messageId),
  };
}
