import { type Channel, isEstimate } from '../../domain/report.ts';
import type { Obligation } from '../../storage/periods.ts';
import type { Report } from '../../storage/reports.ts';
import type { Stores } from '../../storage/stores.ts';

type BeginningStores = Pick<Stores, 'reports' | 'reviews'>;

/** How a draft begins. */
export type Beginning = {
  readonly obligation: Obligation;
  /** What was sent before, which the draft corrects. */
  readonly sent: Report | null;
  readonly by: number;
  readonly at: Temporal.Instant;
  readonly channel: Channel | null;
  /** Given when the estimates are to be made final: the reason of that correction. */
  readonly finalReason: string | null;
};

/**
 * Starts the next revision. One that was returned keeps everything but the lines that the office
 * marked; one that makes estimates final, everything but those. Both know their reason already.
 */
export function beginDraft({ reports, reviews }: BeginningStores, it: Beginning): Report {
  const { sent, by, at, channel } = it;
  const reason = sent?.returnReason ?? it.finalReason;
  const draft = reports.start({
    obligationId: it.obligation.id,
    by,
    at,
    channel,
    ...(sent === null ? {} : { corrects: sent }),
    ...(reason === null ? {} : { reason }),
  });
  if (sent === null) return draft;
  const open =
    sent.state === 'returned'
      ? reviews.returnedLines(sent.id)
      : it.finalReason === null
        ? []
        : estimatesIn(reports, sent);
  for (const question of open) reports.removeAnswer(draft.id, question);
  return draft;
}

/** The questions that were answered with an estimate. */
function estimatesIn(reports: Stores['reports'], report: Report): readonly string[] {
  return [...reports.answers(report.id)].flatMap(([question, answer]) =>
    isEstimate(answer) ? [question] : [],
  );
}
