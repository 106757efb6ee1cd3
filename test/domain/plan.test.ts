import { describe, expect, it } from 'vitest';
import {
  countAmong,
  figureMonth,
  type Indicator,
  reportersOf,
  targetOn,
} from '../../src/domain/indicator.ts';
import { indicatorsAsked, indicatorsOf } from '../../src/domain/period.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { SOURCE, thePlan } from './plan-file.ts';

const day = Temporal.PlainDate.from;

describe('the plan of 2024', () => {
  it('has the 46 rows of the source, by section', () => {
    const sections = thePlan().indicators.map((row) => row.section);

    expect(tally(sections)).toEqual({ KT: 24, VH: 10, AN: 3, CQ: 1, NT: 8 });
    expect(thePlan().indicators.map((row) => row.code)).toEqual([
      ...codes('KT', 24),
      ...codes('VH', 10),
      ...codes('AN', 3),
      ...codes('CQ', 1),
      ...codes('NT', 8),
    ]);
  });

  it('has the natures and directions of the source', () => {
    expect(tally(thePlan().indicators.map((row) => row.nature))).toEqual({
      FLOW: 10,
      SEASON: 8,
      STOCK: 7,
      RATE: 8,
      BOOL: 7,
      QUAL: 4,
      DERIVED: 2,
    });
    expect(
      thePlan()
        .indicators.filter((row) => row.direction === 'GT')
        .map(code),
    ).toEqual(['VH09']);
    expect(
      thePlan()
        .indicators.filter((row) => row.direction === 'LE')
        .map(code),
    ).toEqual(['VH07', 'VH08']);
  });

  it('gives a number to 34 rows', () => {
    const numbered = thePlan().indicators.filter((row) => row.targets.length > 0);

    expect(numbered).toHaveLength(34);
  });

  it('has hamlets report 23 rows', () => {
    expect(indicatorsOf(thePlan(), unit('T07')).map(code)).toEqual(
      [
        'KT02 KT03 KT04 KT05 KT06 KT07 KT08 KT09 KT10 KT11 KT12 KT14 KT15 KT16 KT17 KT18 KT23 KT24',
        'VH05 VH06 NT04 NT05 NT06',
      ]
        .join(' ')
        .split(' '),
    );
  });

  it.each([
    ['KT01', 2_143_000],
    ['KT02', 1_611_000],
    ['KT03', 2_936_000],
    ['KT05', 532_000],
    ['KT12', 50_250],
    ['KT17', 10_000],
    ['KT19', 52_016_953_000],
    ['KT20', 26_086_753_000],
    ['KT21', 36_565_000_000],
    ['KT23', 500],
    ['VH01', 8_150],
    ['VH03', 60],
    ['VH05', 1_821],
    ['VH06', 12],
    ['VH07', 1_150],
    ['VH09', 9_500],
    ['VH10', 75],
    ['NT05', null],
  ])('holds the target of %s as %s of the smallest unit', (row, target) => {
    expect(targetOn(indicator(row), day('2024-06-14'), countAmong(thePlan().units))).toBe(target);
  });

  it('has targets of the sums that equal the sums of the targets', () => {
    const at = (row: string) =>
      targetOn(indicator(row), day('2024-12-14'), countAmong(thePlan().units)) ?? 0;

    expect(at('KT01')).toBe(at('KT02') + at('KT05'));
    expect(at('KT13')).toBe(at('KT14') + at('KT15') + at('KT16'));
  });

  it('spells the commune right everywhere but in what it understands when typed', () => {
    const elsewhere = SOURCE.replace(/"misspellings": \[[^\]]*\]/, '');

    expect(elsewhere).not.toMatch(/Tùng Anh|Tùng ảnh|TÙNG ANH/);
    expect(elsewhere).not.toMatch(/chân chính|khen thường|xiết chặt|UBTW/);
    expect(SOURCE).toBe(SOURCE.normalize('NFC'));
    expect(thePlan().commune.name).toBe('Tùng Ảnh');
  });

  it('has the 27 units that owe reports', () => {
    expect(tally(thePlan().units.map((each) => each.kind))).toEqual({
      hamlet: 12,
      organisation: 5,
      school: 3,
      health_station: 1,
      police: 1,
      military: 1,
      office: 4,
    });
  });

  it('has the criteria, papers, campaigns and duties of the source', () => {
    const { commendation, campaigns, duties } = thePlan();

    expect(commendation.criteria.collective.map(code)).toEqual(['TT1', 'TT2', 'TT3', 'TT4']);
    expect(commendation.criteria.individual).toHaveLength(5);
    expect(commendation.dossier.map(code)).toEqual(['HS1', 'HS2', 'HS3']);
    expect(commendation.voting.map(({ form }) => form)).toEqual(
      commendation.forms.map(({ id }) => id),
    );
    expect(campaigns.map(code)).toEqual(['PT1', 'PT2', 'PT3', 'PT4', 'PT5', 'CT1', 'CT2']);
    expect(duties).toHaveLength(15);
    expect(thePlan().contact.telephone).toBeNull();
  });
});

describe('the criteria of plan VI.1', () => {
  it('bind whole for each form in a superior’s power, TT1–TT4 and CN1–CN5', () => {
    const { forms } = thePlan().commendation;
    const superior = forms.filter(({ level }) => level !== 'commune');
    const wanted = superior.map((form) => [
      ...(form.for.includes('individual') ? ['CN1', 'CN2', 'CN3', 'CN4', 'CN5'] : []),
      ...(form.for.includes('collective') ? ['TT1', 'TT2', 'TT3', 'TT4'] : []),
    ]);

    expect(superior.map(({ binding }) => binding)).toEqual(wanted);
  });

  it('are the commune’s own to set for its own forms; what we propose is marked', () => {
    const own = thePlan().commendation.forms.filter(({ level }) => level === 'commune');

    expect(own.map(({ id, binding, assumed }) => [id, binding, assumed])).toEqual([
      ['giay_khen_xa', ['CN1', 'CN2', 'TT1', 'TT2'], true],
      ['ldtt', ['CN1', 'CN2'], true],
      ['gdvh', [], true],
      ['bieu_duong', [], true],
    ]);
  });

  it('say how each is answered: CN4 is described, commitments are vouched for', () => {
    const { criteria } = thePlan().commendation;
    const proofs = [...criteria.collective, ...criteria.individual].map((row) => row.proof);

    expect(proofs.join(' ')).toBe(
      'commitment record record commitment commitment assessment assessment description commitment',
    );
  });
});

describe('what a unit is asked', () => {
  const MONTHLY = ['KT10', 'KT11', 'KT12', 'KT14', 'KT15', 'KT16', 'KT23', 'KT24'];

  it.each(['2024-02', '2024-04', '2024-08', '2024-10', '2024-11'])(
    'asks a hamlet eight numbers in the ordinary month %s',
    (month) => {
      expect(asked('T01', month)).toEqual(MONTHLY);
    },
  );

  it.each([
    ['T03', '2024-06', 'KT07 KT10 KT11 KT12 KT14 KT15 KT16 KT17 KT18 KT23 KT24 NT04 NT05 NT06'],
    ['T03', '2024-05', 'KT02 KT05 KT09 KT10 KT11 KT12 KT14 KT15 KT16 KT23 KT24'],
    ['T03', '2024-07', 'KT03 KT04 KT06 KT08 KT10 KT11 KT12 KT14 KT15 KT16 KT23 KT24'],
    [
      'T12',
      '2024-12',
      'KT10 KT11 KT12 KT14 KT15 KT16 KT17 KT18 KT23 KT24 VH05 VH06 NT04 NT05 NT06',
    ],
    ['TCKT', '2024-06', 'KT19 KT20 KT21'],
    ['VPTK', '2024-04', 'KT22'],
    ['VPTK', '2024-12', 'KT22 CQ01 NT02'],
    ['VHXH', '2024-06', 'VH02 VH09 VH10'],
    ['VHXH', '2024-12', 'VH01 VH02 VH03 VH04 VH09 VH10'],
    ['DCNN', '2024-06', 'NT01 NT03 NT07 NT08'],
    ['TYT', '2024-12', 'VH07 VH08'],
    ['CA', '2024-12', 'AN01 AN02 AN03'],
    ['QS', '2024-12', 'AN01 AN02 AN03'],
    ['CA', '2024-06', ''],
    ['THCS', '2024-06', ''],
    ['MTTQ', '2024-12', ''],
  ])('asks %s for %s in the order of the form: %s', (who, month, rows) => {
    expect(asked(who, month).join(' ')).toBe(rows);
  });

  it('has the first reporter named owe a row that an office and schools know', () => {
    expect(reportersOf(indicator('NT08'), thePlan().units).map(code)).toEqual(['DCNN']);
    expect(reportersOf(indicator('AN01'), thePlan().units).map(code)).toEqual(['CA', 'QS']);
    expect(reportersOf(indicator('KT01'), thePlan().units)).toEqual([]);
  });

  it('asks a hamlet that came later the same rows', () => {
    const late: Unit = { ...unit('T01'), code: 'T13', validFrom: day('2024-06-01') };

    expect(indicatorsAsked(thePlan(), late, '2024-08').map(code)).toEqual(MONTHLY);
  });

  it('asks budget rows for the calendar month before, and says so', () => {
    expect(figureMonth(indicator('KT19'), '2024-06')).toBe('2024-05');
    expect(figureMonth(indicator('KT19'), '2024-02')).toBe('2024-01');
    expect(figureMonth(indicator('KT22'), '2024-06')).toBe('2024-06');
    for (const row of ['KT19', 'KT20', 'KT21']) {
      expect(indicator(row).shortLabel).toContain('tháng liền trước kỳ báo cáo');
    }
  });

  it('asks cattle in two parts and water in households', () => {
    expect(indicator('KT10')).toMatchObject({ form: 'parts', parts: ['trâu', 'bò'] });
    expect(indicator('KT17')).toMatchObject({ form: 'ratio', softMaximum: 400 });
    expect(indicator('VH09')).toMatchObject({ form: 'percent' });
  });
});

describe('a target', () => {
  const changed = {
    targets: [
      { from: day('2024-07-01'), value: 900 },
      { from: day('2024-01-31'), value: 790 },
    ],
  };

  it.each([
    ['2024-01-30', null],
    ['2024-01-31', 790],
    ['2024-06-14', 790],
    ['2024-06-30', 790],
    ['2024-07-01', 900],
    ['2024-12-14', 900],
  ])('that changed in July is, on %s, %s', (on, value) => {
    expect(targetOn(changed, day(on), countAmong([]))).toBe(value);
  });

  it('that counts hamlets follows a merger', () => {
    const units = thePlan().units.map((each) =>
      each.code === 'T12' ? { ...each, validTo: day('2024-06-30') } : each,
    );

    expect(targetOn(indicator('VH06'), day('2024-06-30'), countAmong(units))).toBe(12);
    expect(targetOn(indicator('VH06'), day('2024-07-01'), countAmong(units))).toBe(11);
  });
});

function code(it: { readonly code: string }): string {
  return it.code;
}

function codes(section: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${section}${String(i + 1).padStart(2, '0')}`);
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function indicator(row: string): Indicator {
  const found = thePlan().indicators.find((each) => each.code === row);
  if (found === undefined) throw new Error(`no row ${row}`);
  return found;
}

function unit(name: string): Unit {
  const found = thePlan().units.find((each) => each.code === name);
  if (found === undefined) throw new Error(`no unit ${name}`);
  return found;
}

function asked(name: string, month: string): readonly string[] {
  return indicatorsAsked(thePlan(), unit(name), month).map(code);
}
