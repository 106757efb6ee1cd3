export type FailureParameters = {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
};

/** What Telegram answers instead of a result; the text is Telegram's own. */
export class ApiFailure extends Error {
  readonly code: number;
  readonly parameters: FailureParameters | undefined;
  /** The call could never have worked, whatever the state of the chat: a mistake in the bot. */
  readonly isMistake: boolean;

  constructor(
    code: number,
    description: string,
    parameters?: FailureParameters,
    isMistake = code >= 404 && code !== 409 && code !== 429,
  ) {
    super(description);
    this.name = 'ApiFailure';
    this.code = code;
    this.parameters = parameters;
    this.isMistake = isMistake;
  }
}

export function badRequest(reason: string, parameters?: FailureParameters): ApiFailure {
  return new ApiFailure(400, `Bad Request: ${reason}`, parameters);
}

/** A 400 for what is wrong in the call itself: formatting, lengths, buttons, fields. */
export function malformed(reason: string): ApiFailure {
  return new ApiFailure(400, `Bad Request: ${reason}`, undefined, true);
}

export function forbidden(reason: string): ApiFailure {
  return new ApiFailure(403, `Forbidden: ${reason}`);
}

export function tooManyRequests(seconds: number): ApiFailure {
  return new ApiFailure(429, `Too Many Requests: retry after ${seconds}`, {
    retry_after: seconds,
  });
}
