import { fileOf } from './file.ts';
import { type MeritReport, meritReport } from './merit-report.ts';
import { type Minutes, minutes } from './minutes.ts';
import { type PledgeSheet, pledgeSheet } from './pledge-sheet.ts';
import { type SubmissionLetter, submissionLetter } from './submission-letter.ts';
import { type SynthesisReport, synthesisReport } from './synthesis-report.ts';

/** Everything that is printed in one official document, as plain JSON. */
export type OfficialPaper =
  | SubmissionLetter
  | Minutes
  | MeritReport
  | SynthesisReport
  | PledgeSheet;

/** The document as a .docx in the layout of Nghị định 30/2020/NĐ-CP. */
export function printPaper(paper: OfficialPaper): Promise<Uint8Array> {
  return fileOf(pagesOf(paper));
}

function pagesOf(paper: OfficialPaper) {
  switch (paper.kind) {
    case 'submission_letter':
      return submissionLetter(paper);
    case 'minutes':
      return minutes(paper);
    case 'merit_report':
      return meritReport(paper);
    case 'pledge_sheet':
      return pledgeSheet(paper);
    case 'month_report':
    case 'half_year_report':
    case 'year_report':
      return synthesisReport(paper);
  }
}
