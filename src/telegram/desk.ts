import type { Who } from '../domain/member.ts';
import type { Texts } from '../texts/texts.ts';

/** What stands in one area of the desk now, as one line of HTML; null: nothing worth a line. */
export type DeskLine = (texts: Texts, who: Who, now: Temporal.Instant) => string | null;
