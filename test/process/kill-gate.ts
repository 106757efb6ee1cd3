import type { ServerReply } from '../../src/sandbox/api.ts';
import type { IncomingRequest } from '../../src/sandbox/request.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** Where in the handling of an update the process dies. */
export type KillPoint =
  /** On the disk, not confirmed to Telegram, no call made. */
  | { readonly kind: 'written' }
  /** At its call number so and so: carried out by Telegram or not, but never answered. */
  | { readonly kind: 'call'; readonly number: number; readonly carriedOut: boolean };

/** Calls that are not the answer to an update. */
const ASIDE = ['getme', 'getupdates', 'deletewebhook', 'setwebhook', 'setmycommands'];

/** Whether a call is part of what the bot does about an update. */
export function isAnswering(method: string): boolean {
  return !ASIDE.includes(method.toLowerCase());
}

type Trap = {
  readonly point: KillPoint;
  readonly lastUpdateId: number;
  readonly spring: () => void;
};

/**
 * Stands before the sandbox's HTTP server. A set trap springs at its point; from then on no call
 * reaches the sandbox, so that a dying process changes nothing, until the gate is opened again.
 * While a trap is set, updates are not confirmed: Telegram delivers them again after the kill.
 */
export function createKillGate(sandbox: Pick<Sandbox, 'handle'>) {
  const stall: ServerReply = { kind: 'stall' };
  let trap: Trap | null = null;
  let isShut = false;
  let count = 0;

  function spring(sprung: Trap): ServerReply {
    isShut = true;
    trap = null;
    sprung.spring();
    return stall;
  }

  async function handle(request: IncomingRequest): Promise<ServerReply> {
    if (isShut) return stall;
    const set = trap;
    if (set === null) return sandbox.handle(request);
    const method = /\/(\w+)$/.exec(request.path)?.[1] ?? '';
    if (confirms(method, request, set.lastUpdateId)) {
      return set.point.kind === 'written' ? spring(set) : stall;
    }
    if (!isAnswering(method)) return sandbox.handle(request);
    if (set.point.kind === 'written') return stall;
    count += 1;
    if (count < set.point.number) return sandbox.handle(request);
    if (count === set.point.number && set.point.carriedOut) await sandbox.handle(request);
    return count === set.point.number ? spring(set) : stall;
  }

  return {
    handle,
    /** `spring` kills the process. */
    set(point: KillPoint, lastUpdateId: number, spring: () => void): void {
      trap = { point, lastUpdateId, spring };
      count = 0;
    },
    open(): void {
      isShut = false;
      trap = null;
    },
  };
}

function confirms(method: string, { body }: IncomingRequest, lastUpdateId: number): boolean {
  if (method.toLowerCase() !== 'getupdates') return false;
  const { offset = 0 } = JSON.parse(Buffer.from(body).toString('utf8')) as { offset?: number };
  return offset > lastUpdateId;
}
