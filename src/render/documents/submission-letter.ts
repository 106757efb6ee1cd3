import { addressed, bases, body, ended } from './body.ts';
import type { Pages } from './file.ts';
import { footOf } from './foot.ts';
import { headOf } from './head.ts';
import { line } from './line.ts';
import type { Head, Recipients, Signature, TableModel, Title } from './model.ts';
import { table } from './table.ts';
import { titleOf } from './title.ts';

/** Tờ trình đề nghị khen thưởng, with the list of those who are proposed. */
export type SubmissionLetter = {
  readonly kind: 'submission_letter';
  readonly head: Head;
  readonly title: Title;
  readonly addressees: { readonly label: string; readonly names: readonly string[] };
  readonly bases: readonly string[];
  readonly proposal: readonly string[];
  readonly list: TableModel;
  readonly closing: readonly string[];
  readonly recipients: Recipients;
  readonly signature: Signature;
};

export function submissionLetter(it: SubmissionLetter): readonly Pages[] {
  const { label, names } = it.addressees;
  const content = [
    headOf(it.head),
    ...titleOf(it.title),
    ...addressed(label, names),
    ...bases(it.bases),
    ...it.proposal.map((text) => body(text)),
    table(it.list),
    line('', { size: 12 }),
    ...ended(it.closing),
    footOf(it.recipients, it.signature),
  ];
  return [{ content }];
}
