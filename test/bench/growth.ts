// The same interview in small and large databases: `npm run bench -- --only growth`, or
// `node test/bench/growth.ts`.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/storage/database.ts';
import { type Contestant, startBot } from './contestant.ts';
import { inBenchFolder } from './folder.ts';
import { AFTER_YEARS, deputyOf, QUESTIONS, type Size, seedHistory, sizeText } from './history.ts';
import { officeTable } from './office.ts';
import { createPerson } from './person.ts';
import { median, tableText } from './statistics.ts';

const WARM_UPS = 4;
const ROUNDS = 16;
/** A person reads before answering; what follows the reply is finished meanwhile. */
const PAUSE = 5;
const SETTLING = 40;

const SIZES: readonly Size[] = [
  { hamlets: 1, months: 1 },
  { hamlets: 1, months: 60 },
  { hamlets: 100, months: 12 },
  { hamlets: 1000, months: 1 },
  { hamlets: 1000, months: 60 },
];

type Interview = { readonly latencies: readonly number[]; readonly cpu: number };
type Grown = {
  readonly size: Size;
  readonly path: string;
  readonly bytes: number;
  readonly interviews: Interview[];
};

/** Prints what an answer costs by the number of hamlets and months. */
export async function benchGrowth(): Promise<void> {
  await inBenchFolder(async (folder) => {
    const grown: Grown[] = [];
    const running: { readonly bot: Contestant; readonly path: string }[] = [];
    try {
      for (const size of SIZES) {
        const path = join(folder, `${size.hamlets}-${size.months}.sqlite`);
        seedHistory(path, size);
        const bytes = statSync(path).size;
        running.push({ bot: await startBot(path, AFTER_YEARS), path });
        grown.push({ size, path, bytes, interviews: [] });
      }
      for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
        for (const [at, { bot, path }] of running.entries()) {
          forgetDrafts(path);
          const played = await interview(bot, deputyOf(round));
          if (round >= WARM_UPS) grown[at]?.interviews.push(played);
        }
      }
    } finally {
      for (const { bot } of running) await bot.stop();
    }
    console.log(`\n${growthTable(grown)}\n`);
    console.log(await officeTable(grown.filter(({ size }) => isShown(size))));
  });
}

/** Of the largest, and of one as large as a commune may be. */
function isShown({ hamlets, months }: Size): boolean {
  return (hamlets === 100 && months === 12) || (hamlets === 1000 && months === 60);
}

/** So that the same head can be interviewed again in a database that has but one. */
function forgetDrafts(path: string): void {
  const db = openDatabase(path);
  db.exec(`DELETE FROM dialogue; DELETE FROM report WHERE state = 'draft'`);
  db.close();
}

async function interview(bot: Contestant, who: number): Promise<Interview> {
  const person = createPerson(bot, who);
  await person.open();
  await sleep(SETTLING);
  const before = await bot.usage();
  const latencies: number[] = [];
  for (let i = 0; i < QUESTIONS - 1; i += 1) {
    latencies.push(await person.answer());
    await sleep(PAUSE);
  }
  await sleep(SETTLING);
  const after = await bot.usage();
  return { latencies, cpu: (after.cpu - before.cpu) / latencies.length };
}

function growthTable(grown: readonly Grown[]): string {
  const [smallest] = grown;
  const header = [
    'hamlets × months',
    'p50 ms',
    'CPU µs/answer',
    '× smallest CPU',
    '× smallest p50',
  ];
  const rows = grown.map(({ size, bytes, interviews }) => {
    const reports = size.hamlets * (size.months - 1);
    const p50s = interviews.map(({ latencies }) => median(latencies));
    const ratio = (of: (one: Interview) => number) =>
      median(
        interviews.map((one, i) => of(one) / of(smallest?.interviews[i] as Interview)),
      ).toFixed(2);
    return [
      sizeText(size),
      median(p50s).toFixed(2),
      median(interviews.map(({ cpu }) => cpu)).toFixed(0),
      ratio(({ cpu }) => cpu),
      ratio(({ latencies }) => median(latencies)),
      (bytes / 1e6).toFixed(1),
      reports === 0 ? '' : ((bytes - (smallest?.bytes ?? 0)) / 1e3 / reports).toFixed(1),
    ];
  });
  return tableText([header, ...rows]);
}

if (import.meta.main) await benchGrowth();
