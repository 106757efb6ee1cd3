import type { Filed } from '../domain/dossier.ts';
import type { Db } from './database.ts';

/** A page of a paper that was sent in. */
export type PaperPage = {
  readonly fileId: number;
  /** Telegram's name of the file. */
  readonly telegramId: string;
  readonly name: string;
  readonly mime: string;
  readonly state: 'waiting' | 'kept' | 'gone' | 'too_large';
};

/** A paper as it stands in a dossier: pages that were sent in, or a document made here. */
export type FiledPaper = Filed & {
  readonly id: number;
  readonly nominationId: number;
  readonly pages: readonly PaperPage[];
  readonly documentId: number | null;
  readonly filedAt: Temporal.Instant;
  readonly filedBy: number;
  readonly returned: {
    readonly at: Temporal.Instant;
    readonly by: number;
    readonly why: string;
  } | null;
};

export type PaperSource =
  | { readonly kind: 'pages'; readonly fileIds: readonly number[] }
  | { readonly kind: 'document'; readonly documentId: number };

/** In which dossiers a paper is filed, and by how many days it is late in each. */
export type NewEntry = { readonly nominationId: number; readonly daysLate: number };

type PaperRow = {
  id: number;
  nomination_id: number;
  paper: string;
  document_id: number | null;
  filed_at: number;
  filed_by: number;
  days_late: number;
  returned_at: number | null;
  returned_by: number | null;
  returned_why: string | null;
};
type PageRow = {
  paper_id: number;
  id: number;
  file_id: string;
  name: string;
  mime: string;
  kept: 0 | 1;
  lost: 'gone' | 'too_large' | null;
};

const PAPER = `SELECT paper.id, entry.nomination_id, paper.paper, paper.document_id, paper.filed_at,
  paper.filed_by, entry.days_late, paper.returned_at, paper.returned_by, paper.returned_why
  FROM dossier_entry AS entry JOIN dossier_paper AS paper ON paper.id = entry.paper_id`;
const PAGE = `SELECT page.paper_id, file.id, file.file_id, file.name, file.mime,
  file.content IS NOT NULL AS kept, file.lost
  FROM dossier_page AS page JOIN stored_file AS file ON file.id = page.file_id`;
const OF_YEAR = `paper.id IN (SELECT own.paper_id FROM dossier_entry AS own
  JOIN nomination ON nomination.id = own.nomination_id
  WHERE own.replaced_at IS NULL AND nomination.year = ?)`;

/** The papers of dossiers; an earlier one stays behind the one that took its place. */
export function createDossierStore(db: Db) {
  const ofNomination = db.prepare<[number], PaperRow>(
    `${PAPER} WHERE entry.nomination_id = ? AND entry.replaced_at IS NULL ORDER BY paper.paper`,
  );
  const ofYear = db.prepare<[number], PaperRow>(
    `${PAPER} JOIN nomination ON nomination.id = entry.nomination_id
     WHERE nomination.year = ? AND entry.replaced_at IS NULL ORDER BY paper.paper`,
  );
  const ofPaper = db.prepare<[number], PaperRow>(
    `${PAPER} WHERE paper.id = ? AND entry.replaced_at IS NULL ORDER BY entry.nomination_id`,
  );
  const pagesOf = db.prepare<[number], PageRow>(
    `${PAGE} WHERE page.paper_id = ? ORDER BY page.place`,
  );
  const pagesOfYear = db.prepare<[number], PageRow>(
    `${PAGE} JOIN dossier_paper AS paper ON paper.id = page.paper_id
     WHERE ${OF_YEAR} ORDER BY page.paper_id, page.place`,
  );
  const insertPaper = db.prepare<[string, number | null, number, number]>(
    'INSERT INTO dossier_paper (paper, document_id, filed_at, filed_by) VALUES (?, ?, ?, ?)',
  );
  const insertPage = db.prepare<[number, number, number]>(
    'INSERT INTO dossier_page (paper_id, place, file_id) VALUES (?, ?, ?)',
  );
  const first = db
    .prepare<[number, string], number>(
      `SELECT days_late FROM dossier_entry WHERE nomination_id = ? AND paper = ?
       ORDER BY paper_id LIMIT 1`,
    )
    .pluck();
  const replace = db.prepare<[number, number, string]>(
    `UPDATE dossier_entry SET replaced_at = ?
     WHERE nomination_id = ? AND paper = ? AND replaced_at IS NULL`,
  );
  const insertEntry = db.prepare<[number, number, string, number]>(
    'INSERT INTO dossier_entry (paper_id, nomination_id, paper, days_late) VALUES (?, ?, ?, ?)',
  );
  const giveBack = db.prepare<[number, number, string, number]>(
    `UPDATE dossier_paper SET returned_at = ?, returned_by = ?, returned_why = ?
     WHERE id = ? AND returned_at IS NULL`,
  );
  const meetings = db.prepare<[number], { nomination_id: number; meeting_id: number }>(
    `SELECT item.nomination_id, max(item.meeting_id) AS meeting_id FROM agenda_item AS item
     JOIN council_meeting AS meeting ON meeting.id = item.meeting_id
     WHERE item.outcome = 'passed' AND meeting.year = ? GROUP BY item.nomination_id`,
  );

  const withPages = (row: PaperRow): FiledPaper => read(row, pagesOf.all(row.id));

  return {
    /** What stands in one dossier now. */
    ofNomination: (nominationId: number): readonly FiledPaper[] =>
      ofNomination.all(nominationId).map(withPages),
    /** What stands in every dossier of the year, by nomination. */
    ofYear(year: number): ReadonlyMap<number, readonly FiledPaper[]> {
      const pages = Map.groupBy(pagesOfYear.all(year), ({ paper_id: id }) => id);
      const papers = ofYear.all(year).map((row) => read(row, pages.get(row.id) ?? []));
      return Map.groupBy(papers, ({ nominationId }) => nominationId);
    },
    /** One paper in each dossier in which it stands; none when it was replaced in all of them. */
    entriesOf: (paperId: number): readonly FiledPaper[] => ofPaper.all(paperId).map(withPages),
    /** The meeting that passed each nomination of the year. */
    meetingsOf(year: number): ReadonlyMap<number, number> {
      return new Map(meetings.all(year).map((row) => [row.nomination_id, row.meeting_id]));
    },
    /**
     * Puts a paper into dossiers, in the place of what stood there. Whether it was late is judged by
     * the first such paper of each dossier: a better copy stays as punctual as that one.
     */
    file(it: {
      readonly paper: string;
      readonly source: PaperSource;
      readonly entries: readonly NewEntry[];
      readonly by: number;
      readonly at: Temporal.Instant;
    }): number {
      const { paper, source } = it;
      const at = it.at.epochMilliseconds;
      const documentId = source.kind === 'document' ? source.documentId : null;
      const id = Number(insertPaper.run(paper, documentId, at, it.by).lastInsertRowid);
      const fileIds = source.kind === 'pages' ? source.fileIds : [];
      for (const [index, fileId] of fileIds.entries()) insertPage.run(id, index + 1, fileId);
      for (const { nominationId, daysLate } of it.entries) {
        const late = first.get(nominationId, paper) ?? daysLate;
        replace.run(at, nominationId, paper);
        insertEntry.run(id, nominationId, paper, late);
      }
      return id;
    },
    /** False when it had been returned before. */
    giveBack: (id: number, it: NonNullable<FiledPaper['returned']>): boolean =>
      giveBack.run(it.at.epochMilliseconds, it.by, it.why, id).changes === 1,
  };
}
function read(row: PaperRow, pages: readonly PageRow[]): FiledPaper {
  const instant = Temporal.Instant.fromEpochMilliseconds;
  const { returned_at: returnedAt, returned_by: by, returned_why: why } = row;
  return {
    id: row.id,
    nominationId: row.nomination_id,
    paper: row.paper,
    pages: pages.map((page) => ({
      fileId: page.id,
      telegramId: page.file_id,
      name: page.name,
      mime: page.mime,
      state: page.lost ?? (page.kept === 1 ? 'kept' : 'waiting'),
    })),
    documentId: row.document_id,
    filedAt: instant(row.filed_at),
    filedBy: row.filed_by,
    daysLate: row.days_late,
    isReturned: returnedAt !== null,
    isLost: pages.some(({ lost }) => lost !== null),
    returned:
      returnedAt === null || by === null || why === null
        ? null
        : { at: instant(returnedAt), by, why },
  };
}
