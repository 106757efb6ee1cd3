import { type Page, pageOf, type Turning } from '../../telegram/pages.ts';
import type { Texts } from '../../texts/texts.ts';

/** Part of one of the council's lists; `data` is what its buttons begin with. */
export function partOf<Entry>(
  texts: Texts,
  all: readonly Entry[],
  it: { readonly page: number; readonly size: number; readonly data: string },
): Page<Entry> {
  return pageOf(all, it.page, it.size, turning(texts, it.data));
}

function turning(texts: Texts, data: string): Turning {
  return {
    before: texts.plain('council-button-earlier'),
    after: texts.plain('council-button-later'),
    dataOf: (page) => `${data}:${page}`,
  };
}
