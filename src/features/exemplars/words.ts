import type {
  ExemplarKind,
  ExemplarLock,
  ExemplarMove,
  ExemplarState,
} from '../../domain/exemplar.ts';
import type { Turning } from '../../telegram/pages.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';

type Key<K extends string> = Readonly<Record<K, MessageKey>>;

export const STATE_KEY = {
  discovered: 'exemplar-state-discovered',
  fostered: 'exemplar-state-fostered',
  praised: 'exemplar-state-praised',
  multiplied: 'exemplar-state-multiplied',
} as const satisfies Key<ExemplarState>;

export const KIND_KEY = {
  individual: 'exemplar-kind-individual',
  collective: 'exemplar-kind-collective',
} as const satisfies Key<ExemplarKind>;

export const MOVE_KEY = {
  foster: 'exemplar-button-foster',
  praise: 'exemplar-button-praise',
  multiply: 'exemplar-button-multiply',
} as const satisfies Key<ExemplarMove>;

export const LOCK_KEY = {
  role: 'exemplar-lock-role',
  withdrawn: 'exemplar-lock-withdrawn',
  merged: 'exemplar-lock-merged',
  already: 'exemplar-lock-already',
  not_praised: 'exemplar-lock-not-praised',
  no_consent: 'exemplar-lock-no-consent',
  taken_up: 'exemplar-lock-taken-up',
  in_report: 'exemplar-lock-in-report',
} as const satisfies Key<ExemplarLock>;

export function turning(texts: Texts, dataOf: Turning['dataOf']): Turning {
  return { before: texts.plain('exemplar-before'), after: texts.plain('exemplar-after'), dataOf };
}
