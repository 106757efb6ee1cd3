import type { Clock } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import type { Meeting, Seat } from '../../storage/council-meetings.ts';
import { type Message, sending } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateTime } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { ruleText } from '../../texts/voting-rule.ts';
import type { CouncilFacts, CouncilStores, ItemView } from './facts.ts';
import { handButtons, type ItemMessages } from './item-messages.ts';
import { awardName, nominationText, nomineeText } from './item-text.ts';

/** Nominations that an invitation names; the rest it counts. */
const NAMED = 15;

/** Whom an invitation reached, and who is to be told otherwise. */
export type Invited = { readonly told: number; readonly unreached: readonly string[] };

/** What members are told: the invitation, an open vote in private and in the council's group, the result. */
export function createCouncilNotices(deps: {
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
  readonly clock: Clock;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly messages: ItemMessages;
}) {
  const { facts, clock, messages } = deps;
  const { council, groups, outbox, people, units } = deps.stores;

  function send(
    key: string,
    chatId: number,
    message: Message,
    threadId: number | null = null,
  ): boolean {
    return outbox.enqueue({
      key,
      chatId,
      threadId,
      method: 'sendMessage',
      payload: { text: message.html, ...sending(message) },
      at: clock.now(),
    });
  }

  function edit(key: string, chatId: number, messageId: number, message: Message): void {
    const rows = message.rows ?? [];
    outbox.enqueue({
      key,
      chatId,
      method: 'editMessageText',
      payload: { message_id: messageId, text: message.html, ...sending({ ...message, rows }) },
      at: clock.now(),
    });
  }

  function agenda(texts: Texts, meeting: Meeting): string {
    const plan = facts.planOf(meeting.year);
    const views = council.items.ofMeeting(meeting.id).flatMap(({ id }) => facts.viewOf(id) ?? []);
    const lines = views.slice(0, NAMED).map(({ item, nomination }) =>
      texts.t('council-agenda-line', {
        number: item.place,
        nominee: nomineeText(nomination),
        award: awardName(plan, nomination),
        state: 'none',
      }),
    );
    const more = views.length - lines.length;
    return [...lines, ...(more > 0 ? [texts.t('council-agenda-more', { count: more })] : [])].join(
      '\n',
    );
  }

  function addressee(texts: Texts, { honorific, fullName }: Person) {
    return { address: addressed(texts, honorific), name: fullName };
  }

  function personOf(seat: Pick<Seat, 'personId'>): Person | null {
    return seat.personId === null ? null : people.byId(seat.personId);
  }

  const hands = (view: ItemView) => `vote:${view.item.id}`;

  function boardOf(texts: Texts, view: ItemView): Message {
    const plan = facts.planOf(view.meeting.year);
    const isOpen = view.item.state === 'voting';
    const lines = [
      texts.t('council-board', { number: view.item.place, open: isOpen ? 'yes' : 'no' }),
      nominationText(texts, { units }, plan, view.nomination),
      ...messages.participation(texts, view),
    ];
    return { html: lines.join('\n'), rows: isOpen ? [handButtons(texts, view.item.id)] : [] };
  }

  /** In the secretary's chat the board has no buttons to vote by: those come in a message of their own. */
  function boards(view: ItemView, opener: Person | null) {
    const inGroups = groups.ofPurpose('council').map(({ chatId, threadId }) => ({
      key: `${hands(view)}:board:${chatId}`,
      chatId,
      threadId,
      message: boardOf(deps.texts.vi, view),
    }));
    if (opener === null) return inGroups;
    const message = { ...boardOf(deps.texts[opener.language], view), rows: [] };
    const key = `${hands(view)}:opener`;
    return [...inGroups, { key, chatId: opener.telegramId, threadId: null, message }];
  }

  function handMessage(texts: Texts, view: ItemView, person: Person): Message {
    const plan = facts.planOf(view.meeting.year);
    return {
      html: texts.t('council-hand', {
        ...addressee(texts, person),
        nominee: html(nominationText(texts, { units }, plan, view.nomination)),
        rule: view.item.rule === null ? '' : ruleText(texts, view.item.rule),
      }),
      rows: [handButtons(texts, view.item.id)],
    };
  }

  /** The secretary who opened the vote. */
  function openerOf(view: ItemView): Person | null {
    const row = outbox.byKey(`${hands(view)}:opener`);
    const who = row === null ? null : people.who(row.chatId);
    return who?.person ?? null;
  }

  const inviteKey = (meeting: Meeting, revision: number, person: Person) =>
    `council:invite:${meeting.id}:${revision}:${person.id}`;

  /** False when this person was told before. */
  function inviteOne(meeting: Meeting, person: Person): boolean {
    const texts = deps.texts[person.language];
    const message = texts.t('council-invitation', {
      ...addressee(texts, person),
      changed: wasInvited(meeting, person) ? 'yes' : 'no',
      at: dateTime(texts, meeting.plannedFor),
      venue: clipped(meeting.venue, 150),
      agenda: html(agenda(texts, meeting)),
    });
    const key = inviteKey(meeting, meeting.revision, person);
    return send(key, person.telegramId, { html: message });
  }

  /** To this meeting as it is, or as it was planned before. */
  function wasInvited(meeting: Meeting, person: Person): boolean {
    const revisions = Array.from({ length: meeting.revision }, (_, index) => index + 1);
    return revisions.some((each) => outbox.byKey(inviteKey(meeting, each, person)) !== null);
  }

  return {
    /** Each change of time, place or agenda is told once; not to whoever has just made it. */
    invite(meeting: Meeting, by: number): Invited {
      const members = council.members.current();
      let told = 0;
      for (const member of members) {
        const person = personOf(member);
        if (person !== null && person.id !== by && inviteOne(meeting, person)) told += 1;
      }
      const unreached = members.filter((member) => personOf(member) === null);
      return { told, unreached: unreached.map(({ fullName }) => fullName) };
    },
    /** To those who were invited. */
    cancelled(meeting: Meeting): void {
      for (const member of council.members.current()) {
        const person = personOf(member);
        if (person === null) continue;
        if (!wasInvited(meeting, person)) continue;
        const texts = deps.texts[person.language];
        const at = dateTime(texts, meeting.plannedFor);
        const message = texts.t('council-cancelled-told', { ...addressee(texts, person), at });
        send(`council:cancel:${meeting.id}:${person.id}`, person.telegramId, { html: message });
      }
    },
    /** A show of hands is open: who may vote gets the two buttons, the others see who has voted. */
    voteOpened(view: ItemView, secretary: Person): void {
      for (const seat of view.seats.filter(({ id }) => view.electorate.eligible.includes(id))) {
        const person = personOf(seat);
        if (person === null || !facts.votesThemselves(seat)) continue;
        const message = handMessage(deps.texts[person.language], view, person);
        send(`${hands(view)}:hand:${seat.id}`, person.telegramId, message);
      }
      for (const { key, chatId, threadId, message } of boards(view, secretary)) {
        send(key, chatId, message, threadId);
      }
    },
    /** Brings the boards up to date: each edit once, and only when the number of hands has changed. */
    refresh(view: ItemView): void {
      const count = council.votes.voted(view.item.id).length;
      const mark = view.item.state === 'voting' ? String(count) : 'closed';
      if (mark === '0') return;
      for (const { key, chatId, message } of boards(view, openerOf(view))) {
        const messageId = outbox.byKey(key)?.messageId ?? null;
        if (messageId !== null) edit(`${key}:${mark}`, chatId, messageId, message);
      }
    },
    /** Takes the buttons off the messages by which members have voted. */
    voteClosed(view: ItemView): void {
      for (const seat of view.seats.filter(({ id }) => view.electorate.eligible.includes(id))) {
        const key = `${hands(view)}:hand:${seat.id}`;
        const row = outbox.byKey(key);
        const person = personOf(seat);
        if (row?.messageId === null || row === null || person === null) continue;
        const texts = deps.texts[person.language];
        const closed = texts.t('council-hand-closed', { nominee: nomineeText(view.nomination) });
        edit(`${key}:closed`, row.chatId, row.messageId, { html: closed });
      }
    },
    /** The conclusion, to the council's group. */
    concluded(view: ItemView, lines: (texts: Texts) => readonly string[]): void {
      const plan = facts.planOf(view.meeting.year);
      const texts = deps.texts.vi;
      const text = [
        texts.t('council-result', { number: view.item.place }),
        nominationText(texts, { units }, plan, view.nomination),
        ...lines(texts),
      ].join('\n');
      for (const { chatId, threadId } of groups.ofPurpose('council')) {
        send(`${hands(view)}:result:${chatId}`, chatId, { html: text }, threadId);
      }
    },
  };
}
export type CouncilNotices = ReturnType<typeof createCouncilNotices>;
