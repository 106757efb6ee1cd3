import {
  CONSENT_WAYS,
  type ConsentWay,
  EXEMPLAR_MOVES,
  type ExemplarAction,
  type ExemplarMove,
} from '../../domain/exemplar.ts';
import { tidy } from '../../domain/fold.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ActMessages, ActNote } from './act-messages.ts';
import type { ExemplarCards } from './cards.ts';
import type { ExemplarOutcome, ExemplarVerbs } from './verbs.ts';

export const EXEMPLAR_ACT = 'exemplar-act';
const LONGEST_NOTE = 500;

/** One question about an entry: a note, a reason, or how consent was said. */
export const ACTS = ['foster', 'praise', 'multiply', 'withdraw', 'consent', 'retract'] as const;
export type Act = (typeof ACTS)[number];
/** The subject is the person who is asked, so that nobody's question ends somebody else's. */
export type Acting = Aside & { readonly id: number; readonly do: Act; readonly note?: ActNote };

/** The action of the workflow behind a question. */
export function actionOf(act: Act): ExemplarAction {
  return act === 'retract' ? 'consent' : act;
}

/** Moves an entry on with a note, withdraws it with a reason, records what was said about publication. */
export function createExemplarActFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'exemplars' | 'people'>;
  readonly verbs: ExemplarVerbs;
  readonly messages: ActMessages;
  readonly cards: ExemplarCards;
}): Flow {
  const { stores, verbs, messages, cards } = deps;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const state = dialogue.state as Acting;
    const entry = stores.exemplars.byId(state.id);
    return entry === null ? messages.gone(texts) : messages.ask(texts, entry, state);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const { note: _, ...state } = dialogue.state as Acting;
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    const again = (note: ActNote) => askedAside({ ...state, note } as Acting);
    if (who === null || action === 'drop') return end(messages.dropped(texts));

    const doer = { who, at };
    const { id } = state;
    const closing = (outcome: ExemplarOutcome) => {
      if (outcome.kind === 'done') return cards.card(texts, outcome.entry, who);
      return outcome.kind === 'gone' ? messages.gone(texts) : messages.refused(texts, outcome.lock);
    };
    if (state.do === 'consent' || state.do === 'retract') {
      const how = wayOf(action);
      if (how === null) return again('press');
      return end(closing(verbs.consent(id, state.do === 'consent', how, doer)));
    }
    const words = wordsOf(state.do, reply, texts);
    if (words === 'press' || words === 'text-only' || words === 'too-long') return again(words);
    if (state.do === 'withdraw') return end(closing(verbs.withdraw(id, words.text ?? '', doer)));
    return end(closing(verbs.move(state.do, id, words.text, doer)));
  }

  function wordsOf(act: ExemplarMove | 'withdraw', reply: Reply, texts: Texts) {
    if (reply.kind === 'button') {
      if (act !== 'withdraw') return reply.action === 'none' ? { text: null } : 'press';
      const reason = messages.reasonOf(texts, reply.action);
      return reason === null ? 'press' : { text: reason };
    }
    const text = reply.kind === 'text' ? tidy(reply.text) : '';
    if (!/[\p{L}\p{N}]/u.test(text)) return 'text-only';
    return text.length > LONGEST_NOTE ? 'too-long' : { text };
  }

  return {
    name: EXEMPLAR_ACT,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function wayOf(action: string | null): ConsentWay | null {
  return CONSENT_WAYS.find((way) => way === action) ?? null;
}

/** Whether a question moves an entry on. */
export function isMove(act: Act): act is ExemplarMove {
  return act in EXEMPLAR_MOVES;
}
