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
