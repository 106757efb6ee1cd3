import { type DossierPaper, papersOf, takesPapers } from '../../domain/dossier.ts';
import type { DocumentSubject } from '../../domain/official-document.ts';
import { planOfYear } from '../../storage/dossier-reading.ts';
import type { FiledPaper } from '../../storage/dossiers.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { Stores } from '../../storage/stores.ts';

type CompanionStores = Pick<Stores, 'dossiers' | 'nominations' | 'plans'>;

/**
 * The nominations that one paper serves: the minutes all that their meeting passed, the letter those of
 * them that the same superior decides on, a merit report its own alone.
 */
export function companionsOf(
  stores: CompanionStores,
  nomination: Nomination,
  paper: DossierPaper,
): readonly Nomination[] {
  if (paper.document !== 'minutes' && paper.document !== 'submission_letter') return [nomination];
  const { year } = nomination;
  const meetings = stores.dossiers.meetingsOf(year);
  const meeting = meetings.get(nomination.id);
  if (meeting === undefined) return [nomination];
  const rules = planOfYear(stores, year).commendation;
  const found = stores.nominations
    .ofYear(year)
    .filter(
      (each) =>
        meetings.get(each.id) === meeting &&
        takesPapers(each.state) &&
        (paper.document === 'minutes' || each.level === nomination.level) &&
        papersOf(rules, each.form).some(({ code }) => code === paper.code),
    );
  return found.length === 0 ? [nomination] : found;
}

/** The document that is made here for the paper; null before the council has passed the nomination. */
export function subjectOf(
  stores: Pick<Stores, 'dossiers'>,
  nomination: Nomination,
  { document }: DossierPaper,
): DocumentSubject | null {
  if (document === undefined) return null;
  if (document === 'merit_report') return { kind: document, nominationId: nomination.id };
  const meetingId = stores.dossiers.meetingsOf(nomination.year).get(nomination.id);
  if (meetingId === undefined) return null;
  return document === 'minutes'
    ? { kind: document, meetingId }
    : { kind: document, meetingId, level: nomination.level };
}

/** Pages that were sent in, signed perhaps, stand there: a document made here does not replace them. */
export function holdsPages(filed: FiledPaper | null): boolean {
  return filed !== null && filed.documentId === null && !filed.isReturned && !filed.isLost;
}
