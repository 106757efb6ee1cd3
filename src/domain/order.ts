const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese dictionary order with numbers by value: Thôn 2 before Thôn 10. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** People are sorted by given name, then family name, then middle names (language.md 3.4). */
export function comparePeople(a: string, b: string): number {
  const [one, other] = [nameParts(a), nameParts(b)];
  return (
    compareNames(one.given, other.given) ||
    compareNames(one.family, other.family) ||
    compareNames(one.middle, other.middle)
  );
}

/** Compared one by one: in a single string, tones of the given name would count after the family name. */
function nameParts(fullName: string) {
  const words = fullName.trim().split(/\s+/);
  const [family = '', ...middle] = words.slice(0, -1);
  return { given: words.slice(-1).join(''), family, middle: middle.join(' ') };
}
