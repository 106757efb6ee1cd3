import { Composer, InputFile } from 'grammy';
import { may } from '../../domain/member.ts';
import {
  DOCUMENT_KINDS,
  type DocumentSubject,
  readSubject,
} from '../../domain/official-document.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { type ChoiceStores, choicesOf } from './choices.ts';
import type { Documents, MakeOptions } from './documents.ts';
import { kindsMessage, kindText, subjectsMessage } from './menu-messages.ts';
import type { Preview } from './preview.ts';

/** `/vanban`: official documents, made by staff and kept as they were printed. */
export function createDocumentDesk(deps: {
  readonly stores: ChoiceStores & Pick<Stores, 'officialDocuments'>;
  readonly documents: Documents;
  readonly preview: Preview;
}): Composer<AppContext> {
  const { stores, documents, preview } = deps;
  const composer = new Composer<AppContext>();
  const asked = composer.chatType('private');
  const staff = asked.filter((ctx) => may(ctx.who, 'document.make'));

  staff.command(['vanban', 'documents'], async (ctx) => {
    const message = kindsMessage(ctx.texts);
    await ctx.reply(message.html, sending(message));
  });

  staff.callbackQuery('document:home', async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, kindsMessage(ctx.texts));
  });

  staff.callbackQuery(/^document:kind:([a-z_]+):(\d{1,3})$/, async (ctx, next) => {
    const kind = DOCUMENT_KINDS.find((each) => each === ctx.match[1]);
    if (kind === undefined) return next();
    await ctx.answerCallbackQuery();
    const choices = choicesOf(stores, ctx.texts, kind);
    await show(ctx, subjectsMessage(ctx.texts, kind, choices, Number(ctx.match[2])));
  });

  staff.callbackQuery(/^document:show:([a-z_]+):([\w:-]+)$/, async (ctx, next) => {
    const subject = subjectOf(ctx.match[1], ctx.match[2]);
    if (subject === null) return next();
    await ctx.answerCallbackQuery();
    await show(ctx, preview.message(ctx.texts, subject));
  });

  staff.callbackQuery(/^document:make:(\d):([a-z_]+):([\w:-]+)$/, async (ctx, next) => {
    const subject = subjectOf(ctx.match[2], ctx.match[3]);
    if (subject === null) return next();
    await ctx.answerCallbackQuery();
    const signatory = preview.signatory(subject, Number(ctx.match[1]));
    await make(ctx, subject, signatory === null ? {} : { signatory });
  });

  staff.callbackQuery(/^document:redate:([a-z_]+):([\w:-]+)$/, async (ctx, next) => {
    const subject = subjectOf(ctx.match[1], ctx.match[2]);
    if (subject === null) return next();
    await ctx.answerCallbackQuery();
    await make(ctx, subject, { redate: true });
  });

  staff.callbackQuery(/^document:get:(\d{1,9})$/, async (ctx, next) => {
    const kept = stores.officialDocuments.byId(Number(ctx.match[1]));
    const subject = kept === null ? null : readSubject(kept.kind, kept.subject);
    if (kept === null || subject === null) return next();
    await ctx.answerCallbackQuery();
    const bytes = stores.officialDocuments.content(kept.id) ?? new Uint8Array();
    await send(ctx, subject, documents.nameOf(subject), bytes, 'document-caption-kept');
  });

  async function make(
    ctx: AppContext,
    subject: DocumentSubject,
    options: MakeOptions,
  ): Promise<void> {
    const by = ctx.who?.person.id;
    if (by === undefined) return;
    await ctx.replyWithChatAction('upload_document');
    const made = await documents.make(subject, by, options);
    if (made.kind === 'made') {
      const key = made.isNew ? 'document-caption' : 'document-caption-same';
      await send(ctx, subject, made.fileName, made.bytes, key);
    }
    // what is shown there is out of date now: a version more, or a reason why there is none
    const isShown = made.kind === 'made' && !made.isNew && !ctx.isAgain;
    if (!isShown) await show(ctx, preview.message(ctx.texts, subject));
  }

  async function send(
    ctx: AppContext,
    subject: DocumentSubject,
    name: string,
    bytes: Uint8Array,
    key: 'document-caption' | 'document-caption-same' | 'document-caption-kept',
  ): Promise<void> {
    await ctx.replyWithDocument(new InputFile(bytes, name), {
      caption: ctx.texts.t(key, { title: kindText(ctx.texts, subject.kind) }),
      parse_mode: 'HTML',
    });
  }

  asked.callbackQuery(/^document:/, async (ctx, next) => {
    if (may(ctx.who, 'document.make')) return next();
    ctx.refused('document.make');
    await ctx.answerCallbackQuery(ctx.texts.plain('document-refused'));
  });

  return composer;
}

function subjectOf(kind: string | undefined, text: string | undefined): DocumentSubject | null {
  return readSubject(kind ?? '', text ?? '');
}

async function show(ctx: AppContext, message: Message): Promise<void> {
  await ctx.editMessageText(message.html, sending(message));
}
