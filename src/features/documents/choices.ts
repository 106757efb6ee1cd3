import { inVietnam } from '../../domain/clock.ts';
import { LEVELS, type NominationState } from '../../domain/nomination.ts';
import type { DocumentKind, DocumentSubject } from '../../domain/official-document.ts';
import type { Stores } from '../../storage/stores.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

export type ChoiceStores = Pick<
  Stores,
  'council' | 'nominations' | 'periods' | 'plans' | 'pledges' | 'units'
>;
export type Choice = { readonly label: string; readonly subject: DocumentSubject };

/** Longer labels are cut off by the phone anyway. */
const LONGEST_LABEL = 60;
const UNSENT: readonly NominationState[] = ['draft', 'returned', 'withdrawn'];

/** What a kind of document can be made about now, newest first. */
export function choicesOf(
  stores: ChoiceStores,
  texts: Texts,
  kind: DocumentKind,
): readonly Choice[] {
  const { year } = stores.plans.current();
  switch (kind) {
    case 'month_report':
      return months(stores)
        .map((month) => ({
          label: texts.plain('document-about-month', { month: monthText(month) }),
          subject: { kind, month },
        }))
        .toReversed();
    case 'half_year_report':
    case 'year_report': {
      const key = kind === 'year_report' ? 'document-about-year' : 'document-about-half';
      return years(stores).map((of) => ({
        label: texts.plain(key, { year: String(of) }),
        subject: { kind, year: of },
      }));
    }
    case 'minutes':
      return meetings(stores).map((meeting) => ({
        label: texts.plain('document-about-meeting', { date: dateText(meeting.day) }),
        subject: { kind, meetingId: meeting.id },
      }));
    case 'submission_letter':
      return meetings(stores).flatMap(({ id, day, levels }) =>
        levels.map((level) => ({
          label: texts.plain('document-about-letter', {
            level: texts.plain('document-level', { level }),
            date: dateText(day),
          }),
          subject: { kind, meetingId: id, level },
        })),
      );
    case 'merit_report':
      return stores.nominations
        .ofYear(year)
        .filter(({ state }) => !UNSENT.includes(state))
        .map(({ id, code, name }) => ({
          label: clipped(`${code} · ${name}`, LONGEST_LABEL),
          subject: { kind, nominationId: id } as const,
        }))
        .toReversed();
    case 'pledge_sheet':
      return stores.pledges.standing(year).map(({ id, unitId, signedOn }) => ({
        label: clipped(
          `${stores.units.byId(unitId)?.name ?? ''} · ${dateText(signedOn)}`,
          LONGEST_LABEL,
        ),
        subject: { kind, pledgeId: id },
      }));
  }
}

function months(stores: Pick<Stores, 'periods'>): readonly string[] {
  return stores.periods.all().map(({ month }) => month);
}

function years(stores: Pick<Stores, 'periods'>): readonly number[] {
  return [...new Set(months(stores).map((month) => Number(month.slice(0, 4))))].sort(
    (a, b) => b - a,
  );
}

/** Meetings that are over, with the levels at which they have passed somebody. */
function meetings({ council }: Pick<Stores, 'council'>) {
  return council.meetings
    .inState('concluded')
    .map(({ id, openedAt, plannedFor }) => {
      const items = council.minutesOf(id)?.items ?? [];
      const passed = items.filter(({ outcome }) => outcome === 'passed');
      return {
        id,
        day: inVietnam(openedAt ?? plannedFor).toPlainDate(),
        levels: LEVELS.filter((level) =>
          passed.some(({ nomination }) => nomination.level === level),
        ),
      };
    })
    .toReversed();
}
