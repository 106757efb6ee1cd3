import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Stub, startStub } from './stub.ts';

/** CPU time since the start in microseconds, resident memory in bytes. */
export type Usage = { readonly cpu: number; readonly rss: number };

export type Entry = {
  readonly name: string;
  readonly script: string;
  readonly nodeOptions: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** How a person comes to the first question that takes a number. */
  readonly opening: 'report' | 'command' | 'none';
};

export type Contestant = {
  readonly entry: Entry;
  readonly stub: Stub;
  /** From the start of the process to its first getUpdates, in milliseconds. */
  readonly startUp: number;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
};

const ROOT = join(import.meta.dirname, '../..');
const PROBE = join(import.meta.dirname, 'probe.ts');
const LONGEST_START = 60_000;

/** A contestant in a process of its own, with a Bot API of its own on loopback. */
export async function startContestant(entry: Entry): Promise<Contestant> {
  const stub = await startStub();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [...entry.nodeOptions, '--import', PROBE, join(ROOT, entry.script)],
    {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        BOT_TOKEN: '1:bench',
        TELEGRAM_API_ROOT: stub.apiRoot,
        ...entry.env,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const polledAt = await Promise.race([stub.firstPoll, failedStart(entry, child)]);

  return {
    entry,
    stub,
    startUp: polledAt - began,
    usage: () => ask(child),
    async stop(): Promise<void> {
      if (child.exitCode === null) {
        const exit = once(child, 'exit');
        child.kill('SIGKILL');
        await exit;
      }
      stub.close();
    },
  };
}

/** Rejects when the process ends, or does not ask for updates in time. */
async function failedStart(entry: Entry, child: ChildProcess): Promise<never> {
  const tooLong = AbortSignal.timeout(LONGEST_START);
  await Promise.race([once(child, 'exit'), once(tooLong, 'abort')]);
  throw new Error(`${entry.name} does not ask for updates`);
}

async function ask(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message');
  child.send('usage');
  const [usage] = (await answer) as [Usage];
  return usage;
}
