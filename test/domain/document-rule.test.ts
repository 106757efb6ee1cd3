import { describe, expect, it } from 'vitest';
import { basesOf, documentRule } from '../../src/domain/document-rule.ts';
import { aYear } from './progress-year.ts';

const { plan } = aYear();
const { officialDocuments: _none, ...silent } = plan;
const day = (text: string) => Temporal.PlainDate.from(text);

describe('how an official document is made out', () => {
  it.each([
    // two levels of government from 01/07/2025 on (conventions.md 2.7)
    ['submission_letter', 'commune', '2024-01-01', 'to_trinh_xa'],
    ['submission_letter', 'commune', '2025-07-01', 'to_trinh_xa'],
    ['submission_letter', 'district', '2025-06-30', 'to_trinh_huyen'],
    ['submission_letter', 'district', '2025-07-01', undefined],
    ['submission_letter', 'province', '2025-06-30', 'to_trinh_tinh_ba_cap'],
    ['submission_letter', 'province', '2025-07-01', 'to_trinh_tinh'],
    ['minutes', null, '2024-12-20', 'bien_ban'],
    ['minutes', 'commune', '2024-12-20', undefined],
    ['month_report', null, '2024-06-20', 'bao_cao_thang'],
    ['month_report', null, '2026-06-20', 'bao_cao_thang_hai_cap'],
    ['pledge_sheet', null, '2024-06-20', undefined],
    ['minutes', null, '2023-12-31', undefined],
  ] as const)('%s to %s on %s: %s', (kind, level, on, id) => {
    expect(documentRule(plan, kind, level, day(on))?.id).toBe(id);
  });

  it('is not said by a plan without official documents', () => {
    expect(documentRule(silent, 'minutes', null, day('2024-12-20'))).toBeNull();
    expect(basesOf(silent, 'submission_letter', day('2024-12-20'))).toEqual([]);
  });
});

describe('what an official document cites', () => {
  it.each([
    ['submission_letter', '2025-06-30', ['luat', 'nghi_dinh_98']],
    ['submission_letter', '2025-07-01', ['luat', 'nghi_dinh_152']],
    ['pledge_sheet', '2024-02-01', ['luat']],
    ['minutes', '2024-12-20', []],
    ['submission_letter', '2023-12-31', []],
  ] as const)('%s on %s: %j', (kind, on, ids) => {
    const texts = ids.map((id) => {
      const base = plan.officialDocuments?.bases.find((each) => each.id === id);
      return base?.text;
    });

    expect(basesOf(plan, kind, day(on))).toEqual(texts);
  });
});
