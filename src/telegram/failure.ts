import { BotError, GrammyError, HttpError } from 'grammy';
import { neverConnected } from './retry.ts';

/** What a failed call to Telegram means for whoever made it. */
export type Failure =
  /** Too many requests; try again after so many seconds. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** Telegram did not act on it, but may later: no connection, or an error of its own. */
  | { readonly kind: 'later' }
  /** No answer came: nobody knows whether Telegram acted. */
  | { readonly kind: 'lost' }
  /** Blocked, deactivated, removed, or a chat that is not there. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'migrated'; readonly to: number }
  | { readonly kind: 'no-thread' }
  /** The message stands already as it was to be. */
  | { readonly kind: 'unchanged' }
  /** Telegram will never take this call. */
  | { readonly kind: 'rejected' }
  /** Not Telegram's doing: an error in our own code. */
  | { readonly kind: 'bug' };

/** What was thrown in a handler, out of grammY's wrapping. */
export function causeOf(thrown: unknown): unknown {
  return thrown instanceof BotError ? thrown.error : thrown;
}

/** Reads what grammY threw, also when it is wrapped in the error of a handler. */
export function failureOf(thrown: unknown): Failure {
  const error = causeOf(thrown);
  if (error instanceof HttpError) return { kind: neverConnected(error) ? 'later' : 'lost' };
  if (!(error instanceof GrammyError)) return { kind: 'bug' };
  const { error_code: code, parameters, description } = error;
  const text = description.toLowerCase();
  if (code === 429) return { kind: 'wait', seconds: parameters.retry_after ?? 5 };
  if (code >= 500 || code === 401) return { kind: 'later' };
  if (parameters.migrate_to_chat_id !== undefined) {
    return { kind: 'migrated', to: parameters.migrate_to_chat_id };
  }
  if (code === 403 || text.includes('chat not found')) return { kind: 'unreachable' };
  if (text.includes('message thread not found')) return { kind: 'no-thread' };
  if (text.includes('message is not modified')) return { kind: 'unchanged' };
  return { kind: 'rejected' };
}
