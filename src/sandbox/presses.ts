import { badRequest } from './failure.ts';
import type { World } from './world.ts';

/** Telegram forgets a press after this long; its update expires with it. */
export const PRESS_LIFE_SECONDS = 150;

export type Answer = {
  readonly text: string;
  readonly alert: boolean;
  readonly url: string | undefined;
};

export type Press = {
  readonly id: string;
  readonly userId: number;
  readonly chatId: number;
  readonly messageId: number;
  readonly button: string;
  readonly data: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Undefined while the button still spins. */
  answer: Answer | undefined;
};

export type Presses = ReturnType<typeof createPresses>;

export function createPresses(world: World) {
  const all = new Map<string, Press>();

  function add(press: Omit<Press, 'id' | 'at' | 'answer'>): Press {
    const added: Press = {
      ...press,
      id: String(4_200_000_000 + all.size + 1),
      at: world.nowMs(),
      answer: undefined,
    };
    all.set(added.id, added);
    const { chatId, messageId, userId, button } = press;
    world.events.emit({ kind: 'press', chatId, messageId, userId, button });
    return added;
  }

  /** As answerCallbackQuery: only once, and only while Telegram remembers the press. */
  function answer(id: string, answered: Answer): void {
    const press = all.get(id);
    const tooOld =
      press === undefined ||
      press.answer !== undefined ||
      world.nowMs() - press.at > PRESS_LIFE_SECONDS * 1000;
    if (tooOld) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    press.answer = answered;
    const { text, alert } = answered;
    const { userId, chatId } = press;
    world.events.emit({ kind: 'toast', userId, chatId, text, alert });
  }

  return {
    add,
    answer,
    of: (userId: number) => [...all.values()].filter((press) => press.userId === userId),
    unanswered: () => [...all.values()].filter((press) => press.answer === undefined),
  };
}
