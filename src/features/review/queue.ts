import { may, type Who } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { cardText } from './card.ts';
import { loadSubmission, progressOnce, type SubmissionStores } from './submission.ts';
import type { ReviewVerbs } from './verbs.ts';

/** The queue as messages: one card each, oldest first. */
export function createReviewQueue(deps: {
  readonly stores: SubmissionStores & Pick<Stores, 'reviews'>;
  readonly verbs: Pick<ReviewVerbs, 'plainOnes'>;
}) {
  const { stores, verbs } = deps;

  /** The report after this one in the queue; after the last the first; null when none waits. */
  function after(reportId: number | null): number | null {
    const queue = stores.reviews.queue();
    const place = reportId === null ? -1 : queue.indexOf(reportId);
    return queue[place + 1] ?? queue[0] ?? null;
  }

  /** One card with what this person may do with it. */
  function card(texts: Texts, who: Who | null, reportId: number | null): Message {
    const submission = reportId === null ? null : loadSubmission(stores, reportId);
    if (submission === null) return { html: texts.t('review-empty') };
    const queue = stores.reviews.queue();
    const place = queue.indexOf(submission.report.id) + 1;
    const standing = place === 0 ? null : { place, count: queue.length };
    const html = cardText(texts, stores, submission, standing);
    return { html, rows: rows(texts, who, submission.report.id, queue) };
  }

  function rows(
    texts: Texts,
    who: Who | null,
    id: number,
    queue: readonly number[],
  ): readonly (readonly Button[])[] {
    const button = (text: string, data: string): Button => ({ text, data });
    const photos = stores.reports.photos(id).length;
    const next = button(texts.plain('review-button-next'), `review:next:${id}`);
    const shown = [
      ...(photos === 0
        ? []
        : [button(texts.plain('review-button-photos', { count: photos }), `review:photos:${id}`)]),
      ...(queue.length > 1 ? [next] : []),
    ];
    if (!may(who, 'report.review') || !queue.includes(id)) return [shown].filter(isFilled);
    const decide = [
      button(texts.plain('review-button-accept'), `review:accept:${id}`),
      button(texts.plain('review-button-return'), `review:return:${id}`),
    ];
    const all = [button(texts.plain('review-button-all'), 'review:all')];
    return [decide, shown, queue.length > 1 ? all : []].filter(isFilled);
  }

  return {
    after,
    card,
    /** Asks whether to accept all that nothing speaks against, and says how many and which. */
    confirmAll(texts: Texts): Message {
      const upTo = Math.max(0, ...stores.reviews.queue());
      const ids = verbs.plainOnes(upTo);
      if (ids.length === 0) return { html: texts.t('review-all-none') };
      const progress = progressOnce(stores);
      const names = ids.flatMap((id) => {
        const submission = loadSubmission(stores, id, progress);
        if (submission === null) return [];
        const month = monthText(submission.obligation.period.month);
        return [texts.plain('review-all-name', { unit: submission.unit.name, month })];
      });
      return {
        html: texts.t('review-all-confirm', { count: ids.length, names: names.join(', ') }),
        rows: [
          [
            {
              text: texts.plain('review-button-all-yes', { count: ids.length }),
              data: `review:all:${ids.length}:${upTo}`,
            },
          ],
          [{ text: texts.plain('review-button-all-no'), data: 'review:none' }],
        ],
      };
    },
  };
}
export type ReviewQueue = ReturnType<typeof createReviewQueue>;

function isFilled(row: readonly Button[]): boolean {
  return row.length > 0;
}
