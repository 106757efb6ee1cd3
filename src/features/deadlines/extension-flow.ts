import { tidy } from '../../domain/fold.ts';
import { unitsOf } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import { LONGEST_REASON } from './choices.ts';
import type { DeadlineMessages } from './messages.ts';
import type { DeadlineNotices } from './notices.ts';
import type { DeadlineVerbs } from './verbs.ts';

type State = Aside & { readonly note: 'text-only' | 'too-long' | null };

/** A head's own words for asking more time. The subject is the obligation. */
export function createExtensionFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'people' | 'periods'>;
  readonly verbs: DeadlineVerbs;
  readonly notices: DeadlineNotices;
  readonly messages: DeadlineMessages;
}): Flow {
  const { stores, verbs, notices, messages } = deps;

  function take(dialogue: Dialogue, reply: Reply, { userId, texts, at }: Moment): Turn {
    const state = dialogue.state as State;
    const who = stores.people.who(userId);
    const obligation = stores.periods.obligation(dialogue.subjectId);
    const isTheirs =
      obligation !== null && who !== null && unitsOf(who).includes(obligation.unitId);
    const isDropped = reply.kind === 'button' && reply.action === 'drop';
    if (!isTheirs || isDropped) {
      return endAside(stores.dialogues, dialogue, messages.dropped(texts), at);
    }
    const reason = reply.kind === 'text' ? tidy(reply.text) : '';
    if (reason === '') return askedAside({ ...state, note: 'text-only' } as State);
    if (reason.length > LONGEST_REASON) return askedAside({ ...state, note: 'too-long' } as State);
    const asked = verbs.ask(obligation.id, who.person.id, reason);
    if (asked !== null) notices.asked(asked.request, asked.obligation, who.person);
    const key = asked === null ? 'extension-waiting-already' : 'extension-sent';
    return endAside(stores.dialogues, dialogue, { html: texts.t(key) }, at);
  }

  return {
    name: 'extension',
    prompt: (dialogue, texts) =>
      messages.askOwnReason(texts, dialogue.subjectId, (dialogue.state as State).note),
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}
