/** The kinds of reporting units (design.md section 4). */
export const UNIT_KINDS = [
  'hamlet',
  'organisation',
  'school',
  'health_station',
  'police',
  'military',
  'office',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit that owes reports (đơn vị báo cáo). The duty is the unit's, not its people's. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** First day of its being. */
  readonly validFrom: Temporal.PlainDate;
  /** Last day of its being; null while it goes on. */
  readonly validTo: Temporal.PlainDate | null;
};

export function existsOn(unit: Unit, day: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate;
  if (compare(day, unit.validFrom) < 0) return false;
  return unit.validTo === null || compare(day, unit.validTo) <= 0;
}

/**
 * The code of a unit that is added: the next number behind those of its kind (T13 after T12), or the
 * first free DV number where the codes of the kind are abbreviations.
 */
export function nextCode(units: readonly Pick<Unit, 'code' | 'kind'>[], kind: UnitKind): string {
  const numbered = units.find((unit) => unit.kind === kind && /^[A-Z]+\d+$/.test(unit.code));
  const pattern = numbered?.code ?? 'DV00';
  const letters = pattern.replace(/\d+$/, '');
  const width = pattern.length - letters.length;
  const taken = units.flatMap(({ code }) => {
    const digits = code.startsWith(letters) ? code.slice(letters.length) : '';
    return /^\d+$/.test(digits) ? [Number(digits)] : [];
  });
  return `${letters}${String(Math.max(0, ...taken) + 1).padStart(width, '0')}`;
}
