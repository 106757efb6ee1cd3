import { inVietnam } from '../../domain/clock.ts';
import { fold } from '../../domain/fold.ts';
import type { DocumentSubject } from '../../domain/official-document.ts';
import type { Stores } from '../../storage/stores.ts';

export type NameStores = Pick<Stores, 'council' | 'nominations' | 'pledges' | 'units'>;

const LEVEL = { commune: 'xa', district: 'huyen', province: 'tinh' } as const;

/** bao-cao-thang-2024-T6.docx: letters that every system and mail program keeps. */
export function fileName(stores: NameStores, subject: DocumentSubject): string {
  return `${stem(stores, subject)}.docx`;
}

function stem(stores: NameStores, subject: DocumentSubject): string {
  switch (subject.kind) {
    case 'submission_letter':
      return `to-trinh-khen-thuong-${LEVEL[subject.level]}-${meetingDay(stores, subject.meetingId)}`;
    case 'minutes':
      return `bien-ban-hop-hoi-dong-${meetingDay(stores, subject.meetingId)}`;
    case 'merit_report': {
      const found = stores.nominations.byId(subject.nominationId);
      return `bao-cao-thanh-tich-${found?.code ?? ''}-${slug(found?.name ?? '')}`;
    }
    case 'month_report': {
      const [year, month] = subject.month.split('-');
      return `bao-cao-thang-${year}-T${Number(month)}`;
    }
    case 'half_year_report':
      return `bao-cao-6-thang-dau-nam-${subject.year}`;
    case 'year_report':
      return `bao-cao-nam-${subject.year}`;
    case 'pledge_sheet': {
      const pledge = stores.pledges.byId(subject.pledgeId);
      const unit = pledge === null ? null : stores.units.byId(pledge.unitId);
      return `ban-giao-uoc-${slug(unit?.name ?? '')}-${pledge?.signedOn.toString() ?? ''}`;
    }
  }
}

function meetingDay({ council }: NameStores, id: number): string {
  const meeting = council.meetings.byId(id);
  if (meeting === null) return String(id);
  return inVietnam(meeting.openedAt ?? meeting.plannedFor)
    .toPlainDate()
    .toString();
}

function slug(name: string): string {
  const words = fold(name).replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, 40).replace(/^-|-$/g, '');
}
