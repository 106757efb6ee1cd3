/** An exact decimal, digits × 10^-scale, so that no typed figure passes through a binary fraction. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** Reads plain notation only: `12`, `0.5`; the caller has taken the group marks out. */
export function decimal(plain: string | number): Decimal {
  const text = String(plain);
  const point = text.indexOf('.');
  return {
    digits: BigInt(text.replace('.', '')),
    scale: point < 0 ? 0 : text.length - point - 1,
  };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return {
    digits: a.digits * power(scale - a.scale) + b.digits * power(scale - b.scale),
    scale,
  };
}

/** Shifts the point: `shift(x, -2)` is a hundredth of x. */
export function shift(a: Decimal, places: number): Decimal {
  return places < 0
    ? { digits: a.digits, scale: a.scale - places }
    : { digits: a.digits * power(places), scale: a.scale };
}

export function compare(a: Decimal, b: Decimal): number {
  const left = a.digits * power(b.scale);
  const right = b.digits * power(a.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The integer it stands for; null when it has a fraction, Infinity beyond the safe integers. */
export function toInteger(a: Decimal): number | null {
  const unit = power(a.scale);
  if (a.digits % unit !== 0n) return null;
  const value = Number(a.digits / unit);
  return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
}

/** To the nearest integer, halves up; for amounts that are not negative. */
export function rounded(a: Decimal): Decimal {
  const unit = power(a.scale);
  return { digits: (a.digits * 2n + unit) / (unit * 2n), scale: 0 };
}
