import type { IndicatorProgress } from '../../domain/progress.ts';
import type { Source } from './facts.ts';

/** The sections of the plan, in its order. */
export const SECTIONS = ['KT', 'VH', 'AN', 'CQ', 'NT'] as const satisfies readonly Section[];
export type Section = IndicatorProgress['section'];

/** What a message shows: a section, one row across units, the list of units, or one unit. */
export type View =
  | { readonly is: 'section'; readonly section: Section }
  | { readonly is: 'picture'; readonly section: Section }
  | { readonly is: 'row'; readonly code: string }
  | { readonly is: 'units' }
  | { readonly is: 'unit'; readonly unitId: number };

/** A view of one month, as a button carries it. */
export type Place = { readonly view: View; readonly month: string; readonly source: Source };

/** Read back by `readPlace`: commune:r:KT23:2024-06:c. */
export function placeData({ view, month, source }: Place): string {
  return `commune:${viewData(view)}:${month}:${SOURCE_LETTER[source]}`;
}

const SOURCE_LETTER = { closed: 'c', now: 'n', campaign: 'k' } as const satisfies Record<
  Source,
  string
>;

function viewData(view: View): string {
  switch (view.is) {
    case 'section':
      return `s:${view.section}`;
    case 'picture':
      return `p:${view.section}`;
    case 'row':
      return `r:${view.code}`;
    case 'units':
      return 'l:';
    case 'unit':
      return `u:${view.unitId}`;
  }
}

/** The place behind a button; what names nothing that exists leads to the first section. */
export function readPlace(match: ArrayLike<string | undefined>): Place {
  const [, kind = '', name = '', month = '', source] = Array.from(match);
  return { view: readView(kind, name), month, source: readSource(source) };
}

function readSource(letter: string | undefined): Source {
  if (letter === SOURCE_LETTER.campaign) return 'campaign';
  return letter === SOURCE_LETTER.now ? 'now' : 'closed';
}

function readView(kind: string, name: string): View {
  const section = SECTIONS.find((each) => each === name) ?? 'KT';
  switch (kind) {
    case 'p':
      return { is: 'picture', section };
    case 'r':
      return { is: 'row', code: name };
    case 'l':
      return { is: 'units' };
    case 'u':
      return { is: 'unit', unitId: Number(name) };
    default:
      return { is: 'section', section };
  }
}
