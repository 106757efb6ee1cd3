import type { Codecs } from './codecs.ts';
import { commendationSheets, documentSheets, officialSheets } from './document-sheets.ts';
import { generalFields, ruleFields } from './fields.ts';
import { indicatorSheet } from './indicator-sheet.ts';
import { column, type ListSheet, type PlanSheet } from './layout.ts';
import { personalDataSheets } from './personal-data-sheets.ts';
import { rankingSheets } from './ranking-sheets.ts';
import { checkSheets, timeSheets } from './time-sheets.ts';

/** Every sheet of the plan workbook: all that a commune may change, in the order of their use. */
export function planSheets(codecs: Codecs): readonly PlanSheet[] {
  return [
    { kind: 'form', id: 'general', fields: generalFields(codecs) },
    indicatorSheet(codecs),
    unitSheet(codecs),
    { kind: 'form', id: 'rules', fields: ruleFields(codecs) },
    ...timeSheets(codecs),
    ...checkSheets(codecs),
    ...commendationSheets(codecs),
    ...documentSheets(codecs),
    ...officialSheets(codecs),
    ...rankingSheets(codecs),
    ...personalDataSheets(codecs),
  ];
}

function unitSheet({ text, word, day, flag }: Codecs): ListSheet {
  return {
    kind: 'list',
    id: 'units',
    sources: [{ path: ['units'] }],
    key: 'code',
    frozen: 2,
    columns: [
      column('code', text, 10),
      column('name', text, 34),
      column('kind', word('kind'), 18),
      column('validFrom', day, 13),
      column('validTo', day, 13, 'null'),
      column('replacedBy', text, 14, 'absent'),
      column('assumed', flag, 12, 'absent'),
      column('note', text, 40, 'absent'),
    ],
  };
}
