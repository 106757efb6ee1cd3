import type { Unit } from '../../domain/unit.ts';

/** Public servants of the commune act in its name, and a hamlet is no level of government. */
const WITHOUT_SEAL: readonly Unit['kind'][] = ['hamlet', 'office'];

/**
 * The abbreviation behind the numbers of a unit's papers; null for a unit without a seal, whose papers
 * have none (conventions.md 2.7), and where its code is no abbreviation.
 */
export function unitSymbol(unit: Pick<Unit, 'code' | 'kind'>): string | null {
  if (WITHOUT_SEAL.includes(unit.kind) || /\d/.test(unit.code)) return null;
  return unit.code;
}
