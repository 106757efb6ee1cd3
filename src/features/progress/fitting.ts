import type { Texts } from '../../texts/texts.ts';

/** Telegram takes 4,096 characters; what stands above the list and below it needs the rest. */
const ROOM = 2_900;

/** As many lines as a message has room for, and how many more there would be. */
export function fitting(texts: Texts, lines: readonly string[]): readonly string[] {
  let used = 0;
  const fit = lines.filter((line) => {
    used += line.length + 1;
    return used <= ROOM;
  });
  const left = lines.length - fit.length;
  return left === 0 ? lines : [...fit, texts.t('commune-more-lines', { count: left })];
}
