import { type Ranking, rankingOf, scoreOf } from '../../src/domain/ranking.ts';
import type {
  RecordedExemplar,
  RecordedMonth,
  RecordedTarget,
  RecordedWork,
  UnitRecord,
} from '../../src/domain/unit-record.ts';
import { aYear } from './progress-year.ts';

export const PLAN = aYear().plan;
export const RULES = PLAN.ranking;
export const DAY = '2024-06-14';

export const HAMLET = {
  ...{ code: 'T01', name: 'Thôn 1', kind: 'hamlet' as const },
  ...{ validFrom: Temporal.PlainDate.from('2024-01-01'), validTo: null },
};

export function aRecord(it: Partial<UnitRecord> = {}): UnitRecord {
  const nothing = { months: [], targets: [], works: [], exemplars: [] };
  return { unitId: 1, year: 2024, upTo: '2024-06', day: DAY, ...nothing, ...it };
}

/** A month on time unless late by some days or missing, all answered unless told. */
export function aMonth(
  month: number,
  how: number | 'missing' = 0,
  [answered, asked]: readonly [number, number] = how === 'missing' ? [0, 10] : [10, 10],
): RecordedMonth {
  const late = how === 'missing' ? 0 : how;
  const standing = how === 'missing' ? how : late > 0 ? 'late' : 'on_time';
  const text = `2024-${String(month).padStart(2, '0')}`;
  return { month: text, standing, daysLate: late, asked, answered };
}

export function aTarget(it: Partial<RecordedTarget>): RecordedTarget {
  return {
    ...{ code: 'KT23', label: 'Đường', unit: 'km', target: 100, value: 50 },
    ...{ word: 'met', percent: 5_000, expected: null },
    ...it,
  };
}

export function aWork(it: Partial<RecordedWork>): RecordedWork {
  return {
    ...{ id: 1, kind: 'task', name: 'Dọn kênh', state: 'registered' },
    ...{ dueOn: '2024-06-01', doneOn: null },
    ...it,
  };
}

export function anExemplar(it: Partial<RecordedExemplar>): RecordedExemplar {
  return {
    ...{ id: 1, kind: 'individual', name: 'Mẫu Một', state: 'discovered' },
    ...{ discoveredOn: '2024-03-01' },
    ...it,
  };
}

/** The points of one criterion, and those of its lines. */
export function pointsOf(criterion: string, record: UnitRecord, rules = RULES) {
  const score = scoreOf(record, 'Thôn', rules).criteria.find((it) => it.criterion === criterion);
  if (score === undefined) throw new Error(`no criterion ${criterion}`);
  return { ...score, each: score.lines.map(({ points }) => points) };
}

/** The ranking of hamlets under their names, each with what its record has. */
export function rank(hamlets: Readonly<Record<string, Partial<UnitRecord>>>): Ranking {
  const units = Object.keys(hamlets).map((name, index) => ({
    ...{ ...HAMLET, id: index + 1, code: `T${index + 1}`, name },
  }));
  const records = Object.values(hamlets).map((it, index) => aRecord({ ...it, unitId: index + 1 }));
  const day = Temporal.PlainDate.from(DAY);
  return rankingOf({ plan: PLAN, units, upTo: '2024-06', day, records });
}
