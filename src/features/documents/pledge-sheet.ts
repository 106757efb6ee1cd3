import { basesOf } from '../../domain/document-rule.ts';
import type { PledgeSheet } from '../../render/documents/pledge-sheet.ts';
import type { Stores } from '../../storage/stores.ts';
import { officialDay } from '../../texts/dates.ts';
import type { Built } from './making.ts';
import { counted, type DocumentWords } from './words.ts';

/** Bản giao ước thi đua (PR04), to be signed by every party. */
export function pledgeSheet(
  stores: Pick<Stores, 'plans' | 'pledges' | 'units'>,
  words: DocumentWords,
  pledgeId: number,
): Built<PledgeSheet> {
  const { vi, word } = words;
  const pledge = stores.pledges.byId(pledgeId);
  const unit = pledge === null ? null : stores.units.byId(pledge.unitId);
  if (pledge === null || unit === null || pledge.withdrawn !== null) {
    return { kind: 'missing', what: [vi.plain('document-missing-pledge')] };
  }
  const plan = stores.plans.forMonth(`${pledge.year}-12`);
  const paper: PledgeSheet = {
    kind: 'pledge_sheet',
    head: words.unitHead(plan, { name: unit.name, symbol: null }, pledge.signedOn),
    title: {
      type: word('type-pledge'),
      about: vi.plain('document-pledge-about', { year: String(pledge.year) }),
    },
    bases: [
      ...basesOf(plan, 'pledge_sheet', pledge.signedOn),
      words.planCited(plan, 'document-plan-base'),
    ],
    opening: [
      vi.plain('document-pledge-opening', {
        day: officialDay(vi, pledge.signedOn),
        place: unit.name,
      }),
      ...pledge.parties.map((party, index) =>
        vi.plain('document-pledge-party', { place: index + 1, party }),
      ),
      vi.plain('document-pledge-agreed'),
    ],
    parts: [
      {
        heading: word('part-pledged'),
        sections: [
          {
            heading: null,
            paragraphs: pledge.contents.map((content, index) => `${index + 1}. ${content}`),
          },
        ],
      },
    ],
    closing: [vi.plain('document-pledge-closing', { count: counted(pledge.parties.length) })],
    signatures: pledge.parties.map((party) => ({
      lines: [vi.plain('document-pledge-signs', { party })],
      note: word('note-sign'),
      name: null,
    })),
  };
  return { kind: 'paper', paper };
}
