import type { DocumentSubject } from '../../domain/official-document.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Built, Making } from './making.ts';
import { meritReport } from './merit-report.ts';
import { councilMinutes } from './minutes.ts';
import { monthReport } from './month-report.ts';
import { pledgeSheet } from './pledge-sheet.ts';
import { submissionLetter } from './submission-letter.ts';
import type { DocumentWords } from './words.ts';
import { yearReport } from './year-report.ts';

/** The data of a document out of what is known now, or what it lacks. */
export type Build = (subject: DocumentSubject, making: Making) => Built;

export function createBuild(stores: Stores, words: DocumentWords): Build {
  return (subject, making) => {
    switch (subject.kind) {
      case 'submission_letter':
        return submissionLetter(stores, words, subject, making);
      case 'minutes':
        return councilMinutes(stores, words, subject.meetingId, making);
      case 'merit_report':
        return meritReport(stores, words, subject.nominationId, making);
      case 'month_report':
        return monthReport(stores, words, subject.month, making);
      case 'half_year_report':
      case 'year_report':
        return yearReport(stores, words, subject, making);
      case 'pledge_sheet':
        return pledgeSheet(stores, words, subject.pledgeId);
    }
  };
}
