import { fold } from '../../domain/fold.ts';
import type { DocumentSubject } from '../../domain/official-document.ts';

type Nominee = { readonly code: string; readonly name: string };

const LEVEL = { commune: 'xa', district: 'huyen', province: 'tinh' } as const;

/** bao-cao-thang-2024-T6.docx: letters that every system and mail program keeps. */
export function fileName(
  subject: DocumentSubject,
  nominee: (id: number) => Nominee | null,
): string {
  return `${stem(subject, nominee)}.docx`;
}

function stem(subject: DocumentSubject, nominee: (id: number) => Nominee | null): string {
  switch (subject.kind) {
    case 'submission_letter':
      return `to-trinh-khen-thuong-${LEVEL[subject.level]}-hop-${subject.meetingId}`;
    case 'minutes':
      return `bien-ban-hop-hoi-dong-${subject.meetingId}`;
    case 'merit_report': {
      const found = nominee(subject.nominationId);
      return found === null
        ? `bao-cao-thanh-tich-${subject.nominationId}`
        : `bao-cao-thanh-tich-${found.code}-${slug(found.name)}`;
    }
    case 'month_report': {
      const [year, month] = subject.month.split('-');
      return `bao-cao-thang-${year}-T${Number(month)}`;
    }
    case 'half_year_report':
      return `bao-cao-6-thang-dau-nam-${subject.year}`;
    case 'year_report':
      return `bao-cao-nam-${subject.year}`;
    case 'pledge_sheet':
      return `ban-giao-uoc-${subject.pledgeId}`;
  }
}

function slug(name: string): string {
  const words = fold(name).replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 40).replace(/^-|-$/g, '');
}
