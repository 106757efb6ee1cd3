import { ended } from './body.ts';
import type { Pages } from './file.ts';
import { signedByTwo } from './foot.ts';
import { headOf } from './head.ts';
import type { Head, Part, Recipients, Signature, Title } from './model.ts';
import { partsOf } from './parts.ts';
import { titleOf } from './title.ts';

/** Biên bản họp Hội đồng: signed by the secretary and by who presided. */
export type Minutes = {
  readonly kind: 'minutes';
  readonly head: Head;
  readonly title: Title;
  readonly parts: readonly Part[];
  readonly closing: readonly string[];
  readonly secretary: Signature;
  readonly chair: Signature;
  readonly recipients: Recipients;
};

export function minutes(it: Minutes): readonly Pages[] {
  const content = [
    headOf(it.head),
    ...titleOf(it.title),
    ...partsOf(it.parts),
    ...ended(it.closing),
    signedByTwo(it.secretary, it.chair, it.recipients),
  ];
  return [{ content }];
}
