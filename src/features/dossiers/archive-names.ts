const LONGEST = 70;

/** A name that every system keeps as it is: composed letters, none of the signs that mean something. */
export function safeName(text: string, most = LONGEST): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const short = plain.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
  // Windows drops full stops and blanks at the end of a name, and then finds the file no more
  return short.replace(/[. ]+$/, '').replace(/^[. ]+/, '') || '-';
}

/** HS3 Báo cáo thành tích - trang 02.jpg; a paper of one file has no page number. */
export function pageFileName(
  paper: string,
  page: { readonly number: number; readonly of: number; readonly ending: string },
  pageWord: string,
): string {
  const stem = safeName(paper);
  if (page.of === 1) return `${stem}.${page.ending}`;
  return `${stem} - ${pageWord} ${String(page.number).padStart(2, '0')}.${page.ending}`;
}
