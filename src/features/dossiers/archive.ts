import { inVietnam } from '../../domain/clock.ts';
import type { ArchiveModel } from '../../render/archive/zip.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import { countDossiers, type Dossier, planOfYear } from '../../storage/dossier-reading.ts';
import type { Stores } from '../../storage/stores.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { layOut } from './archive-layout.ts';
import { archiveList } from './archive-list.ts';
import { safeName } from './archive-names.ts';

/** Telegram takes 50 MB of a bot; the list and the frame of the zip need room too. */
const MOST_BYTES = 48_000_000;
const MEGABYTE = 1_000_000;
/** Pages that are fetched before the archive is packed; what is left is named in the list. */
const FETCHED_AT_ONCE = 20;

export type Archive =
  | {
      readonly kind: 'made';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly files: number;
      /** Papers that are not in it. */
      readonly lacking: number;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_large'; readonly megabytes: number; readonly most: number };

export type ArchiveAbout = {
  /** What the archive is called, and the folder that it unpacks into. */
  readonly title: string;
  /** In letters that every system and mail program keeps. */
  readonly fileName: string;
  readonly by: string;
  readonly now: Temporal.Instant;
};

/** Packs the papers of dossiers with the list of what is there and what is missing. */
export function createArchive(deps: {
  readonly stores: Pick<Stores, 'archiveSources' | 'files' | 'plans' | 'units'>;
  readonly zip: (model: ArchiveModel) => Promise<Uint8Array>;
  readonly write: (sheets: readonly SheetModel[]) => Promise<Uint8Array>;
  readonly mostBytes?: number;
}) {
  const { stores, zip, write, mostBytes = MOST_BYTES } = deps;
  const { archiveSources, units } = stores;
  const unitName = ({ nomination }: Dossier) => units.byId(nomination.unitId)?.name ?? '';

  return {
    /** Pages that Telegram still holds, in the order of the dossiers. */
    waiting: (dossiers: readonly Dossier[]): readonly number[] => {
      const ids = dossiers.flatMap(({ filed }) =>
        filed.flatMap(({ pages }) =>
          pages.filter(({ state }) => state === 'waiting').map(({ fileId }) => fileId),
        ),
      );
      return [...new Set(ids)].slice(0, FETCHED_AT_ONCE);
    },
    async make(texts: Texts, dossiers: readonly Dossier[], about: ArchiveAbout): Promise<Archive> {
      const top = safeName(about.title);
      const lines = layOut(texts, dossiers, { top, unitName, measure: archiveSources.measure });
      const files = new Map(
        lines.flatMap(({ file }) => (file === null ? [] : [[file.path, file] as const])),
      );
      if (files.size === 0) return { kind: 'empty' };
      const size = [...files.values()].reduce((sum, { measured }) => sum + measured.size, 0);
      if (size > mostBytes) {
        const [megabytes, most] = [size, mostBytes].map((bytes) => Math.ceil(bytes / MEGABYTE));
        return { kind: 'too_large', megabytes: megabytes ?? 0, most: most ?? 0 };
      }
      const { complete, lacking } = countDossiers(dossiers);
      const made = { time: dateTime(texts, about.now), by: about.by };
      const list = await write([
        archiveList(texts, units, ({ nomination }) => planOfYear(stores, nomination.year), lines, {
          now: about.now,
          lines: [
            about.title,
            texts.plain('dossier-archive-made', made),
            texts.plain('dossier-archive-counts', { complete, lacking }),
          ],
        }),
      ]);
      const packed = [...files.values()].flatMap(({ path, source }) => {
        const bytes = archiveSources.content(source);
        return bytes === null ? [] : [{ path, bytes }];
      });
      const listName = safeName(texts.plain('dossier-archive-list'));
      const bytes = await zip({
        files: [{ path: `${top}/${listName}.xlsx`, bytes: list }, ...packed],
        at: inVietnam(about.now).toPlainDateTime().toString({ smallestUnit: 'second' }),
      });
      return {
        kind: 'made',
        bytes,
        fileName: about.fileName,
        files: packed.length,
        lacking: lines.filter(({ file }) => file === null).length,
      };
    },
  };
}
export type DossierArchive = ReturnType<typeof createArchive>;
