import { planIsOver } from '../../domain/period.ts';
import type { Channel } from '../../domain/report.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Message } from '../../telegram/message.ts';
import { dateTime, dueText, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { leadTo } from './draft.ts';
import type { Choice, Opening } from './opening.ts';

/** What is said before the first question: which month, whose turn, already sent. */
export function createChoiceMessages(stores: Pick<Stores, 'periods' | 'plans'>) {
  return {
    /** Said in a group; `stayFor` is the account that may also answer there. */
    whereToAnswer(texts: Texts, username: string, stayFor: number | null): Message {
      const url = `https://t.me/${username}?start=menu`;
      const goPrivate = [{ text: texts.plain('report-button-go-private'), url }];
      if (stayFor === null) return { html: texts.t('report-go-private'), rows: [goPrivate] };
      const here = { text: texts.plain('report-button-here'), data: `report:here:${stayFor}` };
      return { html: texts.t('report-where'), rows: [[here], goPrivate] };
    },
    choose(texts: Texts, choices: readonly Choice[], now: Temporal.Instant): Message {
      if (choices.length === 0) return { html: nothingOpen(texts, stores, now) };
      const rows = choices.map(({ obligation, unitName }) => {
        const month = monthText(obligation.period.month);
        const text = texts.plain('report-button-choice', { month, unit: unitName });
        return [{ text, data: `report:open:${obligation.id}` }];
      });
      return { html: texts.t('report-choose-month'), rows };
    },
    notOpened(
      texts: Texts,
      opening: Exclude<Opening, { kind: 'opened' }>,
      obligationId: number,
      channel: Channel | null,
    ): Message {
      const month = monthText(stores.periods.obligation(obligationId)?.period.month ?? '2024-01');
      switch (opening.kind) {
        case 'held': {
          const { by, done, total } = opening;
          const takeOver = texts.plain('report-button-take-over');
          return {
            html: texts.t('report-held', { by, done, total, month }),
            rows: [[{ text: takeOver, data: leadTo('takeover', obligationId, channel) }]],
          };
        }
        case 'sent': {
          const { receipt, submittedAt } = opening.report;
          const time = submittedAt === null ? '' : dateTime(texts, submittedAt);
          return {
            html: texts.t('report-sent-before', { month, time, code: receipt ?? '' }),
            rows: [
              [
                {
                  text: texts.plain('report-button-correct'),
                  data: leadTo('correct', obligationId, channel),
                },
              ],
            ],
          };
        }
        case 'locked':
          return {
            html: texts.t('report-locked', { month, office: stores.plans.current().contact.label }),
          };
        case 'older-first': {
          const { older } = opening;
          const olderMonth = monthText(older.period.month);
          const due = dueText(texts, older.dueAt);
          return {
            html: texts.t('report-older-first', { older: olderMonth, due, month }),
            rows: [
              [
                {
                  text: texts.plain('report-button-month', { month: olderMonth }),
                  data: leadTo('open', older.id, channel),
                },
              ],
              [
                {
                  text: texts.plain('report-button-still-month', { month }),
                  data: leadTo('later', obligationId, channel),
                },
              ],
            ],
          };
        }
        case 'refused':
          return { html: texts.t('report-refused') };
      }
    },
  };
}
export type ChoiceMessages = ReturnType<typeof createChoiceMessages>;

/** No period is open: because the next one is still to come, or because the plan's year is over. */
export function nothingOpen(
  texts: Texts,
  stores: Pick<Stores, 'plans'>,
  now: Temporal.Instant,
): string {
  const plan = stores.plans.current();
  if (!planIsOver(plan, now)) return texts.t('report-nothing-open');
  return texts.t('report-plan-over', { year: String(plan.year), office: plan.contact.label });
}
