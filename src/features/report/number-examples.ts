import type { MeasuredIndicator } from '../../domain/indicator.ts';

/** A figure of the kind that the question asks for, shown as an example. */
export function examplesOf(indicator: MeasuredIndicator): string {
  if (indicator.form === 'ratio') return '150/155';
  if (indicator.form === 'parts') {
    return (indicator.parts ?? []).map((part, index) => `${part} ${20 + index * 75}`).join(' ');
  }
  return EXAMPLES[indicator.unit] ?? '95';
}

const EXAMPLES: Readonly<Record<string, string>> = {
  tan: '5,3',
  ha: '9,3',
  km: '0,12',
  dong: '26.086.753.000',
  percent: '95,5',
  percent_point: '0,60',
  mo_hinh: '1',
};
