/** The words that language.md 3.1 rules out; a slash before one makes it a command, which may stand. */
const FORBIDDEN =
  /(?<![\p{L}\p{N}_/])(submit|deadline|report|KPI|user|OK luôn|bạn|mình)(?![\p{L}\p{N}_])/iu;

/** What Telegram's HTML mode understands. */
const TAG = /<(\/?)(b|i|u|s|code|pre|a|blockquote|tg-spoiler)(?: (?:href="[^"<>]*"|expandable))?>/g;

/** What is wrong with one text, a mark for each placeable. */
export function faultsOfText(text: string, language: 'vi' | 'en'): string[] {
  const faults: string[] = [];
  const word = language === 'vi' ? FORBIDDEN.exec(text)?.[1] : undefined;
  if (word !== undefined) faults.push(`«${word}» is not our word (language.md 3.1)`);
  if (/[Tt]ùng ảnh|tùng Ảnh/.test(text)) faults.push('Tùng Ảnh is spelled with a capital Ả');
  if (/\S {2}/.test(text)) faults.push('two blanks in a row');
  faults.push(...faultsOfMarkup(text));
  return faults;
}

function faultsOfMarkup(text: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = ''] of text.matchAll(TAG)) {
    if (closing === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}> closes nothing`];
  }
  if (open.length > 0) return [`<${open.at(-1)}> is not closed`];
  const rest = text.replace(TAG, '').replace(/&(?:lt|gt|amp|quot);/g, '');
  return /[<>&]/.test(rest) ? ['a bare <, > or & (write &lt; &gt; &amp;)'] : [];
}
