import { readFileSync } from 'node:fs';
import { type Plan, type PlanReading, readPlan } from '../../src/domain/plan.ts';

export const SOURCE = readFileSync('db/plans/tung-anh-2024.json', 'utf8');

let plan: Plan | undefined;

/** Read by the first test that needs it: what runs before the tests costs a mutant all of them. */
export function thePlan(): Plan {
  plan ??= read();
  return plan;
}

function read(): Plan {
  const reading = readPlan(JSON.parse(SOURCE));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}

/** In the place of a value: the field is taken out. */
export const GONE = Symbol('gone');

/** One change: the path, with numbers for entries of lists, and what stands there then. */
export type Change = readonly [string, unknown];

/** The plan file with the values at the paths replaced, or taken out. */
export function damaged(...changes: readonly Change[]): unknown {
  const file = JSON.parse(SOURCE);
  for (const [path, value] of changes) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce((node, step) => node[step], file);
    if (value === GONE) delete holder[last];
    else holder[last] = value;
  }
  return file;
}

export function lines(reading: PlanReading): string[] {
  return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path}: ${message}`);
}
