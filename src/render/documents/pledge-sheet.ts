import { bases, body, ended } from './body.ts';
import type { Pages } from './file.ts';
import { signedByAll } from './foot.ts';
import { headOf } from './head.ts';
import type { Head, Part, Signature, Title } from './model.ts';
import { partsOf } from './parts.ts';
import { titleOf } from './title.ts';

/** Bản giao ước thi đua, signed by every party. */
export type PledgeSheet = {
  readonly kind: 'pledge_sheet';
  readonly head: Head;
  readonly title: Title;
  readonly bases: readonly string[];
  readonly opening: readonly string[];
  readonly parts: readonly Part[];
  readonly closing: readonly string[];
  readonly signatures: readonly Signature[];
};

export function pledgeSheet(it: PledgeSheet): readonly Pages[] {
  const content = [
    headOf(it.head),
    ...titleOf(it.title),
    ...bases(it.bases),
    ...it.opening.map((text) => body(text)),
    ...partsOf(it.parts),
    ...ended(it.closing),
    ...signedByAll(it.signatures),
  ];
  return [{ content }];
}
