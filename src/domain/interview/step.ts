import { COMMANDS, type CommandWord } from '../quantity.ts';
import type { Answer, Example } from '../report.ts';

/** A number that was read, with all that is needed to say back how it was read. */
export type ReadValue = {
  readonly value: number;
  readonly denominator: number | null;
  readonly parts: readonly number[] | null;
  readonly estimate: boolean;
  readonly typed: string | null;
};

/** Why a question is asked again; the code names the message, `detail` what the person typed. */
export type Note = { readonly code: string; readonly detail: string };

/** Where a person stands within one question; plain JSON. */
export type Phase =
  | { readonly is: 'ask'; readonly note?: Note }
  | {
      readonly is: 'confirm';
      readonly code: string;
      readonly read: ReadValue;
      readonly note?: Note;
    }
  | {
      readonly is: 'choose';
      readonly code: string;
      readonly options: readonly (number | 'no_data')[];
      readonly estimate: boolean;
      readonly typed: string;
      readonly note?: Note;
    }
  | {
      readonly is: 'own-or-cumulative';
      readonly read: ReadValue;
      readonly before: number;
      readonly note?: Note;
    }
  | { readonly is: 'name'; readonly of: Example['kind']; readonly note?: Note }
  | {
      readonly is: 'deed';
      readonly of: Example['kind'];
      readonly name: string;
      readonly note?: Note;
    }
  | {
      readonly is: 'consent';
      readonly of: Example['kind'];
      readonly name: string;
      readonly deed: string;
      readonly note?: Note;
    }
  | { readonly is: 'more' };

/** A phase in which something was given that is no answer yet; it must outlive every interruption. */
export type InHand = Exclude<Phase, { readonly is: 'ask' | 'more' }>;

/** What an input at a question leads to. */
export type Step =
  | {
      readonly do: 'stay';
      readonly phase: Phase;
      readonly photo?: Photo;
      readonly example?: Example;
    }
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'command'; readonly command: CommandWord }
  /** The examples named before are dropped and the question is answered with "none". */
  | { readonly do: 'none' };

/** A picture, sent as one or as a file. */
export type Photo = {
  readonly fileId: string;
  readonly fileUniqueId: string;
  readonly mime: string;
};

export const ASK: Phase = { is: 'ask' };

export function isInHand(phase: Phase): phase is InHand {
  return phase.is !== 'ask' && phase.is !== 'more';
}

/** The same place, with why it is asked again. */
export function noted(phase: Phase, note: Note): Phase {
  return phase.is === 'more' ? { is: 'ask', note } : { ...phase, note };
}

/** A picture or sticker where a tap is awaited: what was read of the answer stays. */
export function pressInstead(phase: InHand): Step {
  return { do: 'stay', phase: noted(phase, { code: 'E_PRESS', detail: '' }) };
}

export function again(code: string, detail = ''): Step {
  return { do: 'stay', phase: { is: 'ask', note: { code, detail } } };
}

/** The command behind a button's action, or null. */
export function commandOf(action: string): CommandWord | null {
  return COMMANDS.find((command) => command === action) ?? null;
}
