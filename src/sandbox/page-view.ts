import { PRESS_LIFE_SECONDS } from './presses.ts';
import type { Sandbox } from './sandbox.ts';
import type { ViewMessage } from './view.ts';

/** A person whose phone the page can show. */
export type Persona = { readonly userId: number; readonly label: string };

/** One phone: a chat as one person sees it. */
export type Column = { readonly userId: number; readonly chatId: number };

/** Messages of a long chat that are left out at its beginning. */
const NEWEST = 300;

/** What one phone shows, as JSON; undefined when that person has no such chat. */
export function viewColumn(sandbox: Sandbox, column: Column) {
  const { userId, chatId } = column;
  if (!sandbox.users().some((user) => user.id === userId)) return undefined;
  const view = sandbox.view(userId);
  const chat = view.chats.find((candidate) => candidate.id === chatId);
  if (chat === undefined) return undefined;
  const messages = chat.messages.slice(-NEWEST).map((message) => withPageFiles(sandbox, message));
  return {
    me: view.me,
    bot: view.bot,
    chat: { ...chat, messages },
    commands: sandbox.commands(chatId, userId),
    spinning: spinningButtons(sandbox, column),
  };
}

/** Buttons that this person pressed and that the bot has not answered yet. */
function spinningButtons(sandbox: Sandbox, { userId, chatId }: Column) {
  const now = sandbox.clock.now().epochMilliseconds;
  return sandbox
    .unansweredPresses()
    .filter((press) => press.userId === userId && press.chatId === chatId)
    .filter((press) => now - press.at < PRESS_LIFE_SECONDS * 1000)
    .map((press) => ({ messageId: press.messageId, data: press.data }));
}

/** Files come from the page's own address, which makes nothing of them but pictures and downloads. */
function withPageFiles(sandbox: Sandbox, message: ViewMessage): ViewMessage {
  const prefix = `/file/bot${sandbox.token}/`;
  const moved = <F extends { readonly url: string }>(file: F | null): F | null =>
    file === null ? null : { ...file, url: file.url.replace(prefix, '/page/file/') };
  const { photo, document, voice } = message;
  return { ...message, photo: moved(photo), document: moved(document), voice: moved(voice) };
}

/** Who can be shown, with the chats of each; the private chat first. */
export function viewPersonas(sandbox: Sandbox, personas: readonly Persona[]) {
  return personas.map(({ userId, label }) => ({
    userId,
    label,
    chats: sandbox.view(userId).chats.map(({ id, type, title }) => ({ id, type, title })),
  }));
}
