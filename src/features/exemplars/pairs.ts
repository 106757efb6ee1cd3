import { type LikelyPair, type Likeness, likelyPairs } from '../../domain/exemplar/likeness.ts';
import type { Exemplar } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dayText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { STATE_KEY } from './words.ts';

const WHY_KEY = {
  same_name: 'exemplar-pair-same-name',
  close_name: 'exemplar-pair-close-name',
  same_deed: 'exemplar-pair-same-deed',
} as const satisfies Record<Likeness, string>;

/** Room for two deeds in one message. */
const DEED_SHOWN = 600;

/** Entries that may be one: shown two by two, and somebody of the office decides. */
export function createExemplarPairs(stores: Pick<Stores, 'exemplars' | 'plans' | 'units'>) {
  let found: { readonly of: string; readonly pairs: readonly LikelyPair[] } | null = null;

  /** Compared anew only when the register has changed: each list shows how many there are. */
  function open(): readonly LikelyPair[] {
    const { year } = stores.plans.current();
    const all = stores.exemplars.all({ year }).toReversed();
    // two names that were taken out look alike, and are two
    const entries = all.filter(({ isErased }) => !isErased);
    const apart = new Set(stores.exemplars.apart(year).map(({ one, other }) => `${one}:${other}`));
    const of = JSON.stringify([
      entries.map(({ id, unitId, kind, name, deed }) => [id, unitId, kind, name, deed]),
      [...apart],
    ]);
    if (found?.of === of) return found.pairs;
    const isApart = (one: number, other: number) =>
      apart.has(`${Math.min(one, other)}:${Math.max(one, other)}`);
    const pairs = likelyPairs(entries, isApart);
    found = { of, pairs };
    return pairs;
  }

  function part(texts: Texts, id: number): string {
    const entry = stores.exemplars.byId(id) as Exemplar;
    return texts.t('exemplar-pair-entry', {
      name: entry.name,
      unit: stores.units.byId(entry.unitId)?.name ?? '',
      state: texts.plain(STATE_KEY[entry.state]),
      day: dayText(entry.discoveredOn),
      deed: clipped(entry.deed, DEED_SHOWN),
    });
  }

  return {
    count: () => open().length,
    /** The pair at a place; after the last comes the first. */
    show(texts: Texts, asked: number): Message {
      const all = open();
      const list = { text: texts.plain('exemplar-button-list'), data: 'exemplar:home' };
      const place = asked >= all.length ? 0 : asked;
      const pair = all[place];
      if (pair === undefined) return { html: texts.t('exemplar-pairs-none'), rows: [[list]] };
      const [one, other] = [pair.one.id, pair.other.id];
      const next = { text: texts.plain('exemplar-pair-next'), data: `exemplar:pairs:${place + 1}` };
      return {
        html: texts.t('exemplar-pair', {
          place: place + 1,
          count: all.length,
          why: texts.plain(WHY_KEY[pair.why]),
          one: html(part(texts, one)),
          other: html(part(texts, other)),
        }),
        rows: [
          [
            { text: texts.plain('exemplar-pair-merge'), data: `exemplar:merge:${one}:${other}` },
            { text: texts.plain('exemplar-pair-apart'), data: `exemplar:apart:${one}:${other}` },
          ],
          all.length > 1 ? [next, list] : [list],
        ],
      };
    },
  };
}
export type ExemplarPairs = ReturnType<typeof createExemplarPairs>;
