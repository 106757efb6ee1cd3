import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Picture, ProgressData } from '../../render/data.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Texts } from '../../texts/texts.ts';
import { createUnitDesk } from './desk.ts';
import { createRankingFacts } from './facts.ts';
import { createPublish } from './publish.ts';
import { createPublishing } from './publishing.ts';
import { createRanking } from './ranking.ts';

/** Bảng thi đua: points that open to their sources, and the table that the staff publishes. */
export function createRankingFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly draw: (data: ProgressData) => Promise<Picture>;
}): { readonly composer: Composer<AppContext> } {
  const { stores, clock } = deps;
  const texts = deps.texts.vi;
  const reader = createRankingFacts({ stores, clock });
  const desk = createUnitDesk({ stores, reader });
  const publishing = createPublishing({ ...deps, texts, reader });
  const composer = new Composer<AppContext>();
  composer.use(createRanking({ ...deps, reader, desk }));
  composer.use(createPublish({ ...deps, texts, publishing }));
  return { composer };
}
