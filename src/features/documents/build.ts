import type { DocumentSubject } from '../../domain/official-document.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Built, Making } from './making.ts';
import { monthReport } from './month-report.ts';
import type { DocumentWords } from './words.ts';
import { type RankingTable, yearReport } from './year-report.ts';

/** The data of a document out of what is known now, or what it lacks. */
export type Build = (subject: DocumentSubject, making: Making) => Built;

export function createBuild(deps: {
  readonly stores: Stores;
  readonly words: DocumentWords;
  readonly ranking: RankingTable;
}): Build {
  const { stores, words, ranking } = deps;
  return (subject, making) => {
    switch (subject.kind) {
      case 'month_report':
        return monthReport(stores, words, subject.month, making);
      case 'half_year_report':
      case 'year_report':
        return yearReport(stores, words, subject, { ...making, ranking });
      case 'submission_letter':
      case 'minutes':
      case 'merit_report':
      case 'pledge_sheet':
        throw new Error('not yet');
    }
  };
}
