import type { ProgressWord } from '../domain/progress.ts';
import type { Tone } from './data.ts';

const TONE = {
  exceeded: 'exceeded',
  met: 'met',
  on_pace: 'on_pace',
  behind: 'behind',
  not_met: 'behind',
  not_due: 'not_due',
  no_data: 'no_data',
  // there is nothing to judge by: neither praise nor warning
  reported: 'not_due',
} as const satisfies Record<ProgressWord, Tone>;

/** How a word for progress is drawn. */
export function toneOf(word: ProgressWord): Tone {
  return TONE[word];
}
