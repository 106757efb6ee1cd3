import { Composer } from 'grammy';
import { inVietnam } from '../../domain/clock.ts';
import { HONORIFICS, may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed, capitalised } from '../../texts/address.ts';
import { dateText } from '../../texts/dates.ts';
import { LANGUAGES, type Texts } from '../../texts/texts.ts';

/** `/caidat`: language and form of address, each a tap; and the way to announcing an absence. */
export function createSettings(deps: {
  readonly stores: Pick<Stores, 'absences' | 'people'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): Composer<AppContext> {
  const { absences, people } = deps.stores;
  const composer = new Composer<AppContext>();
  const own = composer.chatType('private').filter((ctx) => may(ctx.who, 'settings.own'));

  function draw(ctx: AppContext, texts: Texts): Message {
    const person = ctx.who && people.byId(ctx.who.person.id);
    const mark = (chosen: boolean, text: string) => (chosen ? `✓ ${text}` : text);
    const languages = LANGUAGES.map((language) => ({
      text: mark(person?.language === language, deps.texts[language].plain('language-name')),
      data: `settings:language:${language}`,
    }));
    const honorifics = HONORIFICS.filter((each) => each !== 'ong_ba').map((honorific) => ({
      text: mark(person?.honorific === honorific, capitalised(addressed(texts, honorific))),
      data: `settings:address:${honorific}`,
    }));
    const rows = [languages, honorifics];
    if (!may(ctx.who, 'absence.own')) return { html: texts.t('settings'), rows };
    const absence = absences.current(ctx.who.person.id, inVietnam(ctx.receivedAt).toPlainDate());
    const button = { text: texts.plain('absence-button'), data: 'absence:own' };
    const line =
      absence === null
        ? []
        : [texts.t('absence-line', { from: dateText(absence.from), to: dateText(absence.to) })];
    return { html: [texts.t('settings'), ...line].join('\n'), rows: [...rows, [button]] };
  }

  own.command('caidat', async (ctx) => {
    const message = draw(ctx, ctx.texts);
    await ctx.reply(message.html, sending(message));
  });

  own.callbackQuery(/^settings:language:(vi|en)$/, async (ctx) => {
    const language = ctx.match[1] === 'en' ? 'en' : 'vi';
    if (ctx.who !== null) people.setLanguage(ctx.who.person.id, language);
    await ctx.answerCallbackQuery(deps.texts[language].plain('settings-saved'));
    const message = draw(ctx, deps.texts[language]);
    await ctx.editMessageText(message.html, sending(message));
  });

  own.callbackQuery(/^settings:address:(\w+)$/, async (ctx) => {
    const honorific = HONORIFICS.find((each) => each === ctx.match[1]);
    if (ctx.who !== null && honorific !== undefined) {
      people.setHonorific(ctx.who.person.id, honorific);
    }
    await ctx.answerCallbackQuery(ctx.texts.plain('settings-saved'));
    const message = draw(ctx, ctx.texts);
    await ctx.editMessageText(message.html, sending(message));
  });

  return composer;
}
