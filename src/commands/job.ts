import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runningClock } from '../clock.ts';
import type { Clock } from '../domain/clock.ts';
import { JOB_NAMES } from '../jobs/table.ts';
import type { CommandDeps } from './command.ts';
import { runDry } from './job-dry-run.ts';
import { runForReal } from './job-run.ts';

/** `npm run job -- NAME [--at INSTANT] [--dry-run]`: one job by hand, whatever the clock says. */
export async function job(deps: CommandDeps, args: readonly string[]): Promise<number> {
  const { complain } = deps;
  const { vi } = deps.texts;
  const names = JOB_NAMES.join(', ');
  const asked = read(args);
  if (asked === null) {
    complain(vi.plain('command-job-usage', { names }));
    return 2;
  }
  const name = JOB_NAMES.find((each) => each === asked.name);
  if (name === undefined) {
    complain(vi.plain('command-job-unknown', { name: asked.name, names }));
    return 2;
  }
  const clock = clockAt(asked.at, deps.clock);
  if (clock === null) {
    complain(vi.plain('command-job-instant', { example: '2024-06-15T08:00+07:00' }));
    return 2;
  }
  if (!asked.isDry && deps.config.botToken === null) {
    complain(vi.plain('command-job-token'));
    return 2;
  }
  const path = deps.config.databasePath;
  if (!existsSync(path)) {
    complain(vi.plain('command-database-missing', { path }));
    return 2;
  }
  return asked.isDry ? runDry(deps, name, clock) : runForReal(deps, name, clock);
}

type Asked = { readonly name: string; readonly at: string | null; readonly isDry: boolean };

/** Null when it is not a call of this command. */
function read(args: readonly string[]): Asked | null {
  const options = { at: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) return null;
    return { name, at: values.at ?? null, isDry: values['dry-run'] ?? false };
  } catch {
    return null;
  }
}

/** Null when it is no instant: a date and time with an offset or Z. */
function clockAt(at: string | null, otherwise: Clock): Clock | null {
  if (at === null) return otherwise;
  try {
    return runningClock(Temporal.Instant.from(at));
  } catch {
    return null;
  }
}
