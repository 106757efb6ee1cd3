import { createHash } from 'node:crypto';
import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import { openWorkbook } from '../../render/workbook/open.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Download } from '../../telegram/download.ts';
import type { Texts } from '../../texts/texts.ts';
import { type LongMessage, previewMessage, problemsMessage } from './messages.ts';
import type { PlanVersions } from './versions.ts';
import type { PlanWorkbook } from './workbook.ts';

const MEGABYTE = 1_000_000;
/** A commune's workbook has a tenth of one; Telegram itself hands out at most 20. */
const MOST_MEGABYTES = 5;

/** A document as Telegram describes it, before anything of it is fetched. */
export type Sent = {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly updateId: number;
  readonly by: number;
};

/** Takes a workbook: from its size to the preview of what it would change. Nothing changes here. */
export function createPlanUploads(deps: {
  readonly clock: Clock;
  readonly download: Download;
  readonly stores: Pick<Stores, 'planUploads' | 'plans'>;
  readonly versions: PlanVersions;
  readonly workbookFor: (texts: Texts) => PlanWorkbook;
}) {
  const { clock, versions } = deps;
  const { planUploads, plans } = deps.stores;

  return async (ctx: AppContext, sent: Sent): Promise<LongMessage> => {
    const { texts } = ctx;
    const { name } = sent;
    const tooLarge = (size: number) => ({
      html: texts.t('plan-upload-large', {
        name,
        size: String(Math.max(MOST_MEGABYTES, Math.ceil(size / MEGABYTE))),
        most: MOST_MEGABYTES,
      }),
    });
    if (sent.size > MOST_MEGABYTES * MEGABYTE) return tooLarge(sent.size);
    const downloaded = await deps.download(ctx.api, sent.fileId, MOST_MEGABYTES * MEGABYTE);
    if (downloaded.kind === 'too_large') return tooLarge(sent.size);
    if (downloaded.kind === 'gone') return { html: texts.t('plan-upload-lost', { name }) };
    const { bytes } = downloaded;
    const opening = await openWorkbook(bytes);
    if (!opening.ok) return { html: texts.t('plan-upload-fault', { why: opening.why, name }) };

    const version = versions.newest();
    const today = inVietnam(clock.now()).toPlainDate();
    const past = versions.pastOf(version.year);
    const result = deps.workbookFor(texts).read(opening.sheets, version.document, today, past);
    if (!result.ok) return problemsMessage(texts, name, result.problems);
    if (result.changes.length === 0) {
      return { html: texts.t('plan-upload-unchanged', { name, version: version.id }) };
    }
    const upload = planUploads.add({
      baseVersion: version.id,
      document: result.draft,
      fileName: name,
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      updateId: sent.updateId,
      by: sent.by,
      at: clock.now(),
    });
    const plan = plans.current();
    return previewMessage(texts, {
      uploadId: upload.id,
      name,
      preview: result,
      version,
      plan,
      today,
    });
  };
}
export type PlanUploads = ReturnType<typeof createPlanUploads>;
