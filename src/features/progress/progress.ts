import { Composer, InputFile } from 'grammy';
import { may } from '../../domain/member.ts';
import type { Picture, ProgressData } from '../../render/data.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { monthText } from '../../texts/dates.ts';
import type { ProgressFacts, ProgressReader } from './facts.ts';
import { communeMessage, sectionTitle } from './messages.ts';
import { pictureOf } from './picture.ts';
import { type Place, readPlace, type Section } from './view.ts';

/** Telegram shrinks photos that are higher. */
const HIGHEST_PHOTO = 2_560;

/**
 * `/tiendo` for those who look after the commune: by section, one row across units, one unit across
 * rows, as text and as picture; in private and in the connected staff group.
 */
export function createCommuneProgress(deps: {
  readonly stores: Pick<Stores, 'groups' | 'plans'>;
  readonly reader: ProgressReader;
  readonly draw: (data: ProgressData) => Promise<Picture>;
}): Composer<AppContext> {
  const { stores, reader } = deps;
  const composer = new Composer<AppContext>();

  function isAllowed(ctx: AppContext): boolean {
    if (ctx.chat === undefined) return false;
    if (ctx.chat.type === 'private') return may(ctx.who, 'progress.commune');
    return stores.groups.byChat(ctx.chat.id)?.purpose === 'staff';
  }

  composer.command(['tiendo', 'progress'], async (ctx, next) => {
    if (!isAllowed(ctx)) return next();
    const first: Place = { view: { is: 'section', section: 'KT' }, month: '', source: 'closed' };
    const message = draw(ctx, first);
    await ctx.reply(message.html, sending(message));
  });

  composer.callbackQuery(/^commune:([sprlu]):(\w*):(\d{4}-\d{2}):([cnk])$/, async (ctx) => {
    if (!isAllowed(ctx)) {
      ctx.refused('progress');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('status-elsewhere')));
    }
    await ctx.answerCallbackQuery();
    const place = readPlace(ctx.match);
    if (place.view.is === 'picture') return sendPicture(ctx, place, place.view.section);
    const message = draw(ctx, place);
    await ctx.editMessageText(message.html, sending(message));
  });

  // from the points of a unit, which stay: the row comes below
  composer.callbackQuery(/^commune:open:(\w{1,20}):(\d{4}-\d{2})$/, async (ctx) => {
    if (!isAllowed(ctx)) {
      ctx.refused('progress');
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('status-elsewhere')));
    }
    await ctx.answerCallbackQuery();
    const [, code = '', month = ''] = ctx.match;
    const message = draw(ctx, { view: { is: 'row', code }, month, source: 'closed' });
    await ctx.reply(message.html, sending(message));
  });

  function draw(ctx: AppContext, place: Place): Message {
    const facts = reader.of(place.month, place.source);
    if (facts === null) return { html: ctx.texts.t('status-no-period') };
    return communeMessage(ctx.texts, facts, place);
  }

  async function sendPicture(ctx: AppContext, place: Place, section: Section): Promise<void> {
    const facts = reader.of(place.month, place.source);
    if (facts === null) return;
    const commune = stores.plans.current().commune.name;
    const { height, png } = await deps.draw(pictureOf(ctx.texts, facts, section, commune));
    const file = new InputFile(png, `tien-do-${facts.period.month}-${section}.png`);
    const caption = captionOf(ctx, facts, section);
    if (height > HIGHEST_PHOTO) await ctx.replyWithDocument(file, { caption });
    else await ctx.replyWithPhoto(file, { caption });
  }

  return composer;
}

function captionOf({ texts }: AppContext, facts: ProgressFacts, section: Section): string {
  const month = monthText(facts.period.month);
  return texts.plain('commune-caption', { section: sectionTitle(texts, section), month });
}
