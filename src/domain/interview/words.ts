import { prepare } from '../quantity/input.ts';
import { saysNone } from '../quantity/phrases.ts';
import type { Reply } from '../reply.ts';
import type { Answer } from '../report.ts';
import { readYesNo } from '../yes-no.ts';
import { readCommandWord } from './command-word.ts';
import { ASK, again, commandOf, isInHand, type Phase, pressInstead, type Step } from './step.ts';

const LONGEST_TEXT = 2000;

/** Met or not met; typed words count when they cannot mean anything else. */
export function answerYesNo(phase: Phase, reply: Reply, keep: boolean): Step {
  if (reply.kind === 'button') {
    if (reply.action === 'yes' || reply.action === 'no') return verdict(reply.action === 'yes');
    if (phase.is === 'confirm' && reply.action === 'ok') return verdict(phase.read.value === 1);
    return steer(reply.action);
  }
  if (reply.kind !== 'text') {
    return isInHand(phase) ? pressInstead(phase) : again('E_TEXT_ONLY');
  }
  const command = readCommandWord(reply.text);
  if (command !== null) return { do: 'command', command };
  const said = readYesNo(reply.text, { keep });
  if (said.kind === 'reject') return again('E_YES_NO');
  if (said.kind === 'confirm') return askBack(said.yes ? 1 : 0, reply.text);
  // "đúng" to "understood: not met" may agree with the reading or with the question: a tap decides
  if (phase.is === 'confirm' && !(said.yes && phase.read.value === 1)) return again('E_PRESS');
  return verdict(said.yes);
}

/** A description in words, or "nothing". */
export function answerText(reply: Reply): Step {
  if (reply.kind === 'button') {
    if (reply.action === 'none') return { do: 'answer', answer: { kind: 'none' } };
    return steer(reply.action);
  }
  if (reply.kind !== 'text') return again('E_TEXT_ONLY');
  const text = reply.text.trim().normalize('NFC');
  const command = readCommandWord(text);
  if (command !== null) return { do: 'command', command };
  if (text.length > LONGEST_TEXT) return again('E_TOO_LONG', String(LONGEST_TEXT));
  if (saysNo(text)) return { do: 'answer', answer: { kind: 'none' } };
  if (!/[\p{L}\p{N}]/u.test(text)) return again('E_EMPTY');
  return { do: 'answer', answer: { kind: 'text', text } };
}

/** Photos as evidence, as many as come; the button ends it. */
export function answerPhotos(reply: Reply, count: number): Step {
  if (reply.kind === 'photo') {
    const { fileId, fileUniqueId } = reply;
    return { do: 'stay', phase: ASK, photo: { fileId, fileUniqueId, mime: 'image/jpeg' } };
  }
  if (reply.kind === 'button') {
    if (reply.action === 'none') return { do: 'none' };
    if (reply.action !== 'done') return steer(reply.action);
    return { do: 'answer', answer: count > 0 ? { kind: 'listed' } : { kind: 'none' } };
  }
  if (reply.kind === 'text') {
    const command = readCommandWord(reply.text);
    if (command !== null) return { do: 'command', command };
    if (saysNo(reply.text)) return { do: 'none' };
  }
  return again('E_PHOTO_ONLY');
}

/** "Không", "chưa", "không có gì cả": to a question that asks whether there is anything. */
export function saysNo(text: string): boolean {
  const said = readYesNo(text);
  return said.kind === 'accept' ? !said.yes : saysNone(prepare(text));
}

function steer(action: string): Step {
  const command = commandOf(action);
  if (command !== null) return { do: 'command', command };
  if (action === 'no_data') return { do: 'answer', answer: { kind: 'no_data' } };
  return { do: 'stay', phase: ASK };
}

function verdict(met: boolean): Step {
  const answer: Answer = {
    kind: 'value',
    value: met ? 1 : 0,
    denominator: null,
    parts: null,
    estimate: false,
    typed: null,
  };
  return { do: 'answer', answer };
}

function askBack(value: number, typed: string): Step {
  const read = { value, denominator: null, parts: null, estimate: false, typed };
  return { do: 'stay', phase: { is: 'confirm', code: 'C_YES_NO', read } };
}
