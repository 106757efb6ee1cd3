import type { Part } from '../../domain/nomination/parts.ts';
import type { PartAnswer } from '../../storage/nomination-texts.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';
import { partName } from './names.ts';

/** What stands for a part, as plain text; null: nothing yet. */
export function answerLine(texts: Texts, draft: Draft, part: Part, most: number): string | null {
  const { nomination, answers } = draft;
  switch (part.kind) {
    case 'form':
      return draft.formName;
    case 'name':
      return nomination.name;
    case 'position':
      return nomination.position ?? texts.plain('nomination-no-position');
    case 'agreement':
      return agreementText(texts, draft);
    case 'consent':
      return nomination.consentAt === null ? null : texts.plain('nomination-consented');
    case 'criterion':
    case 'report': {
      const answer = answers.get(part.id);
      return answer === undefined ? null : clipped(answerText(texts, answer, part), most);
    }
  }
}

export function answerText(texts: Texts, answer: PartAnswer, part: Part): string {
  switch (answer.kind) {
    case 'text':
      return answer.text;
    case 'commitment':
      return texts.plain('nomination-committed');
    case 'record':
      return texts.plain('nomination-by-record');
    case 'none':
      return noneText(texts, part);
  }
}

function noneText(texts: Texts, part: Part): string {
  if (part.kind !== 'report') return texts.plain('nomination-left-out');
  return texts.plain(part.report === 'awards' ? 'nomination-no-awards' : 'nomination-on-paper');
}

export function agreementText(texts: Texts, { nomination }: Draft): string | null {
  const { agreedOn, agreedVotes } = nomination;
  if (agreedOn === null) return null;
  const date = dateText(agreedOn);
  if (agreedVotes === null) return texts.plain('nomination-agreed', { date });
  const votes = `${agreedVotes.inFavour}/${agreedVotes.all}`;
  return texts.plain('nomination-agreed-votes', { date, votes });
}

/** The line that an answered question becomes. */
export function settledLine(texts: Texts, draft: Draft, part: Part): string {
  const text = answerLine(texts, draft, part, 300) ?? '';
  return texts.t('nomination-answered', { label: partName(texts, part), text });
}
