import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import { type DocumentSubject, subjectText } from '../../domain/official-document.ts';
import { type OfficialPaper, printPaper } from '../../render/documents/print.ts';
import type { Db } from '../../storage/database.ts';
import type { OfficialDocument } from '../../storage/official-documents.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Build } from './build.ts';
import { fileName, type NameStores } from './file-names.ts';
import type { Making } from './making.ts';

export type MadeDocument =
  | {
      readonly kind: 'made';
      readonly documentId: number;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      /** False: nothing had changed, it is the one that was made before. */
      readonly isNew: boolean;
    }
  | { readonly kind: 'missing'; readonly what: readonly string[] };

export type MakeOptions = {
  /** Who signs, where the plan names several; the usual one unless told. */
  readonly signatory?: string;
  /** The latest version once more, with today's date and the same signatory. */
  readonly redate?: boolean;
};

/** What can be said of a document before it is made. */
export type DocumentStanding = {
  /** Why it cannot be made; empty when it can. */
  readonly missing: readonly string[];
  /** Oldest first. */
  readonly versions: readonly OfficialDocument[];
  /** What is known now differs from the latest version. */
  readonly hasChanged: boolean;
  /** Nothing differs but the day that is printed. */
  readonly isOfAnotherDay: boolean;
};

type Keeping = {
  readonly at: Temporal.Instant;
  readonly by: number;
  readonly redate: boolean;
};

/**
 * Makes official documents out of what is known now and keeps each as it was printed. What has not
 * changed since the last time is not made again: the kept one comes back.
 */
export function createDocuments(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: NameStores & Pick<Stores, 'audit' | 'officialDocuments'>;
  readonly build: Build;
}) {
  const { db, clock, build } = deps;
  const { audit, officialDocuments: kept } = deps.stores;

  const versionsOf = (subject: DocumentSubject) =>
    kept.versions(subject.kind, subjectText(subject));
  const nameOf = (subject: DocumentSubject) => fileName(deps.stores, subject);

  const keep = db.transaction(
    (subject: DocumentSubject, data: string, bytes: Uint8Array, it: Keeping): MadeDocument => {
      // somebody else may have made the same while this one was printed
      const before = reusable(versionsOf(subject).at(-1), data, it.redate);
      if (before !== null) return again(subject, before);
      const { kind } = subject;
      const text = subjectText(subject);
      const made = { kind, subject: text, data, bytes, madeAt: it.at, madeBy: it.by };
      const id = kept.add(made);
      const about = { subject: `document:${id}`, after: { kind, subject: text } };
      audit.record({ at: it.at, actorId: it.by, action: 'make document', ...about });
      return { kind: 'made', documentId: id, fileName: nameOf(subject), bytes, isNew: true };
    },
  ).immediate;

  function again(subject: DocumentSubject, before: OfficialDocument): MadeDocument {
    const bytes = kept.content(before.id) ?? new Uint8Array();
    return { kind: 'made', documentId: before.id, fileName: nameOf(subject), bytes, isNew: false };
  }

  return {
    async make(
      subject: DocumentSubject,
      by: number,
      options: MakeOptions = {},
    ): Promise<MadeDocument> {
      const at = clock.now();
      const { signatory = null, redate = false } = options;
      const built = build(subject, making(at, signatory));
      if (built.kind === 'missing') return built;
      const before = versionsOf(subject).at(-1);
      const paper =
        redate && before !== undefined ? signedAs(paperOf(before), built.paper) : built.paper;
      const data = JSON.stringify(paper);
      const same = reusable(before, data, redate);
      if (same !== null) return again(subject, same);
      return keep(subject, data, await printPaper(paper), { at, by, redate });
    },
    standing(subject: DocumentSubject): DocumentStanding {
      const versions = versionsOf(subject);
      const last = versions.at(-1);
      const built = build(subject, making(clock.now(), null));
      if (built.kind === 'missing') {
        return { missing: built.what, versions, hasChanged: false, isOfAnotherDay: false };
      }
      if (last === undefined) {
        return { missing: [], versions, hasChanged: false, isOfAnotherDay: false };
      }
      const now = signedAs(paperOf(last), built.paper);
      const hasChanged = undated(JSON.stringify(now)) !== undated(last.data);
      const isOfAnotherDay = !hasChanged && paperOf(last).head.dated !== now.head.dated;
      return { missing: [], versions, hasChanged, isOfAnotherDay };
    },
    nameOf,
  };
}
export type Documents = ReturnType<typeof createDocuments>;

function making(now: Temporal.Instant, signatory: string | null): Making {
  return { now, day: inVietnam(now).toPlainDate(), signatory };
}

/** The version that need not be made again. */
function reusable(
  before: OfficialDocument | undefined,
  data: string,
  redate: boolean,
): OfficialDocument | null {
  if (before === undefined) return null;
  if (before.data === data) return before;
  return !redate && undated(before.data) === undated(data) ? before : null;
}

function paperOf(document: OfficialDocument): OfficialPaper {
  return JSON.parse(document.data) as OfficialPaper;
}

/** The day of making alone is no change. */
function undated(data: string): string {
  const paper = JSON.parse(data) as OfficialPaper;
  return JSON.stringify({ ...paper, head: { ...paper.head, dated: null } });
}

/** The new paper under the signature of the earlier one. */
function signedAs(earlier: OfficialPaper, paper: OfficialPaper): OfficialPaper {
  if (!('signature' in earlier) || !('signature' in paper)) return paper;
  return { ...paper, signature: earlier.signature };
}
