import type { Who } from '../domain/member.ts';
import type { Texts } from '../texts/texts.ts';
import type { Button } from './message.ts';

/** What stands in one area of the desk now, as one line of HTML; null: nothing worth a line. */
export type DeskLine = (texts: Texts, who: Who, now: Temporal.Instant) => string | null;

/** Back to where the year's commendation stands. Answered in private chats only. */
export function deskButton(texts: Texts): Button {
  return { text: texts.plain('desk-button-home'), data: 'commendation:desk' };
}
