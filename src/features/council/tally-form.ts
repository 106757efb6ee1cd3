import {
  fits,
  PAPER_COUNTS,
  type PaperCount,
  type PaperCounts,
  roomFor,
} from '../../domain/council.ts';
import { may } from '../../domain/member.ts';
import type { LandUnits } from '../../domain/quantity/units.ts';
import { readQuantity, UNITS } from '../../domain/quantity.ts';
import type { PaperTally } from '../../storage/council-votes.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { CouncilFacts } from './facts.ts';
import type { Asking, Form, Question, Taken } from './form.ts';
import { headOf, type ItemFormDeps, saved } from './item-forms.ts';

export const TALLY_FORM = 'council-tally';

const LABEL = {
  issued: 'council-q-issued',
  returned: 'council-q-returned',
  valid: 'council-q-valid',
  invalid: 'council-q-invalid',
  inFavour: 'council-q-in-favour',
  against: 'council-q-against',
} as const satisfies Record<PaperCount, MessageKey>;

/** The tally of the ballots on paper, count by count; what does not add up is refused with the sum. */
export function tallyForm(deps: ItemFormDeps): Form {
  const { facts, verbs, stores } = deps;
  const land = () => stores.plans.current().land;
  return {
    name: TALLY_FORM,
    review: true,
    allowed: (who) => may(who, 'council.manage'),
    head: (asking) => headOf(deps, asking, 'council-form-tally'),
    questions: PAPER_COUNTS.map((count) => countQuestion(facts, land, count)),
    save: (asking, who) =>
      saved(deps, asking, who, (view) =>
        verbs.enterTally(view, asking.answers as PaperTally, who, asking.now),
      ),
  };
}

function countQuestion(facts: CouncilFacts, land: () => LandUnits, count: PaperCount): Question {
  const room = ({ subjectId, answers }: Asking) => {
    const eligible = facts.viewOf(subjectId)?.electorate.eligible.length ?? 0;
    return roomFor(count, answers, eligible);
  };
  return {
    id: count,
    label: LABEL[count],
    ask(asking) {
      const { count: offered } = room(asking);
      const { texts } = asking;
      return {
        html: texts.t('council-ask-count', { count, room: offered }),
        rows: [
          [{ text: texts.plain('council-button-count', { count: offered }), data: `n:${offered}` }],
        ],
      };
    },
    take(reply, asking): Taken {
      const { texts } = asking;
      const tapped = reply.kind === 'button' ? /^n:(\d{1,4})$/.exec(reply.action)?.[1] : undefined;
      const typed = reply.kind === 'text' ? countIn(reply.text, land()) : null;
      const value = tapped === undefined ? typed : Number(tapped);
      if (value === null) return { kind: 'note', html: texts.t('council-note-count') };
      if (fits(room(asking), value)) return { kind: 'answer', value };
      return { kind: 'note', html: contradiction(texts, count, value, asking) };
    },
    shown: (value) => String(value),
  };

  /** The sum that does not come out, with both of its sides. */
  function contradiction(texts: Texts, which: PaperCount, value: number, asking: Asking): string {
    const counts = asking.answers as PaperCounts;
    const { issued = 0, returned = 0, valid = 0, inFavour = 0 } = counts;
    const room_ = room(asking).count;
    switch (which) {
      case 'issued':
        return texts.t('council-sum-issued', { value, eligible: room_ });
      case 'returned':
        return texts.t('council-sum-returned', { value, issued });
      case 'valid':
        return texts.t('council-sum-valid', { value, returned });
      case 'invalid':
        return texts.t('council-sum-invalid', {
          value,
          valid,
          sum: valid + value,
          returned,
          right: room_,
        });
      case 'inFavour':
        return texts.t('council-sum-in-favour', { value, valid });
      case 'against':
        return texts.t('council-sum-against', {
          value,
          up: inFavour,
          sum: inFavour + value,
          valid,
          right: room_,
        });
    }
  }
}

/** A count as people type it: 7, 07, bảy, 7 phiếu; null for what is not one number without doubt. */
function countIn(typed: string, land: LandUnits): number | null {
  const bare = typed.replace(/(?:lá |tờ )?phiếu|phieu/giu, ' ');
  const read = readQuantity(bare, {
    unit: UNITS.nguoi,
    nature: 'FLOW',
    form: 'amount',
    softMaximum: null,
    previous: null,
    land,
  });
  if (read.kind === 'zero') return 0;
  const isSure = read.kind === 'accept' || (read.kind === 'confirm' && read.code === 'C_WORDS');
  return isSure ? read.value : null;
}
