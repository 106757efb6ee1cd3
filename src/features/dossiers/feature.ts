import { Composer } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { zipAside } from '../../render/archive/zip-aside.ts';
import { writeAside } from '../../render/workbook/write-aside.ts';
import type { Db } from '../../storage/database.ts';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import type { Flow } from '../../telegram/dialogue-engine.ts';
import type { Download } from '../../telegram/download.ts';
import type { DutySource } from '../../telegram/duties.ts';
import type { FileArrival } from '../../telegram/fetch-files.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import type { Texts } from '../../texts/texts.ts';
import { createArchive } from './archive.ts';
import { createDossierCards } from './cards.ts';
import { dossierLine } from './desk-line.ts';
import { createDossiers } from './dossiers.ts';
import { createPaperDuties } from './duties.ts';
import { createDossierFiles } from './files.ts';
import { createForwardFlow } from './forward-flow.ts';
import { createDossierLists } from './lists.ts';
import { createDossierNotices } from './notices.ts';
import { createPageFlow } from './page-flow.ts';
import { createReturnFlow } from './return-flow.ts';
import { createDossierVerbs, type Forward, type MakeDocument } from './verbs.ts';

/** Hồ sơ đề nghị khen thưởng (PR14, HS1–HS3): from the papers of a unit to the archive for the superior. */
export function createDossierFeature(deps: {
  readonly db: Db;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly download: Download;
  readonly arrived: FileArrival;
  readonly tellStaff: TellStaff;
  readonly makeDocument: MakeDocument;
  readonly forward: Forward;
}): {
  readonly flows: readonly Flow[];
  readonly composer: Composer<AppContext>;
  readonly duties: DutySource;
  readonly line: DeskLine;
} {
  const { db, stores, download, arrived } = deps;
  const notices = createDossierNotices(deps);
  const verbs = createDossierVerbs({ ...deps, notices });
  const cards = createDossierCards(stores);
  const lists = createDossierLists(stores);
  const archive = createArchive({ stores, zip: zipAside, write: writeAside });
  return {
    flows: [
      createPageFlow({ stores, verbs, cards }),
      createReturnFlow({ stores, verbs, cards }),
      createForwardFlow({ stores, verbs }),
    ],
    composer: new Composer<AppContext>(
      createDossiers({ db, stores, verbs, cards, lists }),
      createDossierFiles({
        stores,
        download,
        arrived,
        verbs,
        cards,
        lists,
        archive,
      }),
    ),
    duties: createPaperDuties(stores),
    line: dossierLine(stores),
  };
}
