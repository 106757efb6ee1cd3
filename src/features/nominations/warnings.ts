import {
  type Compared,
  type NominationWarning,
  nameWarnings,
  textWarnings,
} from '../../domain/nomination/warnings.ts';
import type { Stores } from '../../storage/stores.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Draft, formName, planOf } from './draft.ts';
import { partName, stateText } from './names.ts';

/** So many warnings are shown; a name that comes up more often is a case for the office anyway. */
const SHOWN = 5;

/** What is already there under the same name or in nearly the same words. */
export function createNominationWarnings(
  stores: Pick<Stores, 'nominations' | 'nominationTexts' | 'plans' | 'units'>,
) {
  const { nominations, nominationTexts, units } = stores;

  function ofName(it: Parameters<typeof nameWarnings>[0]): readonly NominationWarning[] {
    return nameWarnings(it, nominations.named(it.name));
  }

  return {
    ofName,
    of({ nomination, plan, answers }: Draft): readonly NominationWarning[] {
      const others = nominationTexts.ofOthers(nomination.year, nomination.id);
      const known = new Map(nominations.ofYear(nomination.year).map((each) => [each.id, each]));
      const own = new Map(
        [...answers].flatMap(([part, answer]) =>
          answer.kind === 'text' ? [[part, answer.text] as const] : [],
        ),
      );
      const compared = others.flatMap(({ nominationId, text }) => {
        const other: Compared | undefined = known.get(nominationId);
        return other === undefined ? [] : [{ other, text }];
      });
      return [
        ...ofName(nomination),
        ...textWarnings(own, compared, plan.commendation.nominations.similarPercent),
      ];
    },
    /** A line for each, naming which nomination it is about. */
    lines(
      texts: Texts,
      warnings: readonly NominationWarning[],
      draft: Pick<Draft, 'parts'> | null,
    ): readonly string[] {
      return warnings.slice(0, SHOWN).map((warning) => {
        const found = nominations.byId(warning.other.id);
        const args = {
          code: warning.other.code,
          unit: units.byId(warning.other.unitId)?.name ?? '',
        };
        const form = formName(planOf(stores, warning.other.year), warning.other.form);
        const state = found === null ? '' : stateText(texts, found);
        switch (warning.kind) {
          case 'same_form':
            return texts.t('nomination-warning-same-form', { ...args, form, state });
          case 'other_level':
            return texts.t(
              warning.isHigher ? 'nomination-warning-higher' : 'nomination-warning-lower',
              { ...args, form, state },
            );
          case 'awarded':
            return texts.t('nomination-warning-awarded', {
              ...args,
              form,
              number: found?.decision?.number ?? '',
            });
          case 'same_text': {
            const part = draft?.parts.find(({ id }) => id === warning.part);
            return texts.t('nomination-warning-same-text', {
              ...args,
              part: part === undefined ? warning.part : partName(texts, part),
              percent: warning.percent,
              name: clipped(found?.name ?? '', 60),
            });
          }
        }
      });
    },
  };
}
export type NominationWarnings = ReturnType<typeof createNominationWarnings>;
