import { inVietnam } from '../../domain/clock.ts';
import { type Person, unitsOf, type Who } from '../../domain/member.ts';
import { existsOn } from '../../domain/unit.ts';
import type { Announcement, Audience } from '../../storage/announcements.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import { sending } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { AnnouncementMessages } from './messages.ts';

type VerbStores = Pick<Stores, 'announcements' | 'audit' | 'outbox' | 'people' | 'units'>;

/** How far an announcement reaches: its units, those who speak for them, and units without anybody. */
export type Reach = {
  readonly units: readonly StoredUnit[];
  readonly people: readonly Person[];
  readonly unreached: readonly StoredUnit[];
};

/** Announcing, acknowledging and asking again; each call is part of the caller's transaction. */
export function createAnnouncementVerbs(deps: {
  readonly stores: VerbStores;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly messages: AnnouncementMessages;
}) {
  const { texts, messages } = deps;
  const { announcements, audit, outbox, people, units } = deps.stores;

  function reachOf(all: readonly StoredUnit[]): Reach {
    const spoken = all.map((unit) => ({
      unit,
      speakers: people.ofUnit(unit.id).filter(({ person }) => person.unreachableAt === null),
    }));
    const persons = spoken.flatMap(({ speakers }) => speakers.map(({ person }) => person));
    return {
      units: all,
      people: [...new Map(persons.map((person) => [person.id, person])).values()],
      unreached: spoken.filter(({ speakers }) => speakers.length === 0).map(({ unit }) => unit),
    };
  }

  function addressees(audience: Audience, at: Temporal.Instant): readonly StoredUnit[] {
    const today = inVietnam(at).toPlainDate();
    return units
      .sorted()
      .filter((unit) => existsOn(unit, today))
      .filter((unit) => audience === 'all' || unit.kind === 'hamlet');
  }

  function tell(
    it: Announcement,
    key: string,
    person: Person,
    when: { readonly at: Temporal.Instant; readonly notBefore: Temporal.Instant },
  ): boolean {
    const message = messages.announcement(texts[person.language], it, person);
    return outbox.enqueue({
      key: `announcement:${it.id}:${key}${person.id}`,
      chatId: person.telegramId,
      method: 'sendMessage',
      payload: { text: message.html, ...sending(message) },
      ...when,
    });
  }

  return {
    reach: (audience: Audience, at: Temporal.Instant) => reachOf(addressees(audience, at)),

    /** Puts it in line for everybody, with the board of receipts first; sending twice changes nothing. */
    send(id: number, notBefore: Temporal.Instant, at: Temporal.Instant): Reach | null {
      const draft = announcements.byId(id);
      if (draft?.audience === null || draft === null) return null;
      const reach = reachOf(addressees(draft.audience, at));
      const unitIds = reach.units.map((unit) => unit.id);
      if (!announcements.send(id, unitIds, at)) return null;
      const sent = announcements.byId(id) ?? draft;
      audit.record({
        at,
        actorId: draft.byId,
        action: 'announce',
        subject: `announcement:${id}`,
        after: { units: unitIds.length, people: reach.people.length },
      });
      const board = messages.board(texts.vi, sent);
      outbox.enqueue({
        key: `announcement:${id}:board`,
        chatId: sent.chatId,
        threadId: sent.threadId,
        method: 'sendMessage',
        payload: { text: board.html, ...sending(board) },
        at,
      });
      for (const person of reach.people) tell(sent, '', person, { at, notBefore });
      return reach;
    },

    /** Counts the person's units that were told; false when none was. Once more changes nothing. */
    acknowledge(id: number, who: Who, at: Temporal.Instant): boolean {
      const told = announcements.receipts(id).map(({ unitId }) => unitId);
      const mine = unitsOf(who).filter((unitId) => told.includes(unitId));
      const now = mine.filter((unitId) => announcements.acknowledge(id, unitId, who.person.id, at));
      for (const unitId of now) {
        const subject = `announcement:${id}`;
        const after = { unitId };
        audit.record({ at, actorId: who.person.id, action: 'acknowledge', subject, after });
      }
      return mine.length > 0;
    },

    /** Says it once more today to those of the units that have not answered; returns how many people. */
    again(id: number, at: Temporal.Instant): number {
      const it = announcements.byId(id);
      if (it === null) return 0;
      const waiting = announcements.receipts(id).filter((receipt) => !receipt.acknowledged);
      const silent = waiting.flatMap(({ unitId }) => units.byId(unitId) ?? []);
      const day = inVietnam(at).toPlainDate().toString();
      const when = { at, notBefore: at };
      const told = reachOf(silent).people.filter((person) =>
        tell(it, `again:${day}:`, person, when),
      );
      return told.length;
    },
  };
}
export type AnnouncementVerbs = ReturnType<typeof createAnnouncementVerbs>;
