import { tidy } from '../../domain/fold.ts';
import { may, type Who } from '../../domain/member.ts';
import { readPhone } from '../../domain/phone.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Named } from '../../storage/erasures.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import { createPaperMessages, type PaperNote } from './paper-messages.ts';
import type { DataVerbs } from './verbs.ts';

export const ERASE_NAME = 'erase-name';
const LONGEST_NAME = 100;

/** What was typed, and in which unit it is meant; plain JSON. */
type State = Aside & {
  readonly name: string | null;
  readonly unitId: number | null;
  readonly note: PaperNote;
};

/**
 * A request that came on paper, for an exemplar or nominee, or the owner of a telephone number: who it is,
 * in which unit, what goes and what stays, then a tap.
 */
export function createPaperFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'erasures' | 'people' | 'units'>;
  readonly verbs: DataVerbs;
}): Flow {
  const { stores, verbs } = deps;
  const messages = createPaperMessages(stores);

  function found(state: State): readonly Named[] {
    return state.name === null ? [] : stores.erasures.findName(state.name);
  }

  function prompt(dialogue: Dialogue, texts: Parameters<Flow['prompt']>[1]): Message {
    const state = dialogue.state as State;
    if (state.name === null) return messages.askName(texts, state.note);
    const here = found(state);
    const chosen = here.find(({ unitId }) => unitId === state.unitId);
    if (chosen === undefined) {
      return messages.choose(texts, state.name, here, stores.people.named(state.name));
    }
    return messages.confirm(texts, chosen);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const state = dialogue.state as State;
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    // what was typed does not outlive its question
    const ended = (closing: Message): Turn => ({
      ...endAside(stores.dialogues, dialogue, closing, moment.at),
      state: { ...state, name: null },
    });
    if (!may(who, 'data.decide') || action === 'drop') return ended(messages.dropped(moment.texts));
    if (action === 'again')
      return askedAside({ ...state, name: null, unitId: null, note: null } as State);
    if (state.name === null) return takeName(state, reply, { ...moment, who }, ended);
    const unitId = Number(/^unit:(\d{1,12})$/.exec(action ?? '')?.[1] ?? Number.NaN);
    if (found(state).some((each) => each.unitId === unitId)) {
      return askedAside({ ...state, unitId, note: null } as State);
    }
    const personId = Number(/^person:(\d{1,12})$/.exec(action ?? '')?.[1] ?? Number.NaN);
    const person = stores.people.named(state.name).find(({ id }) => id === personId);
    if (person !== undefined) {
      const request = verbs.askFor(person, { who, at: moment.at });
      return ended(messages.onRecord(moment.texts, request));
    }
    const chosen = found(state).find((each) => each.unitId === state.unitId);
    if (chosen === undefined || action !== 'erase') return askedAside(state);
    const isDone = verbs.eraseName(chosen, { who, at: moment.at });
    return ended(isDone ? messages.erased(moment.texts) : messages.nothing(moment.texts));
  }

  function takeName(
    state: State,
    reply: Reply,
    moment: Moment & { readonly who: Who },
    ended: (closing: Message) => Turn,
  ): Turn {
    if (reply.kind !== 'text') return askedAside({ ...state, note: 'text' } as State);
    const phone = readPhone(reply.text);
    if (phone !== null) {
      const count = verbs.forgetPhone(phone, { who: moment.who, at: moment.at });
      if (count === 0) return askedAside({ ...state, note: 'phone' } as State);
      return ended(messages.phoneForgotten(moment.texts));
    }
    const name = tidy(reply.text).replace(/\s+/g, ' ');
    if (name === '' || name.length > LONGEST_NAME) {
      return askedAside({ ...state, note: 'long' } as State);
    }
    const here = stores.erasures.findName(name);
    if (here.length === 0 && stores.people.named(name).length > 0) {
      return askedAside({ ...state, name, unitId: null, note: null } as State);
    }
    if (here.length === 0) return askedAside({ ...state, note: 'unknown' } as State);
    const [only] = here;
    const isOnly = here.length === 1 && stores.people.named(name).length === 0;
    const unitId = isOnly && only !== undefined ? only.unitId : null;
    return askedAside({ ...state, name, unitId, note: null } as State);
  }

  return {
    name: ERASE_NAME,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}
