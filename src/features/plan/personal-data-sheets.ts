import type { Codecs } from './codecs.ts';
import { column, field, type PlanSheet } from './layout.ts';

/** How long personal data are kept, and what the commune keeps though somebody asks for erasure. */
export function personalDataSheets({ text, whole, flag }: Codecs): readonly PlanSheet[] {
  return [
    {
      kind: 'form',
      id: 'personalData',
      fields: [
        field('personalData.noticeVersion', whole),
        field('personalData.requestHours', whole),
      ],
    },
    {
      kind: 'list',
      id: 'retention',
      sources: [{ path: ['personalData', 'retention'] }],
      key: 'id',
      columns: [
        column('id', text, 24),
        column('keptWhat', text, 60, 'missing', ['what']),
        column('keptDays', whole, 12, 'missing', ['days']),
        column('keptWhy', text, 60, 'missing', ['why']),
        column('assumed', flag, 12, 'absent'),
      ],
    },
    {
      kind: 'list',
      id: 'keptRecords',
      sources: [{ path: ['personalData', 'kept'] }],
      key: 'id',
      columns: [
        column('id', text, 24),
        column('keptWhat', text, 70, 'missing', ['what']),
        column('keptBasis', text, 60, 'missing', ['basis']),
        column('keptYears', whole, 16, 'null', ['years']),
        column('assumed', flag, 12, 'absent'),
      ],
    },
  ];
}
