import { ended } from './body.ts';
import type { Pages } from './file.ts';
import { signedByTwo } from './foot.ts';
import { headOf } from './head.ts';
import type { Head, Part, Signature, Title } from './model.ts';
import { partsOf } from './parts.ts';
import { titleOf } from './title.ts';

/** Báo cáo thành tích, of a collective or of a person: confirmed on one side, signed on the other. */
export type MeritReport = {
  readonly kind: 'merit_report';
  readonly head: Head;
  readonly title: Title;
  readonly parts: readonly Part[];
  readonly closing: readonly string[];
  readonly left: Signature;
  readonly right: Signature;
};

export function meritReport(it: MeritReport): readonly Pages[] {
  const content = [
    headOf(it.head),
    ...titleOf(it.title),
    ...partsOf(it.parts),
    ...ended(it.closing),
    signedByTwo(it.left, it.right),
  ];
  return [{ content }];
}
