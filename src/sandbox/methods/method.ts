import type { Incoming } from '../incoming.ts';
import type { Limits } from '../limits.ts';
import type { Payload, Uploads } from '../payload.ts';
import type { Presses } from '../presses.ts';
import type { Signal, Updates } from '../updates.ts';
import type { Webhook } from '../webhook.ts';
import type { World } from '../world.ts';
import type { CommandStore } from './commands.ts';

/** All that a method of the Bot API may touch. */
export type Context = {
  readonly world: World;
  readonly presses: Presses;
  readonly limits: Limits;
  readonly updates: Updates;
  readonly webhook: Webhook;
  readonly incoming: Incoming;
  readonly commands: CommandStore;
  readonly readsAll: boolean;
};

export type MethodCall = {
  readonly payload: Payload;
  readonly files: Uploads;
  readonly signal: Signal | undefined;
  readonly context: Context;
};

export type Method = {
  /** The parameters that the sandbox emulates; any other one is answered with 501. */
  readonly takes: readonly string[];
  readonly run: (call: MethodCall) => unknown;
};

export type Methods = Readonly<Record<string, Method>>;
