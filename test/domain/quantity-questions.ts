import { type QuantityQuestion, UNITS } from '../../src/domain/quantity.ts';

const LAND = { saoM2: 500, mauM2: 5_000, thuocM2: 33.33 };
const asked = { form: 'amount', previous: null, softMaximum: null, land: LAND } as const;
const parts = ['trâu', 'bò'];

/** The contexts of number-inputs.tsv (language.md 3.5), and those that the corpus adds. */
export const QUESTIONS = {
  tan: { ...asked, unit: UNITS.tan, nature: 'FLOW', softMaximum: 400_000 },
  tan_xa: { ...asked, unit: UNITS.tan, nature: 'FLOW', softMaximum: 4_000_000 },
  ha: { ...asked, unit: UNITS.ha, nature: 'SEASON', softMaximum: 400_000 },
  lon: { ...asked, unit: UNITS.con, nature: 'STOCK', previous: 95, softMaximum: 400 },
  lon_ten: {
    ...asked,
    unit: UNITS.con,
    nature: 'STOCK',
    previous: 95,
    softMaximum: 400,
    nouns: ['lon', 'heo'],
  },
  gia_cam: { ...asked, unit: UNITS.con, nature: 'STOCK', previous: 4_100, softMaximum: 60_000 },
  trau_bo: {
    ...asked,
    unit: UNITS.con,
    nature: 'STOCK',
    previous: 115,
    softMaximum: 400,
    parts,
  },
  trau_bo_xa: {
    ...asked,
    unit: UNITS.con,
    nature: 'STOCK',
    previous: 790,
    softMaximum: 4_000,
    parts,
  },
  ba_loai: {
    ...asked,
    unit: UNITS.con,
    nature: 'STOCK',
    softMaximum: 400,
    parts: ['trâu', 'bò', 'dê'],
  },
  pct: { ...asked, unit: UNITS.percent, nature: 'RATE', form: 'percent' },
  diem: { ...asked, unit: UNITS.percent_point, nature: 'RATE', form: 'percent' },
  ratio: { ...asked, unit: UNITS.percent, nature: 'RATE', form: 'ratio', softMaximum: 400 },
  ratio_xa: { ...asked, unit: UNITS.percent, nature: 'RATE', form: 'ratio', softMaximum: 4_000 },
  dong: { ...asked, unit: UNITS.dong, nature: 'FLOW' },
  dong_xa: { ...asked, unit: UNITS.dong, nature: 'FLOW', softMaximum: 60_000_000_000 },
  km: { ...asked, unit: UNITS.km, nature: 'FLOW', softMaximum: 5_000 },
  nguoi: { ...asked, unit: UNITS.nguoi, nature: 'STOCK', previous: 6, softMaximum: 100 },
  ho: { ...asked, unit: UNITS.ho, nature: 'STOCK', softMaximum: 400 },
  gia_dinh: { ...asked, unit: UNITS.gia_dinh, nature: 'STOCK', softMaximum: 400 },
  mo_hinh: { ...asked, unit: UNITS.mo_hinh, nature: 'FLOW', softMaximum: 5 },
  doanh_nghiep: { ...asked, unit: UNITS.doanh_nghiep, nature: 'FLOW', softMaximum: 5 },
  khu: { ...asked, unit: UNITS.khu, nature: 'STOCK', softMaximum: 12 },
  lao_dong: { ...asked, unit: UNITS.lao_dong, nature: 'FLOW', softMaximum: 200 },
  vuon: { ...asked, unit: UNITS.vuon, nature: 'STOCK', previous: 3, softMaximum: 50 },
  thon: { ...asked, unit: UNITS.thon, nature: 'STOCK', previous: 12, softMaximum: 12 },
} as const satisfies Record<string, QuantityQuestion>;

export type Context = keyof typeof QUESTIONS;

export const isContext = (name: string): name is Context => Object.hasOwn(QUESTIONS, name);
