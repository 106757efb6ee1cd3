import type { Db } from '../storage/database.ts';
import type { Dialogue, DialogueStore } from '../storage/dialogues.ts';
import type { Texts } from '../texts/texts.ts';
import type { AppContext } from './context.ts';
import type { Turn } from './dialogue-engine.ts';
import type { Message } from './message.ts';

/** What every aside keeps in its state. */
export type Aside = {
  /** What waits while it is asked: an interview, or another aside. */
  readonly returnTo: number | null;
  /** The state that it began with: the same beginning leads back into one that was left. */
  readonly begun?: string;
};

type Beginning = {
  readonly flow: string;
  readonly subjectId: number;
  readonly chatId: number;
  readonly userId: number;
  readonly state: object;
  readonly at: Temporal.Instant;
};

/** Leads the sender into an aside; its question is shown once the handlers are through. */
export function enterAside(
  ctx: AppContext,
  { db, dialogues }: { readonly db: Db; readonly dialogues: DialogueStore },
  it: Pick<Beginning, 'flow' | 'subjectId' | 'state'>,
): void {
  if (ctx.chatId === undefined || ctx.from === undefined) return;
  const place = { chatId: ctx.chatId, userId: ctx.from.id, at: ctx.receivedAt };
  const begun = beginAside(db, dialogues, { ...it, ...place });
  const heading = begun === 'goes-on' ? ctx.texts.t('form-goes-on') : null;
  ctx.reopening = { replace: null, heading };
}

/**
 * A question or two beside an interview. Whatever somebody is in the middle of waits as it is, and
 * its open question is shown again once the aside is over. An aside that was left in the middle
 * goes on where it was: nothing that was typed is lost by a pause or by another command.
 */
export function beginAside(db: Db, dialogues: DialogueStore, it: Beginning): 'begun' | 'goes-on' {
  const begin = db.transaction(() => {
    const current = dialogues.current(it.chatId, it.userId);
    const before = dialogues.open(it.flow, it.subjectId);
    const begun = JSON.stringify(it.state);
    const goesOn = before !== null && before.userId === it.userId && isLeft(before, begun);
    const returnTo =
      current === null ? null : current.id === before?.id ? behind(current) : waiting(current);
    if (goesOn) {
      dialogues.restate(before, { ...(before.state as Aside), returnTo }, it.at, it.chatId);
      return 'goes-on';
    }
    if (before !== null) dialogues.end(before.id);
    if (current !== null && current.id !== returnTo) dialogues.end(current.id);
    dialogues.begin({ ...it, state: { ...it.state, returnTo, begun } });
    return 'begun';
  });
  return begin.immediate();
}

/** Something was given in it, and it is about the same. */
function isLeft(dialogue: Dialogue, begun: string): boolean {
  return wasAnswered(dialogue) && (dialogue.state as Partial<Aside>).begun === begun;
}

/** Every reply moves a dialogue one step on. */
function wasAnswered({ step }: Dialogue): boolean {
  return step > 1;
}

/** What an aside begun in the middle of this returns to; one of which nothing is known yet ends. */
function waiting(dialogue: Dialogue): number | null {
  return isAside(dialogue) && !wasAnswered(dialogue) ? behind(dialogue) : dialogue.id;
}

function behind(dialogue: Dialogue): number | null {
  return isAside(dialogue) ? (dialogue.state as Aside).returnTo : null;
}

function isAside(dialogue: Dialogue): boolean {
  return (dialogue.state as Partial<Aside>).returnTo !== undefined;
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
  const waits = waitingBehind(dialogues, dialogue);
  if (waits !== null) dialogues.restate(waits, waits.state, at);
  const place = waits === null ? ('none' as const) : ('below' as const);
  return { taken: { settled: null, place, closing }, state: dialogue.state, standing: 'ended' };
}

/** The nearest one that still waits; those between may have ended by themselves. */
function waitingBehind(dialogues: DialogueStore, dialogue: Dialogue): Dialogue | null {
  const seen = new Set<number>();
  for (let id = behind(dialogue); id !== null && !seen.has(id); ) {
    seen.add(id);
    const next = dialogues.byId(id);
    if (next?.standing === 'parked') return next;
    id = next === null ? null : behind(next);
  }
  return null;
}

/** It waits as it is, with the button that leads back: no command leads into its middle. */
export function pausedForm(dialogue: Dialogue, texts: Texts): Message {
  const go = { text: texts.plain('form-button-resume'), data: `form:resume:${dialogue.id}` };
  return { html: texts.t('form-cancelled'), rows: [[go]] };
}
