import { inVietnam } from '../../domain/clock.ts';
import { mayRecordEventFor, ownersFor } from '../../domain/emulation-event.ts';
import type { Who } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { type EventAnswers, fill } from './answers.ts';
import type { EventCards } from './cards.ts';
import type { RecordMessages } from './record-messages.ts';
import { GAPS, gapIn, type Recording } from './recording.ts';
import type { EventVerbs } from './verbs.ts';

export const EVENT_RECORD = 'event-record';

/** Records an event: a question for each thing, a look at all of it, then it is kept. */
export function createEventRecordFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'people' | 'plans' | 'units'>;
  readonly answers: EventAnswers;
  readonly verbs: EventVerbs;
  readonly messages: RecordMessages;
  readonly cards: EventCards;
}): Flow {
  const { stores, verbs, messages, cards } = deps;

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const who = stores.people.who(dialogue.userId);
    const today = inVietnam(now).toPlainDate();
    return messages.ask(texts, dialogue.state as Recording, who, today);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    const { note: _, ...state } = dialogue.state as Recording;
    const isTheirs = who !== null && mayRecordAny(who, state);
    if (!isTheirs || action === 'drop') return end(messages.dropped(texts));

    const gap = gapIn(state);
    if (gap === null) return atReview(state, action, who, moment, end);
    const step = fill(state, gap, reply, { who, today: inVietnam(at).toPlainDate() }, deps.answers);
    if ('note' in step) return asked({ ...state, note: step.note });
    return asked(step.state, messages.line(texts, step.state, gap));
  }

  function atReview(
    state: Recording,
    action: string | null,
    who: Who,
    moment: Moment,
    end: (closing: Message) => Turn,
  ): Turn {
    const again = GAPS.find((each) => action === `edit:${each}`);
    if (again !== undefined && again !== 'of') {
      const { [again]: _, ...rest } = state;
      return asked(again === 'minutes' ? { ...rest, pages: [] } : rest);
    }
    if (action !== 'save') return asked({ ...state, note: { is: 'press' } });
    const event = verbs.record(state, { who, at: moment.at });
    if (event === null) return end(messages.dropped(moment.texts));
    return end(cards.recorded(moment.texts, event, who));
  }

  return {
    name: EVENT_RECORD,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function mayRecordAny(who: Who, { of }: Recording): boolean {
  if (of === undefined) return ownersFor(who).length > 0;
  return mayRecordEventFor(who, of === 'commune' ? null : of);
}

function asked(state: Recording, settled: string | null = null): Turn {
  return askedAside(state, settled);
}
