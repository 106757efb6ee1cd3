import type { Example } from '../report.ts';
import { likeness } from './likeness.ts';
import { bareName } from './name.ts';

/**
 * Which of a corrected report's examples is which of those before: first by name, then by a name
 * that was put right; another name for the same deed is somebody else. For each example the index of its forerunner, or null for a new one.
 */
export function matchExamples(
  before: readonly Example[],
  after: readonly Example[],
): readonly (number | null)[] {
  const taken = new Set<number>();
  const found = new Map<number, number>();
  for (const isSame of [isSameName, isPutRight]) {
    for (const [index, example] of after.entries()) {
      if (found.has(index)) continue;
      const forerunner = before.findIndex((each, at) => !taken.has(at) && isSame(each, example));
      if (forerunner === -1) continue;
      taken.add(forerunner);
      found.set(index, forerunner);
    }
  }
  return after.map((_, index) => found.get(index) ?? null);
}

function isSameName(one: Example, other: Example): boolean {
  return one.kind === other.kind && bareName(one.name) === bareName(other.name);
}

function isPutRight(one: Example, other: Example): boolean {
  const inOneReport = { id: 0, unitId: 0 };
  const found = likeness({ ...one, ...inOneReport }, { ...other, ...inOneReport });
  return found === 'same_name' || found === 'close_name';
}
