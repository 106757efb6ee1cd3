import { atLeast } from '../../domain/council/share.ts';
import type { Meeting, Seat } from '../../storage/council-meetings.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { inRows } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { CouncilFacts, CouncilStores } from './facts.ts';
import { awardName, nomineeText, stateText } from './item-text.ts';
import { partOf } from './pages.ts';

const ITEMS = 8;
/** The reasons for being away that are one tap away. */
export const ABSENCES = ['trip', 'ill', 'busy'] as const;

/** A meeting: before it begins, while it is open, and as it ended. */
export function createMeetingMessages(stores: CouncilStores, facts: CouncilFacts) {
  const { council } = stores;
  const button = (text: string, data: string): readonly Button[] => [
    { text: clipped(text, 60), data },
  ];

  function attendance(texts: Texts, meeting: Meeting): readonly string[] {
    const seats = council.meetings.seats(meeting.id);
    const present = seats.filter((seat) => seat.present === true).length;
    const absent = seats.filter((seat) => seat.present === false);
    const open = seats.filter((seat) => seat.present === null).length;
    return [
      texts.t('council-attendance', { present, all: seats.length }),
      ...(open === 0 ? [] : [texts.t('council-attendance-open', { count: open })]),
      ...(absent.length === 0 ? [] : [texts.t('council-absent', { names: absences(absent) })]),
      ...quorumLine(texts, meeting, seats.length, present),
    ];
  }

  /** By the strictest rule on the agenda; a vote asks its own rule again. */
  function quorumLine(texts: Texts, meeting: Meeting, all: number, present: number) {
    const shares = council.items.ofMeeting(meeting.id).flatMap(({ id }) => {
      const view = facts.viewOf(id);
      const share = view?.item.rule?.quorum ?? view?.voting?.quorum ?? null;
      return share === null ? [] : [share];
    });
    if (shares.length === 0) return [texts.t('council-quorum-none')];
    const needed = Math.max(...shares.map((share) => atLeast(share, all)));
    const met = present >= needed ? 'yes' : 'no';
    return [texts.t('council-quorum', { needed, met })];
  }

  function agenda(texts: Texts, meeting: Meeting, page: number, canOpen: boolean) {
    const items = council.items.ofMeeting(meeting.id);
    const data = `council:meeting:${meeting.id}`;
    const part = partOf(texts, items, { page, size: ITEMS, data });
    const views = part.shown.flatMap(({ id }) => facts.viewOf(id) ?? []);
    const plan = facts.planOf(meeting.year);
    const lines = views.map((view) =>
      texts.t('council-agenda-line', {
        number: view.item.place,
        nominee: nomineeText(view.nomination),
        award: awardName(plan, view.nomination),
        state: isSeated(meeting) ? stateText(texts, view) : 'none',
      }),
    );
    const rows = views.map(({ item, nomination }) =>
      button(`${item.place}. ${nomination.name}`, `council:item:${item.id}`),
    );
    return { count: items.length, lines, rows: [...(canOpen ? rows : []), ...part.steps] };
  }

  function actions(texts: Texts, { id, state }: Meeting): readonly (readonly Button[])[] {
    const of = (key: Parameters<typeof texts.plain>[0], verb: string) =>
      button(texts.plain(key as 'council-button-home'), `council:${verb}:${id}`);
    if (state === 'planned') {
      return [
        of('council-button-invite', 'invite'),
        of('council-button-revise', 'revise'),
        of('council-button-begin', 'begin'),
        of('council-button-cancel', 'cancel'),
      ];
    }
    if (state === 'concluded') {
      const minutes = `document:show:minutes:meeting:${id}`;
      return [button(texts.plain('council-button-minutes'), minutes)];
    }
    if (state !== 'open') return [];
    return [of('council-button-attend', 'attend'), of('council-button-finish', 'finish')];
  }

  return {
    meeting(texts: Texts, meeting: Meeting, it: { page: number; manages: boolean }): Message {
      const seated = isSeated(meeting);
      const list = agenda(texts, meeting, it.page, seated);
      const head = texts.t('council-meeting', {
        state: meeting.state,
        at: dateTime(texts, meeting.openedAt ?? meeting.plannedFor),
        venue: clipped(meeting.venue, 150),
        count: list.count,
      });
      const lines = [head, ...(seated ? attendance(texts, meeting) : []), ...list.lines];
      if (meeting.concludedAt !== null) {
        lines.push(texts.t('council-meeting-ended', { at: dateTime(texts, meeting.concludedAt) }));
      }
      return {
        html: lines.join('\n'),
        rows: [
          ...list.rows,
          ...(it.manages ? actions(texts, meeting) : []),
          button(texts.plain('council-button-home'), 'council:home'),
        ],
      };
    },
    really(texts: Texts, meeting: Meeting, what: 'begin' | 'cancel'): Message {
      const seats = facts.rosterOf(facts.planOf(meeting.year)).length;
      const at = dateTime(texts, meeting.plannedFor);
      const [html, key, verb] =
        what === 'begin'
          ? [texts.t('council-really-begin', { at, count: seats }), 'council-button-begin', 'begun']
          : [texts.t('council-really-cancel', { at }), 'council-button-cancel', 'cancelled'];
      return {
        html,
        rows: [
          button(texts.plain(key as 'council-button-begin'), `council:${verb}:${meeting.id}`),
          button(texts.plain('council-button-back'), `council:meeting:${meeting.id}:0`),
        ],
      };
    },
    attendance(texts: Texts, meeting: Meeting): Message {
      const seats = council.meetings.seats(meeting.id);
      const marks = seats.map((seat) => ({
        text: `${mark(seat)} ${clipped(seat.fullName, 30)}`,
        data: `council:seat:${seat.id}`,
      }));
      const open = seats.some(({ present }) => present === null);
      const all = button(texts.plain('council-button-all-here'), `council:allhere:${meeting.id}`);
      return {
        html: [texts.t('council-attend'), ...attendance(texts, meeting)].join('\n'),
        rows: [
          ...inRows(marks, 2),
          ...(open ? [all] : []),
          button(texts.plain('council-button-meeting-back'), `council:meeting:${meeting.id}:0`),
        ],
      };
    },
    seat(texts: Texts, seat: Seat): Message {
      return {
        html: texts.t('council-seat', {
          name: clipped(seat.fullName, 80),
          position: clipped(seat.position, 120),
        }),
        rows: [
          button(texts.plain('council-button-here'), `council:here:${seat.id}`),
          ...ABSENCES.map((why) =>
            button(
              texts.plain('council-button-away', {
                reason: texts.plain('council-absence', { why }),
              }),
              `council:away:${seat.id}:${why}`,
            ),
          ),
          button(texts.plain('council-button-away-other'), `council:away:${seat.id}:other`),
          button(texts.plain('council-button-back'), `council:attend:${seat.meetingId}`),
        ],
      };
    },
  };
}
export type MeetingMessages = ReturnType<typeof createMeetingMessages>;

/** Opened, and so with a roster of its own. */
function isSeated({ state }: Meeting): boolean {
  return state === 'open' || state === 'concluded';
}

function mark({ present }: Seat): string {
  if (present === null) return '▫️';
  return present ? '✅' : '✖️';
}

function absences(seats: readonly Seat[]): string {
  const lines = seats.map(
    ({ fullName, absence }) => `${clipped(fullName, 60)} (${clipped(absence ?? '', 60)})`,
  );
  return clipped(lines.join(', '), 700);
}
