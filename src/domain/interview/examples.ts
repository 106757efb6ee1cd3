import { fold } from '../fold.ts';
import type { CommandWord } from '../quantity.ts';
import type { Reply } from '../reply.ts';
import type { Example } from '../report.ts';
import { readYesNo } from '../yes-no.ts';
import { readCommandWord } from './command-word.ts';
import { ASK, commandOf, noted, type Phase, type Step } from './step.ts';
import { saysNo } from './words.ts';

const LONGEST_NAME = 120;
const LONGEST_DEED = 1000;
/** Said instead of "nobody else". */
const ENOUGH = /^(?:du|het|xong|the thoi|chi co the|chi the)(?: roi| a| thoi)*$/;

/**
 * Part A, the plan's real monthly duty (VII.1): exemplary people and collectives of the month,
 * none or several, each with kind, name, deed and the nominee's consent to be named.
 */
export function answerExamples(phase: Phase, reply: Reply): Step {
  if (reply.kind === 'button') return answerButton(phase, reply.action);
  if (reply.kind === 'text') return answerTyped(phase, reply.text.trim());
  const isTyped = phase.is === 'ask' || phase.is === 'name' || phase.is === 'deed';
  return isTyped ? again(phase, 'E_TEXT_ONLY') : again(phase, 'E_PRESS');
}

function answerButton(phase: Phase, action: string): Step {
  const command = commandOf(action);
  if (command !== null) return steer(phase, command);
  if (action === 'none') return { do: 'none' };
  if (action === 'done') return { do: 'answer', answer: { kind: 'listed' } };
  if (action === 'individual' || action === 'collective') return stay({ is: 'name', of: action });
  if (phase.is === 'consent' && (action === 'agreed' || action === 'not-yet')) {
    return { do: 'stay', phase: { is: 'more' }, example: exampleOf(phase, action === 'agreed') };
  }
  return stay(ASK);
}

function answerTyped(phase: Phase, text: string): Step {
  const command = readCommandWord(text);
  if (command !== null) return steer(phase, command);
  switch (phase.is) {
    case 'name': {
      if (text.length > LONGEST_NAME || !/\p{L}/u.test(text)) {
        return again(phase, 'E_NAME');
      }
      return stay({ is: 'deed', of: phase.of, name: text });
    }
    case 'deed': {
      if (text.length > LONGEST_DEED || !/\p{L}/u.test(text)) {
        return again(phase, 'E_DEED');
      }
      return stay({ is: 'consent', of: phase.of, name: phase.name, deed: text });
    }
    case 'consent': {
      const said = readYesNo(text);
      if (said.kind !== 'accept') return again(phase, 'E_PRESS');
      return { do: 'stay', phase: { is: 'more' }, example: exampleOf(phase, said.yes) };
    }
    case 'more': {
      const isEnough = saysNo(text) || ENOUGH.test(fold(text));
      return isEnough ? { do: 'answer', answer: { kind: 'listed' } } : again(phase, 'E_PRESS');
    }
    default:
      if (phase.is === 'ask' && saysNo(text)) return { do: 'none' };
      return again(phase, 'E_PRESS');
  }
}

/** Back from within an entry is to what was asked before in it, so that a slip can be mended. */
function steer(phase: Phase, command: CommandWord): Step {
  if (command !== 'back') return { do: 'command', command };
  switch (phase.is) {
    case 'name':
      return stay(ASK);
    case 'deed':
      return stay({ is: 'name', of: phase.of });
    case 'consent':
      return stay({ is: 'deed', of: phase.of, name: phase.name });
    default:
      return { do: 'command', command };
  }
}

function again(phase: Phase, code: string): Step {
  return stay(noted(phase, { code, detail: '' }));
}

function exampleOf(phase: Extract<Phase, { is: 'consent' }>, consented: boolean): Example {
  return { kind: phase.of, name: phase.name, deed: phase.deed, consented };
}

function stay(phase: Phase): Step {
  return { do: 'stay', phase };
}
