import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, SETTING_NAMES } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('lists every setting with its default, and no other', () => {
    const rows = [...README.matchAll(/^\| `([A-Z_]+)` \| .* \| (?:`(.+)`|–) \|$/gm)];

    const listed = Object.fromEntries(rows.map(([, name, value]) => [name, value]));

    const defaults = new Map<string, string>(Object.entries(DEFAULTS));
    expect(listed).toEqual(
      Object.fromEntries(SETTING_NAMES.map((name) => [name, defaults.get(name)])),
    );
  });

  it('shows pictures and files that are there', () => {
    const links = [...README.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');

    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });
});
