import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');

/** Planted violations: where, the offending line, the rule and a part of what it must say. */
const FORBIDDEN: readonly (readonly [path: string, code: string, rule: string, says: string])[] = [
  ...[
    ['src/domain/a1.ts', '../storage/x.ts', 'domain imports nothing but domain'],
    ['src/domain/a2.ts', '../texts/x.ts', 'domain imports nothing but domain'],
    ['src/domain/a3.ts', '../config.ts', 'domain imports nothing but domain'],
    ['src/domain/a4.ts', 'node:fs', 'domain is pure'],
    ['src/domain/a5.ts', 'zod', 'domain is pure'],
    ['src/domain/deep/a6.ts', '../../features/report/x.ts', 'domain imports nothing but domain'],
    ['src/domain/plan/a7.ts', '../../storage/x.ts', 'domain imports nothing but domain'],
    ['src/domain/plan/a8.ts', 'better-sqlite3', 'no package but zod'],
    ['src/domain/plan/a9.ts', 'grammy', 'no package but zod'],
    ['src/texts/b1.ts', '../storage/x.ts', 'texts may not import'],
    ['src/texts/b2.ts', 'grammy', 'know grammY'],
    ['src/storage/c1.ts', '../telegram/x.ts', 'storage may not import'],
    ['src/storage/c2.ts', '../features/report/x.ts', 'storage may not import'],
    ['src/storage/c3.ts', 'grammy', 'know grammY'],
    ['src/storage/c4.ts', '../clock.ts', 'storage may not import'],
    ['src/telegram/d1.ts', '../features/report/x.ts', 'telegram may not import'],
    ['src/telegram/d2.ts', '../storage/x.ts', 'types only'],
    ['src/telegram/d3.ts', 'better-sqlite3', 'only src/storage talks to SQLite'],
    ['src/telegram/d4.ts', '../sandbox/x.ts', 'telegram may not import'],
    ['src/render/e1.ts', '../telegram/x.ts', 'render may not import'],
    ['src/render/e2.ts', '@grammyjs/types', 'know grammY'],
    ['src/render/e3.ts', '../texts/x.ts', 'render may not import'],
    ['src/render/e4.ts', 'better-sqlite3', 'only src/storage talks to SQLite'],
    ['src/features/report/f1.ts', '../status/x.ts', 'features never import each other'],
    ['src/features/report/f2.ts', '../../jobs/x.ts', 'features may not import'],
    ['src/features/report/f3.ts', '../../app.ts', 'features may not import'],
    ['src/features/report/f4.ts', 'better-sqlite3', 'only src/storage talks to SQLite'],
    ['src/features/report/deep/f5.ts', '../../status/x.ts', 'features never import each other'],
    ['src/features/report/f6.ts', '../../sandbox/x.ts', 'features may not import'],
    ['src/jobs/g1.ts', '../sandbox/x.ts', 'jobs may not import'],
    ['src/jobs/g2.ts', '../app.ts', 'jobs may not import'],
    ['src/jobs/g3.ts', 'grammy', 'know grammY'],
    ['src/jobs/g4.ts', '../commands/x.ts', 'jobs may not import'],
    ['src/features/report/g5.ts', '../../commands/x.ts', 'features may not import'],
    ['src/storage/g6.ts', '../commands/x.ts', 'storage may not import'],
    ['src/commands/j1.ts', '../sandbox/x.ts', 'neither the process nor the sandbox'],
    ['src/commands/j2.ts', '../main.ts', 'neither the process nor the sandbox'],
    ['src/commands/j3.ts', '../process.ts', 'neither the process nor the sandbox'],
    ['src/commands/j4.ts', 'better-sqlite3', 'only src/storage talks to SQLite'],
    ['src/sandbox/h1.ts', '../features/report/x.ts', 'sandbox may not import'],
    ['src/sandbox/h2.ts', '../telegram/x.ts', 'sandbox may not import'],
    ['src/sandbox/h3.ts', 'grammy', 'know grammY'],
    ['src/app.ts', 'better-sqlite3', 'only src/storage talks to SQLite'],
  ].map(
    ([path = '', from = '', says = '']) =>
      [path, `import '${from}';`, 'eslint(no-restricted-imports)', says] as const,
  ),
  [
    'src/features/report/i1.ts',
    "export const later = (): Promise<unknown> => import('../status/x.ts');",
    'eslint(no-restricted-imports)',
    'features never import each other',
  ],
  [
    'src/storage/i2.ts',
    "export { randomBytes } from 'node:crypto';",
    'eslint(no-restricted-imports)',
    'Chance comes in',
  ],
  [
    'src/sandbox/i3.ts',
    "import { randomUUID } from 'node:crypto'; randomUUID();",
    'eslint(no-restricted-imports)',
    'Chance comes in',
  ],
  ['src/domain/j1.ts', 'export const a = new Date(0);', 'eslint(no-restricted-globals)', 'Clock'],
  ['src/jobs/j2.ts', 'export const a = Date.now();', 'eslint(no-restricted-globals)', 'Clock'],
  [
    'src/sandbox/j3.ts',
    'export const a = globalThis.Date.now();',
    'eslint(no-restricted-globals)',
    'Clock',
  ],
  [
    'src/storage/j4.ts',
    'export const a = Temporal.Now.instant();',
    'eslint(no-restricted-properties)',
    'Clock',
  ],
  [
    'src/features/report/j5.ts',
    'export const a = Math.random();',
    'eslint(no-restricted-properties)',
    'Chance',
  ],
  [
    'src/telegram/j6.ts',
    'export const a = performance.now();',
    'eslint(no-restricted-globals)',
    'Clock',
  ],
  [
    'src/telegram/j7.ts',
    'export const a = crypto.randomUUID();',
    'eslint(no-restricted-globals)',
    'Chance',
  ],
  [
    'src/telegram/k1.ts',
    'async function send(): Promise<void> {} export function reply(): void { send(); }',
    'typescript(no-floating-promises)',
    'awaited',
  ],
  [
    'src/telegram/k2.ts',
    'export const all = (xs: number[]): void => { xs.forEach(async () => { await Promise.resolve(); }); };',
    'typescript(no-misused-promises)',
    'void return was expected',
  ],
  [
    'src/domain/k3.ts',
    "export function name(x: 'a' | 'b'): string { switch (x) { case 'a': return 'A'; } return ''; }",
    'typescript(switch-exhaustiveness-check)',
    '',
  ],
  [
    'src/domain/k4.ts',
    'export async function two(): Promise<number> { return await 2; }',
    'typescript(await-thenable)',
    '',
  ],
  [
    'src/domain/k5.ts',
    "import { two } from './k6.ts'; export const one = (): number => two() - 1;",
    'import(no-cycle)',
    '',
  ],
  [
    'test/k7.test.ts',
    "import { it, expect } from 'vitest'; it.skip('sleeps', () => { expect(1).toBe(1); });",
    'vitest(no-disabled-tests)',
    '',
  ],
  [
    'test/k8.test.ts',
    "import { vi } from 'vitest'; vi.mock('./x.ts');",
    'vitest(no-restricted-vi-methods)',
    'real parts',
  ],
];

/** What the rules must leave alone. */
const ALLOWED: readonly (readonly [path: string, code: string])[] = [
  ['src/domain/x.ts', 'export const x = 1;'],
  ['src/domain/report/x.ts', "export { x } from '../x.ts';"],
  ['src/domain/plan/x.ts', "import * as z from 'zod'; export const A = z.string();"],
  ['src/domain/clock.ts', 'export type Clock = { readonly now: () => Temporal.Instant };'],
  ['src/domain/plan/y.ts', "export type { Clock } from '../clock.ts';"],
  [
    'src/domain/k6.ts',
    "import { one } from './k5.ts'; export const two = (): number => one() + 1;",
  ],
  ['src/texts/x.ts', "import { x } from '../domain/x.ts'; export const y = x;"],
  ['src/storage/x.ts', "import Database from 'better-sqlite3'; export const x = Database;"],
  ['src/storage/y.ts', "import { createHash } from 'node:crypto'; export const y = createHash;"],
  ['src/telegram/x.ts', "import { Bot } from 'grammy'; export const x = Bot;"],
  ['src/telegram/y.ts', "import type { x } from '../storage/x.ts'; export type X = typeof x;"],
  ['src/render/x.ts', "export { createCanvas } from '@napi-rs/canvas';"],
  ['src/features/status/x.ts', "export { x } from '../../storage/x.ts';"],
  ['src/features/report/x.ts', "export { x as y } from './deep/x.ts';"],
  ['src/features/report/deep/x.ts', "export { x } from '../../../domain/x.ts';"],
  ['src/features/report/deep/y.ts', "export { y } from '../x.ts';"],
  ['src/jobs/x.ts', "export { x } from '../features/status/x.ts';"],
  ['src/commands/x.ts', "import { x } from '../jobs/x.ts'; export const y = x;"],
  ['src/sandbox/x.ts', "import type { Bot } from 'grammy'; export type X = Bot;"],
  ['src/clock.ts', 'export const now = (): Temporal.Instant => Temporal.Now.instant();'],
];

const Report = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      help: z.string().optional(),
      filename: z.string(),
    }),
  ),
});

const dir = mkdtempSync(join(tmpdir(), 'layers-'));
let found: readonly string[] = [];

beforeAll(() => {
  for (const file of ['.oxlintrc.json', 'tsconfig.json']) cpSync(join(ROOT, file), join(dir, file));
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  for (const [path, code] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), `${code}\n`);
  }
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: dir, encoding: 'utf8' });
  const { diagnostics } = Report.parse(JSON.parse(run.stdout));
  found = diagnostics.map((one) => `${one.filename} ${one.code} ${one.message} ${one.help ?? ''}`);
});

afterAll(() => rmSync(dir, { recursive: true }));

describe('the lint rules', () => {
  it.each(FORBIDDEN)('refuse in %s: %s', (path, _code, rule, says) => {
    const here = found.filter((line) => line.startsWith(`${path} ${rule} `));

    expect(here).not.toEqual([]);
    expect(here.join('\n')).toContain(says);
  });

  it.each(ALLOWED.filter(([path]) => path !== 'src/domain/k6.ts'))('allow in %s: %s', (path) => {
    expect(found.filter((line) => line.startsWith(`${path} `))).toEqual([]);
  });
});
