import type { Clock } from '../../src/domain/clock.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { Db } from '../../src/storage/database.ts';
import type { Dialogue, DialogueStore } from '../../src/storage/dialogues.ts';
import type { Flow, Taken } from '../../src/telegram/dialogue-engine.ts';
import type { Message } from '../../src/telegram/message.ts';
import type { Texts } from '../../src/texts/texts.ts';

/**
 * The whole of a channel that has nothing but texts both ways: no buttons, nothing edited, nothing
 * deleted, as Zalo's bot platform documents it. Buttons become letters, for an answer is often a number.
 */
export function textChannel(deps: {
  readonly db: Db;
  readonly dialogues: DialogueStore;
  readonly flow: Flow;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly userId: number;
}) {
  const { db, dialogues, flow, clock, texts, userId } = deps;
  let received = 0;
  let choices: ReadonlyMap<string, string> = new Map();

  function question(): readonly string[] {
    const dialogue = dialogues.current(userId, userId);
    if (dialogue === null) return [];
    const message = flow.prompt(dialogue, texts, clock.now());
    choices = lettered(message);
    return [asText(message)];
  }

  /** In one transaction, as the engine does; the step is the compare-and-set. */
  const take = db.transaction((dialogue: Dialogue, reply: Reply): Taken => {
    received += 1;
    const moment = { updateId: received, userId, at: clock.now(), texts };
    const { taken, state, standing } = flow.take(dialogue, reply, moment);
    const to = { state, standing, updateId: received, taken, at: moment.at };
    if (!dialogues.advance(dialogue.id, dialogue.step, to)) throw new Error('moved on');
    return taken;
  }).immediate;

  function hear(reply: Reply): readonly string[] {
    const dialogue = dialogues.current(userId, userId);
    if (dialogue === null) return [];
    const { settled, place, closing } = take(dialogue, reply);
    return [
      ...(settled === null ? [] : [plain(settled)]),
      ...(closing === undefined ? [] : [asText(closing)]),
      ...(place === 'none' ? [] : question()),
    ];
  }

  return {
    /** The open question, if there is one. */
    question,
    /** What comes back to a text: the bot's texts, in order. */
    say(text: string): readonly string[] {
      const action = choices.get(text.trim().toLowerCase());
      return hear(action === undefined ? { kind: 'text', text } : { kind: 'button', action });
    },
    photo: (id: string) => hear({ kind: 'photo', fileId: id, fileUniqueId: id, album: null }),
  };
}

function lettered({ rows = [] }: Message): ReadonlyMap<string, string> {
  const actions = rows.flat().map((button) => ('data' in button ? button.data : ''));
  return new Map(actions.map((action, index) => [letter(index), action]));
}

function asText({ html, rows = [] }: Message): string {
  const lines = rows.flat().map(({ text }, index) => `${letter(index)}) ${text}`);
  return [plain(html), ...(lines.length === 0 ? [] : ['', ...lines])].join('\n');
}

function letter(index: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(index);
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
