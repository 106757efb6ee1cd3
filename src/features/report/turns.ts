import type { Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import { at, type Place, REVIEW } from './draft.ts';

/** The interview goes on at `place`; the question just answered becomes `settled`. */
export function asked(
  place: Place,
  settled: string | null = null,
  where: 'below' | 'in-place' = 'below',
): Turn {
  return { taken: { settled, place: where }, state: place, standing: 'current' };
}

/** The interview waits; what is typed next is not taken for an answer. */
export function parked(place: Place, closing: Message): Turn {
  return { taken: { settled: null, place: 'none', closing }, state: place, standing: 'parked' };
}

/** The interview is over, with a last message. */
export function closed(settled: string | null, closing: Message): Turn {
  return { taken: { settled, place: 'none', closing }, state: at(REVIEW), standing: 'ended' };
}

export function done(closing: Message): Turn {
  return closed(null, closing);
}
