import type { Part } from '../../domain/nomination/parts.ts';
import type { Level, NominationState, Subject } from '../../domain/nomination.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import { clipped } from '../../texts/clipped.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

const STATE = {
  draft: 'nomination-state-draft',
  submitted: 'nomination-state-submitted',
  returned: 'nomination-state-returned',
  admitted: 'nomination-state-admitted',
  passed: 'nomination-state-passed',
  failed: 'nomination-state-failed',
  approved: 'nomination-state-approved',
  refused: 'nomination-state-refused',
  forwarded: 'nomination-state-forwarded',
  awarded: 'nomination-state-awarded',
  declined: 'nomination-state-declined',
  withdrawn: 'nomination-state-withdrawn',
} as const satisfies Record<NominationState, MessageKey>;

const SUBJECT = {
  individual: 'nomination-subject-individual',
  collective: 'nomination-subject-collective',
  household: 'nomination-subject-household',
} as const satisfies Record<Subject, MessageKey>;

const POWER = {
  commune: 'nomination-power-commune',
  district: 'nomination-power-district',
  province: 'nomination-power-province',
} as const satisfies Record<Level, MessageKey>;

const PART = {
  form: 'nomination-part-form',
  name: 'nomination-part-name',
  position: 'nomination-part-position',
  agreement: 'nomination-part-agreement',
  consent: 'nomination-part-consent',
} as const satisfies Partial<Record<Part['kind'], MessageKey>>;

const REPORT = {
  background: 'nomination-part-background',
  deeds: 'nomination-part-deeds',
  awards: 'nomination-part-awards',
} as const satisfies Record<string, MessageKey>;

/** Where it stands; what the chair approved waits for different things by power. */
export function stateText(
  texts: Texts,
  { state, level }: Pick<Nomination, 'state' | 'level'>,
): string {
  const isForwarding = state === 'approved' && level !== 'commune';
  return texts.plain(isForwarding ? 'nomination-state-letter' : STATE[state]);
}

/** The state alone, for a heading over nominations of every power. */
export function stateName(texts: Texts, state: NominationState): string {
  return texts.plain(STATE[state]);
}

export function subjectText(texts: Texts, subject: Subject): string {
  return texts.plain(SUBJECT[subject]);
}

export function powerText(texts: Texts, level: Level): string {
  return texts.plain(POWER[level]);
}

/** What a part is called: "CN4" with its text is for the question, this for lists and buttons. */
export function partName(texts: Texts, part: Part, most = 60): string {
  switch (part.kind) {
    case 'criterion':
      return clipped(`${part.criterion.code}. ${part.criterion.text}`, most);
    case 'report':
      return texts.plain(REPORT[part.report]);
    default:
      return texts.plain(PART[part.kind]);
  }
}

/** "Mẫu Thị Điển (KT24-07)". */
export function titleOf({ name, code }: Pick<Nomination, 'name' | 'code'>): string {
  return `${name} (${code})`;
}
