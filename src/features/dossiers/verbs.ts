import { inVietnam } from '../../domain/clock.ts';
import { type DossierPaper, daysAfter, paperDays } from '../../domain/dossier.ts';
import type { SentPage } from '../../domain/dossier-page.ts';
import { may, type Who } from '../../domain/member.ts';
import type { DocumentSubject } from '../../domain/official-document.ts';
import type { Db } from '../../storage/database.ts';
import { type Dossier, planOfYear, readDossier } from '../../storage/dossier-reading.ts';
import type { FiledPaper, PaperSource } from '../../storage/dossiers.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { Stores } from '../../storage/stores.ts';
import { mayFile, mayReturn } from './access.ts';
import { companionsOf, holdsPages, subjectOf } from './companions.ts';
import type { DossierNotices } from './notices.ts';

/** Makes an official document of what is known now, or says what it lacks. */
export type MakeDocument = (
  subject: DocumentSubject,
  by: number,
) => Promise<
  | {
      readonly kind: 'made';
      readonly documentId: number;
      readonly fileName: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'missing'; readonly what: readonly string[] }
>;

/** The dossier left for the superior on a day; false when its nomination is not there to leave. */
export type Forward = (
  who: Who,
  nominationId: number,
  on: Temporal.PlainDate,
  at: Temporal.Instant,
) => boolean;

/** In this dossier alone, or in all that the paper is about. */
export type Scope = 'one' | 'all';
export type FilingOutcome =
  | { readonly kind: 'filed'; readonly paperId: number; readonly dossiers: number }
  /** The very document that stands there already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused' };

type Place = { readonly nominationId: number; readonly paper: string };
export type FoundPaper = { readonly dossier: Dossier; readonly paper: DossierPaper };

type VerbStores = Pick<
  Stores,
  'audit' | 'dossiers' | 'files' | 'nominations' | 'officialDocuments' | 'plans'
>;

/** What people do to papers: each change, its audit line and its notices are one transaction. */
export function createDossierVerbs(deps: {
  readonly db: Db;
  readonly stores: VerbStores;
  readonly notices: DossierNotices;
  readonly makeDocument: MakeDocument;
  readonly forward: Forward;
}) {
  const { db, stores, notices } = deps;

  /** A paper of a dossier, whether it is there or not; null for what the form does not ask for. */
  function find({ nominationId, paper: code }: Place): FoundPaper | null {
    const dossier = readDossier(stores, nominationId);
    const paper = dossier?.standing.papers.find((each) => each.paper.code === code)?.paper;
    return dossier === null || paper === undefined ? null : { dossier, paper };
  }

  function put(
    who: Who,
    { dossier, paper }: FoundPaper,
    served: readonly Nomination[],
    source: PaperSource,
    at: Temporal.Instant,
  ): FilingOutcome {
    const entries = served.map(({ id, year }) => ({
      nominationId: id,
      daysLate: lateness(year, paper, at),
    }));
    const before = new Map(served.map(({ id }) => [id, standingIn(id, paper)]));
    const by = who.person.id;
    const paperId = stores.dossiers.file({ paper: paper.code, source, entries, by, at });
    for (const { nominationId, daysLate } of entries) {
      const old = before.get(nominationId) ?? null;
      stores.audit.record({
        at,
        actorId: by,
        action: 'file paper',
        subject: `dossier:${nominationId}`,
        ...(old === null ? {} : { before: { paperId: old.id, isReturned: old.isReturned } }),
        after: { paper: paper.code, paperId, daysLate, source: source.kind },
      });
    }
    notices.filed(paperId, { dossier, paper }, before, by);
    return { kind: 'filed', paperId, dossiers: entries.length };
  }

  function standingIn(nominationId: number, { code }: DossierPaper): FiledPaper | null {
    return stores.dossiers.ofNomination(nominationId).find(({ paper }) => paper === code) ?? null;
  }

  function lateness(year: number, paper: DossierPaper, at: Temporal.Instant): number {
    const { deadline } = paperDays(planOfYear(stores, year).commendation, paper);
    return daysAfter(deadline, inVietnam(at).toPlainDate());
  }

  /** Into every dossier that it is about, but for those in which pages stand that were sent in. */
  const putDocument = db.transaction(
    (who: Who, place: Place, documentId: number, at: Temporal.Instant): FilingOutcome => {
      const found = find(place);
      if (found === null || !mayFile(who, found.dossier.nomination, found.paper)) {
        return { kind: 'refused' };
      }
      const served = companionsOf(stores, found.dossier.nomination, found.paper).filter(
        ({ id }) => {
          const standing = standingIn(id, found.paper);
          const isThere = standing?.documentId === documentId && !standing.isReturned;
          return !isThere && !holdsPages(standing);
        },
      );
      if (served.length === 0) return { kind: 'unchanged' };
      return put(who, found, served, { kind: 'document', documentId }, at);
    },
  ).immediate;

  return {
    find,
    /** What was sent becomes the paper; call it in the transaction of the last answer. */
    file: db.transaction(
      (
        who: Who,
        place: Place,
        scope: Scope,
        pages: readonly SentPage[],
        at: Temporal.Instant,
      ): FilingOutcome => {
        const found = find(place);
        if (found === null || pages.length === 0) return { kind: 'refused' };
        if (!mayFile(who, found.dossier.nomination, found.paper)) return { kind: 'refused' };
        const by = who.person.id;
        const fileIds = pages.map((page) => stores.files.receive({ ...page, by, at }));
        const { nomination } = found.dossier;
        const served =
          scope === 'all' ? companionsOf(stores, nomination, found.paper) : [nomination];
        return put(who, found, served, { kind: 'pages', fileIds }, at);
      },
    ).immediate,
    /** Makes the document and puts it into every dossier that it is about. */
    async make(who: Who, place: Place, at: Temporal.Instant) {
      const found = find(place);
      if (found === null || !mayFile(who, found.dossier.nomination, found.paper)) {
        return { kind: 'refused' } as const;
      }
      if (holdsPages(standingIn(place.nominationId, found.paper))) {
        return { kind: 'sent_stands' } as const;
      }
      const subject = subjectOf(stores, found.dossier.nomination, found.paper);
      if (subject === null) return { kind: 'too_early' } as const;
      const made = await deps.makeDocument(subject, who.person.id);
      if (made.kind === 'missing') return made;
      const outcome = putDocument(who, place, made.documentId, at);
      return { kind: 'made', outcome, fileName: made.fileName, bytes: made.bytes } as const;
    },
    /** Reopens this paper alone, in every dossier in which it stands; false when it is not there. */
    giveBack: db.transaction(
      (who: Who, paperId: number, why: string, at: Temporal.Instant): boolean => {
        const entries = stores.dossiers.entriesOf(paperId);
        const found = entries.flatMap((entry) => find(entry) ?? []);
        const isOpen = ({ dossier, paper }: FoundPaper) =>
          mayReturn(who, dossier.nomination, paper);
        if (!found.some(isOpen)) return false;
        const by = who.person.id;
        if (!stores.dossiers.giveBack(paperId, { at, by, why })) return false;
        for (const { nominationId, paper } of entries) {
          stores.audit.record({
            at,
            actorId: by,
            action: 'return paper',
            subject: `dossier:${nominationId}`,
            after: { paper, paperId },
            reason: why,
          });
        }
        notices.returned(paperId, found, why, by, at);
        return true;
      },
    ).immediate,
    /** Marks dossiers as sent to the superior; a late one is recorded as late. Says how many. */
    forward: db.transaction(
      (
        who: Who,
        ids: readonly number[],
        on: Temporal.PlainDate,
        at: Temporal.Instant,
      ): readonly Dossier[] =>
        ids.flatMap((id) => {
          const dossier = readDossier(stores, id);
          if (!may(who, 'dossier.manage') || dossier === null) return [];
          if (!deps.forward(who, id, on, at)) return [];
          const { present, papers } = dossier.standing;
          stores.audit.record({
            at,
            actorId: who.person.id,
            action: 'forward dossier',
            subject: `dossier:${id}`,
            after: {
              on: on.toString(),
              papers: `${present}/${papers.length}`,
              daysLate: forwardedLate(stores, dossier.nomination.year, on),
            },
          });
          return [dossier];
        }),
    ).immediate,
  };
}
export type DossierVerbs = ReturnType<typeof createDossierVerbs>;

/** By how many days a dossier left late for the superior; 0 also while the commune has set no deadline. */
export function forwardedLate(
  stores: Pick<Stores, 'plans'>,
  year: number,
  on: Temporal.PlainDate,
): number {
  const { superiorDeadline } = planOfYear(stores, year).commendation;
  return superiorDeadline === null ? 0 : daysAfter(superiorDeadline, on);
}
