import { describe, expect, it } from 'vitest';
import { nextCode, type UnitKind } from '../../src/domain/unit.ts';

const units = (kind: UnitKind, ...codes: readonly string[]) =>
  codes.map((code) => ({ code, kind }));

describe('the code of a unit that is added', () => {
  it.each([
    [units('hamlet', 'T01', 'T02', 'T12'), 'hamlet', 'T13'],
    [units('hamlet', 'T09', 'T99'), 'hamlet', 'T100'],
    [units('organisation', 'MTTQ', 'PN'), 'organisation', 'DV01'],
    [[...units('organisation', 'MTTQ'), ...units('school', 'DV01')], 'organisation', 'DV02'],
    [[], 'hamlet', 'DV01'],
    [[...units('school', 'TH03'), ...units('hamlet', 'T01')], 'hamlet', 'T02'],
    [units('hamlet', 'TDP09'), 'hamlet', 'TDP10'],
    [units('hamlet', '2CAP7', 'T7A', 'T01', 'TA12', 'T12A'), 'hamlet', 'T02'],
    [units('hamlet', 'T001'), 'hamlet', 'T002'],
  ] as const)('is the next of its kind', (present, kind, code) => {
    expect(nextCode(present, kind)).toBe(code);
  });
});
