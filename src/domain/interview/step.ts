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
  | { readonly is: 'confirm'; readonly code: string; readonly read: ReadValue }
  | {
      readonly is: 'choose';
      readonly code: string;
      readonly options: readonly (number | 'no_data')[];
      readonly estimate: boolean;
      readonly typed: string;
    }
  | { readonly is: 'own-or-cumulative'; readonly read: ReadValue; readonly before: number }
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
    }
  | { readonly is: 'more' };

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

export function again(code: string, detail = ''): Step {
  return { do: 'stay', phase: { is: 'ask', note: { code, detail } } };
}

/** The command behind a button's action, or null. */
export function commandOf(action: string): CommandWord | null {
  return COMMANDS.find((command) => command === action) ?? null;
}
