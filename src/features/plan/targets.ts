import type { Item } from './codecs.ts';

/**
 * The document as the plan's schema has it: each row's single target of the workbook becomes the
 * last of its targets, holding from `from` on; an unchanged one stays with all that came before.
 */
export function withTargets(document: Item, base: Item, from: string): Item {
  const before = new Map(indicatorsOf(base).map((row) => [row.code, targetsOf(row)]));
  const sameYear = document.year === base.year;
  const indicators = indicatorsOf(document).map(({ target, ...row }) => {
    const history = sameYear ? (before.get(row.code) ?? []) : [];
    return { ...row, targets: nextTargets(history, target ?? null, from) };
  });
  return { ...document, indicators };
}

function nextTargets(history: readonly Item[], target: unknown, from: string): readonly Item[] {
  if (target === null) return [];
  const latest = history.at(-1);
  const { from: _since, ...value } = latest ?? {};
  if (latest !== undefined && same(value, withoutDay(target))) return history;
  const earlier = history.filter((each) => String(each.from) < from);
  return [...earlier, { from, ...withoutDay(target) }];
}

function withoutDay(target: unknown): Item {
  const { from: _since, ...value } = target as Item;
  return value;
}

function same(a: Item, b: Item): boolean {
  return a.value === b.value && a.count === b.count;
}

function indicatorsOf(document: Item): readonly Item[] {
  return Array.isArray(document.indicators) ? (document.indicators as readonly Item[]) : [];
}

/** A row's targets, the earliest first. */
export function targetsOf(row: Item): readonly Item[] {
  const targets = Array.isArray(row.targets) ? (row.targets as readonly Item[]) : [];
  return targets.toSorted((a, b) => String(a.from).localeCompare(String(b.from)));
}
