import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Download } from '../../telegram/download.ts';
import type { Texts } from '../../texts/texts.ts';
import { createPlan } from './plan.ts';
import { createPlanUploads } from './uploads.ts';
import { createPlanVersions, type PlanVersions } from './versions.ts';
import { createPlanWorkbook } from './workbook.ts';

/** The plan as a workbook: what people do with it, and what the clock does. */
export function createPlanFeature(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly download: Download;
}): {
  readonly composer: Composer<AppContext>;
  readonly enterDue: () => void;
  readonly revise: PlanVersions['revise'];
} {
  const { vi, en } = deps.texts;
  const versions = createPlanVersions(deps);
  const workbooks = {
    vi: createPlanWorkbook({ texts: vi, vi }),
    en: createPlanWorkbook({ texts: en, vi }),
  };
  const workbookFor = (reader: Texts) => workbooks[reader.language];
  const takeUpload = createPlanUploads({ ...deps, versions, workbookFor });
  return {
    composer: createPlan({ ...deps, versions, takeUpload, workbookFor, vi }),
    enterDue: versions.enterDue,
    revise: versions.revise,
  };
}
