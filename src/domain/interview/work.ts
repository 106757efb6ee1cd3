import { fold } from '../fold.ts';
import type { QuantityQuestion } from '../quantity.ts';
import { UNITS } from '../quantity.ts';
import type { Reply } from '../reply.ts';
import type { Answer } from '../report.ts';
import { WHOLE } from '../work.ts';
import { answerQuantity } from './quantity.ts';
import { ASK, isInHand, noted, type Phase, type ReadValue, type Step } from './step.ts';

/** What is known of a work when its progress is asked. */
export type WorkFacts = {
  /** The progress known before, in hundredths of a per cent; null: none was told. */
  readonly before: number | null;
  /** Photos sent with this answer so far. */
  readonly photos: number;
  readonly land: QuantityQuestion['land'];
};

const MOST_PHOTOS = 10;

const FINISHED =
  /^(?:da )?(?:hoan thanh|xong|hoan tat|lam xong|ve dich)(?: toan bo| het)?(?: roi)?(?: 100 ?%?)?$/;
const NOT_BEGUN =
  /^chua (?:lam|khoi cong|trien khai|bat dau|thuc hien|dong tho)(?: gi)?(?: ca)?(?: a)?$/;
/** "Hoàn thành 80% rồi": the words around the figure say nothing more. */
const BEFORE = /^(?:(?:da|moi|hoan thanh|xong|lam|lam duoc|duoc|dat|khoang|chung|uoc) )+(?=[\d½])/;
const AFTER = / (?:roi|thoi|a)$/;

/**
 * How far a work has come, in per cent. A progress is always a rough figure, so "khoảng" is not
 * asked back; one that has become less is.
 */
export function answerWork(phase: Phase, reply: Reply, facts: WorkFacts): Step {
  const photo = photoIn(reply);
  if (photo !== null) {
    // a figure that waits for its «Đúng» goes on waiting
    if (facts.photos < MOST_PHOTOS) {
      return { do: 'stay', phase: isInHand(phase) ? phase : ASK, photo };
    }
    const note = { code: 'E_ENOUGH_PHOTOS', detail: String(MOST_PHOTOS) };
    return { do: 'stay', phase: noted(phase, note) };
  }
  if (phase.is === 'ask' && reply.kind === 'button') {
    const tapped = Number(/^p(\d{1,3})$/.exec(reply.action)?.[1]);
    if (tapped <= 100) return checked(tapped * 100, facts);
  }
  if (reply.kind === 'text') return answerTyped(phase, reply.text, facts);
  return told(answerQuantity(questionOf(facts), phase, reply, quantityFacts(facts)), phase, facts);
}

function answerTyped(phase: Phase, typed: string, facts: WorkFacts): Step {
  const said = fold(typed).replace(/[.!,]+$/, '');
  if (FINISHED.test(said)) return checked(WHOLE, facts, typed);
  if (NOT_BEGUN.test(said)) return checked(0, facts, typed);
  const text = BEFORE.test(said) ? said.replace(BEFORE, '').replace(AFTER, '') : typed;
  const reply = { kind: 'text', text } as const;
  return told(answerQuantity(questionOf(facts), phase, reply, quantityFacts(facts)), phase, facts);
}

/** What the number parser made of it. */
function told(step: Step, phase: Phase, facts: WorkFacts): Step {
  const asked = step.do === 'stay' && step.phase.is === 'confirm' ? step.phase : null;
  // a number in words is said back, however rough
  if (asked?.code === 'C_ESTIMATE' && /\d/.test(String(asked.read.typed))) {
    return checked(asked.read.value, facts, asked.read.typed);
  }
  if (step.do !== 'answer' || step.answer.kind !== 'value') return step;
  const { value, typed } = step.answer;
  const isConfirmed =
    phase.is === 'confirm' && phase.code === 'C_LOWER' && phase.read.value === value;
  return isConfirmed ? answered(value, typed) : checked(value, facts, typed);
}

function checked(value: number, { before }: WorkFacts, typed: string | null = null): Step {
  if (value >= (before ?? 0)) return answered(value, typed);
  return { do: 'stay', phase: { is: 'confirm', code: 'C_LOWER', read: plain(value, typed) } };
}

function answered(value: number, typed: string | null): Step {
  const answer: Answer = { kind: 'value', ...plain(value, typed) };
  return { do: 'answer', answer };
}

function plain(value: number, typed: string | null): ReadValue {
  return { value, denominator: null, parts: null, estimate: false, typed };
}

function questionOf({ before, land }: WorkFacts): QuantityQuestion {
  const kind = { nature: 'STOCK', form: 'percent', softMaximum: null } as const;
  return { ...kind, unit: UNITS.percent, previous: before, land };
}

function quantityFacts({ before }: WorkFacts) {
  const previous = before === null ? null : { value: before, parts: null };
  return { previous, cumulative: null, brokenBy: () => null };
}

function photoIn(reply: Reply) {
  if (reply.kind !== 'photo' && reply.kind !== 'document') return null;
  const { fileId, fileUniqueId } = reply;
  if (reply.kind === 'photo') return { fileId, fileUniqueId, mime: 'image/jpeg' };
  return reply.mime.startsWith('image/') ? { fileId, fileUniqueId, mime: reply.mime } : null;
}
