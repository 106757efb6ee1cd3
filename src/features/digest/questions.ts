import { Composer } from 'grammy';
import { type Clock, inVietnam } from '../../domain/clock.ts';
import { may, unitsOf } from '../../domain/member.ts';
import { existsOn } from '../../domain/unit.ts';
import type { QuestionPrompt, UnitQuestion } from '../../storage/questions.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { pairs, sending } from '../../telegram/message.ts';
import { type AnswerFlow, thanks } from './answer-flow.ts';
import { LONGEST_ANSWER, LONGEST_QUESTION, type QuestionMessages } from './question-messages.ts';
import type { QuestionVerbs } from './question-verbs.ts';

/** "Hỏi đơn vị" below a digest, and the answer of the head in private. */
export function createQuestions(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'digests' | 'groups' | 'questions' | 'units'>;
  readonly verbs: QuestionVerbs;
  readonly messages: QuestionMessages;
  readonly answers: AnswerFlow;
}): Composer<AppContext> {
  const { clock, verbs, messages, answers } = deps;
  const { digests, groups, questions, units } = deps.stores;
  const composer = new Composer<AppContext>();
  const isStaffGroup = (ctx: AppContext) =>
    groups.byChat(ctx.chatId ?? 0)?.purpose === 'staff' && may(ctx.who, 'digest.ask');

  const asking = composer.callbackQuery(/^digest:(?:ask|unit|now):(\d+)/);
  const staff = asking.filter(isStaffGroup);
  asking
    .filter((ctx) => !isStaffGroup(ctx))
    .use((ctx) => ctx.answerCallbackQuery(ctx.texts.plain('digest-refused')));

  staff.callbackQuery(/^digest:ask:(\d+)$/, async (ctx) => {
    await ctx.answerCallbackQuery();
    const today = inVietnam(clock.now()).toPlainDate();
    const buttons = units
      .all()
      .filter((unit) => existsOn(unit, today))
      .map(({ id, name }) => ({ text: name, data: `digest:unit:${ctx.match[1]}:${id}` }));
    const message = { html: ctx.texts.t('question-choose'), rows: pairs(buttons) };
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  });

  staff.callbackQuery(/^digest:unit:(\d+):(\d+)$/, async (ctx) => {
    const prompt = { digestId: Number(ctx.match[1]), unitId: Number(ctx.match[2]) };
    const unit = messages.unitName(prompt.unitId);
    if (digests.byId(prompt.digestId) === null || verbs.spokesperson(prompt.unitId) === null) {
      const text = ctx.texts.plain('question-nobody', { unit });
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(ctx.texts.t('question-chosen', { unit }));
    await askFor(ctx, prompt, 'question-prompt');
  });

  composer.chatType(['group', 'supergroup']).on('message', async (ctx, next) => {
    const repliedTo = ctx.message.reply_to_message?.message_id ?? 0;
    const prompt = questions.promptAt({ chatId: ctx.chat.id, messageId: repliedTo });
    if (prompt === null || !isStaffGroup(ctx) || ctx.who === null) return next();
    const text = ctx.message.text?.trim() ?? '';
    if (text === '' || text.length > LONGEST_QUESTION) {
      return askFor(ctx, prompt, 'question-prompt-again');
    }
    const place = { chatId: ctx.chat.id, messageId: ctx.message.message_id };
    const asked = verbs.ask(prompt, ctx.who.person, text, place);
    const unit = messages.unitName(prompt.unitId);
    const message =
      asked === null
        ? { html: ctx.texts.t('question-nobody', { unit }) }
        : messages.passedOn(ctx.texts, asked);
    await ctx.reply(message.html, { ...sending(message), ...inReply(ctx) });
  });

  staff.callbackQuery(/^digest:now:(\d{1,15})$/, async (ctx) => {
    const question = questions.byId(Number(ctx.match[1]));
    if (question === null || ctx.who === null) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('question-void')));
    }
    const of = verbs.sendNow(question, ctx.who.person);
    if (of === null) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('question-gone-out')));
    }
    await ctx.answerCallbackQuery();
    const message = messages.passedOn(ctx.texts, { question, of, heldUntil: null });
    await ctx.editMessageText(message.html, sending(message));
  });

  /** A reply field that opens for the one who asks: they are mentioned, and it is selective. */
  async function askFor(
    ctx: AppContext,
    prompt: QuestionPrompt,
    key: 'question-prompt' | 'question-prompt-again',
  ): Promise<void> {
    const common = {
      id: String(ctx.from?.id ?? 0),
      name: ctx.who?.person.fullName ?? '',
      unit: messages.unitName(prompt.unitId),
    };
    const html =
      key === 'question-prompt'
        ? ctx.texts.t(key, common)
        : ctx.texts.t(key, { ...common, most: LONGEST_QUESTION });
    const placeholder = ctx.texts.plain('question-placeholder');
    const sent = await ctx.reply(html, {
      ...sending({ html }),
      ...inReply(ctx),
      reply_markup: { force_reply: true, selective: true, input_field_placeholder: placeholder },
    });
    questions.prompted({ chatId: sent.chat.id, messageId: sent.message_id }, prompt);
  }

  const privately = composer.chatType('private');

  privately.callbackQuery(/^question:answer:(\d+)$/, async (ctx, next) => {
    const question = ofTheirs(ctx, questions.byId(Number(ctx.match[1])));
    if (question === null) {
      return void (await ctx.answerCallbackQuery(ctx.texts.plain('question-void')));
    }
    await ctx.answerCallbackQuery();
    answers.begin(question, { chatId: ctx.chat.id, userId: ctx.from.id }, clock.now());
    ctx.reopening = { replace: null };
    await next();
  });

  /** Who replies to the question itself has answered it, whatever else they are asked. */
  privately.on('message:text', async (ctx, next) => {
    const messageId = ctx.message.reply_to_message?.message_id;
    const text = ctx.message.text.trim();
    if (messageId === undefined || text.startsWith('/')) return next();
    const place = { chatId: ctx.chat.id, messageId };
    const question = ofTheirs(ctx, questions.byMessage(place));
    if (question === null || ctx.who === null) return next();
    if (text.length > LONGEST_ANSWER) {
      const again = { html: ctx.texts.t('question-answer-again', { most: LONGEST_ANSWER }) };
      return void (await ctx.reply(again.html, sending(again)));
    }
    verbs.answer(question, ctx.who.person, text, ctx.update.update_id);
    const message = thanks(ctx.texts, ctx.who.person);
    await ctx.reply(message.html, sending(message));
  });

  return composer;
}

/** A question is for whoever reports for the unit now. */
function ofTheirs(ctx: AppContext, question: UnitQuestion | null): UnitQuestion | null {
  if (question === null || !may(ctx.who, 'report.file')) return null;
  return unitsOf(ctx.who).includes(question.unitId) ? question : null;
}

/** Below the message that was pressed or typed. */
function inReply(ctx: AppContext) {
  const message_id = ctx.msg?.message_id;
  if (message_id === undefined) return {};
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
