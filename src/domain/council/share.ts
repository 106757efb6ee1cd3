/** An exact part of a whole, as rules name it: 2/3, 80 %. */
export type Share = { readonly numerator: number; readonly denominator: number };

const FRACTION = /^(\d{1,3}) ?\/ ?(\d{1,3})$/;
const PERCENT = /^(\d{1,3})(?:,(\d{1,2}))? ?%$/;

/** Reads 2/3, 80 % and 66,67 %; null for what is no part of a whole, or none of it. */
export function readShare(text: string): Share | null {
  const fraction = FRACTION.exec(text.trim());
  if (fraction !== null) return positive(Number(fraction[1]), Number(fraction[2]));
  const percent = PERCENT.exec(text.trim());
  if (percent === null) return null;
  const [whole, decimals] = [Number(percent[1]), percent[2]];
  if (decimals === undefined) return positive(whole, 100);
  return positive(whole * 100 + Number(decimals.padEnd(2, '0')), 10_000);
}

function positive(numerator: number, denominator: number): Share | null {
  return numerator > 0 && numerator <= denominator ? { numerator, denominator } : null;
}

/** The share as rules write it; what counts in hundredths is a percentage. */
export function shareText({ numerator, denominator }: Share): string {
  if (denominator === 100) return `${numerator} %`;
  if (denominator === 10_000) return `${hundredthsText(numerator)} %`;
  return `${numerator}/${denominator}`;
}

/** 8333 as 83,33. */
export function hundredthsText(hundredths: number): string {
  const decimals = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)},${decimals}`;
}

/** How many of so many the share asks for: 2/3 of 11 are 8. */
export function atLeast({ numerator, denominator }: Share, of: number): number {
  const product = of * numerator;
  const rest = product % denominator;
  return (product - rest) / denominator + (rest > 0 ? 1 : 0);
}
