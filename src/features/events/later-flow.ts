import { tidy } from '../../domain/fold.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { EventCards } from './cards.ts';
import { fileIn } from './files.ts';
import { noteText } from './note-text.ts';
import { receivedLines } from './record-messages.ts';
import type { Page, RecordNote } from './recording.ts';
import type { EventVerbs } from './verbs.ts';
import { KIND_KEY } from './words.ts';

export const EVENT_LATER = 'event-later';
const LONGEST_REASON = 500;
const MOST_PAGES = 20;

/** What is done to an event after it was recorded; plain JSON. The subject is the person who is asked. */
export type Later = Aside & {
  readonly id: number;
  readonly do: 'minutes' | 'withdraw';
  readonly pages?: readonly Page[];
  readonly note?: RecordNote | { readonly is: 'reason' };
};

/** Minutes that come later, and withdrawing an event with a reason. */
export function createEventLaterFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'events' | 'people'>;
  readonly verbs: EventVerbs;
  readonly cards: EventCards;
}): Flow {
  const { stores, verbs, cards } = deps;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const state = dialogue.state as Later;
    const event = stores.events.byId(state.id);
    if (event === null) return { html: texts.t('event-gone') };
    const args = {
      kind: texts.plain(KIND_KEY[event.kind]),
      owner: cards.ownerName(texts, event.unitId),
      day: dateText(event.heldOn),
    };
    const count = state.pages?.length ?? 0;
    const drop: Button = { text: texts.plain('exemplar-drop'), data: 'drop' };
    const all: Button = { text: texts.plain('event-minutes-all', { count }), data: 'all' };
    const mistake: Button = { text: texts.plain('exemplar-reason-mistake'), data: 'mistake' };
    const question =
      state.do === 'minutes'
        ? texts.t('event-ask-minutes-later', args)
        : texts.t('event-ask-reason', args);
    const first = state.do === 'minutes' ? (count === 0 ? [] : [[all]]) : [[mistake]];
    const { note } = state;
    const said =
      note === undefined
        ? []
        : [note.is === 'reason' ? texts.t('event-note-reason') : noteText(texts, note)];
    const html = [...said, ...receivedLines(texts, count), question].join('\n\n');
    return { html, rows: [...first, [drop]] };
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const { note: _, ...state } = dialogue.state as Later;
    const who = stores.people.who(moment.userId);
    const { id } = state;
    const action = reply.kind === 'button' ? reply.action : null;
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    if (who === null || action === 'drop') return end({ html: texts.t('event-dropped') });
    if (verbs.changeable(id, who) === null) return end({ html: texts.t('event-gone') });

    const doer = { who, at };
    const { pages = [] } = state;
    if (state.do === 'withdraw') {
      const why = reasonOf(texts, reply);
      if (why === null) return asked({ ...state, note: { is: 'reason' } });
      const event = verbs.withdraw(id, why, doer);
      return end(event === null ? { html: texts.t('event-gone') } : cards.card(texts, event, who));
    }
    if (action === 'all' && pages.length > 0) {
      const event = verbs.addMinutes(id, pages, doer);
      const closing =
        event === null ? { html: texts.t('event-gone') } : cards.recorded(texts, event, who);
      return end(closing);
    }
    if (action !== null) return asked({ ...state, note: { is: 'press' } });
    const page = fileIn(reply);
    if (page === null) return asked({ ...state, note: { is: 'file' } });
    if (pages.some(({ fileUniqueId }) => fileUniqueId === page.fileUniqueId)) {
      return asked({ ...state, note: { is: 'page-received' } });
    }
    if (pages.length >= MOST_PAGES) return asked({ ...state, note: { is: 'many-pages' } });
    return asked({ ...state, pages: [...pages, page] });
  }

  return {
    name: EVENT_LATER,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function reasonOf(texts: Texts, reply: Reply): string | null {
  if (reply.kind === 'button') {
    return reply.action === 'mistake' ? texts.plain('exemplar-reason-mistake') : null;
  }
  const text = reply.kind === 'text' ? tidy(reply.text) : '';
  return /\p{L}/u.test(text) && text.length <= LONGEST_REASON ? text : null;
}

function asked(state: Later): Turn {
  return askedAside(state);
}
