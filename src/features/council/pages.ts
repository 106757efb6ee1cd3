import type { Button } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';

/** Part of a list, with the buttons that lead to the parts before and after it. */
export type Page<Entry> = {
  readonly entries: readonly Entry[];
  /** The number of the first one, counted from one. */
  readonly first: number;
  readonly turns: readonly (readonly Button[])[];
};

export function pageOf<Entry>(
  texts: Texts,
  all: readonly Entry[],
  it: { readonly page: number; readonly size: number; readonly data: string },
): Page<Entry> {
  const last = Math.max(0, Math.ceil(all.length / it.size) - 1);
  const page = Math.min(it.page, last);
  const turn = (to: number, key: 'council-button-earlier' | 'council-button-later') => ({
    text: texts.plain(key),
    data: `${it.data}:${to}`,
  });
  const turns = [
    ...(page > 0 ? [turn(page - 1, 'council-button-earlier')] : []),
    ...(page < last ? [turn(page + 1, 'council-button-later')] : []),
  ];
  return {
    entries: all.slice(page * it.size, (page + 1) * it.size),
    first: page * it.size + 1,
    turns: turns.length === 0 ? [] : [turns],
  };
}
