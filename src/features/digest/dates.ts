import { inVietnam } from '../../domain/clock.ts';
import { datesToActOn } from '../../domain/digest.ts';
import type { Plan } from '../../domain/plan.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import { weekdayText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

/**
 * Tells the staff of a date of the plan on its day, or on the last working day before it when
 * it falls on a day off (plan.md 0.6), once.
 */
export function remindOfDates(
  deps: { readonly plan: Plan; readonly texts: Texts; readonly tellStaff: TellStaff },
  now: Temporal.Instant,
): void {
  const { plan, texts, tellStaff } = deps;
  for (const { on, actOn, what } of datesToActOn(plan, inVietnam(now).toPlainDate())) {
    const common = { meaning: what.meaning, day: weekdayText(texts, on) };
    const html = actOn.equals(on)
      ? texts.t('digest-date-reminder-today', common)
      : texts.t('digest-date-reminder', common);
    tellStaff(`plan-date:${on.toString()}:${what.code}`, { html });
  }
}
