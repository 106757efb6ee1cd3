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

  it('shows each fault and each threat by tests that are there', () => {
    const cells = [...section('Trust'), ...section('Faults')].flatMap((line) => {
      const [, , ...rest] = line.split(' | ');
      return line.startsWith('| ') ? [rest.at(-1) ?? ''] : [];
    });
    const named = cells.flatMap(filesIn);

    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const shown = section('Faults')
      .filter((line) => line.startsWith('| '))
      .slice(1);
    expect(shown.filter((line) => filesIn(line).length === 0)).toEqual([]);
  });

  it('names parts of the benchmark that are there', () => {
    const parts = [...README.matchAll(/npm run bench -- --only ([\w-]+)/g)].map(([, name]) => name);
    const bench = readFileSync(join(ROOT, 'test/bench/main.ts'), 'utf8');
    const isThere = (name = '') => new RegExp(`^ {2}'?${name}'?: bench`, 'm').test(bench);

    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((name) => !isThere(name))).toEqual([]);
  });
});

/** The lines from a heading up to the next one of its rank. */
function section(title: string): readonly string[] {
  const [, ...after] = README.split(`\n## ${title}\n`);
  return (after.join('').split('\n## ')[0] ?? '').split('\n');
}

/** The tests that a row names; a name without its folder lies beside the one before. */
function filesIn(row: string): readonly string[] {
  let folder = '';
  return [...row.matchAll(/`((?:test\/[\w/-]*)?(?:[\w-]+\.test\.ts)?)`/g)].flatMap(
    ([, name = '']) => {
      if (name === '') return [];
      if (!name.includes('/')) return [`${folder}/${name}`];
      folder = name.slice(0, name.lastIndexOf('/'));
      return [name];
    },
  );
}
