import { malformed } from '../failure.ts';
import { isRecord, type Payload, textField } from '../payload.ts';
import { type Chat, isAdmin } from '../world.ts';
import type { Methods } from './method.ts';

export type BotCommand = { readonly command: string; readonly description: string };

export type CommandStore = ReturnType<typeof createCommandStore>;

/** The bot's menus by scope and language, and its descriptions by language. */
export function createCommandStore() {
  const menus = new Map<string, readonly BotCommand[]>();
  const texts = new Map<string, string>();
  return {
    menus,
    texts,
    /** The menu that a person sees in a chat: the most exact scope wins, then the language. */
    menuFor(chat: Chat, userId: number, language: string): readonly BotCommand[] {
      const isManager = isAdmin(chat.members.get(userId));
      const scopes =
        chat.type === 'private'
          ? [`chat:${chat.id}`, 'all_private_chats', 'default']
          : [
              `chat_member:${chat.id}:${userId}`,
              ...(isManager ? [`chat_administrators:${chat.id}`] : []),
              `chat:${chat.id}`,
              ...(isManager ? ['all_chat_administrators'] : []),
              'all_group_chats',
              'default',
            ];
      const keys = scopes.flatMap((scope) => [`${scope}|${language}`, `${scope}|`]);
      const key = keys.find((candidate) => menus.has(candidate));
      return key === undefined ? [] : (menus.get(key) ?? []);
    },
  };
}

const PLACE = ['scope', 'language_code'];

export const COMMANDS: Methods = {
  setmycommands: {
    takes: ['commands', ...PLACE],
    run: ({ context, payload }) => {
      context.commands.menus.set(keyOf(payload), readCommands(payload['commands']));
      return true;
    },
  },
  getmycommands: {
    takes: PLACE,
    run: ({ context, payload }) => context.commands.menus.get(keyOf(payload)) ?? [],
  },
  deletemycommands: {
    takes: PLACE,
    run: ({ context, payload }) => {
      context.commands.menus.delete(keyOf(payload));
      return true;
    },
  },
  ...description('description', 512),
  ...description('shortdescription', 120),
};

function description(kind: 'description' | 'shortdescription', limit: number): Methods {
  const field = kind === 'description' ? 'description' : 'short_description';
  const keyFor = (payload: Payload) => `${kind}|${textField(payload, 'language_code')}`;
  return {
    [`setmy${kind}`]: {
      takes: [field, 'language_code'],
      run: ({ context, payload }) => {
        const text = textField(payload, field);
        if (text.length > limit) throw malformed('BOT_ABOUT_TOO_LONG');
        context.commands.texts.set(keyFor(payload), text);
        return true;
      },
    },
    [`getmy${kind}`]: {
      takes: ['language_code'],
      run: ({ context, payload }) => ({
        [field]: context.commands.texts.get(keyFor(payload)) ?? '',
      }),
    },
  };
}

function keyOf(payload: Payload): string {
  const scope = payload['scope'];
  const parts = isRecord(scope)
    ? ['type', 'chat_id', 'user_id'].map((name) => textField(scope, name)).filter(Boolean)
    : ['default'];
  return `${parts.join(':')}|${textField(payload, 'language_code')}`;
}

function readCommands(value: unknown): readonly BotCommand[] {
  if (!Array.isArray(value) || value.length > 100) throw malformed('BOT_COMMANDS_TOO_MUCH');
  return value.map((item: unknown) => {
    const command = isRecord(item) ? textField(item, 'command').replace(/^\//, '') : '';
    const text = isRecord(item) ? textField(item, 'description') : '';
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw malformed('BOT_COMMAND_INVALID');
    if (text.length < 1 || text.length > 256) throw malformed('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command, description: text };
  });
}
