import type { CouncilLock } from '../../domain/council.ts';
import type { Texts } from '../../texts/texts.ts';
import { settingName } from '../../texts/voting-rule.ts';
import type { ItemOutcome, ItemRefusal } from './item-verbs.ts';

/** Why nothing was done, in one sentence; plain text that fits a toast. */
export function refusalText(texts: Texts, why: ItemRefusal | CouncilLock | 'role'): string {
  return texts.plain('council-refused', { why });
}

/** The same for everything that can stand in the way of a vote; '' when nothing does. */
export function outcomeText(texts: Texts, outcome: ItemOutcome): string {
  switch (outcome.kind) {
    case 'done':
    case 'unchanged':
      return '';
    case 'refused':
      return refusalText(texts, outcome.why);
    case 'incomplete': {
      const missing = outcome.missing.map((setting) => settingName(texts, setting)).join(', ');
      return texts.plain('council-item-incomplete', { missing });
    }
    case 'no_quorum': {
      const { there, needed, of } = outcome.quorum;
      return texts.plain('council-no-quorum', { there, needed, of });
    }
  }
}
