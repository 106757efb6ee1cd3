import type { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { writeAside } from '../../render/workbook/write-aside.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { Texts } from '../../texts/texts.ts';
import { createExports } from './exports.ts';
import { createExportFacts } from './facts.ts';
import { createExportWorkbook } from './workbook.ts';

/** `/xuat` with all that it is made of. */
export function createExportFeature(deps: {
  readonly clock: Clock;
  readonly stores: Stores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}): Composer<AppContext> {
  const facts = createExportFacts(deps);
  const workbook = createExportWorkbook({ ...deps, facts, vi: deps.texts.vi });
  return createExports({ ...deps, workbook, write: writeAside });
}
