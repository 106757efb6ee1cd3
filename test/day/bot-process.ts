import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Plant } from './plants.ts';

export type Settings = {
  readonly apiRoot: string;
  readonly token: string;
  readonly databasePath: string;
  readonly backups: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly receives: 'polling' | 'webhook';
  readonly secret: string;
  readonly plant: Plant | null;
};

export type Order = { readonly id: number } & (
  | { readonly do: 'jump'; readonly at: number }
  /** Handle all that came, and send all that may go out now. */
  | { readonly do: 'settle' }
  | { readonly do: 'tick' }
  | { readonly do: 'measure' }
);
type Wish = Order extends infer One ? (One extends Order ? Omit<One, 'id'> : never) : never;

export type Report = {
  readonly id: number;
  readonly at: number;
  readonly handled: {
    readonly received: number;
    readonly handled: number;
    readonly failed: number;
  };
  readonly heap?: number;
  readonly rss?: number;
  /** The most that was resident since the start. */
  readonly peak?: number;
  /** Where the webhook listens. */
  readonly port?: number;
};

const MAIN = join(import.meta.dirname, 'bot-main.ts');
/** As `npm start`, with a heap that can be cleared before it is measured. */
const OPTIONS = ['--max-semi-space-size=32'];
/** In milliseconds; a busy machine may be ten times as slow as an idle one. */
const LONGEST = 600_000;

/** Starts the process; resolves when it is ready to receive. */
export async function startBotProcess(settings: Settings) {
  const child = spawn(process.execPath, [...OPTIONS, MAIN], {
    env: {
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      // as the service has it
      MALLOC_ARENA_MAX: '2',
      DAY_BOT: JSON.stringify(settings),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  const pending = new Map<number, (report: Report | null) => void>();
  const exited = Promise.withResolvers<void>();
  let isKilled = false;
  let next = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.split('\n').filter((line) => line !== ''));
    });
  }
  child.on('message', (report: Report) => {
    pending.get(report.id)?.(report);
    pending.delete(report.id);
  });
  // an order that meets its death has no answer, which is told below
  child.on('error', () => {});
  child.once('close', () => {
    for (const resolve of pending.values()) resolve(null);
    pending.clear();
    exited.resolve();
  });

  function answerTo(id: number): Promise<Report | null> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`the bot hangs: ${lines.join('\n')}`)),
        LONGEST,
      );
      pending.set(id, (report) => {
        clearTimeout(late);
        resolve(report);
      });
    });
  }

  const ready = await answerTo(0);

  return {
    /** Null when it died before it was ready. */
    ready,
    /** What it does; null when it died over it. */
    async order(wish: Wish): Promise<Report | null> {
      if (!child.connected) return null;
      next += 1;
      const report = answerTo(next);
      child.send({ ...wish, id: next });
      return report;
    },
    /** kill -9. */
    async kill(): Promise<void> {
      isKilled = true;
      child.kill('SIGKILL');
      await exited.promise;
    },
    isRunning: () => child.exitCode === null && child.signalCode === null,
    /** Whether it ended by itself. */
    hasFailed: () => !isKilled && child.exitCode !== null,
    exited: exited.promise,
    /** Errors that it logged, and what Node.js complained of. */
    lines: lines as readonly string[],
  };
}
export type BotProcess = Awaited<ReturnType<typeof startBotProcess>>;
