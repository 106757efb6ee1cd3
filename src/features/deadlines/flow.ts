import { inVietnam } from '../../domain/clock.ts';
import { tidy } from '../../domain/fold.ts';
import { may } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import { readComingDate } from '../../domain/typed-date.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { LONGEST_REASON, reasonFor, SHIFT_REASONS } from './choices.ts';
import type { DeadlineMessages, DeadlineNote } from './messages.ts';
import type { Order, Orders } from './orders.ts';

type State = Aside & Order & { readonly note: DeadlineNote };

/** What an officer types for a deadline: a new day, a reason. The subject is the officer. */
export function createDeadlineFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'people'>;
  readonly orders: Orders;
  readonly messages: DeadlineMessages;
}): Flow {
  const { stores, orders, messages } = deps;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const { note, ...order } = dialogue.state as State;
    const asksDay = order.verb === 'move' && order.day === null;
    return asksDay ? messages.askDay(texts, order, note) : messages.askWhy(texts, order, note);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const state = dialogue.state as State;
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    if (!may(who, 'deadline.move') || action === 'drop') {
      return endAside(stores.dialogues, dialogue, messages.dropped(texts), at);
    }
    if (state.verb === 'move' && state.day === null) return takeDay(state, reply, moment);
    const reason = action === null ? null : reasonFor(texts, SHIFT_REASONS, action);
    const typed = reply.kind === 'text' ? tidy(reply.text) : '';
    if (typed.length > LONGEST_REASON) return askedAside({ ...state, note: 'too-long' } as State);
    if (reason === null && typed === '')
      return askedAside({ ...state, note: 'text-only' } as State);
    const why = reason ?? typed;
    const done = orders.carryOut(state, who.person.id, why);
    return endAside(stores.dialogues, dialogue, messages.done(texts, state, done, why), at);
  }

  function takeDay(state: State, reply: Reply, { at }: Moment): Turn {
    const refused = (note: DeadlineNote) => askedAside({ ...state, note } as State);
    if (reply.kind !== 'text') return refused('text-only');
    const read = readComingDate(reply.text, inVietnam(at).toPlainDate());
    if (read.kind === 'reject') return refused(read.code);
    const problem = orders.problemOf(state, Temporal.PlainDate.from(read.date));
    if (problem !== null) return refused(problem);
    return askedAside({ ...state, day: read.date, note: null } as State);
  }

  return {
    name: 'deadline',
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}
