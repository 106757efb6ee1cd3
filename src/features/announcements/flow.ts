import { inVietnam } from '../../domain/clock.ts';
import { tidy } from '../../domain/fold.ts';
import { quietUntil } from '../../domain/reminder.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Announcement, AUDIENCES } from '../../storage/announcements.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { AnnouncementMessages } from './messages.ts';
import type { AnnouncementVerbs } from './verbs.ts';

export const ANNOUNCEMENT = 'announcement';
/** Room is left in Telegram's 4096 characters for the address and the sender. */
const LONGEST_TEXT = 3000;

const NOTES = { 'text-only': 'note-text-only', press: 'note-press' } as const;

type State = { readonly tooLong?: number; readonly note?: 'text-only' | 'press' };

/** Text, audience, preview: then it goes out. */
export function createAnnouncementFlow(deps: {
  readonly stores: Pick<Stores, 'announcements' | 'plans'>;
  readonly verbs: AnnouncementVerbs;
  readonly messages: AnnouncementMessages;
}): Flow {
  const { stores, verbs, messages } = deps;

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const { note } = dialogue.state as State;
    const question = questionOf(dialogue, texts, now);
    if (note === undefined) return question;
    return { ...question, html: `${texts.t(NOTES[note])}\n\n${question.html}` };
  }

  function questionOf(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const draft = stores.announcements.byId(dialogue.subjectId);
    const { tooLong: length } = dialogue.state as State;
    if (draft === null || draft.text === null) {
      return messages.askText(texts, length === undefined ? null : { length, most: LONGEST_TEXT });
    }
    if (draft.audience === null) return messages.askAudience(texts);
    const { units, people, unreached } = verbs.reach(draft.audience, now);
    const reach = { units: units.length, people: people.length, unreached };
    const later = quietUntil(stores.plans.current().reminders, now);
    return messages.preview(texts, draft.text, reach, later === null ? null : clockText(later));
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts } = moment;
    const draft = stores.announcements.byId(dialogue.subjectId);
    const action = reply.kind === 'button' ? reply.action : null;
    if (draft === null || draft.sentAt !== null || action === 'cancel') {
      return ended(messages.cancelled(texts));
    }
    if (draft.text === null) return takeText(draft, reply);
    if (action === 'rewrite') {
      stores.announcements.setText(draft.id, null);
      return asked();
    }
    if (draft.audience === null) return takeAudience(draft, action, texts);
    if (action === 'send') return send(draft, moment.at, moment);
    const later = quietUntil(stores.plans.current().reminders, moment.at);
    if (action === 'later') return send(draft, later ?? moment.at, moment);
    return asked({ note: 'press' });
  }

  function takeText(draft: Announcement, reply: Reply): Turn {
    const text = reply.kind === 'text' ? tidy(reply.text) : '';
    if (text.length > LONGEST_TEXT) return asked({ tooLong: text.length });
    if (text === '') return asked({ note: 'text-only' });
    stores.announcements.setText(draft.id, text);
    return asked();
  }

  function takeAudience(draft: Announcement, action: string | null, texts: Texts): Turn {
    const audience = AUDIENCES.find((each) => each === action);
    if (audience === undefined) return asked({ note: 'press' });
    stores.announcements.setAudience(draft.id, audience);
    return asked({}, messages.audienceLine(texts, audience));
  }

  function send(draft: Announcement, notBefore: Temporal.Instant, moment: Moment): Turn {
    const reach = verbs.send(draft.id, notBefore, moment.at);
    if (reach === null) return ended(messages.cancelled(moment.texts));
    return ended(messages.sent(moment.texts, reach.people.length));
  }

  return {
    name: ANNOUNCEMENT,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function asked(state: State = {}, settled: string | null = null): Turn {
  return { taken: { settled, place: 'below' }, state, standing: 'current' };
}

function ended(closing: Message): Turn {
  return { taken: { settled: null, place: 'none', closing }, state: {}, standing: 'ended' };
}

function clockText(instant: Temporal.Instant): string {
  return inVietnam(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}
