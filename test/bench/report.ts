import { type Batch, CROWD, LATE, type Round, UNTIL_LATE } from './rounds.ts';
import { median, quantile, tableText } from './statistics.ts';

export type Result = {
  readonly name: string;
  /** Milliseconds to the first getUpdates. */
  readonly startUps: readonly number[];
  /** Resident bytes of a process that has had nothing to do. */
  readonly memory: readonly number[];
  readonly memoryAfter: number;
  /** By which the database has grown, for each answer. */
  readonly bytes: number;
  readonly rounds: readonly Round[];
};

type Part = keyof Round;

/** Latency and CPU, alone and in a crowd, with the ratios to the floor and to the wizard. */
export function crowdTable(results: readonly Result[]): string {
  const parts = [
    ['one person at a time', 'alone'],
    [`${CROWD} people at once`, 'crowd'],
  ] as const;
  return parts
    .map(([title, part]) => {
      const header = [
        title,
        'p50 ms',
        'p99 ms',
        ...(part === 'crowd' ? ['answers/s'] : []),
        'CPU µs/answer',
        '× floor',
        '× wizard',
      ];
      const rows = results.map((result) => [
        result.name,
        latency(result, part, 0.5),
        latency(result, part, 0.99),
        ...(part === 'crowd'
          ? [median(result.rounds.map(({ crowd }) => crowd.rate)).toFixed(0)]
          : []),
        cpuOf(result, part).toFixed(0),
        ratioTo(results, 'floor', result, part),
        ratioTo(results, 'wizard', result, part),
      ]);
      return tableText([header, ...rows]);
    })
    .join('\n\n');
}

/** CPU of an answer at the first questions and from the 40th on. */
export function positionTable(results: readonly Result[]): string {
  const first = 'µs at question 2–6';
  const last = `µs at ${UNTIL_LATE + 2}–${UNTIL_LATE + LATE + 1}`;
  const rows = results.map((result) => [
    result.name,
    cpuOf(result, 'early').toFixed(0),
    cpuOf(result, 'late').toFixed(0),
    median(result.rounds.map((round) => round.late.cpu / round.early.cpu)).toFixed(2),
  ]);
  return tableText([['growth in the number of answers', first, last, 'ratio'], ...rows]);
}

export function startTable(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.name,
    median(result.startUps).toFixed(0),
    megabytes(median(result.memory)),
    megabytes(result.memoryAfter),
    result.bytes.toFixed(0),
  ]);
  const header = [
    'process',
    'start-up ms',
    'idle MB',
    'MB after the rounds',
    'database bytes/answer',
  ];
  return tableText([header, ...rows]);
}

function batches(result: Result, part: Part): readonly Batch[] {
  return result.rounds.map((round) => round[part]);
}

/** The median over the rounds of each round's quantile. */
function latency(result: Result, part: Part, q: number): string {
  const each = batches(result, part).map((batch) => quantile(batch.latencies, q));
  return median(each).toFixed(2);
}

function cpuOf(result: Result, part: Part): number {
  return median(batches(result, part).map((batch) => batch.cpu));
}

/** Round by round, for what disturbs one contestant disturbs its neighbours. */
function ratioTo(results: readonly Result[], base: string, result: Result, part: Part): string {
  const others = batches(results.find(({ name }) => name === base) ?? result, part);
  const ratios = batches(result, part).map(
    (batch, i) => batch.cpu / (others[i]?.cpu ?? Number.NaN),
  );
  return median(ratios).toFixed(2);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
