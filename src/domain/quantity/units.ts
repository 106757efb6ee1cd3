const count = <Code extends string>(code: Code, label: string) =>
  ({ code, label, perUnit: 1, decimals: 0 }) as const;

/** The closed set of units in which an indicator is asked and shown (plan.md 1.4). */
export const UNITS = {
  tan: { code: 'tan', label: 'tấn', perUnit: 1_000, decimals: 3, smallest: 'kg' },
  ha: { code: 'ha', label: 'ha', perUnit: 10_000, decimals: 4, smallest: 'm²' },
  km: { code: 'km', label: 'km', perUnit: 1_000, decimals: 3, smallest: 'm' },
  con: count('con', 'con'),
  nguoi: count('nguoi', 'người'),
  ho: count('ho', 'hộ'),
  gia_dinh: count('gia_dinh', 'gia đình'),
  mo_hinh: count('mo_hinh', 'mô hình'),
  doanh_nghiep: count('doanh_nghiep', 'doanh nghiệp'),
  lao_dong: count('lao_dong', 'lao động'),
  thon: count('thon', 'thôn'),
  khu: count('khu', 'khu'),
  vuon: count('vuon', 'vườn'),
  dong: count('dong', 'đồng'),
  percent: { code: 'percent', label: '%', perUnit: 100, decimals: 2 },
  percent_point: { code: 'percent_point', label: 'điểm %', perUnit: 100, decimals: 2 },
} as const satisfies Record<string, UnitShape>;

type UnitShape = {
  readonly code: string;
  /** How the unit is written behind a number. */
  readonly label: string;
  /** Smallest units in one shown unit: kg in a tấn, m² in a ha, m in a km, hundredths in a %. */
  readonly perUnit: number;
  /** Most decimals that a person may type. */
  readonly decimals: number;
  /** How the smallest unit is written, where it has a name of its own. */
  readonly smallest?: string;
};

export type UnitCode = keyof typeof UNITS;
export const UNIT_CODES = Object.keys(UNITS) as readonly UnitCode[];
export type UnitOfMeasure = UnitShape & { readonly code: UnitCode };

/** What a local unit of land holds, in m²; it differs between regions, so the plan says it. */
export type LandUnits = {
  readonly saoM2: number;
  readonly mauM2: number;
  readonly thuocM2: number;
};
