import type { Clock } from '../domain/clock.ts';
import { readCommandWord } from '../domain/interview/command-word.ts';
import type { Reply } from '../domain/reply.ts';
import type { Db } from '../storage/database.ts';
import type { Dialogue, DialogueStore, Standing } from '../storage/dialogues.ts';
import type { GroupPromptStore } from '../storage/group-prompts.ts';
import type { Texts } from '../texts/texts.ts';
import { pausedForm } from './aside.ts';
import type { AppContext } from './context.ts';
import { anchorOf, dressedForGroup, isGroup, talkOf } from './group-talk.ts';
import type { Message } from './message.ts';
import { placeOf, pressedIn, replyOf } from './replies.ts';

/** The circumstances of a reply that a flow may need. */
export type Moment = {
  readonly updateId: number;
  /** The Telegram account that replied. */
  readonly userId: number;
  readonly at: Temporal.Instant;
  readonly texts: Texts;
};

/** What the chat shows after a reply; plain JSON, stored so that a repeated update shows the same. */
export type Taken = {
  /** The line that the answered question becomes; null takes off its buttons only. */
  readonly settled: string | null;
  /** Where the next question appears; 'none' when the dialogue waits or has ended. */
  readonly place: 'below' | 'in-place' | 'none';
  readonly toast?: string;
  /** The last word of a dialogue, such as a receipt. */
  readonly closing?: Message;
};

export type Turn = { readonly taken: Taken; readonly state: unknown; readonly standing: Standing };

/** One guided interview. `take` runs inside the transaction that records its outcome. */
export type Flow = {
  readonly name: string;
  readonly prompt: (dialogue: Dialogue, texts: Texts, now: Temporal.Instant) => Message;
  readonly take: (dialogue: Dialogue, reply: Reply, moment: Moment) => Turn;
  /** The short answer to a button of this flow that no longer leads anywhere. */
  readonly stale: (dialogue: Dialogue, texts: Texts) => string;
  /** «Tạm dừng», typed, is its own to answer; every other one waits as it is. */
  readonly pausesItself?: true;
};

export type TakeResult =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'taken'; readonly taken: Taken };

/** The question that a conversation showed, in which message, and whether that has buttons. */
export type Asked = {
  readonly step: number;
  readonly messageId: number;
  readonly hasButtons: boolean;
};

/** Ties flows, the dialogue table and Telegram's updates together; every call is synchronous. */
export function createDialogueEngine(deps: {
  readonly db: Db;
  readonly dialogues: DialogueStore;
  readonly groupPrompts: GroupPromptStore;
  readonly flows: readonly Flow[];
  readonly clock: Clock;
}) {
  const { db, dialogues, groupPrompts, clock } = deps;
  const flows = new Map(deps.flows.map((flow) => [flow.name, flow]));

  function flowOf(dialogue: Dialogue): Flow {
    const flow = flows.get(dialogue.flow);
    if (flow === undefined) throw new Error(`no flow named ${dialogue.flow}`);
    return flow;
  }

  function currentOf(ctx: AppContext): Dialogue | null {
    const place = placeOf(ctx);
    return place === null ? null : dialogues.current(place.chatId, place.userId);
  }

  /**
   * The question that is open for the sender, with its buttons bound to this step. One transaction
   * for its dozen reads, so that the database is locked for reading once.
   */
  const prompt = db.transaction((ctx: AppContext): { message: Message; step: number } | null => {
    const dialogue = currentOf(ctx);
    if (dialogue === null) return null;
    const question = flowOf(dialogue).prompt(dialogue, ctx.texts, clock.now());
    const message = isGroup(ctx) ? dressedForGroup(ctx, question) : headed(ctx, question);
    return { message: bindButtons(message, dialogue), step: dialogue.step };
  });

  /** `asked` is what the waiting conversation showed; null when its log was lost. */
  function take(ctx: AppContext, asked: Asked | null): TakeResult {
    const place = placeOf(ctx);
    const reply = replyOf(ctx);
    if (place === null || reply === null) return { kind: 'foreign' };
    const updateId = ctx.update.update_id;
    const repeated = dialogues.takenBy(place.chatId, place.userId, updateId);
    if (repeated !== null) {
      if (asked?.step === repeated.step) return { kind: 'duplicate' };
      return taken(ctx, repeated.lastTaken as Taken, asked);
    }
    return takeOnce(ctx, reply, asked);
  }

  const takeOnce = db.transaction(
    (ctx: AppContext, reply: Reply, asked: Asked | null): TakeResult => {
      const dialogue = currentOf(ctx);
      if (dialogue === null) return { kind: 'foreign' };
      const action = actionFor(dialogue, reply, ctx);
      if (action === null) return { kind: 'foreign' };
      const at = ctx.receivedAt;
      const updateId = ctx.update.update_id;
      const flow = flowOf(dialogue);
      const { texts } = ctx;
      const turn =
        flow.pausesItself !== true && saysPause(action)
          ? paused(dialogue, texts)
          : flow.take(dialogue, action, { updateId, userId: dialogue.userId, at, texts });
      const { state, standing } = turn;
      const moved = dialogues.advance(dialogue.id, dialogue.step, {
        state,
        standing,
        updateId,
        taken: turn.taken,
        at,
      });
      if (!moved) throw new Error('a dialogue moved within its own transaction');
      return taken(ctx, turn.taken, asked);
    },
  ).immediate;

  function taken(ctx: AppContext, outcome: Taken, asked: Asked | null): TakeResult {
    ctx.taken = true;
    const message = ctx.callbackQuery?.message?.message_id ?? asked?.messageId ?? null;
    // A group takes few messages a minute: the question pressed becomes the next one.
    if (isGroup(ctx) && ctx.callbackQuery !== undefined && outcome.place === 'below') {
      ctx.reopening = { replace: message, heading: outcome.settled };
      return { kind: 'taken', taken: { ...outcome, settled: null, place: 'in-place' } };
    }
    if (outcome.place !== 'none') {
      // With the log the place of the question is lost: what was understood is said above the next.
      const heading = message === null ? outcome.settled : null;
      ctx.reopening = { replace: outcome.place === 'in-place' ? message : null, heading };
    }
    return { kind: 'taken', taken: outcome };
  }

  /** Null when the update does not answer the open question of its sender. */
  function actionFor(dialogue: Dialogue, reply: Reply, ctx: AppContext): Reply | null {
    if (reply.kind === 'button') return pressedAction(dialogue, ctx);
    if (!isGroup(ctx)) return reply;
    return talkOf(ctx, groupPrompts, dialogue) === 'answer' ? reply : null;
  }

  return {
    prompt,
    take,
    isOpen: (ctx: AppContext) => currentOf(ctx) !== null,
    /** Whether this update answers the open question, though no conversation waits for it. */
    isOurs(ctx: AppContext): boolean {
      const dialogue = currentOf(ctx);
      const reply = replyOf(ctx);
      return dialogue !== null && reply !== null && actionFor(dialogue, reply, ctx) !== null;
    },
    /** Whether this update was taken before, but the chat may not show it: a crash, a lost network. */
    isRepeat(ctx: AppContext): boolean {
      const place = placeOf(ctx);
      if (place === null) return false;
      return dialogues.takenBy(place.chatId, place.userId, ctx.update.update_id) !== null;
    },
    /** Written down in groups only: replying to this message answers this step. */
    noteAsked(ctx: AppContext, messageId: number): null {
      const dialogue = currentOf(ctx);
      if (dialogue === null || messageId === 0) return null;
      const { id: dialogueId, chatId, step } = dialogue;
      groupPrompts.put({ chatId, messageId, dialogueId, step, anchorId: anchorOf(ctx) });
      return null;
    },
    /** Whether the button to type belongs to the sender's open question, and which message is theirs. */
    typing(ctx: AppContext): { readonly anchorId: number | null } | null {
      const dialogue = currentOf(ctx);
      const messageId = ctx.callbackQuery?.message?.message_id;
      if (dialogue === null || messageId === undefined) return null;
      if (pressedAction(dialogue, ctx) === null) return null;
      return { anchorId: groupPrompts.find(dialogue.chatId, messageId)?.anchorId ?? null };
    },
    /** A reply in a group that was meant for a question, but not for the one that is open. */
    isStray(ctx: AppContext): boolean {
      const dialogue = isGroup(ctx) ? currentOf(ctx) : null;
      return dialogue !== null && talkOf(ctx, groupPrompts, dialogue) === 'stray';
    },
    /** Brings what the sender is in the middle of, in whichever chat, into this one. */
    bring(ctx: AppContext): boolean {
      const place = placeOf(ctx);
      const dialogue = place === null ? null : dialogues.ledBy(place.userId);
      if (place === null || dialogue === null) return false;
      dialogues.restate(dialogue, dialogue.state, ctx.receivedAt, place.chatId);
      return true;
    },
    /** The short answer for a dialogue button that leads nowhere here; null: no dialogue's. */
    staleAnswer(ctx: AppContext): { readonly text: string; readonly isForeign: boolean } | null {
      const pressed = pressedIn(ctx.callbackQuery?.data);
      if (pressed === null) return null;
      const dialogue = dialogues.byId(pressed.dialogueId);
      if (dialogue === null) return null;
      if (dialogue.userId !== ctx.from?.id) {
        const key = isGroup(ctx) ? 'group-not-yours' : 'fallback-old-button';
        return { text: ctx.texts.plain(key), isForeign: true };
      }
      return { text: flowOf(dialogue).stale(dialogue, ctx.texts), isForeign: false };
    },
  };
}
export type Engine = ReturnType<typeof createDialogueEngine>;

function saysPause(reply: Reply): boolean {
  return reply.kind === 'text' && readCommandWord(reply.text) === 'pause';
}

function paused(dialogue: Dialogue, texts: Texts): Turn {
  const closing = pausedForm(dialogue, texts);
  return {
    taken: { settled: null, place: 'none', closing },
    state: dialogue.state,
    standing: 'parked',
  };
}

function headed(ctx: AppContext, message: Message): Message {
  const heading = ctx.reopening?.heading ?? null;
  return heading === null ? message : { ...message, html: `${heading}\n\n${message.html}` };
}

function bindButtons(message: Message, dialogue: Dialogue): Message {
  if (message.rows === undefined) return message;
  const rows = message.rows.map((row) =>
    row.map((button) =>
      'data' in button
        ? { text: button.text, data: `d:${dialogue.id}:${dialogue.step}:${button.data}` }
        : button,
    ),
  );
  return { ...message, rows };
}

/** A button counts only at the step that showed it; in private everything else counts at any step. */
function pressedAction(dialogue: Dialogue, ctx: AppContext): Reply | null {
  const pressed = pressedIn(ctx.callbackQuery?.data);
  if (pressed?.dialogueId !== dialogue.id || pressed.step !== dialogue.step) return null;
  return { kind: 'button', action: pressed.action };
}
