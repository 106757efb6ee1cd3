import type { Composer } from 'grammy';
import { type Clock, inVietnam } from '../../domain/clock.ts';
import { printPaper } from '../../render/documents/print.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Texts } from '../../texts/texts.ts';
import { blankPledge } from './blank-pledge.ts';
import { createBuild } from './build.ts';
import { createDocumentDesk } from './desk.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createPreview } from './preview.ts';
import { createDocumentWords } from './words.ts';

/** Official documents: the verb that makes and keeps them, and `/vanban` for the staff. */
export function createDocumentFeature(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): {
  readonly documents: Documents;
  /** A pledge sheet to fill in by hand, as a file. */
  readonly blankPledge: (
    unitName: string,
  ) => Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  readonly composer: Composer<AppContext>;
} {
  const { stores, texts } = deps;
  const words = createDocumentWords(texts.vi);
  const build = createBuild(stores, words);
  const documents = createDocuments({ ...deps, build });
  const preview = createPreview({ ...deps, documents });
  return {
    documents,
    async blankPledge(unitName) {
      const today = inVietnam(deps.clock.now()).toPlainDate();
      const bytes = await printPaper(blankPledge(stores, words, unitName, today));
      return { fileName: `mau-ban-giao-uoc-${stores.plans.current().year}.docx`, bytes };
    },
    composer: createDocumentDesk({ stores, documents, preview }),
  };
}
