/** The official documents that are made here (conventions.md 2.5); the merit report has two forms. */
export const DOCUMENT_KINDS = [
  'submission_letter',
  'minutes',
  'merit_report',
  'month_report',
  'half_year_report',
  'year_report',
  'pledge_sheet',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

type Level = 'commune' | 'district' | 'province';

/** What a document is about. */
export type DocumentSubject =
  | { readonly kind: 'submission_letter'; readonly meetingId: number; readonly level: Level }
  | { readonly kind: 'minutes'; readonly meetingId: number }
  | { readonly kind: 'merit_report'; readonly nominationId: number }
  | { readonly kind: 'month_report'; readonly month: string }
  | { readonly kind: 'half_year_report' | 'year_report'; readonly year: number }
  | { readonly kind: 'pledge_sheet'; readonly pledgeId: number };

/** The name under which a document's versions are kept: meeting:2:district, month:2024-06. */
export function subjectText(subject: DocumentSubject): string {
  switch (subject.kind) {
    case 'submission_letter':
      return `meeting:${subject.meetingId}:${subject.level}`;
    case 'minutes':
      return `meeting:${subject.meetingId}`;
    case 'merit_report':
      return `nomination:${subject.nominationId}`;
    case 'month_report':
      return `month:${subject.month}`;
    case 'half_year_report':
    case 'year_report':
      return `year:${subject.year}`;
    case 'pledge_sheet':
      return `pledge:${subject.pledgeId}`;
  }
}

const LEVELS: readonly string[] = ['commune', 'district', 'province'];

/** The same read back, as buttons carry it; null for what is no subject of that kind. */
export function readSubject(kind: string, text: string): DocumentSubject | null {
  const [what = '', which = '', level = ''] = text.split(':');
  const id = /^\d{1,9}$/.test(which) ? Number(which) : null;
  const is = (form: string) => `${kind}/${what}` === form;
  if (is('month_report/month') && /^\d{4}-(0[1-9]|1[0-2])$/.test(which)) {
    return { kind: 'month_report', month: which };
  }
  if (id === null) return null;
  if (is('submission_letter/meeting') && LEVELS.includes(level)) {
    return { kind: 'submission_letter', meetingId: id, level: level as Level };
  }
  if (is('minutes/meeting')) return { kind: 'minutes', meetingId: id };
  if (is('merit_report/nomination')) return { kind: 'merit_report', nominationId: id };
  if (what === 'year' && !/^20\d\d$/.test(which)) return null;
  if (is('half_year_report/year')) return { kind: 'half_year_report', year: id };
  if (is('year_report/year')) return { kind: 'year_report', year: id };
  return is('pledge_sheet/pledge') ? { kind: 'pledge_sheet', pledgeId: id } : null;
}
