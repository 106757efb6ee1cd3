import type { Clock } from '../../domain/clock.ts';
import { inVietnam } from '../../domain/clock.ts';
import type { Question } from '../../domain/form.ts';
import type { Person } from '../../domain/member.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { questionLabel } from '../../texts/answers.ts';
import { dateText, dueText, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Submission } from './submission.ts';

/** Tells all who speak for the unit, once, what the office has decided. */
export function createReviewNotices(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'outbox' | 'people' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
}) {
  const { outbox, people, units } = deps.stores;

  function tell(
    key: string,
    obligation: Obligation,
    draw: (texts: Texts, common: Common) => Message,
  ): void {
    for (const { person } of people.ofUnit(obligation.unitId)) {
      const texts = deps.texts[person.language];
      const message = draw(texts, commonOf(texts, person, obligation));
      outbox.enqueue({
        key: `${key}:${person.id}`,
        chatId: person.telegramId,
        method: 'sendMessage',
        payload: { text: message.html, ...sending(message) },
        at: deps.clock.now(),
      });
    }
  }

  function commonOf(texts: Texts, person: Person, obligation: Obligation) {
    return {
      address: addressed(texts, person.honorific),
      name: person.fullName,
      month: monthText(obligation.period.month),
      unit: units.byId(obligation.unitId)?.name ?? '',
    };
  }
  type Common = ReturnType<typeof commonOf>;

  return {
    accepted({ report, obligation }: Submission): void {
      tell(`accepted:${report.id}`, obligation, (texts, common) => ({
        html: texts.t('review-accepted', common),
      }));
    },
    /** With a button to all lines that are asked for again, and one to each. */
    returned(it: Submission, reason: string, until: Temporal.Instant, marked: readonly Question[]) {
      const { report, obligation, form } = it;
      tell(`returned:${report.id}`, obligation, (texts, common) => {
        const numbered = (question: Question) =>
          `${form.questions.indexOf(question) + 1}. ${questionLabel(texts, question)}`;
        return {
          html: texts.t('review-returned', {
            ...common,
            reason,
            items: marked.map(numbered).join('; '),
            due: dueText(texts, until),
          }),
          rows: [
            [
              {
                text: texts.plain('review-button-fix', { count: marked.length }),
                data: `report:open:${obligation.id}`,
              },
            ],
            ...marked.map((question) => [
              { text: numbered(question), data: `report:line:${obligation.id}:${question.id}` },
            ]),
          ],
        };
      });
    },
    reopened(
      id: number,
      obligation: Obligation,
      reason: string,
      lastDay: Temporal.PlainDate,
    ): void {
      tell(`reopened:${id}`, obligation, (texts, common) => ({
        html: texts.t('review-reopened', { ...common, reason, until: dateText(lastDay) }),
        rows: [
          [
            {
              text: texts.plain('report-button-correct'),
              data: `report:correct:${obligation.id}`,
            },
          ],
        ],
      }));
    },
  };
}
export type ReviewNotices = ReturnType<typeof createReviewNotices>;

/** The last whole day before an instant at the start of a day. */
export function lastDayBefore(until: Temporal.Instant): Temporal.PlainDate {
  return inVietnam(until.subtract({ seconds: 1 })).toPlainDate();
}
