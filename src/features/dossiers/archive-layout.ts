import type { PaperStanding } from '../../domain/dossier.ts';
import { pageEnding } from '../../domain/dossier-page.ts';
import type { ArchiveSource, Measured } from '../../storage/archive-sources.ts';
import type { Dossier } from '../../storage/dossier-reading.ts';
import type { FiledPaper } from '../../storage/dossiers.ts';
import type { Texts } from '../../texts/texts.ts';
import { pageFileName, safeName } from './archive-names.ts';
import { paperName } from './words.ts';

/** A line of the list in the archive: a file, or a paper that is not there. */
export type ArchiveLine = {
  readonly dossier: Dossier;
  readonly standing: PaperStanding;
  readonly filed: FiledPaper | null;
  /** Null for what is missing, was returned, or could not be fetched. */
  readonly file: {
    readonly path: string;
    readonly source: ArchiveSource;
    readonly measured: Measured;
  } | null;
};

/** The paper of one file, or of a page after another. */
type Part = { readonly source: ArchiveSource; readonly ending: string };

/**
 * Where everything stands in an archive: a folder for each nomination. A paper that serves several of
 * its dossiers is packed once, in a folder of its own; the list names it with each of them.
 */
export function layOut(
  texts: Texts,
  dossiers: readonly Dossier[],
  it: {
    readonly top: string;
    readonly unitName: (dossier: Dossier) => string;
    readonly measure: (source: ArchiveSource) => Measured | null;
  },
): readonly ArchiveLine[] {
  const places = new Map<number, string>();
  const taken = new Set<string>();
  const served = Map.groupBy(
    dossiers.flatMap(({ filed }) => filed),
    ({ id }) => id,
  );

  function folderOf(dossier: Dossier): string {
    const { code, name } = dossier.nomination;
    const unit = it.unitName(dossier);
    const who = name === unit || unit === '' ? name : `${name} - ${unit}`;
    return `${it.top}/${safeName(`${code} ${who}`)}`;
  }

  /** Folder and beginning of the file name of a paper, the same each time it is asked for. */
  function placeOf(dossier: Dossier, standing: PaperStanding, filed: FiledPaper): string {
    const known = places.get(filed.id);
    if (known !== undefined) return known;
    const isShared = (served.get(filed.id)?.length ?? 0) > 1;
    const folder = isShared
      ? `${it.top}/${safeName(texts.plain('dossier-archive-common'))}`
      : folderOf(dossier);
    const stem = `${folder}/${safeName(`${standing.paper.code} ${paperName(texts, standing.paper)}`)}`;
    let place = stem;
    for (let copy = 2; taken.has(place); copy += 1) place = `${stem} (${copy})`;
    taken.add(place);
    places.set(filed.id, place);
    return place;
  }

  function linesOf(dossier: Dossier, standing: PaperStanding): readonly ArchiveLine[] {
    const filed = dossier.filed.find(({ paper }) => paper === standing.paper.code) ?? null;
    const line = { dossier, standing, filed, file: null };
    if (filed === null || filed.isReturned) return [line];
    const parts = partsOf(filed);
    const place = placeOf(dossier, standing, filed);
    const cut = place.lastIndexOf('/');
    return parts.map(({ source, ending }, index) => {
      const measured = it.measure(source);
      if (measured === null) return line;
      const page = { number: index + 1, of: parts.length, ending };
      const name = pageFileName(place.slice(cut + 1), page, texts.plain('dossier-archive-page'));
      return { ...line, file: { path: `${place.slice(0, cut)}/${name}`, source, measured } };
    });
  }

  return dossiers.flatMap((dossier) =>
    dossier.standing.papers.flatMap((standing) => linesOf(dossier, standing)),
  );
}

function partsOf({ documentId, pages }: FiledPaper): readonly Part[] {
  if (documentId !== null)
    return [{ source: { kind: 'document', id: documentId }, ending: 'docx' }];
  return pages.map((page) => ({
    source: { kind: 'file', id: page.fileId },
    ending: pageEnding(page),
  }));
}
