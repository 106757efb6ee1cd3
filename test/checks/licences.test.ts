import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { README } from '../support/readme.ts';

const ROOT = join(import.meta.dirname, '../..');
const ALLOWED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'OFL-1.1',
  '0BSD',
];

type Package = { readonly version: string; readonly license?: string; readonly dev?: boolean };

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const production = Object.entries(lock.packages).filter(
  ([path, it]) => path !== '' && it.dev !== true,
);

/** «MIT AND OFL-1.1»: all of them hold; «(MIT OR GPL-3.0)»: one is enough. */
function isAllowed(licence: string): boolean {
  const terms = licence.replace(/[()]/g, '').split(' OR ');
  return terms.some((term) => term.split(' AND ').every((each) => ALLOWED.includes(each)));
}

describe('the licences of what runs in production', () => {
  it('are all ones that the commune may use freely', () => {
    const others = production.filter(([, { license }]) => !isAllowed(license ?? 'none'));

    expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
    expect(production.length).toBeGreaterThan(50);
  });

  it.for([
    ['GPL-3.0', false],
    ['MIT AND GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['SEE LICENSE IN LICENSE', false],
    ['none', false],
  ] as const)('%s: %s', ([licence, allowed]) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  it('are in the README as they are in the lock file, for every package that we ask for', () => {
    const rows = [...README.matchAll(/^\| `([^`]+)` \| ([\d.]+) \| ([^|]+) \| .*\|$/gm)].map(
      ([, name, version, licence]) => [name, version, licence],
    );

    const asked = Object.keys(manifest.dependencies).map((name) => {
      const found = lock.packages[`node_modules/${name}`];
      return [name, found?.version, found?.license];
    });

    expect(rows).toEqual(asked);
    expect(README).toContain(`Every package of the production tree (${production.length},`);
  });

  it('are what the packages themselves say, where they are installed', () => {
    for (const name of Object.keys(manifest.dependencies)) {
      const path = join(ROOT, 'node_modules', name, 'package.json');
      const said = JSON.parse(readFileSync(path, 'utf8')) as Package;
      expect(`${name} ${said.license}`).toBe(
        `${name} ${lock.packages[`node_modules/${name}`]?.license}`,
      );
    }
  });
});

describe('the threat model', () => {
  it('names tests that are there', () => {
    const section = README.slice(
      README.indexOf('### Who might want'),
      README.indexOf('### What it stands on'),
    );
    const named = [...section.matchAll(/^\| .* \| ([^|]+) \|$/gm)].flatMap(([, cell = '']) => {
      let folder = '';
      return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => {
        if (text.includes('/')) folder = text.slice(0, text.lastIndexOf('/') + 1);
        return text.includes('/') ? text : folder + text;
      });
    });

    expect(named.length).toBeGreaterThan(20);
    for (const path of named) expect(existing(path)).toBe(path);
  });
});

function existing(path: string): string {
  try {
    if (!path.endsWith('/')) readFileSync(join(ROOT, path));
    return path;
  } catch {
    return `${path} is not there`;
  }
}
