import { hundredthsText } from '../../domain/council.ts';
import type { CountedVote } from '../../storage/council-minutes.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ItemView } from './facts.ts';

/** What was counted, the ratio in whole numbers and in per cent, and what the rule makes of it; HTML lines. */
export function resultLines(
  texts: Texts,
  view: ItemView,
  { tally, result }: CountedVote,
): readonly string[] {
  const { electorate, rule } = view;
  const { inFavour, against } = electorate.opinions;
  const silent = electorate.eligible.length - tally.inFavour - tally.against;
  return [
    tally.kind === 'paper'
      ? texts.t('council-result-paper', {
          issued: tally.issued,
          returned: tally.returned,
          valid: tally.valid,
          invalid: tally.invalid,
          up: tally.inFavour,
          down: tally.against,
        })
      : texts.t('council-result-hands', { up: tally.inFavour, down: tally.against, silent }),
    ...(inFavour + against === 0
      ? []
      : [
          texts.t('council-result-opinions', {
            up: inFavour,
            down: against,
            counted: rule?.opinions ?? 'noted',
          }),
        ]),
    texts.t('council-result-ratio', {
      up: result.inFavour,
      base: result.base,
      percent: hundredthsText(result.hundredths),
    }),
    ...(result.isTie ? [texts.t('council-result-tie')] : []),
    texts.t('council-result-verdict', {
      verdict: result.verdict,
      name: view.presides?.fullName ?? texts.plain('council-nobody'),
    }),
  ];
}
