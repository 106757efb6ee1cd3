import type { Clock } from '../../domain/clock.ts';
import { type GroupRanking, rankingOfGroup } from '../../domain/ranking.ts';
import { quietUntil } from '../../domain/reminder.ts';
import type { Db } from '../../storage/database.ts';
import { fingerprintOf, type RankingPublication } from '../../storage/rankings.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Texts } from '../../texts/texts.ts';
import type { RankingReader } from './facts.ts';
import { publishedTexts } from './publish-message.ts';

/** What would be published now, and what the same month and group had before. */
export type Draft = {
  readonly ranking: GroupRanking;
  readonly fingerprint: string;
  readonly before: RankingPublication | null;
  /** Nothing has changed since it was published. */
  readonly isSame: boolean;
  readonly isOpen: boolean;
};

export type PublishOutcome =
  | { readonly kind: 'published'; readonly titles: readonly string[] }
  | { readonly kind: 'already'; readonly titles: readonly string[] }
  /** The figures are others than those that were looked at. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'no_group' }
  | { readonly kind: 'nothing' };

/** Publishing a group's table to the heads' group: what was looked at, once, and kept as it was. */
export function createPublishing(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'audit' | 'groups' | 'outbox' | 'plans' | 'rankings'>;
  readonly texts: Texts;
  readonly reader: RankingReader;
}) {
  const { db, clock, stores, texts, reader } = deps;

  function draft(month: string, group: number): Draft | null {
    const facts = reader.of(month);
    const id = facts?.ranking.groups[group]?.id;
    if (facts === null || facts.ranking.upTo !== month || id === undefined) return null;
    const ranking = rankingOfGroup(facts.ranking, id);
    if (ranking === null) return null;
    const before = stores.rankings.ofMonth(id, month);
    const fingerprint = fingerprintOf(ranking);
    return {
      ranking,
      fingerprint,
      before,
      isSame: before !== null && fingerprintOf(before.ranking) === fingerprint,
      isOpen: facts.openUntil !== null,
    };
  }

  const publish = db.transaction(
    (it: {
      readonly month: string;
      readonly group: number;
      readonly fingerprint: string;
      readonly by: number;
    }): PublishOutcome => {
      const at = clock.now();
      const found = draft(it.month, it.group);
      if (found === null) return { kind: 'nothing' };
      const groups = stores.groups.ofPurpose('heads');
      const titles = groups.map(({ title }) => title);
      if (found.isSame) return { kind: 'already', titles };
      if (found.fingerprint !== it.fingerprint) return { kind: 'changed' };
      if (groups.length === 0) return { kind: 'no_group' };
      const { ranking, before } = found;
      const id = stores.rankings.publish({ ranking, publishedAt: at, publishedBy: it.by });
      stores.audit.record({
        at,
        actorId: it.by,
        action: 'publish ranking',
        subject: `ranking:${id}`,
        after: { month: it.month, group: ranking.group.id },
      });
      const notBefore = quietUntil(stores.plans.current().reminders, at) ?? at;
      for (const { chatId, threadId } of groups) {
        for (const [part, text] of publishedTexts(texts, ranking, before, at).entries()) {
          const key = `ranking:${id}:${chatId}:${part}`;
          const payload = { text, parse_mode: 'HTML' };
          stores.outbox.enqueue({
            ...{ key, chatId, threadId, method: 'sendMessage', payload, at, notBefore },
          });
        }
      }
      return { kind: 'published', titles };
    },
  ).immediate;

  return { draft, publish };
}
export type Publishing = ReturnType<typeof createPublishing>;
