/** Names shorter than this differ by a letter when they are two. */
const SHORTEST = 6;
/** From this length on, two slips are forgiven. */
const LONG = 16;

/** Whether one folded text is the other with a slip of the fingers: a letter more, less, other, or two swapped. */
export function isMistyped(one: string, other: string): boolean {
  const [a, b] = [one.replaceAll(' ', ''), other.replaceAll(' ', '')];
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST) return false;
  return isWithin(shorter >= LONG ? 2 : 1, a, b);
}

/** Whether so many slips make one text of the other; letters that are the same first cost none. */
function isWithin(slips: number, one: string, other: string): boolean {
  if (one === other) return true;
  if (one[0] === other[0]) return isWithin(slips, one.slice(1), other.slice(1));
  if (slips === 0) return false;
  const isSwapped = one[0] === other[1] && one[1] === other[0];
  return (
    isWithin(slips - 1, one.slice(1), other.slice(1)) ||
    isWithin(slips - 1, one.slice(1), other) ||
    isWithin(slips - 1, one, other.slice(1)) ||
    (isSwapped && isWithin(slips - 1, one.slice(2), other.slice(2)))
  );
}
