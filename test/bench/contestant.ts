import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Stub, type StubOptions, startStub } from './stub.ts';

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
/** A machine with much else to do is slow to read a large database through. */
const LONGEST_START = 120_000;

/** A contestant in a process of its own, with a Bot API of its own on loopback. */
export async function startContestant(entry: Entry, options?: StubOptions): Promise<Contestant> {
  const stub = await startStub(options);
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
  async function stop(): Promise<void> {
    if (child.exitCode === null) {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    }
    stub.close();
  }
  try {
    const polledAt = await Promise.race([stub.firstPoll, failedStart(entry, child)]);
    return { entry, stub, startUp: polledAt - began, usage: () => ask(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The bot on a database that is there, at an instant. */
export function startBot(path: string, now: string, options?: StubOptions): Promise<Contestant> {
  const env = { DATABASE_PATH: path, CLOCK_START: now, LOG_LEVEL: 'error', PORT: '0' };
  const nodeOptions = ['--max-semi-space-size=32'];
  const entry = {
    name: 'bot',
    script: 'src/start.js',
    opening: 'report',
    nodeOptions,
    env,
  } as const;
  return startContestant(entry, options);
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
