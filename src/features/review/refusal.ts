import { dateTime } from '../../texts/dates.ts';
import { lockText } from '../../texts/locks.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Refusal } from './verbs.ts';

const DECIDED = {
  accept: 'review-decided-accept',
  return: 'review-decided-return',
  reopen: 'review-decided-reopen',
} as const;

/** Why a decision was not taken, as a toast has room for: who was first, which lock, who opens it. */
export function refusalText(texts: Texts, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'refused':
      return lockText(texts, refusal.verdict);
    case 'decided': {
      const { kind, byName: name, at } = refusal.decision;
      return texts.plain(DECIDED[kind], { name, time: dateTime(texts, at) });
    }
    case 'superseded':
      return texts.plain('review-superseded');
    case 'gone':
      return texts.plain('review-gone');
  }
}
