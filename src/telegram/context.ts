import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Who } from '../domain/member.ts';
import type { Texts } from '../texts/texts.ts';

/** How an update came to be handled. */
export type Arrived = {
  readonly receivedAt: Temporal.Instant;
  /** It may have been handled before, in part, by a process that ended or until the network failed. */
  readonly isAgain: boolean;
};

/** What every handler finds on its context, put there by the middleware in `bot.ts`. */
export type AppContext = ConversationFlavor<
  Context & {
    /** Texts in the language of the person who wrote. */
    texts: Texts;
    /** The enrolled person behind this update; null for strangers and anonymous senders. */
    who: Who | null;
    /** When the update reached our inbox: the instant that decides "on time". */
    receivedAt: Temporal.Instant;
    isAgain: boolean;
    /** Set when the open question is to be shown (again) once the handlers are through. */
    reopening: Reopening | null;
    /** Set when a dialogue has taken this update: nobody further down may answer it again. */
    taken: boolean;
    /** Writes into the log that the sender tried what is not theirs: which action and, under a pseudonym, who; no content. */
    refused: (action: string) => void;
  }
>;

/**
 * `replace` is the message that becomes the next question; null sends a new one. `heading` stands above
 * the question, as HTML.
 */
export type Reopening = { readonly replace: number | null; readonly heading?: string | null };
