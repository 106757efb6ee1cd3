import { FluentBundle, FluentResource } from '@fluent/bundle';
import { escapeHtml, type Html } from './html.ts';
import type { Messages } from './messages.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type MessageKey = keyof Messages;

/** The arguments that a key asks for: none, or one object that names every variable of its text. */
export type MessageArgs<K extends MessageKey, Value> = K extends MessageKey
  ? [Messages[K]] extends [never]
    ? []
    : [args: Readonly<Record<Messages[K], Value>>]
  : never;

/**
 * The texts of one language. Quantities and dates come in as strings that are formatted already;
 * a number is for choosing a variant (plurals) and small counts. A key or an argument that is
 * missing is a bug and throws: nobody ever reads `{nope}`.
 */
export type Texts = {
  readonly language: Language;
  /** HTML for Telegram: every string argument is escaped, `Html` goes in as it is. */
  readonly t: <K extends MessageKey>(
    key: K,
    ...args: MessageArgs<K, string | number | Html>
  ) => string;
  /** Plain text, nothing escaped: buttons, toasts, file names, lines for the operator. */
  readonly plain: <K extends MessageKey>(
    key: K,
    ...args: MessageArgs<K, string | number>
  ) => string;
};

type AnyArgs = Readonly<Record<string, string | number | Html>>;

/** Parses an .ftl source once; the result is shared by everybody who reads that language. */
export function createTexts(language: Language, source: string): Texts {
  // Isolation marks are invisible characters that spoil copying, searching and button widths.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0) throw new Error(`locales/${language}.ftl: ${errors.join('; ')}`);

  function resolve(key: string, args?: Record<string, string | number>): string {
    const pattern = bundle.getMessage(key)?.value;
    if (pattern === undefined || pattern === null) {
      throw new Error(`no text "${key}" in ${language}`);
    }
    return bundle.formatPattern(pattern, args);
  }

  return {
    language,
    t: (key, ...[args]: readonly [AnyArgs?]) => resolve(key, args && escapeAll(args)),
    plain: (key, ...[args]: readonly [Record<string, string | number>?]) => resolve(key, args),
  };
}

function escapeAll(args: AnyArgs): Record<string, string | number> {
  const escaped: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'object') escaped[name] = value.html;
    else escaped[name] = typeof value === 'string' ? escapeHtml(value) : value;
  }
  return escaped;
}
