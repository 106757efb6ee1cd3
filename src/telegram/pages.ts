import type { Button } from './message.ts';

/** The buttons that lead to the pages beside one. */
export type Turning = {
  readonly before: string;
  readonly after: string;
  readonly dataOf: (page: number) => string;
};

export type Page<It> = {
  readonly shown: readonly It[];
  /** The index of the first one shown. */
  readonly first: number;
  /** Which page it is, counted from 0, and how many there are; an empty list has one. */
  readonly at: number;
  readonly pages: number;
  /** To the pages beside it, as one row; no row where there is one page only. */
  readonly steps: readonly (readonly Button[])[];
};

/** One page of a list, the nearest there is, with the buttons to the pages beside it. */
export function pageOf<It>(
  all: readonly It[],
  page: number,
  size: number,
  { before, after, dataOf }: Turning,
): Page<It> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  const steps: Button[] = [
    ...(at > 0 ? [{ text: before, data: dataOf(at - 1) }] : []),
    ...(at < pages - 1 ? [{ text: after, data: dataOf(at + 1) }] : []),
  ];
  const first = at * size;
  return {
    shown: all.slice(first, first + size),
    first,
    at,
    pages,
    steps: steps.length === 0 ? [] : [steps],
  };
}
