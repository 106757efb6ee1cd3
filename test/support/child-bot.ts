import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START = join(import.meta.dirname, '../../src/start.js');
/** Saves each start half of its time; holds nothing but compiled code. */
const COMPILE_CACHE = join(tmpdir(), 'thi-dua-compile-cache');
/** Ample on a busy machine; a healthy start takes less than a second. */
const PATIENCE = 20_000;

export type Settings = Readonly<Record<string, string>>;
export type Exit = { readonly code: number | null; readonly signal: string | null };

/**
 * `src/start.js` as an operator starts it, in a folder of its own and with nothing in its
 * environment but the given settings, so that no `.env` of a developer plays a part. `args` are those
 * of a command, as in `npm run job -- NAME`; `start` is that of another version.
 */
export function startBot(
  folder: string,
  settings: Settings,
  args: readonly string[] = [],
  start = START,
) {
  const child = spawn(process.execPath, [start, ...args], {
    cwd: folder,
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { said: '', complained: '' };
  const waiting = new Set<() => void>();
  let exit: Exit | null = null;
  const wake = () => [...waiting].forEach((look) => look());
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.said += text;
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.complained += text;
    wake();
  });
  child.once('close', (code, signal) => {
    exit = { code, signal };
    wake();
  });

  /** Looks again whenever the process says something or ends. */
  function until<T>(what: string, look: () => T | null): Promise<T> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        waiting.delete(check);
        settle();
      };
      const fail = (why: string) => finish(() => reject(new Error(`${what}: ${why}\n${told()}`)));
      const check = () => {
        const found = look();
        if (found !== null) finish(() => resolve(found));
        else if (exit !== null) fail(`the process ended with ${exit.code ?? exit.signal}`);
      };
      const timer = setTimeout(() => fail(`not within ${PATIENCE / 1000} s`), PATIENCE);
      waiting.add(check);
      check();
    });
  }

  const told = () => `stdout: ${output.said}\nstderr: ${output.complained}`;
  const exited = () => until('waiting for the end of the process', () => exit);

  return {
    pid: child.pid ?? 0,
    /** Resolves when the process has ended and all that it wrote has been read. */
    exited,
    /** Resolves as soon as either stream holds this text. */
    says: (text: string) =>
      until(`waiting for «${text}»`, () => (told().includes(text) ? true : null)),
    /** Asks it to stop, as a supervisor does. */
    stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<Exit> {
      child.kill(signal);
      return exited();
    },
    /** kill -9: from this call on it does nothing more. */
    kill(): Promise<Exit> {
      child.kill('SIGKILL');
      return exited();
    },
    isRunning: () => exit === null,
    /** Lines on standard output. */
    said: () => linesOf(output.said),
    /** Lines on standard error. */
    complaints: () => linesOf(output.complained),
    output: told,
  };
}
export type ChildBot = ReturnType<typeof startBot>;

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
