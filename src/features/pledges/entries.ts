import type { Plan } from '../../domain/plan.ts';
import type { Reply } from '../../domain/reply.ts';
import type { WorkKind } from '../../domain/work.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { Aside } from '../../telegram/aside.ts';
import type { Button } from '../../telegram/message.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

export type SentFile = {
  readonly fileId: string;
  readonly fileUniqueId: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number | null;
};

/** What has been entered so far; plain JSON. Null: asked, and left out on purpose. */
export type Entries = {
  readonly form?: string;
  readonly campaigns?: readonly string[];
  readonly campaign?: string | null;
  readonly parties?: readonly string[];
  readonly contents?: readonly string[];
  readonly number?: string | null;
  /** A day that has passed: 2024-02-19. */
  readonly day?: string;
  readonly files?: readonly SentFile[];
  readonly kind?: WorkKind;
  readonly name?: string;
  readonly place?: string | null;
  readonly volume?: string | null;
  /** Đồng. */
  readonly cost?: number | null;
  readonly dueOn?: string;
  readonly reason?: string;
};
export type FieldId = keyof Entries;

/** Why a question is asked again. */
export type Note = {
  readonly key: Extract<MessageKey, `pledge-note-${string}` | `date-note-${string}`>;
  readonly args?: Readonly<Record<string, string | number>>;
};

/** What stands between a typed amount and its storage: the values that it may have. */
export type Doubt = { readonly typed: string; readonly options: readonly (number | null)[] };

/** Where somebody stands in a form; the subject of the dialogue is the person. */
export type State = Aside & {
  readonly form: FormName;
  readonly unitId: number;
  /** The pledge or work that the form is about; null for a new one. */
  readonly target: number | null;
  readonly entries: Entries;
  /** The field that is asked, or the look at all of them before they are saved. */
  readonly at: FieldId | 'look';
  /** A field changed from the look leads back to it. */
  readonly fromLook: boolean;
  readonly note: Note | null;
  readonly doubt: Doubt | null;
  /** The album of the photo that came last, so that one album brings one message. */
  readonly album: string | null;
};

export const FORM_NAMES = [
  'plan',
  'pledge',
  'work',
  'sheet',
  'withdraw',
  'finish',
  'drop',
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** What a field knows when it asks or reads. */
export type Asking = {
  readonly texts: Texts;
  readonly plan: Plan;
  readonly unit: StoredUnit;
  readonly entries: Entries;
  readonly doubt: Doubt | null;
  /** The work or pledge that the form is about, in words; null for a new one. */
  readonly about: string | null;
  readonly today: Temporal.PlainDate;
};

/** What a reply to a field leads to. */
export type Read =
  | { readonly kind: 'entered'; readonly entries: Entries }
  /** Part of the answer: a file of several, a choice of several. */
  | { readonly kind: 'more'; readonly entries: Entries; readonly isTap: boolean }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  | { readonly kind: 'again'; readonly note: Note };

/** One question of a form. */
export type Field = {
  readonly id: FieldId;
  readonly label: MessageKey & `pledge-label-${string}`;
  readonly ask: (it: Asking) => {
    readonly html: string;
    readonly rows: readonly (readonly Button[])[];
  };
  readonly read: (it: Asking, reply: Reply) => Read;
  /** What was entered, as it is said back. */
  readonly shown: (it: Asking) => string;
};

export function again(key: Note['key'], args?: Note['args']): Read {
  return { kind: 'again', note: args === undefined ? { key } : { key, args } };
}
