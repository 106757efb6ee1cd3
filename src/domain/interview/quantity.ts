import { type QuantityQuestion, type Reading, readQuantity } from '../quantity.ts';
import type { Reply } from '../reply.ts';
import { readYesNo } from '../yes-no.ts';
import {
  ASK,
  again,
  commandOf,
  isInHand,
  type Phase,
  pressInstead,
  type ReadValue,
  type Step,
} from './step.ts';

/** What is known of a unit's earlier figures when a number is asked. */
export type QuantityFacts = {
  /** The last figure, offered as "as last month" for stocks. */
  readonly previous: { readonly value: number; readonly parts: readonly number[] | null } | null;
  /** What flows and harvests add up to before this month; null for all others. */
  readonly cumulative: number | null;
  /** Says which cross-check of the plan a value would break, or null. */
  readonly brokenBy: (read: ReadValue) => string | null;
};

/** A question for a number: nothing that is not read without doubt is stored without a tap. */
export function answerQuantity(
  question: QuantityQuestion,
  phase: Phase,
  reply: Reply,
  facts: QuantityFacts,
): Step {
  if (reply.kind === 'text') return answerTyped(question, phase, reply.text, facts);
  if (reply.kind !== 'button') {
    return isInHand(phase) ? pressInstead(phase) : again('E_TEXT_ONLY');
  }
  const command = commandOf(reply.action);
  if (command !== null) return { do: 'command', command };
  switch (phase.is) {
    case 'confirm':
      return reply.action === 'ok' ? accept(phase.read, facts) : { do: 'stay', phase: ASK };
    case 'choose':
      return choose(phase, reply.action, facts);
    case 'own-or-cumulative':
      return ownOrCumulative(phase, reply.action, facts);
    default:
      return answerButton(reply.action, facts);
  }
}

function answerButton(action: string, facts: QuantityFacts): Step {
  if (action === 'zero') return accept(plain(0), facts);
  if (action === 'no_data') return { do: 'answer', answer: { kind: 'no_data' } };
  if (action === 'same' && facts.previous !== null) {
    return accept({ ...plain(facts.previous.value), parts: facts.previous.parts }, facts);
  }
  return { do: 'stay', phase: ASK };
}

function answerTyped(
  question: QuantityQuestion,
  phase: Phase,
  typed: string,
  facts: QuantityFacts,
): Step {
  if (phase.is === 'confirm') {
    const said = readYesNo(typed);
    if (said.kind === 'accept' && said.yes) return accept(phase.read, facts);
    if (said.kind === 'accept' && phase.code !== 'C_ZERO') return { do: 'stay', phase: ASK };
  }
  return fromReading(question, readQuantity(typed, question), typed, facts);
}

function fromReading(
  question: QuantityQuestion,
  reading: Reading,
  typed: string,
  facts: QuantityFacts,
): Step {
  switch (reading.kind) {
    case 'accept':
      return accept(readValue(question, reading, typed), facts);
    case 'confirm':
      return confirm(reading.code, readValue(question, reading, typed));
    case 'zero':
      return confirm('C_ZERO', { ...plain(0), typed });
    case 'previous':
      return confirm('C_PREV', {
        ...plain(reading.value),
        parts: facts.previous?.parts ?? null,
        typed,
      });
    case 'choose': {
      const { code, options } = reading;
      const estimate = reading.estimate ?? false;
      return { do: 'stay', phase: { is: 'choose', code, options, estimate, typed } };
    }
    case 'no_data':
      return { do: 'answer', answer: { kind: 'no_data' } };
    case 'command':
      return { do: 'command', command: reading.command };
    case 'reject':
      return again(reading.code, reading.unitTyped ?? typed);
  }
}

function choose(
  phase: Extract<Phase, { is: 'choose' }>,
  action: string,
  facts: QuantityFacts,
): Step {
  const chosen = phase.options[Number(/^opt(\d)$/.exec(action)?.[1])];
  if (chosen === undefined) return { do: 'stay', phase: ASK };
  if (chosen === 'no_data') return { do: 'answer', answer: { kind: 'no_data' } };
  return accept({ ...plain(chosen), estimate: phase.estimate, typed: phase.typed }, facts);
}

/** AG1: people send the year-to-date figure; one at or above the cumulative so far is asked back. */
function accept(read: ReadValue, facts: QuantityFacts): Step {
  const before = facts.cumulative ?? 0;
  if (before > 0 && read.value >= before) {
    return { do: 'stay', phase: { is: 'own-or-cumulative', read, before } };
  }
  return store(read, facts);
}

function ownOrCumulative(
  phase: Extract<Phase, { is: 'own-or-cumulative' }>,
  action: string,
  facts: QuantityFacts,
): Step {
  const { read, before } = phase;
  if (action === 'own') return store(read, facts);
  if (action !== 'cumulative') return { do: 'stay', phase: ASK };
  return store({ ...read, value: read.value - before, parts: null }, facts);
}

function store(read: ReadValue, facts: QuantityFacts): Step {
  const broken = facts.brokenBy(read);
  if (broken !== null) return again('E_CROSS_CHECK', broken);
  return { do: 'answer', answer: { kind: 'value', ...read } };
}

function confirm(code: string, read: ReadValue): Step {
  return { do: 'stay', phase: { is: 'confirm', code, read } };
}

function plain(value: number): ReadValue {
  return { value, denominator: null, parts: null, estimate: false, typed: null };
}

/** A ratio keeps both its numbers; a percentage typed as a fraction keeps the percentage. */
function readValue(
  question: QuantityQuestion,
  reading: Extract<Reading, { kind: 'accept' | 'confirm' }>,
  typed: string,
): ReadValue {
  const { value, denominator, parts, estimate } = reading;
  return {
    value,
    denominator: question.form === 'percent' ? null : (denominator ?? null),
    parts: parts ?? null,
    estimate: estimate ?? false,
    typed,
  };
}
