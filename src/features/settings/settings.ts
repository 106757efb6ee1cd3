import { Composer } from 'grammy';
import { HONORIFICS, may } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed, capitalised } from '../../texts/address.ts';
import { LANGUAGES, type Texts } from '../../texts/texts.ts';

/** `/caidat`: language and form of address, each a tap. */
export function createSettings(deps: {
  readonly stores: Pick<Stores, 'people'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): Composer<AppContext> {
  const { people } = deps.stores;
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
    return { html: texts.t('settings'), rows: [languages, honorifics] };
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
