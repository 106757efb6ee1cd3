import type { Exemplar } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import { sending } from '../../telegram/message.ts';
import type { TellStaff } from '../../telegram/staff.ts';
import { addressed } from '../../texts/address.ts';
import type { Texts } from '../../texts/texts.ts';
import { STATE_KEY } from './words.ts';

/** What others are told of an entry: its unit, the office, the heads' groups. */
export function createExemplarNotices(deps: {
  readonly stores: Pick<Stores, 'groups' | 'outbox' | 'people' | 'units'>;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly tellStaff: TellStaff;
}) {
  const { groups, outbox, people, units } = deps.stores;
  const unitName = (entry: Exemplar) => units.byId(entry.unitId)?.name ?? '';

  return {
    /** To the people of the unit, but for whoever did it. */
    moved(entry: Exemplar, by: number, at: Temporal.Instant): void {
      for (const { person } of people.ofUnit(entry.unitId)) {
        if (person.id === by) continue;
        const texts = deps.texts[person.language];
        const text = texts.t('exemplar-moved-notice', {
          address: addressed(texts, person.honorific),
          name: person.fullName,
          exemplar: entry.name,
          unit: unitName(entry),
          state: texts.plain(STATE_KEY[entry.state]),
        });
        outbox.enqueue({
          key: `exemplar-moved:${entry.id}:${entry.state}:${person.id}`,
          chatId: person.telegramId,
          method: 'sendMessage',
          payload: { text, parse_mode: 'HTML' },
          at,
        });
      }
    },
    /** The office learns that a unit has taken a consent back: nothing more is to be read out. */
    takenBack(entry: Exemplar, at: Temporal.Instant): void {
      const args = { exemplar: entry.name, unit: unitName(entry) };
      const html = deps.texts.vi.t('exemplar-consent-taken-back', args);
      deps.tellStaff(`exemplar-taken-back:${entry.id}:${at.epochMilliseconds}`, { html });
    },
    /** Puts the post in line for each heads' group; null when none is connected. */
    post(entry: Exemplar, at: Temporal.Instant): string | null {
      const text = postText(deps.texts.vi, entry, unitName(entry));
      const heads = groups.ofPurpose('heads');
      for (const { chatId, threadId } of heads) {
        outbox.enqueue({
          key: keyOfPost(entry.id, at, chatId),
          chatId,
          threadId,
          method: 'sendMessage',
          payload: { text, ...sending({ html: text }) },
          at,
        });
      }
      return heads.length === 0 ? null : text;
    },
    /** Takes a post out of line; true when no group has got it. */
    recall(exemplarId: number, postedAt: Temporal.Instant): boolean {
      const rows = groups
        .ofPurpose('heads')
        .flatMap(({ chatId }) => outbox.byKey(keyOfPost(exemplarId, postedAt, chatId)) ?? []);
      const waiting = rows.filter(({ state }) => state === 'pending');
      for (const { id } of waiting) outbox.close(id, 'skipped', 'consent or entry taken back');
      return waiting.length > 0 && waiting.length === rows.length;
    },
  };
}
export type ExemplarNotices = ReturnType<typeof createExemplarNotices>;

/** What the heads' group reads; always in Vietnamese. */
export function postText(texts: Texts, { name, deed }: Exemplar, unit: string): string {
  return texts.t('exemplar-post', { name, unit, deed });
}

function keyOfPost(exemplarId: number, at: Temporal.Instant, chatId: number): string {
  return `exemplar-post:${exemplarId}:${at.epochMilliseconds}:${chatId}`;
}
