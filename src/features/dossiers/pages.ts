import type { Button } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';

/** One page of a list, the nearest there is, with the buttons to the pages beside it. */
export function pageOf<It>(
  texts: Texts,
  all: readonly It[],
  page: number,
  size: number,
  dataOf: (page: number) => string,
): {
  readonly shown: readonly It[];
  readonly first: number;
  readonly steps: readonly (readonly Button[])[];
} {
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const at = Math.min(Math.max(0, page), last);
  const steps: Button[] = [
    ...(at > 0 ? [{ text: texts.plain('dossier-button-before'), data: dataOf(at - 1) }] : []),
    ...(at < last ? [{ text: texts.plain('dossier-button-after'), data: dataOf(at + 1) }] : []),
  ];
  const first = at * size;
  return {
    shown: all.slice(first, first + size),
    first,
    steps: steps.length === 0 ? [] : [steps],
  };
}
