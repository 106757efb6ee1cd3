import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { ApiUpdate } from '../../src/sandbox/updates.ts';
import type { Chance } from './chance.ts';
import { count, type Facts } from './facts.ts';
import type { Line } from './line.ts';

const FAULTS = ['429', '500', '502-html', 'lost-response', 'refused'] as const;
const METHODS = ['sendMessage', 'editMessageText', 'answerCallbackQuery', undefined] as const;

/** Now and then something goes wrong on the way to Telegram, or the process dies within a call. */
export async function withFaults(
  it: {
    readonly chance: Chance;
    readonly facts: Facts;
    readonly sandbox: Sandbox;
    readonly line: Line;
    /** Many messages go out: more of it goes wrong. */
    readonly isRush: boolean;
  },
  work: () => Promise<void>,
): Promise<void> {
  const { chance, facts, sandbox, line, isRush } = it;
  if (chance.percent(isRush ? 40 : 5)) {
    const kind = chance.pick(FAULTS);
    const method = chance.pick(METHODS);
    sandbox.faults.next({
      kind,
      ...(method === undefined ? {} : { method }),
      times: chance.between(1, isRush ? 5 : 2),
      retryAfter: chance.between(1, 30),
    });
    count(facts, `faults ${kind}`);
  }
  if (chance.percent(isRush ? 30 : 3)) {
    line.endWithin(chance.between(1, isRush ? 25 : 6), chance.percent(50));
  }
  await work();
  sandbox.faults.clear();
}

type Arrived = { readonly updateId: number; readonly at: number; readonly data: string };

/** What reached the inbox first, and when; and whom the system found that it cannot write to. */
export function observe(facts: Facts) {
  const known = new Set<number>();
  const presses = new Map<number, Arrived[]>();

  function reach(person: number, at: number, open: boolean): void {
    const before = facts.reach.findLast((each) => each.person === person)?.open ?? true;
    if (before !== open) facts.reach.push({ person, at, open });
  }

  return {
    /** Call it before an update is handed over for the first time. */
    note(update: ApiUpdate, at: number): void {
      if (known.has(update.update_id)) return;
      known.add(update.update_id);
      const { callback_query: press, my_chat_member: own, message } = update as unknown as Fields;
      if (press !== undefined) {
        const list = presses.get(press.from.id) ?? [];
        list.push({ updateId: update.update_id, at, data: press.data });
        presses.set(press.from.id, list);
      }
      const gone = own?.new_chat_member.status === 'kicked';
      if (own?.chat.type === 'private') reach(own.chat.id, at, !gone);
      const chat = press?.message?.chat ?? message?.chat;
      if (chat?.type === 'private') reach(chat.id, at, true);
    },
    /** The presses of one person that arrived from an instant on. */
    pressesOf: (person: number, from: number): readonly Arrived[] =>
      (presses.get(person) ?? []).filter(({ at }) => at >= from),
    watchingRefusals:
      (call: typeof fetch, now: () => number): typeof fetch =>
      async (input, init) => {
        const answer = await call(input, init);
        if (answer.status === 403 && typeof init?.body === 'string') {
          const { chat_id: chat } = JSON.parse(init.body) as { readonly chat_id: number };
          reach(chat, now(), false);
        }
        return answer;
      },
  };
}

type ChatField = { readonly id: number; readonly type: string };
type Fields = {
  readonly message?: { readonly chat: ChatField };
  readonly callback_query?: {
    readonly from: { readonly id: number };
    readonly data: string;
    readonly message?: { readonly chat: ChatField };
  };
  readonly my_chat_member?: {
    readonly chat: ChatField;
    readonly new_chat_member: { readonly status: string };
  };
};
