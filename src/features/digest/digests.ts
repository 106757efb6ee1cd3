import type { InputFile } from 'grammy';
import type { Clock } from '../../domain/clock.ts';
import { digestDay } from '../../domain/digest.ts';
import { quietUntil } from '../../domain/reminder.ts';
import type { Db } from '../../storage/database.ts';
import type { DigestRow } from '../../storage/digests.ts';
import type { Group } from '../../storage/groups.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Log } from '../../telegram/log.ts';
import { keyboardOf, sending } from '../../telegram/message.ts';
import type { Composed, Verdict } from '../../telegram/outbox.ts';
import type { Texts } from '../../texts/texts.ts';
import { captionOf, digestButtons, withLate } from './caption.ts';
import { type DigestFacts, type FactStores, factsOf } from './facts.ts';

/** Draws the picture of a digest. */
export type Draw = (texts: Texts, facts: DigestFacts) => Promise<InputFile>;

/** A late report edits the digest once a minute at most, and only that of the running week. */
const BETWEEN_EDITS = { seconds: 60 };
const WEEK = { hours: 7 * 24 };

/**
 * The weekly digest of each staff group: put in line once a week, made at the moment of sending, and
 * brought up to date by one line while its week lasts.
 */
export function createDigests(deps: {
  readonly db: Db;
  readonly stores: FactStores & Pick<Stores, 'digests' | 'groups'>;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly draw: Draw;
  readonly log: Log;
}) {
  const { db, clock, texts, draw, log } = deps;
  const { digests, groups, news, outbox, plans } = deps.stores;

  /** One digest per group and day, also when nothing happened; running it again adds none. */
  const tell = db.transaction((now: Temporal.Instant): void => {
    const day = digestDay(plans.current().jobs.digest, now);
    for (const { chatId, threadId } of groups.ofPurpose('staff')) {
      const key = `digest:${day.toString()}:${chatId}`;
      const since = digests.toldUpTo(chatId) ?? now.subtract(WEEK);
      if (!digests.begin({ chatId, day, outboxKey: key, since })) continue;
      outbox.enqueue({ key, chatId, threadId, method: 'sendPhoto', payload: {}, at: now });
    }
  }).immediate;

  /** The digest as it is now. Without its picture it goes out as a text. */
  async function compose(digest: DigestRow): Promise<Composed> {
    const until = clock.now();
    const facts = factsOf(deps.stores, { since: digest.since, until });
    const caption = captionOf(texts, facts);
    const message = { html: caption, rows: digestButtons(texts, digest.id) };
    const photo = await drawn(facts);
    digests.tell(digest.id, { until, caption });
    if (photo === null) {
      return { method: 'sendMessage', payload: { text: caption, ...sending(message) } };
    }
    const reply_markup = keyboardOf(message.rows);
    return { method: 'sendPhoto', payload: { photo, caption, parse_mode: 'HTML', reply_markup } };
  }

  async function drawn(facts: DigestFacts) {
    try {
      return await draw(texts, facts);
    } catch (error) {
      log.error({ err: error }, 'picture of the digest could not be drawn');
      return null;
    }
  }

  /** Adds what came in later to the digest that stands in the group. */
  function refresh(group: Group, now: Temporal.Instant): void {
    const digest = digests.latest(group.chatId);
    if (digest === null || digest.told === null || digest.messageId === null) return;
    const { until, caption } = digest.told;
    if (isBefore(until.add(WEEK), now)) return;
    const late = news.arrivals({ since: until, until: now });
    if (late.length === 0) return;
    const shown = withLate(texts, caption, late);
    if (shown === digest.shown?.caption || isTooSoon(digest, now)) return;
    const key = `digest-edit:${digest.id}:${now.epochMilliseconds}`;
    const words = digest.hasPicture ? { caption: shown } : { text: shown };
    const reply_markup = keyboardOf(digestButtons(texts, digest.id));
    outbox.enqueue({
      key,
      chatId: group.chatId,
      method: digest.hasPicture ? 'editMessageCaption' : 'editMessageText',
      payload: { message_id: digest.messageId, ...words, parse_mode: 'HTML', reply_markup },
      at: now,
    });
    digests.show(digest.id, { caption: shown, key, at: now });
  }

  /** The last edit is less than a minute old, or still on its way. */
  function isTooSoon({ shown }: DigestRow, now: Temporal.Instant): boolean {
    if (shown === null) return false;
    if (isBefore(now, shown.at.add(BETWEEN_EDITS))) return true;
    const state = outbox.byKey(shown.key)?.state;
    return state === 'pending' || state === 'claimed';
  }

  return {
    tell,
    /** Null for a message that is no digest. */
    compose(key: string): Promise<Composed> | null {
      const digest = digests.byKey(key);
      return digest === null ? null : compose(digest);
    },
    refreshAll(): void {
      const now = clock.now();
      for (const group of groups.ofPurpose('staff')) refresh(group, now);
    },
    /** Telegram has taken a message; if it is a digest, it stands there. */
    placed(key: string, method: Composed['method'], messageId: number | null): void {
      if (messageId !== null) digests.placed(key, messageId, method === 'sendPhoto');
    },
    /** Asked at the moment of sending: not in the quiet hours, and not to a group that was left. */
    stillWanted(key: string, now: Temporal.Instant): Verdict {
      const digest = digests.byKey(key);
      if (digest === null) return 'send';
      if (groups.byChat(digest.chatId)?.purpose !== 'staff') return { skip: 'not a staff group' };
      const later = quietUntil(plans.current().reminders, now);
      return later === null ? 'send' : { later };
    },
  };
}
export type Digests = ReturnType<typeof createDigests>;

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
