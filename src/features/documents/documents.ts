import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import { type DocumentSubject, subjectText } from '../../domain/official-document.ts';
import type { OfficialPaper } from '../../render/documents/print.ts';
import { printPaper } from '../../render/documents/print.ts';
import type { Db } from '../../storage/database.ts';
import type { OfficialDocument } from '../../storage/official-documents.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Build } from './build.ts';
import { fileName } from './file-names.ts';
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
  /** With today's date also when nothing else has changed. */
  readonly redate?: boolean;
};

/**
 * Makes official documents out of what is known now and keeps each as it was printed. What has not
 * changed since the last time is not made again: the kept one comes back.
 */
export function createDocuments(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'audit' | 'officialDocuments' | 'nominations'>;
  readonly build: Build;
}) {
  const { db, clock, build } = deps;
  const { audit, officialDocuments: kept, nominations } = deps.stores;

  function latest(subject: DocumentSubject): OfficialDocument | null {
    return kept.versions(subject.kind, subjectText(subject)).at(-1) ?? null;
  }

  const keep = db.transaction(
    (subject: DocumentSubject, data: string, bytes: Uint8Array, it: Keeping): MadeDocument => {
      // somebody else may have made the same while this one was printed
      const before = reusable(subject, data, it.redate);
      if (before !== null) return again(subject, before);
      const document = { kind: subject.kind, subject: subjectText(subject), data };
      const id = kept.add({ ...document, bytes, madeAt: it.at, madeBy: it.by });
      const about = `document:${id}`;
      const after = { kind: subject.kind, subject: document.subject };
      audit.record({ at: it.at, actorId: it.by, action: 'make document', subject: about, after });
      return { kind: 'made', documentId: id, fileName: nameOf(subject), bytes, isNew: true };
    },
  ).immediate;

  function reusable(
    subject: DocumentSubject,
    data: string,
    redate: boolean,
  ): OfficialDocument | null {
    const before = latest(subject);
    if (before === null) return null;
    if (before.data === data) return before;
    return !redate && undated(before.data) === undated(data) ? before : null;
  }

  function again(subject: DocumentSubject, before: OfficialDocument): MadeDocument {
    const bytes = kept.content(before.id) ?? new Uint8Array();
    return { kind: 'made', documentId: before.id, fileName: nameOf(subject), bytes, isNew: false };
  }

  function nameOf(subject: DocumentSubject): string {
    return fileName(subject, (id) => nominations.byId(id));
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
      const data = JSON.stringify(built.paper);
      const before = reusable(subject, data, redate);
      if (before !== null) return again(subject, before);
      return keep(subject, data, await printPaper(built.paper), { at, by, redate });
    },
    /** What the document would lack if it were made now; empty when it can be made. */
    missing(subject: DocumentSubject): readonly string[] {
      const built = build(subject, making(clock.now(), null));
      return built.kind === 'missing' ? built.what : [];
    },
    /** Oldest first. */
    versions: (subject: DocumentSubject): readonly OfficialDocument[] =>
      kept.versions(subject.kind, subjectText(subject)),
    /** Whether what is known now differs from the latest version. */
    hasChanged(subject: DocumentSubject): boolean {
      const before = latest(subject);
      if (before === null) return false;
      const built = build(subject, making(clock.now(), null));
      return (
        built.kind === 'paper' && undated(JSON.stringify(built.paper)) !== undated(before.data)
      );
    },
    content: kept.content,
    nameOf,
  };
}
export type Documents = ReturnType<typeof createDocuments>;

function making(now: Temporal.Instant, signatory: string | null): Making {
  return { now, day: inVietnam(now).toPlainDate(), signatory };
}

type Keeping = {
  readonly at: Temporal.Instant;
  readonly by: number;
  readonly redate: boolean;
};

/** The day of making alone is no change. */
function undated(data: string): string {
  const paper = JSON.parse(data) as OfficialPaper;
  return JSON.stringify({ ...paper, head: { ...paper.head, dated: null } });
}
