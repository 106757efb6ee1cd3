export type FaultKind =
  /** Refused with `retry_after`, not executed. */
  | '429'
  | '500'
  /** A proxy's HTML page instead of JSON, not executed. */
  | '502-html'
  | '403'
  | '401'
  | '409'
  /** Executed, but the answer never arrives: the socket dies. */
  | 'lost-response'
  /** Not executed and never answered, until the caller gives up. */
  | 'stall'
  /** The connection is refused, not executed. */
  | 'refused';

export type Fault = {
  readonly kind: FaultKind;
  /** Left out: any method, `getUpdates` excepted. */
  readonly method?: string;
  /** Left out: any chat. */
  readonly chatId?: number;
  /** How many calls it hits. Default 1. */
  readonly times?: number;
  /** Seconds of a 429. Default 1. */
  readonly retryAfter?: number;
};

export type Faults = ReturnType<typeof createFaults>;

/** Faults on demand: each waits for the next call that it fits. */
export function createFaults() {
  let planned: { fault: Fault; left: number }[] = [];
  return {
    next(fault: Fault): void {
      planned.push({ fault, left: fault.times ?? 1 });
    },
    clear(): void {
      planned = [];
    },
    /** Faults that no call has met yet. */
    pending: (): readonly Fault[] => planned.map((plan) => plan.fault),
    /** For the sandbox: the fault of this call, if any. */
    take(method: string, chatId: unknown): Fault | undefined {
      const hit = planned.find(({ fault }) => fits(fault, method, chatId));
      if (hit === undefined) return undefined;
      hit.left -= 1;
      if (hit.left === 0) planned = planned.filter((plan) => plan !== hit);
      return hit.fault;
    },
  };
}

function fits(fault: Fault, method: string, chatId: unknown): boolean {
  const methodFits =
    fault.method === undefined
      ? method !== 'getupdates'
      : fault.method.toLowerCase() === method.toLowerCase();
  return methodFits && (fault.chatId === undefined || fault.chatId === Number(chatId));
}
