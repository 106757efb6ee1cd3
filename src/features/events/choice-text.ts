import type { Choice } from '../../domain/emulation-event.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Recording } from './recording.ts';

/** Who was chosen with which votes, one a line; behind the first ones only how many more. */
export function choiceLines(texts: Texts, choices: readonly Choice[], most: number): string {
  const shown = choices.slice(0, most).map(({ kind, name, inFavour, votes }) => {
    const args = { name, inFavour: String(inFavour), votes: String(votes) };
    return kind === 'individual'
      ? texts.t('event-choice-individual', args)
      : texts.t('event-choice-collective', args);
  });
  const more =
    choices.length > most ? [texts.t('event-choices-more', { count: choices.length - most })] : [];
  return [texts.t('event-line-choices'), ...shown, ...more].join('\n');
}

/** Pointed out, never refused: some may have voted in writing. */
export function moreVotesThanPeople(texts: Texts, state: Recording): readonly string[] {
  const { participants = null } = state;
  const most = Math.max(0, ...(state.choices ?? []).map(({ votes }) => votes));
  if (state.kind !== 'selection' || participants === null || most <= participants) return [];
  return [texts.t('event-more-votes', { votes: String(most), participants: String(participants) })];
}
