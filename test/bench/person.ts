import type { Update } from 'grammy/types';
import type { Contestant } from './contestant.ts';
import type { Reply } from './stub.ts';

/** What everybody answers: valid for every question of the benchmark's plan, without a confirmation. */
const ANSWER = '3';
const DATE = 1_718_413_200;

let nextUpdateId = 1;

/** Telegram numbers the updates of all people in one row. */
export function freshUpdateId(): number {
  nextUpdateId += 1;
  return nextUpdateId;
}

/** One person in a private chat with a contestant. */
export function createPerson({ stub, entry }: Contestant, id: number) {
  const from = { id, is_bot: false, first_name: 'Ba' } as const;
  const chat = { id, type: 'private', first_name: 'Ba' } as const;
  let last: Reply | null = null;

  async function exchange(rest: Omit<Update, 'update_id'>): Promise<number> {
    const updateId = freshUpdateId();
    const began = performance.now();
    last = await stub.exchange(id, { update_id: updateId, ...rest });
    return last.at - began;
  }

  function say(text: string): Promise<number> {
    const message_id = (last?.messageId ?? 0) + 1;
    const command = { type: 'bot_command', offset: 0, length: text.length } as const;
    const entities = text.startsWith('/') ? { entities: [command] } : {};
    return exchange({ message: { message_id, from, chat, date: DATE, text, ...entities } });
  }

  function press(data: string): Promise<number> {
    const message = { message_id: last?.messageId ?? 1, chat, date: DATE, text: '' };
    return exchange({
      callback_query: { id: `${nextUpdateId}`, from, chat_instance: '1', message, data },
    });
  }

  return {
    /** Comes to the first question that takes a number; `reading` passes before it is come to. */
    async open(reading: () => Promise<void> = () => Promise.resolve()): Promise<void> {
      if (entry.opening === 'command') await say('/start');
      if (entry.opening === 'report') {
        await press('report:begin');
        await reading();
        await press(last?.buttons[0] ?? '');
      }
    },
    /** Answers the open question; milliseconds until the next one was there. */
    answer: () => say(ANSWER),
    /** Presses the first button below the last message, or the one with this action. */
    press: (action?: string) =>
      press(
        (action === undefined
          ? last?.buttons[0]
          : last?.buttons.find((each) => each.endsWith(`:${action}`))) ?? '',
      ),
  };
}
export type Person = ReturnType<typeof createPerson>;
