import type { ServerReply } from '../../src/sandbox/api.ts';
import { serveSandbox } from '../../src/sandbox/http.ts';
import type { IncomingRequest } from '../../src/sandbox/request.ts';
import { createYearTelegram, type YearClock } from '../year/telegram.ts';

/** In the order in which it happened: updates reach the bot, the bot says something in a chat. */
export type Passing =
  | { readonly kind: 'delivered'; readonly ids: readonly number[] }
  | { readonly kind: 'said'; readonly chatId: number }
  | { readonly kind: 'answered'; readonly query: string }
  /** What was delivered and not written down will be delivered again. */
  | { readonly kind: 'killed' };

type Addressed = { readonly chat_id?: number | string; readonly callback_query_id?: string };
type Trap = { calls: number; readonly carriedOut: boolean; readonly spring: () => void };

/**
 * Telegram on loopback for a day: the strict sandbox, which reads the time from the address of each
 * call, whose answers get lost by halves, before which the bot can be killed, and which can be away.
 */
export async function createDayTelegram(clock: YearClock) {
  const { sandbox, newest, seen, text } = createYearTelegram(clock);
  const answered = new Set<string>();
  const passings: Passing[] = [];
  const lost: number[] = [];
  let halves = 0;
  let trap: Trap | null = null;
  let isShut = false;
  let server = await serveSandbox({ handle });
  const { port, apiRoot } = server;

  async function handle(request: IncomingRequest): Promise<ServerReply> {
    if (isShut) return { kind: 'stall' };
    const [path = '', query = ''] = request.path.split('?');
    passTo(Number(/now=(\d+)/.exec(query)?.[1] ?? 0));
    const plain = { ...request, path };
    const method = path.split('/').at(-1)?.toLowerCase() ?? '';
    if (method === 'getupdates') return deliver(plain);
    const set = trap;
    if (set === null) return carryOut(method, plain);
    set.calls -= 1;
    if (set.calls > 0) return carryOut(method, plain);
    isShut = true;
    trap = null;
    passings.push({ kind: 'killed' });
    if (set.carriedOut) await carryOut(method, plain);
    set.spring();
    return { kind: 'stall' };
  }

  function passTo(at: number): void {
    if (at > clock.now().epochMilliseconds) {
      clock.jumpTo(Temporal.Instant.fromEpochMilliseconds(at));
    }
  }

  async function deliver(request: IncomingRequest): Promise<ServerReply> {
    const reply = await sandbox.handle(request);
    if (reply.kind === 'answer') note(String(reply.body));
    return reply;
  }

  function note(updates: string): void {
    const ids = [...updates.matchAll(/"update_id":(\d+)/g)].map(([, id]) => Number(id));
    if (ids.length > 0) passings.push({ kind: 'delivered', ids });
  }

  async function carryOut(method: string, request: IncomingRequest): Promise<ServerReply> {
    const calls = sandbox.calls.length;
    const reply = await sandbox.handle(request);
    const call = sandbox.calls[calls];
    if (call === undefined) return reply;
    const { chat_id: chatId, callback_query_id: query } = call.payload as Addressed;
    if (query !== undefined) {
      answered.add(query);
      passings.push({ kind: 'answered', query });
    }
    if (chatId !== undefined) passings.push({ kind: 'said', chatId: Number(chatId) });
    const isHalf = halves > 0 && reply.kind === 'answer' && method.startsWith('send');
    if (isHalf) halves -= 1;
    if (call.outcome === 'ok' && (isHalf || reply.kind === 'dead')) lost.push(Number(chatId));
    if (!isHalf) return reply;
    return { ...reply, body: String(reply.body).slice(0, 20) };
  }

  return {
    sandbox,
    newest,
    seen,
    text,
    apiRoot,
    /** Whether a press was answered, also one that the sandbox never saw. */
    isAnswered: (query: string): boolean => answered.has(query),
    /** What has passed since it was asked the last time. */
    takePassings: (): readonly Passing[] => passings.splice(0),
    /** Chats of the calls that were carried out and not answered, since it was asked the last time. */
    takeLost: (): readonly number[] => lost.splice(0),
    note: (ids: readonly number[]) => void passings.push({ kind: 'delivered', ids }),
    /** Of the next answers to messages only half arrives. */
    halve(times: number): void {
      halves = times;
    },
    /** Kills within the call that is so many calls away, before or after Telegram has acted on it. */
    set(calls: number, carriedOut: boolean, spring: () => void): void {
      trap = { calls, carriedOut, spring };
    },
    unset(): void {
      trap = null;
    },
    /** Another process may call. */
    open(): void {
      isShut = false;
    },
    /** Nobody listens any more. */
    leave: () => server.close(),
    async comeBack(): Promise<void> {
      server = await serveSandbox({ handle }, { port });
    },
    close: () => server.close(),
  };
}
export type DayTelegram = Awaited<ReturnType<typeof createDayTelegram>>;
