import type { App } from '../../src/app.ts';
import type { ApiUpdate } from '../../src/sandbox/updates.ts';
import type { Commune } from '../support/commune.ts';
import { createDriver } from '../support/driver.ts';
import { passingTimer } from '../support/passing-timer.ts';
import { openDialogues, recordsIn } from './digest.ts';
import {
  createPower,
  type Power,
  PowerCut,
  poweredDb,
  poweredFetch,
  poweredTimer,
} from './power.ts';

/** After how many steps the power of each process of one action goes; then one that lives. */
export type Fate = {
  readonly cuts: readonly number[];
  /** Whether Telegram knew by then that the updates are written down, so that they do not come again. */
  readonly confirmed: boolean;
};

/** One action of somebody, or one tick, and what came of it. */
export type Passage = {
  readonly action: string;
  /** Presses and messages that it consists of. */
  readonly updates: number;
  /** Steps of the processes that did it, one after the other; more than one when power went. */
  readonly steps: readonly number[];
  /** Of the last of them: after how many steps something had come that outlives it. */
  readonly lasting: readonly number[];
  /** Messages that arrived because somebody did something, and those that nobody asked for. */
  readonly answers: readonly string[];
  readonly unasked: readonly string[];
  /** What each chat shows last. */
  readonly screens: readonly string[];
  /** The commands in each person's own menu. */
  readonly menus: readonly string[];
  /** Buttons that nobody has answered. */
  readonly spins: readonly string[];
  readonly records: readonly string[];
  readonly dialogues: readonly string[];
  /** Messages so far of which nobody knows whether they arrived. */
  readonly uncertain: number;
  /** Records as they stood whenever something was said, by a message, an edit or a toast. */
  readonly seenWith: readonly (readonly string[])[];
};

type Living = { readonly app: App; readonly power: Power };

/** Thrown when no more of a journey is wanted. */
export class Enough extends Error {
  override readonly name = 'Enough';
}

const PACING_SECONDS = 2;
const BETWEEN_ACTIONS = { minutes: 5 };
const MOST_RESTARTS = 5;

/**
 * A commune whose bot runs as one process after the other on the same database: whenever the power
 * of one goes, all that was not committed is gone with it, and the next one starts.
 */
export async function createStage(
  made: Commune,
  fate: (action: number) => Fate | null,
  onPassage: (passage: Passage, action: number) => void = () => {},
  options: { readonly watched?: boolean } = {},
) {
  const { db, clock, sandbox } = made;
  await made.app.inbox.stop();
  const timer = passingTimer(clock);
  const passages: Passage[] = [];
  let unasked: string[] = [];
  let seenWith: (readonly string[])[] = [];
  let base = clock.now();
  let isTick = false;
  let living = start(Number.POSITIVE_INFINITY);
  await begin(living);

  function start(steps: number): Living {
    const power = createPower();
    power.lastFor(steps);
    const noted: typeof fetch = async (input, init) => {
      const answer = await watched(input, init);
      const method = new Request(input).url.split('/').at(-1) ?? '';
      if (answer.ok && isSending(method)) unasked.push(`${method} ${plain(init?.body)}`);
      return answer;
    };
    const app = made.anotherProcess(poweredDb(db, power), {
      fetch: poweredFetch(watched, power),
      outboxFetch: poweredFetch(noted, power),
      timer: poweredTimer(timer, power),
    });
    return { app, power };
  }

  async function watched(...args: Parameters<typeof fetch>): Promise<Response> {
    const body = args[1]?.body;
    const saysSomething = typeof body === 'string' && /"(text|caption)":"[^"]/.test(body);
    if (options.watched === true && saysSomething) seenWith.push(recordsIn(db));
    return sandbox.fetch(...args);
  }

  /** Everything that the program of the process does by itself from its start on. */
  async function begin({ app }: Living): Promise<void> {
    app.prepare();
    app.inbox.start();
    await app.inbox.settled();
    await app.tick();
  }

  /** Runs work until it ends or the power goes; false then. */
  async function survives({ power }: Living, work: () => Promise<void>): Promise<boolean> {
    try {
      await Promise.race([work(), power.cut]);
    } catch (error) {
      if (!(error instanceof PowerCut) && !power.isOff()) throw error;
    }
    return !power.isOff();
  }

  /** What the dead process left undone is undone, as when its file is opened again. */
  async function bury(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
    if (db.inTransaction) db.exec('ROLLBACK');
    // all that a process ever changes of its connection
    db.pragma('synchronous = FULL');
  }

  async function drain(app: App): Promise<void> {
    for (let wait = 0; wait <= PACING_SECONDS; ) {
      const { nextAt } = await app.outbox.drain();
      if (nextAt === null) return;
      wait = nextAt.since(clock.now()).total('seconds');
      if (wait <= PACING_SECONDS) clock.jumpTo(nextAt);
    }
  }

  /** The action, by as many processes as it takes. */
  async function settle(): Promise<void> {
    const updates = sandbox.updates.take();
    const fated = fate(passages.length);
    if (fated === null) throw new Enough();
    const { cuts, confirmed } = fated;
    const before = sandbox.calls.length;
    [unasked, seenWith] = [[], []];
    const dead: number[] = [];
    let written = false;
    let steps = living.power.steps();
    living.power.lastFor(cuts[0] ?? Number.POSITIVE_INFINITY);
    const work = async () => {
      const { app } = living;
      if (isTick) await app.tick();
      if (!(written && confirmed)) app.inbox.receive(updates);
      written = true;
      await app.inbox.settled();
      await drain(app);
    };
    for (let lives = await survives(living, work); !lives; ) {
      await bury();
      dead.push(living.power.steps() - steps);
      if (dead.length > MOST_RESTARTS) throw new Error('it never gets through');
      living = start(cuts[dead.length] ?? Number.POSITIVE_INFINITY);
      steps = 0;
      lives = await survives(living, async () => {
        await begin(living);
        await work();
      });
    }
    living.power.lastFor(Number.POSITIVE_INFINITY);
    const taken = living.power.steps() - steps;
    const lasting = living.power.lastingSince(steps);
    // a start does the minute's work at once; whoever lived through does it when the minute is over
    const nextMinute = base.add({ minutes: 1 });
    if (Temporal.Instant.compare(clock.now(), nextMinute) < 0) clock.jumpTo(nextMinute);
    await living.app.tick();
    await drain(living.app);
    const sent = sandbox.calls.slice(before).flatMap(({ method, payload, outcome }) => {
      const isSent = isSending(method) && outcome === 'ok';
      return isSent ? [`${method} ${plain(JSON.stringify(payload))}`] : [];
    });
    const passage: Passage = {
      action: isTick ? `tick ${clock.now().toString()}` : updates.map(labelOf).join(', '),
      updates: updates.length,
      steps: [...dead, taken],
      lasting,
      answers: without(sent, unasked),
      unasked,
      screens: screens(),
      menus: sandbox.users().map(({ id }) => `${id}: ${JSON.stringify(sandbox.commands(id, id))}`),
      spins: sandbox.unansweredPresses().map(({ data }) => data),
      records: recordsIn(db),
      dialogues: openDialogues(db),
      uncertain: living.app.stores.outbox.counts().uncertain,
      seenWith,
    };
    passages.push(passage);
    onPassage(passage, passages.length - 1);
    isTick = false;
  }

  function screens(): readonly string[] {
    return sandbox.users().flatMap((user) =>
      user.view().chats.flatMap(({ id, messages }) => {
        const last = messages.findLast(({ from, service }) => from.isBot && service === null);
        if (last === undefined || isBoard(last.text)) return [];
        const buttons = last.buttons.flat().map(({ text }) => text);
        return [`${user.id} in ${id}: ${plain(JSON.stringify([last.text, buttons]))}`];
      }),
    );
  }

  function nextAction(): void {
    base = base.add(BETWEEN_ACTIONS);
    clock.jumpTo(base);
  }

  return {
    sandbox,
    passages: passages as readonly Passage[],
    driver: createDriver({ sandbox, settle, beforeAction: nextAction }),
    /** The minute's work at an instant in Viet Nam. */
    async tickAt(time: string): Promise<void> {
      base = Temporal.Instant.from(`${time}+07:00`);
      clock.jumpTo(base);
      isTick = true;
      await settle();
    },
    async close(): Promise<void> {
      await living.app.inbox.stop();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof createStage>>;

/** What is in `some` and not, or not so often, in `others`. */
export function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isSending(method: string): boolean {
  return /^send(?!ChatAction)/i.test(method);
}

/** A board is edited as often as Telegram's limits let it be; a minute later it is the same again. */
function isBoard(text: string): boolean {
  return /^Báo cáo tháng .*\nHạn nộp/.test(text);
}

/** Without times of day, and without the numbers of dialogues, their steps and messages. */
function plain(text: unknown): string {
  if (typeof text !== 'string' || text.includes('attach://')) return 'a file';
  return text
    .replaceAll(/\b\d\d:\d\d\b/g, 'hh:mm')
    .replaceAll(/"d:\d+:\d+:/g, '"d:*:*:')
    .replaceAll(/"message_id":\d+/g, '"message_id":*');
}

function labelOf(update: ApiUpdate): string {
  const { message, callback_query: press } = update as unknown as {
    readonly message?: { readonly text?: string };
    readonly callback_query?: { readonly data: string };
  };
  if (press !== undefined) return `presses ${press.data}`;
  return message === undefined ? 'something' : `says ${message.text ?? 'something'}`;
}
