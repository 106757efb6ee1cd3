import { inVietnam } from '../../domain/clock.ts';
import { tidy } from '../../domain/fold.ts';
import { may } from '../../domain/member.ts';
import { quietUntil } from '../../domain/reminder.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Announcement, AUDIENCES } from '../../storage/announcements.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { AnnouncementMessages } from './messages.ts';
import type { AnnouncementVerbs } from './verbs.ts';

export const ANNOUNCEMENT = 'announcement';
/** Room is left in Telegram's 4096 characters for the address and the sender. */
const LONGEST_TEXT = 3000;

const NOTES = { 'text-only': 'note-text-only', press: 'note-press' } as const;

type State = Aside & { readonly tooLong?: number; readonly note?: 'text-only' | 'press' };

/** Text, audience, preview: then it goes out. */
export function createAnnouncementFlow(deps: {
  readonly stores: Pick<Stores, 'announcements' | 'dialogues' | 'people' | 'plans'>;
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
    const { texts, at } = moment;
    const { returnTo } = dialogue.state as State;
    const asked = (more: Omit<State, 'returnTo'> = {}, settled: string | null = null) =>
      askedAside({ returnTo, ...more }, settled);
    const draft = stores.announcements.byId(dialogue.subjectId);
    const action = reply.kind === 'button' ? reply.action : null;
    const isTheirs = may(stores.people.who(moment.userId), 'announcement.send');
    if (!isTheirs || draft === null || draft.sentAt !== null || action === 'cancel') {
      return endAside(stores.dialogues, dialogue, messages.cancelled(texts), at);
    }
    if (draft.text === null) return asked(takeText(draft, reply));
    if (action === 'rewrite') {
      stores.announcements.setText(draft.id, null);
      return asked();
    }
    if (draft.audience === null) {
      const audience = AUDIENCES.find((each) => each === action);
      if (audience === undefined) return asked({ note: 'press' });
      stores.announcements.setAudience(draft.id, audience);
      return asked({}, messages.audienceLine(texts, audience));
    }
    if (action !== 'send' && action !== 'later') return asked({ note: 'press' });
    const quiet = action === 'later' ? quietUntil(stores.plans.current().reminders, at) : null;
    const reach = verbs.send(draft.id, quiet ?? at, at);
    const closing =
      reach === null ? messages.cancelled(texts) : messages.sent(texts, reach.people.length);
    return endAside(stores.dialogues, dialogue, closing, at);
  }

  function takeText(draft: Announcement, reply: Reply): Omit<State, 'returnTo'> {
    const text = reply.kind === 'text' ? tidy(reply.text) : '';
    if (text.length > LONGEST_TEXT) return { tooLong: text.length };
    if (text === '') return { note: 'text-only' };
    stores.announcements.setText(draft.id, text);
    return {};
  }

  return {
    name: ANNOUNCEMENT,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function clockText(instant: Temporal.Instant): string {
  return inVietnam(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}
