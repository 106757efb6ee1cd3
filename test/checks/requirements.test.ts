import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const Coded = z.array(z.object({ code: z.string() }));
const PLAN = z.object({
  duties: Coded,
  commendation: z.object({
    criteria: z.object({ collective: Coded, individual: Coded }),
    dossier: Coded,
  }),
});

/** The titles of all tests, and the literals of the tables that fill them in. */
function named(): string {
  return globSync('test/**/*.test.ts', { cwd: process.cwd() })
    .filter((file) => !file.endsWith('requirements.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap(
      (source) => source.match(/\b(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*['"`].*/g) ?? [],
    )
    .join('\n');
}

describe('what the plan orders (plan.md 1.6, 1.7)', () => {
  const plan = PLAN.parse(JSON.parse(readFileSync('db/plans/tung-anh-2024.json', 'utf8')));
  const { duties, commendation } = plan;
  const { collective, individual } = commendation.criteria;
  const codes = [...duties, ...collective, ...individual, ...commendation.dossier].map(
    ({ code }) => code,
  );

  it('has 15 duties, 4 and 5 criteria, 3 papers', () => {
    expect(codes).toHaveLength(15 + 4 + 5 + 3);
  });

  it.each(codes)('%s is named by a test', (code) => {
    expect(named()).toMatch(new RegExp(`\\b${code}\\b`));
  });
});
