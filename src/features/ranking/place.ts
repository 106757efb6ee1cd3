import { CRITERIA, type Criterion } from '../../domain/ranking.ts';

/** What a button of the ranking leads to; groups and criteria go by their place in the list. */
export type Place =
  | { readonly is: 'table'; readonly month: string; readonly group: number; readonly page: number }
  | { readonly is: 'picture' | 'preview'; readonly month: string; readonly group: number }
  | { readonly is: 'unit'; readonly month: string; readonly unitId: number }
  | {
      readonly is: 'lines';
      readonly month: string;
      readonly unitId: number;
      readonly criterion: Criterion;
      readonly page: number;
    }
  | { readonly is: 'published'; readonly id: number; readonly page: number };

/** Read back by the handlers in `ranking.ts`. */
export function dataOf(place: Place): string {
  switch (place.is) {
    case 'table':
      return `ranking:table:${place.month}:${place.group}:${place.page}`;
    case 'picture':
    case 'preview':
      return `ranking:${place.is}:${place.month}:${place.group}`;
    case 'unit':
      return `ranking:unit:${place.month}:${place.unitId}`;
    case 'lines': {
      const criterion = CRITERIA.indexOf(place.criterion);
      return `ranking:lines:${place.month}:${place.unitId}:${criterion}:${place.page}`;
    }
    case 'published':
      return `ranking:published:${place.id}:${place.page}`;
  }
}
