import { pickButton } from '../../src/sandbox/find-button.ts';
import type { SandboxUser } from '../../src/sandbox/users.ts';
import type { ViewMessage } from '../../src/sandbox/view.ts';
import type { YearTelegram } from './telegram.ts';

type Button = ViewMessage['buttons'][number][number];

/** A person's phone: looks at what the bot said last, types and taps; each act is followed by `after`. */
export function createPhone(
  { sandbox, newest }: Pick<YearTelegram, 'sandbox' | 'newest'>,
  user: SandboxUser,
  after: () => Promise<void>,
) {
  const chatIn = (where: number | null) => where ?? user.id;

  function screen(where: number | null = null): ViewMessage | undefined {
    return newest(chatIn(where))[0];
  }

  return {
    user,
    screen,
    text: (where: number | null = null) => screen(where)?.text ?? '',
    /** The newest button whose data begins so, with its message. */
    find(data: string, where: number | null = null): { on: ViewMessage; button: Button } | null {
      for (const on of newest(chatIn(where))) {
        const button = on.buttons.flat().find((each) => each.callback_data?.startsWith(data));
        if (button !== undefined) return { on, button };
      }
      return null;
    },
    async say(text: string, where: number | null = null): Promise<void> {
      user.say(where ?? sandbox.bot, text);
      await after();
    },
    async start(parameter: string): Promise<void> {
      user.startBot(parameter);
      await after();
    },
    /** Taps a button by its words, or by its data; false when the newest message has none such. */
    async press(words: string, where: number | null = null): Promise<boolean> {
      const on = screen(where);
      const button = pickButton(on?.buttons ?? [], words);
      if (on === undefined || button?.callback_data === undefined) return false;
      user.press(on, button.callback_data);
      await after();
      return true;
    },
    async tap(found: { readonly on: ViewMessage; readonly button: Button }): Promise<void> {
      user.press(found.on, found.button.callback_data ?? found.button.text);
      await after();
    },
  };
}
export type Phone = ReturnType<typeof createPhone>;
