import { fold } from '../fold.ts';
import { LEVELS, type Level, type NominationState } from '../nomination.ts';
import { likeness } from './likeness.ts';

/** A nomination as far as another one is held against it. */
export type Compared = {
  readonly id: number;
  readonly code: string;
  readonly year: number;
  readonly unitId: number;
  readonly foldedName: string;
  readonly form: string;
  readonly level: Level;
  readonly state: NominationState;
};

/** What is worth knowing before it goes on; none of them keeps anybody from going on. */
export type NominationWarning =
  /** The same name for the same form this year. */
  | { readonly kind: 'same_form'; readonly other: Compared }
  /** The same name for a form of a higher or a lower level this year. */
  | { readonly kind: 'other_level'; readonly other: Compared; readonly isHigher: boolean }
  /** The same name has been awarded already: this form whenever, any form this year. */
  | { readonly kind: 'awarded'; readonly other: Compared }
  /** A text that is nearly the one of another nomination (conventions.md 2.5, F51). */
  | {
      readonly kind: 'same_text';
      readonly other: Compared;
      readonly part: string;
      readonly percent: number;
    };

/** What became of it no longer stands in the way of another try. */
const OVER: readonly NominationState[] = ['withdrawn', 'failed', 'refused', 'declined'];

type Identity = Pick<Compared, 'year' | 'form' | 'level'> & {
  readonly id: number | null;
  readonly name: string;
};

/** Others under the same name, of which the nominator is told. */
export function nameWarnings(
  it: Identity,
  named: readonly Compared[],
): readonly NominationWarning[] {
  const folded = fold(it.name);
  return named
    .filter(({ id, foldedName, state }) => {
      return id !== it.id && foldedName === folded && !OVER.includes(state);
    })
    .flatMap((other): readonly NominationWarning[] => {
      const isSameYear = other.year === it.year;
      if (other.state === 'awarded' && (isSameYear || other.form === it.form)) {
        return [{ kind: 'awarded', other }];
      }
      if (!isSameYear) return [];
      if (other.form === it.form) return [{ kind: 'same_form', other }];
      if (other.level === it.level) return [];
      const isHigher = LEVELS.indexOf(other.level) > LEVELS.indexOf(it.level);
      return [{ kind: 'other_level', other, isHigher }];
    });
}

/** For each part the other text that it is most alike, from so many per cent on. */
export function textWarnings(
  texts: ReadonlyMap<string, string>,
  others: readonly { readonly other: Compared; readonly text: string }[],
  fromPercent: number,
): readonly NominationWarning[] {
  return [...texts].flatMap(([part, text]) => {
    const [nearest] = others
      .map(({ other, text: theirs }) => ({ other, percent: likeness(text, theirs) }))
      .filter(({ percent }) => percent >= fromPercent)
      .sort((a, b) => b.percent - a.percent || a.other.id - b.other.id);
    return nearest === undefined ? [] : [{ kind: 'same_text' as const, part, ...nearest }];
  });
}
