import type { Plan } from '../../domain/plan.ts';
import type { Seat } from '../../storage/council-meetings.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { Stores } from '../../storage/stores.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ItemView } from './facts.ts';

/** Names in a list that must fit beside everything else. */
const LISTED = 500;

/** "Mẫu Thị Hoa (KT24-07)". */
export function nomineeText({ name, code }: Nomination): string {
  return `${clipped(name, 90)} (${code})`;
}

export function awardName(plan: Plan, nomination: Pick<Nomination, 'form'>): string {
  const form = plan.commendation.forms.find(({ id }) => id === nomination.form);
  return clipped(form?.name ?? nomination.form, 80);
}

/** Who is nominated, for what, by whom; HTML. */
export function nominationText(
  texts: Texts,
  stores: Pick<Stores, 'units'>,
  plan: Plan,
  nomination: Nomination,
): string {
  const unit = clipped(stores.units.byId(nomination.unitId)?.name ?? '', 80);
  const { position } = nomination;
  return texts.t('council-nominee', {
    nominee: nomineeText(nomination),
    // a collective holds no office
    place: position === null ? unit : `${clipped(position, 90)} – ${unit}`,
    award: awardName(plan, nomination),
  });
}

export function stateText(texts: Texts, { item }: ItemView): string {
  return texts.plain('council-item-state', { state: item.outcome ?? item.state });
}

export function namesOf(seats: readonly Seat[]): string {
  return clipped(seats.map(({ fullName }) => clipped(fullName, 60)).join(', '), LISTED);
}

/** Who takes no part in the item, each with why; plain text. */
export function recusedText(texts: Texts, view: ItemView): string {
  const lines = view.recusals.flatMap(({ seatId, why, reason }) => {
    const seat = view.seats.find(({ id }) => id === seatId);
    if (seat === undefined) return [];
    const cause = reason ?? texts.plain('council-recusal', { why });
    return [`${clipped(seat.fullName, 60)} (${clipped(cause, 80)})`];
  });
  return clipped(lines.join(', '), LISTED);
}
