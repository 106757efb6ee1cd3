import { inVietnam, ZONE } from '../../domain/clock.ts';
import { may, type Who } from '../../domain/member.ts';
import { readTime } from '../../domain/typed-time.ts';
import type { Message } from '../../telegram/message.ts';
import { timeText } from '../../texts/dates.ts';
import type { CouncilFacts, CouncilStores } from './facts.ts';
import { type Asking, type Form, type Question, textOf } from './form.ts';
import { awardName, nomineeText } from './item-text.ts';
import type { MeetingMessages } from './meeting-messages.ts';
import type { MeetingVerbs } from './meeting-verbs.ts';
import { dayQuestion, ticksQuestion, wordsQuestion } from './questions.ts';

export const MEETING_FORM = 'council-meeting';

const LONGEST_VENUE = 150;
const HOURS = ['08:00', '14:00'];

/** When and where the council meets, on what. The subject is the meeting that is changed, or none yet. */
export function meetingForm(deps: {
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
  readonly verbs: MeetingVerbs;
  readonly messages: MeetingMessages;
}): Form {
  const { stores, facts, verbs, messages } = deps;
  const meetingOf = (subjectId: number) =>
    subjectId > 0 ? stores.council.meetings.byId(subjectId) : null;
  /** When the meeting that is changed was to be. */
  const plannedOf = (subjectId: number) => {
    const before = meetingOf(subjectId);
    return before === null ? null : inVietnam(before.plannedFor);
  };
  const yearOf = (subjectId: number) => meetingOf(subjectId)?.year ?? stores.plans.current().year;

  const agenda = ticksQuestion({
    id: 'agenda',
    label: 'council-q-agenda',
    ask: 'council-ask-agenda',
    ticked: ({ subjectId }) =>
      subjectId > 0
        ? stores.council.items.ofMeeting(subjectId).map(({ nominationId }) => String(nominationId))
        : [],
    options({ subjectId }) {
      const year = yearOf(subjectId);
      const plan = facts.planOf(year);
      return facts.proposable(year, subjectId > 0 ? subjectId : null).map((nomination) => ({
        id: String(nomination.id),
        text: `${nomineeText(nomination)} – ${awardName(plan, nomination)}`,
      }));
    },
  });

  function save({ texts, subjectId, answers, now }: Asking, who: Who): Message {
    const day = Temporal.PlainDate.from(textOf(answers, 'day'));
    const plannedFor = instantOf(day, textOf(answers, 'time'));
    const it = {
      year: yearOf(subjectId),
      plannedFor,
      venue: textOf(answers, 'venue'),
      agenda: (answers['agenda'] as readonly string[]).map(Number),
    };
    if (subjectId <= 0) {
      const made = verbs.plan(it, who, now);
      return messages.meeting(texts, made, { page: 0, manages: true });
    }
    const outcome = verbs.revise(subjectId, it, who, now);
    if (outcome.kind === 'refused') return { html: texts.t('council-not-now') };
    return messages.meeting(texts, outcome.meeting, { page: 0, manages: true });
  }

  return {
    name: MEETING_FORM,
    review: true,
    allowed: (who) => may(who, 'council.manage'),
    head: ({ texts, subjectId }) =>
      texts.t(subjectId > 0 ? 'council-form-revise' : 'council-form-plan'),
    questions: [
      dayQuestion({
        id: 'day',
        label: 'council-q-day',
        ask: 'council-ask-day',
        which: 'coming',
        suggestions({ today, subjectId }) {
          const before = plannedOf(subjectId)?.toPlainDate();
          const kept = before === undefined || isBefore(before, today) ? [] : [before];
          const usual = [today, today.add({ days: 1 }), today.add({ days: 7 })];
          return [...kept, ...usual.filter((day) => !kept.some((each) => each.equals(day)))];
        },
      }),
      timeQuestion((subjectId) => plannedOf(subjectId)?.toPlainTime() ?? null),
      wordsQuestion({
        id: 'venue',
        label: 'council-q-venue',
        ask: 'council-ask-venue',
        most: LONGEST_VENUE,
        suggestions: ({ texts, subjectId }) => {
          const before = meetingOf(subjectId)?.venue;
          const { commune } = stores.plans.current();
          const usual = texts.plain('council-venue', { commune: commune.name });
          return [...new Set([...(before === undefined ? [] : [before]), usual])];
        },
      }),
      agenda,
    ],
    save,
  };
}

function timeQuestion(before: (subjectId: number) => Temporal.PlainTime | null): Question {
  return {
    id: 'time',
    label: 'council-q-time',
    ask({ texts, subjectId }) {
      const planned = before(subjectId);
      const hours = new Set([...(planned === null ? [] : [timeText(planned)]), ...HOURS]);
      return {
        html: texts.t('council-ask-time'),
        rows: [[...hours].map((hour) => ({ text: hour, data: `at:${hour}` }))],
      };
    },
    take(reply, { texts, answers, now }) {
      const tapped = reply.kind === 'button' ? /^at:(.+)$/.exec(reply.action)?.[1] : undefined;
      const typed = reply.kind === 'text' ? reply.text : (tapped ?? '');
      const time = readTime(typed);
      if (time === null) return { kind: 'note', html: texts.t('council-note-time') };
      const day = Temporal.PlainDate.from(textOf(answers, 'day'));
      const isPast = Temporal.Instant.compare(instantOf(day, time.toString()), now) < 0;
      if (isPast)
        return { kind: 'note', html: texts.t('council-note-time-past', { now: clock(now) }) };
      return { kind: 'answer', value: timeText(time) };
    },
    shown: (value) => String(value),
  };
}

function clock(now: Temporal.Instant): string {
  return timeText(inVietnam(now).toPlainTime());
}

function instantOf(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
