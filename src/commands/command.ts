import type { Config } from '../config.ts';
import type { Clock } from '../domain/clock.ts';
import type { Random } from '../domain/random.ts';
import type { JobName } from '../jobs/table.ts';
import type { Log } from '../telegram/log.ts';
import type { Texts } from '../texts/texts.ts';

/** What every command of the operator is given. */
export type CommandDeps = {
  readonly root: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly texts: Readonly<Record<'vi' | 'en', Texts>>;
  readonly version: string;
  readonly log: Log;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
};

/** Runs one job of the table with a clock that may stand elsewhere; returns the exit code. */
export type JobRun = (deps: CommandDeps, name: JobName, clock: Clock) => Promise<number>;
