import { inVietnam } from '../../domain/clock.ts';
import { EXEMPLAR_KINDS, type ExemplarKind } from '../../domain/exemplar.ts';
import { tidy } from '../../domain/fold.ts';
import { may, unitsOf, type Who } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import { existsOn } from '../../domain/unit.ts';
import { readYesNo } from '../../domain/yes-no.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { AddMessages, AddNote } from './add-messages.ts';
import type { ExemplarDraft, ExemplarVerbs } from './verbs.ts';

export const EXEMPLAR_ADD = 'exemplar-add';
const LONGEST_NAME = 120;
const LONGEST_DEED = 1000;

/** An entry that is put together, question by question; plain JSON. */
export type Adding = Aside & {
  readonly unitId?: number;
  readonly kind?: ExemplarKind;
  readonly name?: string;
  readonly deed?: string;
  /** A code of the plan's campaigns; null: of none in particular. */
  readonly campaign?: string | null;
  readonly isNamed?: boolean;
  /** Which page of units is shown. */
  readonly page?: number;
  readonly note?: AddNote;
};
export const ADD_GAPS = ['unitId', 'kind', 'name', 'deed', 'campaign', 'isNamed'] as const;
export type AddGap = (typeof ADD_GAPS)[number];

export function gapIn(state: Adding): AddGap | null {
  return ADD_GAPS.find((gap) => state[gap] === undefined) ?? null;
}

/** Adds an entry outside the monthly report: a question for each thing, a look, then it is kept. */
export function createExemplarAddFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'people' | 'plans' | 'units'>;
  readonly verbs: ExemplarVerbs;
  readonly messages: AddMessages;
}): Flow {
  const { stores, verbs, messages } = deps;

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    return messages.ask(texts, dialogue.state as Adding, inVietnam(now).toPlainDate());
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    const mayAdd = may(who, 'exemplar.own') || may(who, 'exemplar.register');
    if (!mayAdd || action === 'drop') return end(messages.dropped(texts));

    const { note: _, ...state } = dialogue.state as Adding;
    const gap = gapIn(state);
    const page = /^page:(\d+)$/.exec(action ?? '')?.[1];
    if (gap === 'unitId' && page !== undefined) {
      return asked({ ...state, page: Number(page) });
    }
    if (gap === null) return atReview(state, action, who, moment, end);
    const filled = fill(state, gap, reply, who, at);
    if (typeof filled === 'string') return asked({ ...state, note: filled });
    return asked(filled, messages.line(texts, filled, gap));
  }

  function atReview(
    state: Adding,
    action: string | null,
    who: Who,
    moment: Moment,
    end: (closing: Message) => Turn,
  ): Turn {
    const again = ADD_GAPS.find((each) => action === `edit:${each}`);
    if (again !== undefined && again !== 'unitId') {
      const { [again]: _, ...rest } = state;
      return asked(rest);
    }
    if (action !== 'save') return asked({ ...state, note: 'press' });
    const entry = verbs.add(draftOf(state), { who, at: moment.at });
    return end(
      entry === null ? messages.dropped(moment.texts) : messages.added(moment.texts, entry),
    );
  }

  /** The state with the answer, or why that is none. */
  function fill(
    state: Adding,
    gap: AddGap,
    reply: Reply,
    who: Who,
    at: Temporal.Instant,
  ): Adding | AddNote {
    const action = reply.kind === 'button' ? reply.action : '';
    const text = reply.kind === 'text' ? tidy(reply.text) : null;
    switch (gap) {
      case 'unitId': {
        const unitId = Number(/^unit:(\d+)$/.exec(action)?.[1]);
        const unit = stores.units.byId(Number.isInteger(unitId) ? unitId : 0);
        const isTheirs = may(who, 'exemplar.register') || unitsOf(who).includes(unitId);
        const isThere = unit !== null && existsOn(unit, inVietnam(at).toPlainDate());
        return isTheirs && isThere ? { ...state, unitId } : 'press';
      }
      case 'kind': {
        const kind = EXEMPLAR_KINDS.find((each) => each === action);
        return kind === undefined ? 'press' : { ...state, kind };
      }
      case 'name':
        if (text === null) return 'text-only';
        if (text.length > LONGEST_NAME || text.includes('\n') || !/\p{L}/u.test(text))
          return 'name';
        return { ...state, name: text };
      case 'deed':
        if (text === null) return 'text-only';
        if (text.length > LONGEST_DEED || !/\p{L}/u.test(text)) return 'deed';
        return { ...state, deed: text };
      case 'campaign': {
        const index = /^campaign:(\d+)$/.exec(action)?.[1];
        if (index === undefined) return action === 'none' ? { ...state, campaign: null } : 'press';
        const campaign = stores.plans.current().campaigns[Number(index)]?.code;
        return campaign === undefined ? 'press' : { ...state, campaign };
      }
      case 'isNamed': {
        const said = readYesNo(text ?? '');
        if (action === 'agreed' || action === 'not-yet') {
          return { ...state, isNamed: action === 'agreed' };
        }
        return said.kind === 'accept' ? { ...state, isNamed: said.yes } : 'press';
      }
    }
  }

  return {
    name: EXEMPLAR_ADD,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function draftOf(state: Adding): ExemplarDraft {
  const { unitId = 0, kind = 'individual', name = '', deed = '' } = state;
  const { campaign = null, isNamed = false } = state;
  return { unitId, kind, name, deed, campaign, isNamed };
}

function asked(state: Adding, settled: string | null = null): Turn {
  return askedAside(state, settled);
}
