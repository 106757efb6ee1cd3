import type { Item } from './codecs.ts';
import { textIn, valueAt, withValue } from './layout.ts';
import { targetsOf } from './targets.ts';

/**
 * The plan file moved by a year, for a commune to correct: dates, months and years in its words.
 * Holidays by the moon, document numbers and what two tiers of government change cannot be known;
 * they come out marked to be confirmed, or empty.
 */
export function nextYear(document: Item, keepTargets: boolean): Item {
  const year = Number(document.year);
  const next = year + 1;
  const isTwoTier = modelOn(document, `${next}-01-01`) === '2cap';
  let plan: Item = { ...document, year: next };
  for (const path of DAYS) plan = changed(plan, path, (value) => movedDay(value));
  for (const path of WORDS) plan = changed(plan, path, (value) => movedYears(value, year));
  for (const path of MONTHS) plan = changed(plan, path, (value) => movedYears(value, year));
  plan = withValue(plan, ['calendar', 'holidays'], list(plan, 'calendar.holidays').map(toConfirm));
  plan = withValue(plan, ['calendar', 'makeUpDays'], []);
  plan = withValue(
    plan,
    ['reminders', 'quietDays'],
    list(plan, 'reminders.quietDays').map(toConfirm),
  );
  plan = withValue(
    plan,
    ['document', 'legalBases'],
    list(plan, 'document.legalBases').map(asConfirm),
  );
  plan = { ...plan, ...listsOf(plan, next, year, keepTargets) };
  // the clerk assigns a number, and it is never last year's
  plan = withValue(plan, ['document', 'number'], null);
  if (isTwoTier) {
    for (const path of UPPER) plan = withValue(plan, path.split('.'), null);
  }
  return plan;
}

const DAYS = [
  'document.issuedOn',
  'commendation.unitDeadline',
  'commendation.unitCutOff',
  'commendation.superiorDeadline',
];
const MONTHS = ['reporting.firstMonth', 'reporting.lastMonth'];
const WORDS = ['document.title', 'commendation.principle'];
/** What the second tier takes away: the commune writes who is above it now. */
const UPPER = ['commune.district', 'superior.addressee', 'superior.body', 'superior.homeAffairs'];

function listsOf(plan: Item, next: number, year: number, keepTargets: boolean): Item {
  const from = `${next}-01-01`;
  const { unitTargets, ...rest } = plan;
  return {
    ...rest,
    indicators: list(plan, 'indicators').map((row) => ({
      ...row,
      label: movedYears(row.label, year),
      shortLabel: movedYears(row.shortLabel, year),
      targets: keepTargets
        ? targetsOf(row)
            .slice(-1)
            .map((latest) => ({ ...latest, from }))
        : [],
    })),
    ...(keepTargets && unitTargets !== undefined ? { unitTargets } : { unitTargets: [] }),
    units: list(plan, 'units').filter(
      (unit) => unit.validTo === null || textIn(unit, 'validTo') >= from,
    ),
    campaigns: list(plan, 'campaigns').filter(
      (row) => row.to === null || textIn(row, 'to') >= `${year}-12-31`,
    ),
    dates: list(plan, 'dates').map((row) => ({
      ...row,
      ...(row.day === undefined ? {} : { day: movedDay(row.day) }),
    })),
    commendation: withValue(
      withValue(
        plan.commendation as Item,
        ['criteria', 'collective'],
        list(plan, 'commendation.criteria.collective').map((row) => ({
          ...row,
          text: movedYears(row.text, year),
        })),
      ),
      ['criteria', 'individual'],
      list(plan, 'commendation.criteria.individual').map((row) => ({
        ...row,
        text: movedYears(row.text, year),
      })),
    ),
  };
}

function toConfirm(span: Item): Item {
  return { ...span, from: movedDay(span.from), to: movedDay(span.to), assumed: true };
}

function asConfirm(entry: Item): Item {
  return { ...entry, assumed: true };
}

function changed(item: Item, path: string, change: (value: unknown) => unknown): Item {
  const steps = path.split('.');
  const before = valueAt(item, steps);
  return before === undefined || before === null ? item : withValue(item, steps, change(before));
}

function movedDay(value: unknown): unknown {
  return typeof value === 'string'
    ? Temporal.PlainDate.from(value).add({ years: 1 }).toString()
    : value;
}

/** «năm 2024» becomes «năm 2025», and last year's this year's. */
function movedYears(value: unknown, year: number): unknown {
  if (typeof value !== 'string') return value;
  return value.replace(/\b20\d\d\b/g, (found) =>
    [year - 1, year].includes(Number(found)) ? String(Number(found) + 1) : found,
  );
}

function modelOn(document: Item, day: string): unknown {
  return list(document, 'government').find(
    (row) => textIn(row, 'from') <= day && (row.to === null || textIn(row, 'to') >= day),
  )?.model;
}

function list(item: Item, path: string): readonly Item[] {
  const found = valueAt(item, path.split('.'));
  return Array.isArray(found) ? (found as readonly Item[]) : [];
}
