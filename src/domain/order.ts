const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese dictionary order with numbers by value: Thôn 2 before Thôn 10. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** People are sorted by given name, then family name, then middle names (language.md 3.4). */
export function comparePeople(a: string, b: string): number {
  return compareNames(nameForOrder(a), nameForOrder(b));
}

function nameForOrder(fullName: string): string {
  const words = fullName.trim().split(/\s+/);
  const given = words.pop() ?? '';
  return [given, ...words].join(' ');
}
