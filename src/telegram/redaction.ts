const TOKEN_IN_PATH = /bot\d+:[\w-]+/g;
const TOKEN = /\b\d{6,}:[\w-]{30,}/g;
const PHONE = /(?<![\d.-])(?:\+?84|0)[ .-]?\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?![\d.-])/g;

/** Takes bot tokens and phone numbers out of a text. */
export function redact(text: string): string {
  return text
    .replace(TOKEN_IN_PATH, 'bot[token]')
    .replace(TOKEN, '[token]')
    .replace(PHONE, '[phone]');
}

/** The same error, and all that it was caused by, without tokens in message and stack. */
export function redactError(error: unknown): unknown {
  for (const one of errorsIn(error)) {
    const { message, stack } = one;
    const clean = redact(message);
    if (clean !== message) set(one, 'message', clean);
    if (stack !== undefined && redact(stack) !== stack) set(one, 'stack', redact(stack));
  }
  return error;
}

/** An error with all that it carries inside: causes, grammY's inner errors, aggregates. */
export function errorsIn(error: unknown): readonly Error[] {
  const found = new Set<Error>();
  const visit = (value: unknown): void => {
    if (!(value instanceof Error) || found.has(value)) return;
    found.add(value);
    visit(value.cause);
    if ('error' in value) visit(value.error);
    if ('errors' in value && Array.isArray(value.errors)) value.errors.forEach(visit);
  };
  visit(error);
  return [...found];
}

function set(error: Error, name: 'message' | 'stack', value: string): void {
  Object.defineProperty(error, name, { value, configurable: true, writable: true });
}
