/** A fragment that is HTML already (another text, a name set in bold) and goes into a text as it is. */
export type Html = { readonly html: string };

/** Marks a fragment as HTML: only for what was built from texts and escaped values. */
export function html(fragment: string): Html {
  return { html: fragment };
}

/** Escapes what Telegram's HTML mode reads as markup. */
export function escapeHtml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text that a reader sees of Telegram's HTML. */
export function withoutMarkup(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
