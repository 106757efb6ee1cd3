import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { moveChat } from './migration.ts';

/** `/ketnoi` makes a group the staff group; removal, return and migration keep the records right. */
export function createGroups(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<
    Stores,
    'audit' | 'conversations' | 'dialogues' | 'groups' | 'outbox' | 'people'
  >;
}): Composer<AppContext> {
  const { db, clock, stores } = deps;
  const composer = new Composer<AppContext>();
  const grouped = composer.chatType(['group', 'supergroup']);

  grouped.command('ketnoi', async (ctx) => {
    if (ctx.senderChat !== undefined) {
      return void (await ctx.reply(ctx.texts.t('group-anonymous'), { parse_mode: 'HTML' }));
    }
    if (!may(ctx.who, 'group.connect')) {
      return void (await ctx.reply(ctx.texts.t('group-officers-only'), { parse_mode: 'HTML' }));
    }
    const by = ctx.who.person.id;
    connect(ctx.chat.id, ctx.chat.title, ctx.msg.message_thread_id ?? null, by);
    await ctx.reply(ctx.texts.t('group-connected', { title: ctx.chat.title }), {
      parse_mode: 'HTML',
    });
  });

  const connect = db.transaction(
    (chatId: number, title: string, threadId: number | null, by: number) => {
      const at = clock.now();
      stores.groups.connect({ chatId, purpose: 'staff', title, threadId, by, at });
      const subject = `group:${chatId}`;
      stores.audit.record({ at, actorId: by, action: 'connect', subject, after: { title } });
    },
  ).immediate;

  const migrate = db.transaction((from: number, to: number) =>
    moveChat(stores, from, to),
  ).immediate;

  composer.on('message:migrate_to_chat_id', (ctx) => {
    migrate(ctx.chat.id, ctx.message.migrate_to_chat_id);
  });
  composer.on('message:migrate_from_chat_id', (ctx) => {
    migrate(ctx.message.migrate_from_chat_id, ctx.chat.id);
  });

  composer.on('my_chat_member', async (ctx, next) => {
    const gone = ['left', 'kicked'].includes(ctx.myChatMember.new_chat_member.status);
    if (ctx.chat.type !== 'private') {
      if (gone) stores.groups.end(ctx.chat.id, clock.now());
      return;
    }
    stores.people.setUnreachable(ctx.from.id, gone ? clock.now() : null);
    if (gone) return;
    // The open question may have been refused while the bot was blocked: it is shown again.
    ctx.reopening = { replace: null };
    await next();
  });

  return composer;
}
