import type { OfficialPaper } from '../../render/documents/print.ts';

/** The day that is printed, and who signs where several may; null: the usual one. */
export type Making = {
  readonly now: Temporal.Instant;
  readonly day: Temporal.PlainDate;
  readonly signatory: string | null;
};

/** A document's data, or what it lacks, each as a sentence. */
export type Built<Paper extends OfficialPaper = OfficialPaper> =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'missing'; readonly what: readonly string[] };
