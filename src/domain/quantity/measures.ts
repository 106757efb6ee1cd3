import type { LandUnits, UnitCode } from './units.ts';

/** Every unit that people type, folded; the ones no question takes are here to be named back. */
export const MEASURES = {
  tan: ['tan'],
  t: ['t'],
  ta: ['ta'],
  yen: ['yen'],
  kg: ['kg', 'kgs', 'kilo', 'ki lo', 'ky lo', 'kilogam', 'ki lo gam', 'ky', 'ki', 'can'],
  gram: ['g', 'gam', 'gram', 'lang'],
  ha: ['ha', 'hecta', 'hec ta', 'hectar', 'hectare', 'hec'],
  sao: ['sao'],
  mau: ['mau'],
  thuoc: ['thuoc'],
  m2: ['m2', 'm vuong', 'met vuong'],
  m3: ['m3', 'met khoi', 'khoi'],
  km: ['km', 'cay so', 'kilomet', 'ki lo met', 'ky lo met', 'ki lo mets'],
  m: ['m', 'met'],
  con: ['con', 'dau con'],
  nguoi: ['nguoi', 'ng'],
  ho: ['ho', 'ho dan', 'ho gia dinh'],
  gia_dinh: ['gia dinh', 'gd'],
  mo_hinh: ['mo hinh', 'mh', 'mo hinh kinh te'],
  doanh_nghiep: ['doanh nghiep', 'dn'],
  lao_dong: ['lao dong', 'ld'],
  thon: ['thon', 'xom'],
  khu: ['khu', 'khu dan cu', 'kdc', 'khu dan cu mau'],
  vuon: ['vuon', 'vuon mau'],
  dong: ['dong', 'd', 'vnd', 'dong viet nam'],
  percent: ['%', 'phan tram'],
  percent_point: ['diem %', 'diem phan tram', '% diem', 'diem'],
  volume: ['lit'],
  time: ['thang', 'ngay', 'gio', 'tuoi', 'tuan'],
  yield: ['nang suat'],
} as const satisfies Record<string, readonly string[]>;

export type Measure = keyof typeof MEASURES;

type Factor = number | keyof LandUnits;

/** What a question takes: its own measure and its synonyms, and what is converted, per smallest unit. */
type Takes = {
  readonly same: readonly Measure[];
  readonly converts?: Partial<Record<Measure, Factor>>;
  /** A bare number far too large is meant in the smallest unit (500 for 0,5 km). */
  readonly slips?: true;
  /** Bounds of a figure that is not zero: smaller wants its multiplier named, larger is refused. */
  readonly bounds?: { readonly least: number; readonly most: number };
};

export const TAKES: Readonly<Record<UnitCode, Takes>> = {
  tan: { same: ['tan'], converts: { t: 1_000, ta: 100, yen: 10, kg: 1 } },
  ha: { same: ['ha'], converts: { mau: 'mauM2', sao: 'saoM2', thuoc: 'thuocM2', m2: 1 } },
  km: { same: ['km'], converts: { m: 1 }, slips: true },
  con: { same: ['con'] },
  nguoi: { same: ['nguoi'] },
  ho: { same: ['ho', 'gia_dinh'] },
  gia_dinh: { same: ['gia_dinh', 'ho'] },
  mo_hinh: { same: ['mo_hinh'] },
  doanh_nghiep: { same: ['doanh_nghiep'] },
  lao_dong: { same: ['lao_dong', 'nguoi'] },
  thon: { same: ['thon'] },
  khu: { same: ['khu'] },
  vuon: { same: ['vuon'] },
  dong: { same: ['dong'], bounds: { least: 1_000, most: 10 ** 13 } },
  percent: { same: ['percent'], bounds: { least: 0, most: 10_000 } },
  percent_point: { same: ['percent_point', 'percent'], bounds: { least: 0, most: 10_000 } },
};

/** Measures that are themselves counted in whole numbers, so that 5.300 kg can only be thousands. */
export const WHOLE_MEASURES: ReadonlySet<Measure> = new Set(['kg', 'm', 'm2']);

/** Measures that a ratio may count ("150/155 hộ"). */
export const COUNTED = [
  'nguoi',
  'ho',
  'gia_dinh',
  'lao_dong',
  'con',
  'thon',
  'khu',
  'vuon',
  'mo_hinh',
] as const satisfies readonly (Measure & UnitCode)[];
