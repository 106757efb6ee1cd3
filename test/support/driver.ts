import { pickButton } from '../../src/sandbox/find-button.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type {
  ChatRef,
  FileOptions,
  MessageRef,
  SandboxUser,
  SendOptions,
} from '../../src/sandbox/users.ts';
import type { ViewChat, ViewMessage } from '../../src/sandbox/view.ts';
import { recordTranscript, renderMessage } from './driver-transcript.ts';

export type DriverOptions = {
  readonly sandbox: Sandbox;
  /** Resolves when the bot has handled everything that has been sent to it. */
  readonly settle: () => Promise<void>;
  /** Runs before each action of a person, for example to let some seconds pass. */
  readonly beforeAction?: () => void;
};

/** People at their phones: each action waits until the bot has finished with it. */
export function createDriver(options: DriverOptions) {
  const { sandbox, settle } = options;
  const transcript = recordTranscript(sandbox);

  async function act<T>(action: () => T): Promise<T> {
    options.beforeAction?.();
    const result = action();
    await settle();
    return result;
  }

  return {
    sandbox,
    settle,
    /** One person's view of a group, or of their private chat when given the bot. */
    chat: (user: SandboxUser, where: ChatRef = sandbox.bot) =>
      createChatDriver({ sandbox, user, where, act }),
    /** All that happened so far in all chats, or in one. */
    transcript: (only?: ChatRef): string =>
      transcript.render(only === undefined ? undefined : idOf(only)),
    /** Ends the recording; throws if the bot has made a call that Telegram would not take. */
    close(): void {
      transcript.stop();
      if (sandbox.violations.length === 0) return;
      const lines = sandbox.violations.map(
        ({ method, problem, payload }) => `${method}: ${problem} in ${JSON.stringify(payload)}`,
      );
      throw new Error(`The bot broke the Bot API:\n${lines.join('\n')}`);
    },
  };
}

type ChatDeps = {
  readonly sandbox: Sandbox;
  readonly user: SandboxUser;
  readonly where: ChatRef;
  readonly act: <T>(action: () => T) => Promise<T>;
};

function createChatDriver({ sandbox, user, where, act }: ChatDeps) {
  const chatId = idOf(where) === sandbox.bot.id ? user.id : idOf(where);

  function view(): ViewChat {
    const chat = user.view().chats.find((candidate) => candidate.id === chatId);
    if (chat === undefined) throw new Error(`User ${user.id} does not see chat ${chatId}`);
    return chat;
  }

  function messages(): readonly ViewMessage[] {
    return view().messages;
  }

  function botMessages(): readonly ViewMessage[] {
    return messages().filter((message) => message.from.isBot && message.service === null);
  }

  function last(): ViewMessage {
    const message = botMessages().at(-1);
    if (message === undefined) throw new Error(`The bot has said nothing in chat ${chatId}`);
    return message;
  }

  /** The newest message with that button. */
  function withButton(button: string): ViewMessage {
    const found = messages().findLast(
      (message) => pickButton(message.buttons, button) !== undefined,
    );
    if (found !== undefined) return found;
    const there = messages().flatMap((message) => message.buttons.flat());
    const labels = there.map(({ text }) => `[${text}]`).join(' ') || 'none';
    throw new Error(`No button «${button}»; the buttons in this chat are ${labels}`);
  }

  return {
    user,
    chatId,
    view,
    messages,
    botMessages,
    last,
    withButton,
    say: (text: string, options?: SendOptions) => act(() => user.say(where, text, options)),
    start: (parameter?: string) => act(() => user.startBot(parameter)),
    /** Answers the newest message that asks for a reply, as the app does by itself. */
    reply: (text: string) =>
      act(() => {
        const asking = messages().findLast((message) => message.forceReply !== null);
        if (asking === undefined) throw new Error(`Nothing in chat ${chatId} asks for a reply`);
        return user.say(where, text, { replyTo: asking });
      }),
    /** Taps the newest button with that text, or that beginning; `times` for an impatient thumb. */
    press: (button: string, options: { readonly times?: number; readonly on?: MessageRef } = {}) =>
      act(() => {
        const message = options.on ?? withButton(button);
        const taps = Array.from({ length: options.times ?? 1 });
        return taps.map(() => user.press(message, button)).at(-1);
      }),
    sendPhoto: (options?: FileOptions) => act(() => user.sendPhoto(where, options)),
    sendAlbum: (photos: readonly FileOptions[]) => act(() => user.sendAlbum(where, photos)),
    sendDocument: (options: FileOptions & { readonly name: string }) =>
      act(() => user.sendDocument(where, options)),
    sendVoice: (seconds?: number) => act(() => user.sendVoice(where, seconds)),
    sendSticker: (emoji?: string) => act(() => user.sendSticker(where, emoji)),
    sendLocation: (place: { readonly latitude: number; readonly longitude: number }) =>
      act(() => user.sendLocation(where, place)),
    sendContact: (contact: { readonly phone: string; readonly userId?: number }) =>
      act(() => user.sendContact(where, contact)),
    edit: (message: MessageRef, text: string) => act(() => user.edit(message, text)),
    /** The text or caption of the bot's newest message. */
    lastText: (): string => last().text,
    /** The labels below the bot's newest message, row by row in one list. */
    lastButtons: (): readonly string[] =>
      last()
        .buttons.flat()
        .map((button) => button.text),
    /** The newest answer to a press of this person: toast or alert. */
    toast: (): string | undefined => user.toast()?.text,
    /** The bot's newest picture. */
    photo: () => botMessages().findLast((message) => message.photo !== null)?.photo,
    /** The bot's newest document, with its content. */
    document() {
      const found = botMessages().findLast((message) => message.document !== null)?.document;
      return found === null || found === undefined
        ? undefined
        : { ...found, bytes: sandbox.download(found.url) };
    },
    /** The newest message of anybody as the transcript shows it. */
    lastRendered(): string {
      const message = messages().at(-1);
      return message === undefined ? '' : renderMessage(message);
    },
  };
}

function idOf(chat: ChatRef): number {
  return typeof chat === 'number' ? chat : chat.id;
}
