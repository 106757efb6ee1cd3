import type { Codecs } from './codecs.ts';
import { column, LIST_COLUMN, type ListSheet } from './layout.ts';

/** Days off, reminders, dates and movements of the year. */
export function timeSheets({ text, word, day, flag, whole }: Codecs): readonly ListSheet[] {
  return [
    {
      kind: 'list',
      id: 'calendar',
      sources: [
        { path: ['calendar', 'holidays'], list: 'holiday' },
        { path: ['calendar', 'makeUpDays'], list: 'make_up', bare: 'from' },
        { path: ['reminders', 'quietDays'], list: 'quiet' },
      ],
      key: 'name',
      columns: [
        column(LIST_COLUMN, word('day'), 20),
        column('name', text, 50),
        column('from', day, 13),
        column('to', day, 13),
        column('assumed', flag, 12, 'absent'),
      ],
    },
    {
      kind: 'list',
      id: 'stages',
      sources: [{ path: ['reminders', 'stages'] }],
      key: 'id',
      columns: [
        column('id', text, 24),
        column('relativeTo', word('relative'), 24),
        column('days', whole, 12),
      ],
    },
    {
      kind: 'list',
      id: 'workStages',
      sources: [{ path: ['works', 'stages'] }],
      key: 'id',
      columns: [column('id', text, 24), column('workDays', whole, 24, 'missing', ['days'])],
    },
    {
      kind: 'list',
      id: 'dates',
      sources: [{ path: ['dates'] }],
      key: 'code',
      columns: [
        column('code', text, 10),
        column('meaning', text, 60),
        column('day', day, 13, 'absent'),
        column('yearlyTo', text, 14, 'absent', ['yearly', 'to']),
        column('yearlyFrom', text, 14, (item) => (item.yearly === undefined ? 'absent' : 'null'), [
          'yearly',
          'from',
        ]),
        column('source', text, 34),
      ],
    },
    {
      kind: 'list',
      id: 'campaigns',
      sources: [{ path: ['campaigns'] }],
      key: 'code',
      columns: [
        column('code', text, 10),
        column('kind', word('campaign'), 14),
        column('name', text, 60),
        column('from', day, 13, 'null'),
        column('to', day, 13, 'null'),
        column('assumed', flag, 12, 'absent'),
        column('note', text, 40, 'absent'),
      ],
    },
  ];
}

/** What is checked between answers. */
export function checkSheets({ text, word, flag, whole }: Codecs): readonly ListSheet[] {
  return [
    {
      kind: 'list',
      id: 'checks',
      sources: [{ path: ['crossChecks'] }],
      key: 'id',
      columns: [
        column('id', text, 10),
        column('rule', word('rule'), 30),
        column('lower', text, 12, 'absent'),
        column('upper', text, 12, 'absent'),
        column('indicator', text, 12, 'absent'),
        column('unitKind', word('kind'), 16, 'absent'),
        column('severity', word('severity'), 14),
        column('text', text, 60),
      ],
    },
    {
      kind: 'list',
      id: 'yields',
      sources: [{ path: ['referenceYields'] }],
      key: 'product',
      columns: [
        column('product', text, 14),
        column('area', text, 14),
        column('kgPerHa', whole, 14),
        column('tolerancePercent', whole, 14),
        column('assumed', flag, 12, 'absent'),
        column('note', text, 40, 'absent'),
      ],
    },
  ];
}
