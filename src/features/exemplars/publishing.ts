import { Composer, InputFile } from 'grammy';
import { may } from '../../domain/member.ts';
import type { Db } from '../../storage/database.ts';
import type { Exemplar } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import { enterAside } from '../../telegram/aside.ts';
import type { AppContext } from '../../telegram/context.ts';
import { sending } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { refuse } from './exemplars.ts';
import { EXEMPLAR_NEWS } from './news-flow.ts';
import { postText } from './notices.ts';
import type { ExemplarVerbs } from './verbs.ts';

/** The text for the loudspeakers and the post to the heads' group, only with the recorded consent (PR12). */
export function createExemplarPublishing(deps: {
  readonly db: Db;
  readonly stores: Pick<Stores, 'dialogues' | 'exemplars' | 'groups' | 'units'>;
  readonly verbs: ExemplarVerbs;
  /** What is published is in Vietnamese. */
  readonly vietnamese: Texts;
}): Composer<AppContext> {
  const { db, stores, verbs } = deps;
  const composer = new Composer<AppContext>();
  const publishers = composer.chatType('private').filter((ctx) => may(ctx.who, 'exemplar.publish'));

  publishers.callbackQuery(/^exemplar:news:(\d{1,15})$/, async (ctx, next) => {
    if (ctx.who === null) return next();
    const checked = verbs.check('publish', Number(ctx.match[1]), ctx.who);
    if (checked.kind !== 'done') return refuse(ctx, checked);
    await ctx.answerCallbackQuery();
    const { dialogues } = stores;
    const state = { id: checked.entry.id };
    enterAside(ctx, { db, dialogues }, { flow: EXEMPLAR_NEWS, subjectId: -ctx.from.id, state });
    await next();
  });

  publishers.callbackQuery(/^exemplar:txt:(\d{1,15})$/, async (ctx, next) => {
    const publication = stores.exemplars.publication(Number(ctx.match[1]));
    if (publication === null || ctx.who === null) return next();
    // taken back since: it is not handed out any more
    const checked = verbs.check('publish', publication.exemplarId, ctx.who);
    if (checked.kind !== 'done') return refuse(ctx, checked);
    await ctx.answerCallbackQuery();
    // Notepad knows the encoding by its first character
    const bytes = new TextEncoder().encode(`\uFEFF${publication.text}\r\n`);
    await ctx.replyWithDocument(new InputFile(bytes, `ban-tin-${ctx.match[1]}.txt`));
  });

  publishers.callbackQuery(/^exemplar:post:(\d{1,15})$/, async (ctx, next) => {
    if (ctx.who === null) return next();
    const checked = verbs.check('publish', Number(ctx.match[1]), ctx.who);
    if (checked.kind !== 'done') return refuse(ctx, checked);
    const { entry } = checked;
    if (stores.groups.ofPurpose('heads').length === 0) return alert(ctx, 'exemplar-post-no-group');
    if (stores.exemplars.publishedAt(entry.id, 'heads_group') !== null) {
      return alert(ctx, 'exemplar-post-before');
    }
    await ctx.answerCallbackQuery();
    const unit = stores.units.byId(entry.unitId)?.name ?? '';
    const yes = { text: ctx.texts.plain('exemplar-post-yes'), data: `exemplar:posted:${entry.id}` };
    const no = { text: ctx.texts.plain('exemplar-drop'), data: `exemplar:show:${entry.id}` };
    const html = `${ctx.texts.t('exemplar-post-preview')}\n\n${postText(deps.vietnamese, entry, unit)}`;
    await ctx.editMessageText(html, sending({ html, rows: [[yes], [no]] }));
  });

  publishers.callbackQuery(/^exemplar:posted:(\d{1,15})$/, async (ctx, next) => {
    const { who } = ctx;
    if (who === null) return next();
    const doer = { who, at: ctx.receivedAt };
    const id = Number(ctx.match[1]);
    const outcome = db.transaction(() => verbs.post(id, doer)).immediate();
    if (outcome === 'no-group') return alert(ctx, 'exemplar-post-no-group');
    if (outcome === 'posted-before') {
      await alert(ctx, 'exemplar-post-before');
      // by this very press, it may be: of a process that ended before it could say so
      const entry = ctx.isAgain ? stores.exemplars.byId(id) : null;
      return entry === null ? undefined : posted(ctx, entry);
    }
    if (outcome.kind !== 'done') return refuse(ctx, outcome);
    await ctx.answerCallbackQuery();
    await posted(ctx, outcome.entry);
  });

  async function posted(ctx: AppContext, { id, name }: Exemplar): Promise<void> {
    const back = { text: ctx.texts.plain('exemplar-button-back'), data: `exemplar:show:${id}` };
    const html = ctx.texts.t('exemplar-posted', { name });
    await ctx.editMessageText(html, sending({ html, rows: [[back]] }));
  }

  async function alert(
    ctx: AppContext,
    key: 'exemplar-post-no-group' | 'exemplar-post-before',
  ): Promise<void> {
    await ctx.answerCallbackQuery({ text: ctx.texts.plain(key), show_alert: true });
  }

  return composer;
}
