import type { Indicator } from '../../domain/indicator.ts';

/** The sections of a report in the order of conventions.md 2.5. */
export const SECTIONS: readonly {
  readonly id: Indicator['section'];
  readonly numeral: string;
}[] = [
  { id: 'KT', numeral: 'I' },
  { id: 'VH', numeral: 'II' },
  { id: 'AN', numeral: 'III' },
  { id: 'CQ', numeral: 'IV' },
  { id: 'NT', numeral: 'V' },
];
