import { previousWorkingDay } from '../../domain/calendar.ts';
import { inVietnam } from '../../domain/clock.ts';
import { type DossierPaper, daysAfter, paperDays, paperStages } from '../../domain/dossier.ts';
import type { Plan } from '../../domain/plan.ts';
import {
  type Dossier,
  type DossierStores,
  planOfYear,
  readDossiers,
} from '../../storage/dossier-reading.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DatedDuty, DutyLine, DutySource } from '../../telegram/duties.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, weekdayText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { remindedOf } from './owners.ts';
import { dossierTitle, paperTitle } from './words.ts';

type DutyStores = DossierStores & Pick<Stores, 'absences' | 'people'>;
type Owed = { readonly dossier: Dossier; readonly paper: DossierPaper };

/** A reminder names so many dossiers in which the same paper is missing. */
const NAMED = 6;

/**
 * Papers that are missing, each with its owner alone: a unit is told of its own nominees, the office
 * and the secretary of all dossiers that one letter or one set of minutes would serve.
 */
export function createPaperDuties(stores: DutyStores): DutySource {
  function owedOf(year: number): readonly Owed[] {
    return readDossiers(stores, year).flatMap((dossier) =>
      dossier.standing.papers
        .filter(({ isOwed }) => isOwed)
        .map(({ paper }) => ({ dossier, paper })),
    );
  }

  function dutyOf(
    plan: Plan,
    subject: string,
    owed: readonly [Owed, ...Owed[]],
    today: Temporal.PlainDate,
  ): DatedDuty {
    const [{ dossier, paper }] = owed;
    return {
      subject,
      dueOn: paperDays(plan.commendation, paper).deadline,
      since: sinceOf(owed),
      stages: paperStages(plan.commendation, paper),
      people: remindedOf(stores, dossier.nomination.unitId, paper, today),
      line: (texts, day) => lineOf(texts, plan, owed, day),
    };
  }

  return {
    name: 'paper',
    open(now) {
      const today = inVietnam(now).toPlainDate();
      const { year } = stores.plans.current();
      // the superior's deadline for last year's dossiers may lie in the next one
      return [year - 1, year].flatMap((of) => {
        const plan = planOfYear(stores, of);
        if (plan.year !== of) return [];
        const byDuty = Map.groupBy(owedOf(of), ({ dossier, paper }) =>
          paper.owner === 'unit'
            ? `paper:${dossier.nomination.id}:${paper.code}`
            : `paper:${of}:${paper.owner}:${paper.code}`,
        );
        return [...byDuty].flatMap(([subject, owed]) => {
          const [first, ...others] = owed;
          return first === undefined ? [] : [dutyOf(plan, subject, [first, ...others], today)];
        });
      });
    },
  };
}

/** A unit owes its paper since it first sent the nomination, the office since that came to where it is. */
function sinceOf(owed: readonly Owed[]): Temporal.PlainDate {
  const days = owed.map(({ dossier: { nomination }, paper }) => {
    const at = paper.owner === 'unit' ? nomination.firstSubmittedAt : nomination.stateAt;
    return inVietnam(at ?? nomination.stateAt).toPlainDate();
  });
  return days.reduce((first, day) => (Temporal.PlainDate.compare(day, first) < 0 ? day : first));
}

function lineOf(
  texts: Texts,
  plan: Plan,
  owed: readonly [Owed, ...Owed[]],
  today: Temporal.PlainDate,
): DutyLine {
  const [{ dossier, paper }] = owed;
  const names = owed.slice(0, NAMED).map((each) => dossierTitle(each.dossier, 50));
  const list = clipped(names.join('; '), 400);
  const more = owed.length - names.length;
  const button =
    paper.owner === 'unit'
      ? {
          text: texts.plain('dossier-button-bring', {
            code: paper.code,
            dossier: dossier.nomination.code,
          }),
          data: `dossier:open:${dossier.nomination.id}:${paper.code}`,
        }
      : {
          text: texts.plain('dossier-button-lacking', { code: paper.code }),
          data: 'dossier:owing:0:new',
        };
  const line = texts.t('dossier-duty', {
    paper: paperTitle(texts, paper),
    dossiers: more > 0 ? texts.plain('dossier-names-more', { list, count: more }) : list,
    due: html(dueLine(texts, plan, paper, today)),
  });
  return { html: line, button };
}

/** The day that matters today: the one asked for, then the deadline, on a day off the one before it. */
function dueLine(texts: Texts, plan: Plan, paper: DossierPaper, today: Temporal.PlainDate): string {
  const { compare } = Temporal.PlainDate;
  const { deadline, cutOff } = paperDays(plan.commendation, paper);
  const day = dateText(deadline);
  const days = daysAfter(deadline, today);
  if (days > 0) return texts.t('dossier-duty-overdue', { day, days });
  if (cutOff !== null && compare(today, cutOff) <= 0) {
    return texts.t('dossier-duty-early', { early: weekdayText(texts, cutOff), day });
  }
  const worked = previousWorkingDay(plan.calendar, deadline);
  return worked.equals(deadline)
    ? texts.t('dossier-duty-due', { day })
    : texts.t('dossier-duty-off', {
        day: weekdayText(texts, deadline),
        worked: weekdayText(texts, worked),
      });
}
