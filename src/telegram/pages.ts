import type { Button } from './message.ts';

/** The buttons that lead to the pages beside one, as one row; no row where there is one page only. */
export type Turning = {
  readonly before: string;
  readonly after: string;
  readonly dataOf: (page: number) => string;
};

/** One page of a list, the nearest there is, with the buttons to the pages beside it. */
export function pageOf<It>(
  all: readonly It[],
  page: number,
  size: number,
  { before, after, dataOf }: Turning,
): {
  readonly shown: readonly It[];
  /** The index of the first one shown. */
  readonly first: number;
  readonly steps: readonly (readonly Button[])[];
} {
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const at = Math.min(Math.max(0, page), last);
  const steps: Button[] = [
    ...(at > 0 ? [{ text: before, data: dataOf(at - 1) }] : []),
    ...(at < last ? [{ text: after, data: dataOf(at + 1) }] : []),
  ];
  const first = at * size;
  return {
    shown: all.slice(first, first + size),
    first,
    steps: steps.length === 0 ? [] : [steps],
  };
}
