import { basesOf } from '../../domain/document-rule.ts';
import type { PledgeSheet } from '../../render/documents/pledge-sheet.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DocumentWords } from './words.ts';

/** A line that is filled in by hand. */
const DOTS = '…'.repeat(30);
const FEW_DOTS = '…'.repeat(8);
const PARTIES = 2;
const CONTENTS = 6;

/** The form of a bản giao ước thi đua (PR04) for those who fill it in by hand. */
export function blankPledge(
  stores: Pick<Stores, 'plans'>,
  words: DocumentWords,
  unitName: string,
  today: Temporal.PlainDate,
): PledgeSheet {
  const { vi, word } = words;
  const plan = stores.plans.current();
  const year = String(plan.year);
  const day = vi.plain('document-blank-day', { dots: FEW_DOTS, year });
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return {
    kind: 'pledge_sheet',
    head: {
      ...words.unitHead(plan, { name: unitName, symbol: null }, today),
      dated: `${plan.commune.place}, ${day}`,
    },
    title: { type: word('type-pledge'), about: vi.plain('document-pledge-about', { year }) },
    bases: [...basesOf(plan, 'pledge_sheet', today), words.planCited(plan, 'document-plan-base')],
    opening: [
      vi.plain('document-pledge-opening', { day, place: FEW_DOTS }),
      ...numbered(PARTIES).map((place) =>
        vi.plain('document-pledge-party', { place, party: DOTS }),
      ),
      vi.plain('document-pledge-agreed'),
    ],
    parts: [
      {
        heading: word('part-pledged'),
        sections: [
          {
            heading: null,
            paragraphs: numbered(CONTENTS).map((place) => `${place}. ${DOTS}${DOTS}`),
          },
        ],
      },
    ],
    closing: [vi.plain('document-pledge-closing', { count: FEW_DOTS })],
    signatures: numbered(PARTIES).map(() => ({
      lines: [vi.plain('document-pledge-signs', { party: FEW_DOTS })],
      note: word('note-sign'),
      name: null,
    })),
  };
}
