import { describe, expect, it } from 'vitest';
import {
  type DocumentSubject,
  readSubject,
  subjectText,
} from '../../src/domain/official-document.ts';

const SUBJECTS: readonly (readonly [DocumentSubject, string])[] = [
  [{ kind: 'submission_letter', meetingId: 2, level: 'district' }, 'meeting:2:district'],
  [{ kind: 'minutes', meetingId: 2 }, 'meeting:2'],
  [{ kind: 'merit_report', nominationId: 5 }, 'nomination:5'],
  [{ kind: 'month_report', month: '2024-06' }, 'month:2024-06'],
  [{ kind: 'half_year_report', year: 2024 }, 'year:2024'],
  [{ kind: 'year_report', year: 2024 }, 'year:2024'],
  [{ kind: 'pledge_sheet', pledgeId: 3 }, 'pledge:3'],
];

describe('what a document is about', () => {
  it.each(SUBJECTS)('%o is kept as %s, and read back', (subject, text) => {
    expect(subjectText(subject)).toBe(text);
    expect(readSubject(subject.kind, text)).toEqual(subject);
  });

  it.each([
    ['month_report', 'month:2024-13'],
    ['month_report', 'meeting:1'],
    ['month_report', 'month:12024-06'],
    ['month_report', 'month:2024-061'],
    ['year_report', 'year:12024'],
    ['year_report', 'year:20245'],
    ['year_report', 'year:0'],
    ['year_report', 'year:99999'],
    ['minutes', 'meeting:99999999999999999999'],
    ['minutes', 'meeting:'],
    ['submission_letter', 'meeting:1'],
    ['submission_letter', 'meeting:1:country'],
    ['nothing', 'meeting:1'],
    ['', ''],
  ])('%s of %s is nothing', (kind, text) => {
    expect(readSubject(kind, text)).toBeNull();
  });
});
