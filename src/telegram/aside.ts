import type { Db } from '../storage/database.ts';
import type { Dialogue, DialogueStore } from '../storage/dialogues.ts';
import type { Turn } from './dialogue-engine.ts';
import type { Message } from './message.ts';

/** What every aside keeps in its state: the interview that waits while it is asked. */
export type Aside = { readonly returnTo: number | null };

/**
 * A question or two beside an interview. The interview waits as it is, and its open question is
 * shown again once the aside is over; an aside begun within another one takes its place.
 */
export function beginAside(
  db: Db,
  dialogues: DialogueStore,
  it: {
    readonly flow: string;
    readonly subjectId: number;
    readonly chatId: number;
    readonly userId: number;
    readonly state: object;
    readonly at: Temporal.Instant;
  },
): void {
  const begin = db.transaction(() => {
    const current = dialogues.current(it.chatId, it.userId);
    const returnTo = current === null ? null : waitingBehind(current);
    const before = dialogues.open(it.flow, it.subjectId);
    if (before !== null) dialogues.end(before.id);
    if (current !== null && current.id !== returnTo) dialogues.end(current.id);
    dialogues.begin({ ...it, state: { ...it.state, returnTo } });
  });
  begin.immediate();
}

function waitingBehind(dialogue: Dialogue): number | null {
  const { returnTo } = dialogue.state as Partial<Aside>;
  return returnTo === undefined ? dialogue.id : returnTo;
}

/** The aside goes on with its next question. */
export function askedAside(state: Aside, settled: string | null = null): Turn {
  return { taken: { settled, place: 'below' }, state, standing: 'current' };
}

/** The aside is over; call it in the transaction of its last reply. */
export function endAside(
  dialogues: DialogueStore,
  dialogue: Dialogue,
  closing: Message,
  at: Temporal.Instant,
): Turn {
  const { returnTo } = dialogue.state as Aside;
  const waiting = returnTo === null ? null : dialogues.byId(returnTo);
  const goesOn = waiting?.standing === 'parked';
  if (goesOn) dialogues.restate(waiting, waiting.state, at);
  const place = goesOn ? ('below' as const) : ('none' as const);
  return { taken: { settled: null, place, closing }, state: dialogue.state, standing: 'ended' };
}
