import { isDeepStrictEqual } from 'node:util';
import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Group, GroupPurpose } from '../../storage/groups.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { moveChat } from './migration.ts';

const PURPOSES = ['staff', 'heads', 'council'] as const satisfies readonly GroupPurpose[];
const CONNECTED = {
  staff: 'group-connected',
  heads: 'group-connected-heads',
  council: 'group-connected-council',
} as const satisfies Record<GroupPurpose, MessageKey>;
const BUTTON = {
  staff: 'group-button-staff',
  heads: 'group-button-heads',
  council: 'group-button-council',
} as const satisfies Record<GroupPurpose, MessageKey>;

/**
 * `/ketnoi` connects a group, as the staff group until a button says otherwise; removal, return and
 * migration keep the records right.
 */
export function createGroups(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<
    Stores,
    | 'announcements'
    | 'audit'
    | 'conversations'
    | 'dialogues'
    | 'digests'
    | 'groupPrompts'
    | 'groups'
    | 'outbox'
    | 'people'
  >;
}): Composer<AppContext> {
  const { db, clock, stores } = deps;
  const composer = new Composer<AppContext>();
  const grouped = composer.chatType(['group', 'supergroup']);

  grouped.command('ketnoi', async (ctx) => {
    if (ctx.senderChat !== undefined) {
      ctx.refused('group');
      return void (await ctx.reply(ctx.texts.t('group-anonymous'), { parse_mode: 'HTML' }));
    }
    if (!may(ctx.who, 'group.connect')) {
      ctx.refused('group');
      return void (await ctx.reply(ctx.texts.t('group-officers-only'), { parse_mode: 'HTML' }));
    }
    const purpose = stores.groups.byChat(ctx.chat.id)?.purpose ?? 'staff';
    const place = { chatId: ctx.chat.id, title: ctx.chat.title };
    connect({ ...place, purpose, threadId: ctx.msg.message_thread_id ?? null }, ctx.who.person.id);
    const message = connected(ctx.texts, purpose, ctx.chat.title);
    await ctx.reply(message.html, sending(message));
  });

  grouped.callbackQuery(/^group:purpose:(staff|heads|council)$/, async (ctx) => {
    if (!may(ctx.who, 'group.connect')) {
      ctx.refused('group');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('group-officers-only')));
    }
    await ctx.answerCallbackQuery();
    const purpose = PURPOSES.find((each) => each === ctx.match[1]) ?? 'staff';
    const { id: chatId, title } = ctx.chat;
    const threadId = stores.groups.byChat(chatId)?.threadId ?? null;
    connect({ chatId, title, purpose, threadId }, ctx.who.person.id);
    const message = connected(ctx.texts, purpose, title);
    await ctx.editMessageText(message.html, sending(message));
  });

  const connect = db.transaction((group: Group, by: number) => {
    const before = stores.groups.byChat(group.chatId);
    if (before !== null && isDeepStrictEqual(before, group)) return;
    const at = clock.now();
    stores.groups.connect({ ...group, by, at });
    const { title, purpose } = group;
    const subject = `group:${group.chatId}`;
    stores.audit.record({ at, actorId: by, action: 'connect', subject, after: { title, purpose } });
  }).immediate;

  const migrate = db.transaction((from: number, to: number) =>
    moveChat(stores, from, to),
  ).immediate;

  composer.on('message:migrate_to_chat_id', (ctx) => {
    migrate(ctx.chat.id, ctx.message.migrate_to_chat_id);
  });
  composer.on('message:migrate_from_chat_id', (ctx) => {
    migrate(ctx.message.migrate_from_chat_id, ctx.chat.id);
  });

  /** Who writes can be written to, whatever Telegram has forgotten to tell. */
  composer.chatType('private').on(['message', 'callback_query'], async (ctx, next) => {
    const isKnown = ctx.who !== null && ctx.who.person.unreachableAt !== null;
    if (isKnown) stores.people.setUnreachable(ctx.from.id, null);
    await next();
  });

  composer.on('my_chat_member', async (ctx, next) => {
    const gone = ['left', 'kicked'].includes(ctx.myChatMember.new_chat_member.status);
    if (ctx.chat.type !== 'private') {
      if (gone) stores.groups.end(ctx.chat.id, clock.now());
      else await welcomeBack(ctx, ctx.chat.id);
      return;
    }
    stores.people.setUnreachable(ctx.from.id, gone ? clock.now() : null);
    if (gone) return;
    // The open question may have been refused while the bot was blocked: it is shown again.
    ctx.reopening = { replace: null };
    await next();
  });

  /**
   * A group that was connected when the bot was taken out is connected again when an officer brings it
   * back; anybody else has changed nothing by it.
   */
  async function welcomeBack(ctx: AppContext, chatId: number): Promise<void> {
    if (!may(ctx.who, 'group.connect')) return;
    const group = stores.groups.resume(chatId);
    if (group === null) return;
    const subject = `group:${chatId}`;
    const actorId = ctx.who.person.id;
    stores.audit.record({ at: clock.now(), actorId, action: 'connect again', subject });
    const message = connected(ctx.texts, group.purpose, group.title);
    await ctx.reply(message.html, sending(message));
  }

  return composer;
}

/** What the group is now, with a button for each thing that it could be instead. */
function connected(texts: Texts, purpose: GroupPurpose, title: string): Message {
  const others = PURPOSES.filter((each) => each !== purpose);
  return {
    html: texts.t(CONNECTED[purpose], { title }),
    rows: others.map((each) => [
      { text: texts.plain(BUTTON[each]), data: `group:purpose:${each}` },
    ]),
  };
}
