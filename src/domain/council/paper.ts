/** The counts of a secret ballot on paper, in the order in which the secretary enters them. */
export const PAPER_COUNTS = [
  'issued',
  'returned',
  'valid',
  'invalid',
  'inFavour',
  'against',
] as const;
export type PaperCount = (typeof PAPER_COUNTS)[number];
export type PaperCounts = Readonly<Partial<Record<PaperCount, number>>>;

/** What a count can be, given those before it: one number only, or none above. */
export type Room =
  | { readonly kind: 'exactly'; readonly count: number }
  | { readonly kind: 'at_most'; readonly count: number };

/** As many ballots are issued as members are present and not recused. */
export function roomFor(count: PaperCount, counts: PaperCounts, eligible: number): Room {
  const { issued = 0, returned = 0, valid = 0, inFavour = 0 } = counts;
  switch (count) {
    case 'issued':
      return { kind: 'exactly', count: eligible };
    case 'returned':
      return { kind: 'at_most', count: issued };
    case 'valid':
      return { kind: 'at_most', count: returned };
    case 'invalid':
      return { kind: 'exactly', count: returned - valid };
    case 'inFavour':
      return { kind: 'at_most', count: valid };
    case 'against':
      return { kind: 'exactly', count: valid - inFavour };
  }
}

export function fits(room: Room, count: number): boolean {
  if (!Number.isInteger(count) || count < 0) return false;
  return room.kind === 'exactly' ? count === room.count : count <= room.count;
}
