import { type Api, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';

export type Identity =
  | { readonly kind: 'me'; readonly me: UserFromGetMe }
  /** Telegram does not know the token. */
  | { readonly kind: 'refused' }
  /** Telegram did not answer, or not as it should. */
  | { readonly kind: 'away'; readonly reason: string };

/** Asks Telegram, once, who the token belongs to. */
export async function askTelegram(
  api: Pick<Api, 'getMe'>,
  stopped?: AbortSignal,
): Promise<Identity> {
  try {
    return { kind: 'me', me: await api.getMe(stopped as Parameters<Api['getMe']>[0]) };
  } catch (error) {
    const isRefusal = error instanceof GrammyError && [401, 404].includes(error.error_code);
    return isRefusal ? { kind: 'refused' } : { kind: 'away', reason: reasonOf(error) };
  }
}

/** The system's own word for what went wrong, such as ECONNREFUSED, where there is one. */
function reasonOf(error: unknown): string {
  const inner: unknown = error instanceof HttpError ? error.error : error;
  const code = (inner as { readonly code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return inner instanceof Error ? inner.message : String(inner);
}
