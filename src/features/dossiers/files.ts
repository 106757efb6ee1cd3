import { Composer, InputFile, InputMediaBuilder } from 'grammy';
import { may } from '../../domain/member.ts';
import type { Dossier } from '../../storage/dossier-reading.ts';
import { type DossierStores, readDossier } from '../../storage/dossier-reading.ts';
import type { FiledPaper } from '../../storage/dossiers.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Download } from '../../telegram/download.ts';
import { type FileArrival, fetchNow } from '../../telegram/fetch-files.ts';
import { sending } from '../../telegram/message.ts';
import { sendFile } from '../../telegram/send-file.ts';
import { maySee } from './access.ts';
import type { ArchiveAbout, DossierArchive } from './archive.ts';
import type { DossierCards } from './cards.ts';
import { isKnown } from './dossiers.ts';
import type { DossierLists } from './lists.ts';
import type { DossierVerbs, FoundPaper } from './verbs.ts';
import { dossierTitle, paperTitle } from './words.ts';

const NOT_MADE = {
  refused: 'dossier-not-taken',
  too_early: 'dossier-too-early',
  sent_stands: 'dossier-sent-stands',
} as const;

/** What leaves as files: a paper, a document that is made, an archive of dossiers. */
export function createDossierFiles(deps: {
  readonly stores: DossierStores & Pick<Stores, 'archiveSources' | 'files' | 'officialDocuments'>;
  readonly download: Download;
  readonly arrived: FileArrival;
  readonly verbs: DossierVerbs;
  readonly cards: DossierCards;
  readonly lists: DossierLists;
  readonly archive: DossierArchive;
}): Composer<AppContext> {
  const { stores, verbs, cards, lists, archive } = deps;
  const composer = new Composer<AppContext>();
  const known = composer.chatType('private').filter((ctx) => isKnown(ctx.who));

  const staff = known.filter((ctx) => may(ctx.who, 'dossier.manage'));

  known.callbackQuery(/^dossier:get:(\d{1,15}):(\w{1,10})$/, async (ctx, next) => {
    const found = verbs.find({ nominationId: Number(ctx.match[1]), paper: ctx.match[2] ?? '' });
    if (found === null || !maySee(ctx.who, found.dossier.nomination)) return next();
    const filed = found.dossier.filed.find(({ paper }) => paper === found.paper.code);
    if (filed === undefined) {
      const text = ctx.texts.plain('dossier-paper-not-there');
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    await ctx.replyWithChatAction('upload_document');
    await sendPaper(ctx, found, filed);
  });

  /** One page by itself, as a picture where it is one; several as one group of files. */
  async function sendPaper(ctx: AppContext, found: FoundPaper, filed: FiledPaper): Promise<void> {
    const ids = filed.pages.map(({ fileId }) => fileId);
    await fetchNow(fetching(ctx), ids, ctx.receivedAt);
    const [only, ...more] = ids;
    if (only !== undefined && more.length === 0) return sendFile(ctx, stores.files, only);
    const caption = ctx.texts.t('dossier-get-caption', {
      paper: paperTitle(ctx.texts, found.paper),
      dossier: dossierTitle(found.dossier),
    });
    const files = filesOf(filed);
    const [first] = files;
    if (first === undefined) {
      return void (await ctx.reply(ctx.texts.t('dossier-get-nothing'), { parse_mode: 'HTML' }));
    }
    if (files.length === 1) {
      return void (await ctx.replyWithDocument(first, { caption, parse_mode: 'HTML' }));
    }
    const group = files.map((file, index) =>
      InputMediaBuilder.document(file, index === 0 ? { caption, parse_mode: 'HTML' } : {}),
    );
    await ctx.replyWithMediaGroup(group);
  }

  function fetching(ctx: AppContext) {
    const { download, arrived } = deps;
    return { api: ctx.api, files: stores.files, download, arrived };
  }

  function filesOf({ documentId, pages, paper }: FiledPaper): readonly InputFile[] {
    if (documentId !== null) {
      const bytes = stores.archiveSources.content({ kind: 'document', id: documentId });
      return bytes === null ? [] : [new InputFile(bytes, `${paper}.docx`)];
    }
    return pages.flatMap(({ fileId, name }) => {
      const bytes = stores.files.content(fileId);
      return bytes === null ? [] : [new InputFile(bytes, name)];
    });
  }

  known.callbackQuery(/^dossier:make:(\d{1,15}):(\w{1,10})$/, async (ctx, next) => {
    const place = { nominationId: Number(ctx.match[1]), paper: ctx.match[2] ?? '' };
    const found = verbs.find(place);
    if (found === null || ctx.who === null || !maySee(ctx.who, found.dossier.nomination))
      return next();
    const made = await verbs.make(ctx.who, place, ctx.receivedAt);
    if (made.kind !== 'made' && made.kind !== 'missing') {
      if (made.kind === 'refused') ctx.refused('dossier');
      const text = ctx.texts.plain(NOT_MADE[made.kind]);
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    const now = verbs.find(place) ?? found;
    const heading = headingOf(ctx, made);
    if (made.kind === 'made') {
      const caption = ctx.texts.t('dossier-made-caption', {
        paper: paperTitle(ctx.texts, found.paper),
      });
      const file = new InputFile(made.bytes, made.fileName);
      await ctx.replyWithDocument(file, { caption, parse_mode: 'HTML' });
    }
    const message = cards.paper(ctx.texts, ctx.who, now, ctx.receivedAt, heading);
    await ctx.editMessageText(message.html, sending(message));
  });

  function headingOf(
    ctx: AppContext,
    made: Extract<Awaited<ReturnType<DossierVerbs['make']>>, { kind: 'made' | 'missing' }>,
  ): string {
    const { texts } = ctx;
    if (made.kind === 'missing')
      return texts.t('dossier-cannot-make', { what: made.what.join(' ') });
    return made.outcome.kind === 'filed'
      ? texts.t('dossier-made', { dossiers: made.outcome.dossiers })
      : texts.t('dossier-made-before');
  }

  staff.callbackQuery('dossier:archive', async (ctx) => {
    if (ctx.who === null) return;
    const year = String(stores.plans.current().year);
    const title = ctx.texts.plain('dossier-archive-title', { year });
    const about = { title, fileName: `ho-so-khen-thuong-${year}.zip` };
    await pack(ctx, lists.theirs(ctx.who), about, 'dossier-archive-large');
  });

  known.callbackQuery(/^dossier:archive:(\d{1,15})$/, async (ctx, next) => {
    const one = readDossier(stores, Number(ctx.match[1]));
    if (one === null || !maySee(ctx.who, one.nomination)) return next();
    const title = ctx.texts.plain('dossier-archive-of', { dossier: dossierTitle(one, 50) });
    const about = { title, fileName: `ho-so-${one.nomination.code}.zip` };
    await pack(ctx, [one], about, 'dossier-archive-large-one');
  });

  /** Fetches what Telegram still holds, packs and sends; while it works the person sees that it does. */
  async function pack(
    ctx: AppContext,
    before: readonly Dossier[],
    about: Pick<ArchiveAbout, 'title' | 'fileName'>,
    tooLarge: 'dossier-archive-large' | 'dossier-archive-large-one',
  ): Promise<void> {
    const { texts, receivedAt: now, who } = ctx;
    if (who === null) return;
    await ctx.answerCallbackQuery(texts.plain('dossier-archive-preparing'));
    await ctx.replyWithChatAction('upload_document');
    await fetchNow(fetching(ctx), archive.waiting(before), now);
    const dossiers = before.flatMap(({ nomination }) => readDossier(stores, nomination.id) ?? []);
    const made = await archive.make(texts, dossiers, {
      ...about,
      by: who.person.fullName,
      now,
    });
    if (made.kind === 'empty') {
      return void (await ctx.reply(texts.t('dossier-archive-empty'), { parse_mode: 'HTML' }));
    }
    if (made.kind === 'too_large') {
      const { megabytes, most } = made;
      const rows = [[{ text: texts.plain('dossier-button-home'), data: 'dossier:home' }]];
      const message = { html: texts.t(tooLarge, { megabytes, most }), rows };
      return void (await ctx.reply(message.html, sending(message)));
    }
    const { files, lacking } = made;
    await ctx.replyWithDocument(new InputFile(made.bytes, made.fileName), {
      caption: texts.t('dossier-archive-caption', {
        title: about.title,
        dossiers: dossiers.length,
        files,
        lacking,
      }),
      parse_mode: 'HTML',
    });
  }

  return composer;
}
