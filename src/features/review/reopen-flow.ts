import { tidy } from '../../domain/fold.ts';
import { may } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import { escapeHtml } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { refusalText } from './refusal.ts';
import { REOPEN, reopened, reopeningArgs } from './reopening.ts';
import type { ReviewVerbs } from './verbs.ts';

type State = Aside & {
  readonly days: number;
  readonly note: 'reopen-note-text' | 'reopen-note-long' | null;
};

const LONGEST_REASON = 300;

/** An officer's own words for opening an accepted report. The subject is the obligation. */
export function createReopenFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'people' | 'periods' | 'units'>;
  readonly verbs: Pick<ReviewVerbs, 'reopen'>;
}): Flow {
  const { stores, verbs } = deps;

  function prompt({ subjectId, state }: Dialogue, texts: Texts): Message {
    const { note } = state as State;
    const question = texts.t('reopen-ask-reason', reopeningArgs(stores, subjectId));
    const drop = { text: texts.plain('council-button-drop'), data: 'drop' };
    return {
      html: [...(note === null ? [] : [texts.t(note)]), question].join('\n\n'),
      rows: [[drop]],
    };
  }

  function take(dialogue: Dialogue, reply: Reply, { userId, texts, at }: Moment): Turn {
    const state = dialogue.state as State;
    const who = stores.people.who(userId);
    const end = (message: Message) => endAside(stores.dialogues, dialogue, message, at);
    const isDropped = reply.kind === 'button' && reply.action === 'drop';
    if (who === null || !may(who, 'report.reopen') || isDropped) {
      return end({ html: texts.t('reopen-dropped') });
    }
    const reason = reply.kind === 'text' ? tidy(reply.text) : '';
    const problem = problemOf(reason);
    if (problem !== null) return askedAside({ ...state, note: problem } as State);
    const outcome = verbs.reopen(who, dialogue.subjectId, { days: state.days, reason }, at);
    if (outcome.kind !== 'done') return end({ html: escapeHtml(refusalText(texts, outcome)) });
    return end(reopened(texts, stores, outcome, who, reason));
  }

  return {
    name: REOPEN,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function problemOf(reason: string): State['note'] {
  if (!/\p{L}/u.test(reason)) return 'reopen-note-text';
  return reason.length > LONGEST_REASON ? 'reopen-note-long' : null;
}
