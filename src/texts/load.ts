import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTexts, type Texts } from './texts.ts';

/** The texts of every language, read from `vi.ftl` and `en.ftl` in `dir`; a damaged file throws. */
export function loadTexts(dir: string): { readonly vi: Texts; readonly en: Texts } {
  return {
    vi: createTexts('vi', readFileSync(join(dir, 'vi.ftl'), 'utf8')),
    en: createTexts('en', readFileSync(join(dir, 'en.ftl'), 'utf8')),
  };
}
