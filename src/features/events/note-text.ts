import type { ChoiceProblem } from '../../domain/event-choices.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { RecordNote } from './recording.ts';

const NOTE_KEY = {
  press: 'note-press',
  'text-only': 'note-text-only',
  D_INVALID: 'date-note-invalid',
  D_NEED_DAY: 'date-note-need-day',
  D_LUNAR: 'date-note-lunar',
  D_FUTURE: 'event-note-future',
  D_LAST_YEAR: 'event-note-long-ago',
  number: 'event-note-number',
  'no-results': 'event-note-no-results',
  'long-results': 'event-note-long-results',
  'no-choices': 'event-note-no-choices',
  'many-choices': 'event-note-many-choices',
  file: 'event-note-file',
  'many-pages': 'event-note-many-pages',
  'page-received': 'event-note-page-received',
} as const satisfies Record<Exclude<RecordNote['is'], 'choice'>, MessageKey>;

const CHOICE_KEY = {
  no_votes: 'event-choice-no-votes',
  no_name: 'event-choice-no-name',
  long_name: 'event-choice-long-name',
  more_than_cast: 'event-choice-more-than-cast',
  nobody_voted: 'event-choice-nobody-voted',
} as const satisfies Record<ChoiceProblem, MessageKey>;

/** Why a question is asked again, in one sentence. */
export function noteText(texts: Texts, note: RecordNote): string {
  if (note.is === 'choice') return texts.t(CHOICE_KEY[note.why], { line: note.line });
  return texts.t(NOTE_KEY[note.is]);
}
