import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Texts } from '../../texts/texts.ts';
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
}): { readonly documents: Documents; readonly composer: Composer<AppContext> } {
  const { stores, texts } = deps;
  const build = createBuild(stores, createDocumentWords(texts.vi));
  const documents = createDocuments({ ...deps, build });
  const preview = createPreview({ ...deps, documents });
  return { documents, composer: createDocumentDesk({ stores, documents, preview }) };
}
