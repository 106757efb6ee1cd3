import type { UnitOfMeasure } from './units.ts';

const GROUPS = /\B(?=(\d{3})+$)/g;

/**
 * An integer in the smallest unit as Vietnamese print has it, without the unit: 1.611,5.
 * Decimals that are zero fall away down to `minimumDecimals`.
 */
export function formatQuantity(
  value: number,
  unit: Pick<UnitOfMeasure, 'perUnit'>,
  options: { readonly minimumDecimals?: number } = {},
): string {
  const places = String(unit.perUnit).length - 1;
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(GROUPS, '.');
  const fraction = digits
    .slice(digits.length - places)
    .replace(/0+$/, '')
    .padEnd(options.minimumDecimals ?? 0, '0');
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}

/** n of d in hundredths of a per cent, halves up; null when there is nothing to divide by. */
export function percentOf(numerator: number, denominator: number): number | null {
  if (denominator <= 0) return null;
  const twice = 2n * BigInt(denominator);
  return Number((BigInt(numerator) * 20_000n + BigInt(denominator)) / twice);
}

/** n of d as a percentage with two decimals, without the sign: 96,77. */
export function formatRatio(numerator: number, denominator: number): string | null {
  const share = percentOf(numerator, denominator);
  return share === null ? null : formatQuantity(share, { perUnit: 100 }, { minimumDecimals: 2 });
}
