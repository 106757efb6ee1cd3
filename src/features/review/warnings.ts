import { formatQuantity, formatRatio } from '../../domain/quantity.ts';
import type { Warning } from '../../domain/review.ts';
import { amountText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Submission } from './submission.ts';

/** Everything worth a second look as one sentence each. */
export function warningTexts(texts: Texts, submission: Submission): readonly string[] {
  const { form, warnings, broken } = submission;
  const sentences = warnings.flatMap((warning) => {
    const question = form.questions.find(({ id }) => id === warning.code);
    return question?.kind === 'quantity' ? [sentence(texts, warning, question.indicator)] : [];
  });
  return [...sentences, ...broken];
}

type Indicator = Parameters<typeof amountText>[0] & { readonly shortLabel: string };

function sentence(texts: Texts, warning: Warning, indicator: Indicator): string {
  const label = indicator.shortLabel;
  const amount = (value: number) => amountText(indicator, Math.round(value));
  switch (warning.kind) {
    case 'far_above_usual':
      return texts.plain('review-warn-usual', {
        label,
        value: amount(warning.value),
        usual: amount(warning.usual),
      });
    case 'cumulative_falls':
      return texts.plain('review-warn-falls', {
        label,
        from: amount(warning.from),
        to: amount(warning.to),
      });
    case 'implausible_yield':
      return texts.plain('review-warn-yield', {
        label,
        value: formatQuantity(warning.kgPerHa, { perUnit: 100 }),
        expected: formatQuantity(warning.expected, { perUnit: 100 }),
      });
    case 'above_target':
      return texts.plain('review-warn-target', {
        label,
        total: amount(warning.total),
        target: amount(warning.target),
        percent: formatRatio(warning.total, warning.target) ?? '–',
      });
  }
}
