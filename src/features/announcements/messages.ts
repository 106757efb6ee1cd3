import type { Person } from '../../domain/member.ts';
import { compareNames } from '../../domain/order.ts';
import type { Announcement, Audience } from '../../storage/announcements.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { Message } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

/** Long enough to recognise an announcement by. */
const SHOWN = 200;

/** Room for names beside the longest text in Telegram's 4096 characters. */
const LISTED = 600;

const AUDIENCE = { all: 'announcement-all', hamlets: 'announcement-hamlets' } as const;

const names = (units: readonly StoredUnit[]) => units.map((unit) => unit.name).join(', ');

/** What announcing says; the words are in locales/. */
export function createAnnouncementMessages(
  stores: Pick<Stores, 'announcements' | 'people' | 'plans' | 'units'>,
) {
  const cancel = (texts: Texts) => [{ text: texts.plain('announcement-cancel'), data: 'cancel' }];
  return {
    askText(texts: Texts, tooLong: { length: number; most: number } | null): Message {
      const html =
        tooLong === null ? texts.t('announcement-text') : texts.t('announcement-too-long', tooLong);
      return { html, rows: [cancel(texts)] };
    },
    askAudience(texts: Texts): Message {
      const all = { text: texts.plain('announcement-all'), data: 'all' };
      const hamlets = { text: texts.plain('announcement-hamlets'), data: 'hamlets' };
      return { html: texts.t('announcement-audience'), rows: [[all, hamlets], cancel(texts)] };
    },
    /** What the question becomes once it is answered. */
    audienceLine(texts: Texts, audience: Audience): string {
      return texts.t('announcement-audience-line', { audience: texts.plain(AUDIENCE[audience]) });
    },
    /** `later` is the end of the quiet hours, when it is night. */
    preview(
      texts: Texts,
      text: string,
      reach: {
        readonly units: number;
        readonly people: number;
        readonly unreached: readonly StoredUnit[];
      },
      later: string | null,
    ): Message {
      const { unreached } = reach;
      const html = [
        texts.t('announcement-preview', { units: reach.units, people: reach.people }),
        ...(unreached.length === 0
          ? []
          : [texts.t('announcement-unreached', { names: clipped(names(unreached), LISTED) })]),
        ...(later === null ? [] : [texts.t('announcement-night', { time: later })]),
        '',
        texts.t('announcement-quote', { text }),
      ].join('\n');
      const now = { text: texts.plain('announcement-send'), data: 'send' };
      const wait =
        later === null
          ? []
          : [[{ text: texts.plain('announcement-send-later', { time: later }), data: 'later' }]];
      const rewrite = { text: texts.plain('announcement-rewrite'), data: 'rewrite' };
      return { html, rows: [...wait, [now], [rewrite, ...cancel(texts)]] };
    },
    sent(texts: Texts, people: number): Message {
      return { html: texts.t('announcement-sent', { people }) };
    },
    cancelled(texts: Texts): Message {
      return { html: texts.t('announcement-cancelled') };
    },
    /** To one person of a unit, with the button that says it was read. */
    announcement(texts: Texts, it: Announcement, person: Person): Message {
      const html = texts.t('announcement-message', {
        commune: stores.plans.current().commune.name,
        address: addressed(texts, person.honorific),
        name: person.fullName,
        text: it.text ?? '',
      });
      const got = { text: texts.plain('announcement-got'), data: `announcement:got:${it.id}` };
      return { html, rows: [[got]] };
    },
    /** Who has read it and who has not, in Vietnamese order. */
    board(texts: Texts, it: Announcement): Message {
      const receipts = stores.announcements.receipts(it.id);
      const waiting = receipts.filter((receipt) => !receipt.acknowledged);
      const silent = waiting
        .flatMap(({ unitId }) => stores.units.byId(unitId) ?? [])
        .sort((a, b) => compareNames(a.name, b.name));
      const text = it.text ?? '';
      const head = texts.t('announcement-board', {
        time: it.sentAt === null ? '' : dateTime(texts, it.sentAt),
        by: stores.people.byId(it.byId)?.fullName ?? '',
        text: clipped(text, SHOWN),
        done: receipts.length - silent.length,
        total: receipts.length,
      });
      if (silent.length === 0) return { html: head };
      const again = {
        text: texts.plain('announcement-again', { count: silent.length }),
        data: `announcement:again:${it.id}`,
      };
      const refresh = {
        text: texts.plain('status-refresh'),
        data: `announcement:board:${it.id}`,
      };
      const html = `${head}\n${texts.t('announcement-silent', { names: names(silent) })}`;
      return { html, rows: [[refresh, again]] };
    },
  };
}
export type AnnouncementMessages = ReturnType<typeof createAnnouncementMessages>;
