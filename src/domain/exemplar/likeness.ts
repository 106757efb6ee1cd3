import type { ExemplarKind } from '../exemplar.ts';
import { fold } from '../fold.ts';
import { isMistyped } from './mistyped.ts';
import { bareName } from './name.ts';

/** An entry of the register, as far as it may be another one once more. */
export type Likely = {
  readonly id: number;
  readonly unitId: number;
  readonly kind: ExemplarKind;
  readonly name: string;
  readonly deed: string;
};

/** Why two entries may be one. */
export type Likeness = 'same_name' | 'close_name' | 'same_deed';
export type LikelyPair = { readonly one: Likely; readonly other: Likely; readonly why: Likeness };

/** Of the words of two deeds, how many are shared: from half on they speak of the same, from 4/5 they are the same. */
const SIMILAR = 0.5;
const SAME = 0.8;
/** Shorter deeds say too little to be recognised by. */
const LONG_ENOUGH = 6;
/** A full name (họ, đệm, tên) is rare enough to be looked at across units. */
const FULL_NAME = 3;
/** Runs of words by which deeds that may be the same are found among all. */
const RUN = 3;
/** A run that so many have used is a turn of speech: by it nobody else is looked for. */
const COMMON = 50;

type Prepared = {
  readonly entry: Likely;
  readonly name: string;
  readonly deed: ReadonlySet<string>;
  readonly keys: readonly string[];
};

/** Whether two entries may be one person or collective; only ever pointed out, a person decides. */
export function likeness(one: Likely, other: Likely): Likeness | null {
  return compare(prepared(one), prepared(other));
}

/** All pairs that may be one, in the order of the register, but for those that were told apart. */
export function likelyPairs(
  entries: readonly Likely[],
  isApart: (one: number, other: number) => boolean,
): readonly LikelyPair[] {
  const known = new Map<string, Prepared[]>();
  const pairs: LikelyPair[] = [];
  for (const later of entries.map(prepared)) {
    const near = new Set(later.keys.flatMap((key) => known.get(key) ?? []));
    for (const earlier of near) {
      const why = compare(earlier, later);
      if (why === null || isApart(earlier.entry.id, later.entry.id)) continue;
      pairs.push({ one: earlier.entry, other: later.entry, why });
    }
    for (const key of later.keys) {
      const sharing = known.get(key);
      if (sharing === undefined) known.set(key, [later]);
      else if (sharing.length < COMMON || !key.startsWith('run:')) sharing.push(later);
    }
  }
  return pairs;
}

/** `keys`: only entries with one in common are worth a comparison. */
function prepared(entry: Likely): Prepared {
  const name = bareName(entry.name);
  const words = fold(entry.deed).match(/[a-z0-9]+/g) ?? [];
  const runs = words.slice(RUN - 1).map((_, at) => `run:${words.slice(at, at + RUN).join(' ')}`);
  const keys = [...new Set([`unit:${entry.unitId}`, `name:${name}`, ...runs])];
  return { entry, name, deed: new Set(words), keys };
}

function compare(one: Prepared, other: Prepared): Likeness | null {
  const isSameUnit = one.entry.unitId === other.entry.unitId;
  const shared = similarity(one.deed, other.deed);
  const isSimilar = shared >= SIMILAR;
  if (one.name === other.name) {
    // "Chi hội Phụ nữ" is there in every hamlet, and so is many a short name
    const isRare = one.entry.kind === 'individual' && one.name.split(' ').length >= FULL_NAME;
    if (isSameUnit || isRare || isSimilar) return 'same_name';
  } else if (isClose(one, other, isSameUnit, isSimilar)) return 'close_name';
  const isLong = Math.min(one.deed.size, other.deed.size) >= LONG_ENOUGH;
  return isLong && shared >= SAME ? 'same_deed' : null;
}

function isClose(
  { name: one }: Prepared,
  { name: other }: Prepared,
  isSameUnit: boolean,
  isSimilar: boolean,
): boolean {
  const isTypedOtherwise = isMistyped(one, other) || isPartOf(one, other) || isPartOf(other, one);
  if (isTypedOtherwise) return isSameUnit || isSimilar;
  const givenOnly = (short: string, long: string) =>
    !short.includes(' ') && long.endsWith(` ${short}`);
  return isSameUnit && isSimilar && (givenOnly(one, other) || givenOnly(other, one));
}

/** The same name without a middle one: "Mẫu Hải" for "Mẫu Văn Hải". */
function isPartOf(short: string, long: string): boolean {
  const [few, many] = [short.split(' '), long.split(' ')];
  if (few.length < 2 || few.length >= many.length) return false;
  if (few[0] !== many[0] || few.at(-1) !== many.at(-1)) return false;
  return few.every((word) => many.includes(word));
}

/** Shared words among all of both, from 0 to 1. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
