// `npm run bench`: speed, growth and simulated years; `-- --only NAME` runs one part alone, also those that
// take long. Each part is a script of its own with its options.
import { benchDay } from './day.ts';
import { benchDeadlineHour } from './deadline-hour.ts';
import { benchFaults } from './faults.ts';
import { benchFlood } from './flood.ts';
import { benchGrowth } from './growth.ts';
import { benchHostile } from './hostile.ts';
import { benchProvince } from './province.ts';
import { benchSpeed } from './speed.ts';
import { benchWaiting } from './waiting.ts';
import { benchYears } from './year.ts';

const PARTS = {
  speed: benchSpeed,
  growth: benchGrowth,
  years: benchYears,
  deadline: benchProvince,
  'deadline-http': benchDeadlineHour,
  faults: benchFaults,
  hostile: benchHostile,
  day: benchDay,
  flood: benchFlood,
  waiting: benchWaiting,
} satisfies Record<string, () => Promise<void>>;
const USUAL = ['speed', 'growth', 'years'];

const place = process.argv.indexOf('--only');
const names = place === -1 ? USUAL : [process.argv[place + 1] ?? ''];
const parts = Object.entries(PARTS).filter(([name]) => names.includes(name));
if (parts.length === 0) {
  console.error(`--only takes one of: ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
}
for (const [, bench] of parts) await bench();
