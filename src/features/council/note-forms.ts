import { may, type Who } from '../../domain/member.ts';
import type { Message } from '../../telegram/message.ts';
import type { CouncilFacts, CouncilStores, ItemView } from './facts.ts';
import { type Asking, type Form, textOf } from './form.ts';
import type { ItemMessages } from './item-messages.ts';
import { namesOf, nomineeText } from './item-text.ts';
import type { ItemVerbs } from './item-verbs.ts';
import type { MeetingMessages } from './meeting-messages.ts';
import type { MeetingVerbs } from './meeting-verbs.ts';
import { wordsQuestion } from './questions.ts';
import { refusalText } from './refusals.ts';

export const ABSENCE_FORM = 'council-absence';
export const ADJOURN_FORM = 'council-adjourn';
export const DISCUSSION_FORM = 'council-discussion';

const LONGEST_REASON = 200;
/** Minutes tell what was said, not each word of it; one message holds it with what stands around it. */
const LONGEST_DISCUSSION = 3_000;

/** What is said in one answer: why somebody is away, why an item is put off, what was discussed. */
export function noteForms(deps: {
  readonly stores: CouncilStores;
  readonly facts: CouncilFacts;
  readonly meetingVerbs: MeetingVerbs;
  readonly itemVerbs: ItemVerbs;
  readonly meetingMessages: MeetingMessages;
  readonly itemMessages: ItemMessages;
}): readonly Form[] {
  const { facts, meetingVerbs, itemVerbs, meetingMessages, itemMessages } = deps;
  const { meetings } = deps.stores.council;
  const allowed = (who: Who) => may(who, 'council.manage');
  const notNow = ({ texts }: Asking): Message => ({ html: texts.t('council-not-now') });

  const absence: Form = {
    name: ABSENCE_FORM,
    review: false,
    allowed,
    head({ texts, subjectId }) {
      const seat = meetings.seat(subjectId);
      return texts.t('council-form-absence', { name: seat === null ? '' : namesOf([seat]) });
    },
    questions: [
      wordsQuestion({
        id: 'reason',
        label: 'council-q-absence',
        ask: 'council-ask-absence',
        most: LONGEST_REASON,
      }),
    ],
    save(asking, who) {
      const seat = meetings.seat(asking.subjectId);
      if (seat === null) return notNow(asking);
      const outcome = meetingVerbs.attend(seat, textOf(asking.answers, 'reason'), who, asking.now);
      if (outcome.kind === 'done') return meetingMessages.attendance(asking.texts, outcome.meeting);
      return { html: refusalText(asking.texts, outcome.lock) };
    },
  };

  const adjourn: Form = {
    name: ADJOURN_FORM,
    review: false,
    allowed,
    head: (asking) =>
      asking.texts.t('council-form-adjourn', { nominee: nomineeOf(asking.subjectId) }),
    questions: [
      wordsQuestion({
        id: 'reason',
        label: 'council-q-adjourn',
        ask: 'council-ask-adjourn',
        most: LONGEST_REASON,
        suggestions: ({ texts }) => [
          texts.plain('council-adjourn-later'),
          texts.plain('council-adjourn-verify'),
        ],
      }),
    ],
    save(asking, who) {
      const view = facts.viewOf(asking.subjectId);
      if (view === null) return notNow(asking);
      const outcome = itemVerbs.adjourn(view, textOf(asking.answers, 'reason'), who, asking.now);
      if (outcome.kind === 'refused') return { html: refusalText(asking.texts, outcome.why) };
      return card(asking, who);
    },
  };

  const discussion: Form = {
    name: DISCUSSION_FORM,
    review: true,
    allowed,
    head: ({ texts }) => texts.t('council-form-discussion'),
    questions: [
      wordsQuestion({
        id: 'discussion',
        label: 'council-q-discussion',
        ask: 'council-ask-discussion',
        most: LONGEST_DISCUSSION,
        suggestions: ({ texts }) => [texts.plain('council-discussion-none')],
      }),
    ],
    save(asking, who) {
      const meeting = meetings.byId(asking.subjectId);
      if (meeting === null) return notNow(asking);
      const text = textOf(asking.answers, 'discussion');
      const outcome = meetingVerbs.conclude(meeting, text, who, asking.now);
      if (outcome.kind === 'refused') return { html: refusalText(asking.texts, outcome.lock) };
      return meetingMessages.meeting(asking.texts, outcome.meeting, { page: 0, manages: true });
    },
  };

  function nomineeOf(itemId: number): string {
    const view = facts.viewOf(itemId);
    return view === null ? '' : nomineeText(view.nomination);
  }

  /** The item as it is now. */
  function card({ texts, subjectId }: Asking, who: Who): Message {
    const view = facts.viewOf(subjectId) as ItemView;
    const seat = facts.seatOf(view.meeting.id, who.person.id);
    return itemMessages.item(texts, view, { manages: true, seat });
  }

  return [absence, adjourn, discussion];
}
