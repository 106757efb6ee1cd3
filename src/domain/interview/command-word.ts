import { prepare } from '../quantity/input.ts';
import { parseCommandWord } from '../quantity/phrases.ts';
import type { CommandWord } from '../quantity.ts';

/** A word that steers ("bỏ qua", "quay lại") where a text is asked; null for everything else. */
export function readCommandWord(text: string): CommandWord | null {
  return parseCommandWord(prepare(text));
}
