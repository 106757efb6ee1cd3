/** What is read out in full over the loudspeakers; longer ones first. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/UBMTTQ|Ủy ban MTTQ/g, 'Ủy ban Mặt trận Tổ quốc'],
  [/MTTQ/g, 'Mặt trận Tổ quốc'],
  [/UBND/g, 'Ủy ban nhân dân'],
  [/HĐND/g, 'Hội đồng nhân dân'],
  [/ATGT/g, 'an toàn giao thông'],
  [/ANTT/g, 'an ninh trật tự'],
  [/BHXH/g, 'bảo hiểm xã hội'],
  [/BHYT/g, 'bảo hiểm y tế'],
  [/ĐVTN/g, 'đoàn viên thanh niên'],
  [/GTNT/g, 'giao thông nông thôn'],
  [/NVH/g, 'nhà văn hóa'],
  [/NTM/g, 'nông thôn mới'],
  [/NTVT/g, 'người tốt việc tốt'],
  [/THCS/g, 'trung học cơ sở'],
  [/CCB/g, 'cựu chiến binh'],
  [/HPN/g, 'Hội Phụ nữ'],
  [/Đoàn TN/g, 'Đoàn thanh niên'],
  [/HTX/g, 'hợp tác xã'],
  [/CLB/g, 'câu lạc bộ'],
  [/đ\/c|Đ\/c/g, 'đồng chí'],
];

/** Units of measure behind a number. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/m2|m²/, 'mét vuông'],
  [/m3|m³/, 'mét khối'],
  [/km/, 'ki-lô-mét'],
  [/kg/, 'ki-lô-gam'],
  [/ha/, 'héc-ta'],
  [/m/, 'mét'],
  [/tr/, 'triệu'],
  [/k/, 'nghìn'],
  [/%/, 'phần trăm'],
  [/đ/, 'đồng'],
];

/** A written text as it is read aloud: no abbreviations, no signs, one line. */
export function spoken(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ');
  const words = SPOKEN.reduce(
    (done, [short, full]) =>
      done.replace(new RegExp(`(?<!\\p{L})(?:${short.source})(?!\\p{L})`, 'gu'), full),
    plain,
  );
  const measured = MEASURES.reduce(
    (done, [short, full]) =>
      done.replace(
        new RegExp(`(?<=\\d)\\s?(?:${short.source})(?![\\p{L}\\d²³])`, 'gu'),
        ` ${full}`,
      ),
    words,
  );
  return measured
    .replace(/\/(?=(?:ngày|tháng|năm|hộ|người|lần|em|cháu|suất)(?!\p{L}))/gu, ' một ')
    .replace(
      /(?:ngày )?(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g,
      'ngày $1 tháng $2 năm $3',
    )
    .replace(/ ?& ?/g, ' và ')
    .replace(/(?<=\d) ?[-–] ?(?=\d)/g, ' đến ')
    .replace(/ ?[-–—] | [-–—] ?/g, ', ')
    .replace(/["“”«»()[\]*_#]/g, '')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many words (tiếng) a text has, read aloud. */
export function wordsIn(text: string): number {
  return text.split(/\s/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Names whose second word is written small. */
const ORGANISATION = /^(?:Ủy ban|Hội đồng|Mặt trận|Đoàn thanh niên|Hợp tác xã)(?!\p{L})/u;

/** A text as the end of a sentence: a full stop last, and no capital first but in names. */
export function asEnding(text: string): string {
  const bare = text.replace(/[\s.,;:…]+$/u, '');
  // "Hiến đất" begins small behind a colon; "Mẫu Văn Hải" and "UBND" do not
  const isName = /^(?:\p{Lu}{2}|\S+\s+\p{Lu})/u.test(bare) || ORGANISATION.test(bare);
  const begun = isName ? bare : `${bare.charAt(0).toLocaleLowerCase('vi')}${bare.slice(1)}`;
  return /[!?]$/.test(begun) || begun === '' ? begun : `${begun}.`;
}

/** The beginning of a text of at most so many words: whole sentences, else whole clauses, else words. */
export function firstWords(text: string, most: number): string {
  if (wordsIn(text) <= most) return text;
  for (const end of [/(?<=[.!?])\s+/u, /(?<=[,;:])\s+/u]) {
    const parts = text.split(end);
    let kept = '';
    for (const part of parts) {
      const longer = kept === '' ? part : `${kept} ${part}`;
      if (wordsIn(longer) > most) break;
      kept = longer;
    }
    // a single short clause would leave out what was done
    if (wordsIn(kept) * 2 >= most) return kept;
  }
  return text.split(/\s+/).slice(0, Math.max(0, most)).join(' ');
}
