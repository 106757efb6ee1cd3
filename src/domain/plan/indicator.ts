import * as z from 'zod';
import { UNIT_CODES } from '../quantity/units.ts';
import { UNIT_KINDS } from '../unit.ts';
import type { Frozen } from './frozen.ts';
import { Amount, Assumed, Code, Day, MonthNumber, Text } from './values.ts';

/** Kinh tế, văn hóa – xã hội, an ninh – quốc phòng, chính quyền, nông thôn mới. */
const SECTIONS = ['KT', 'VH', 'AN', 'CQ', 'NT'] as const;
/** QUAL: a target in words only. KEEP and DONE are met or not met. GT is strict. */
const DIRECTIONS = ['GE', 'GT', 'LE', 'EQ', 'KEEP', 'DONE', 'QUAL'] as const;
/** How hamlets add up to the commune; NO: they do not, an office knows the figure. */
const AGGREGATIONS = ['SUM', 'RATIO', 'COUNT', 'NO'] as const;
/** Who confirms a figure besides the units that the plan names by their codes. */
export const CONFIRMING_ROLES = ['CHAIR', 'SUPERIOR'] as const;
/** Fields in which the source is silent and we propose. */
const ASSUMABLE = [
  'label',
  'shortLabel',
  'nature',
  'unit',
  'formula',
  'reporters',
  'months',
  'aggregation',
  'pace',
  'confirmers',
  'softMaximum',
  'window',
] as const;

const UnitOfMeasure = z.enum(UNIT_CODES);

/** One target; it holds from a day on until a later one does (design.md 5.9). */
const Target = z.union([
  z.strictObject({ from: Day, value: Amount }),
  /** As many as there are units of the kind on the day that is asked about. */
  z.strictObject({ from: Day, count: z.enum(UNIT_KINDS) }),
]);

const Reporter = z.union([
  z.strictObject({ kind: z.enum(UNIT_KINDS) }),
  z.strictObject({ unit: Code }),
]);

const Pace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('even') }),
  z.strictObject({ kind: z.literal('season'), months: z.array(MonthNumber).min(1) }),
  z.strictObject({ kind: z.literal('year_end') }),
]);

const common = {
  code: Code,
  section: z.enum(SECTIONS),
  /** The name in official documents. */
  label: Text,
  /** The name in a question by chat. */
  shortLabel: Text,
  direction: z.enum(DIRECTIONS),
  /** The source gives a bare number; the direction is our reading of its general clause. */
  directionInferred: z.boolean(),
  /** The target in words, where the source gives one. */
  goal: Text.exactOptional(),
  targets: z.array(Target),
  aggregation: z.enum(AGGREGATIONS),
  pace: Pace,
  /** Codes of units, or a role above them. */
  confirmers: z.array(Code),
  /** Answers stay free of names and details (conventions.md 2.6, DL4 and DL7). */
  sensitive: z.boolean(),
  assumed: z.array(z.enum(ASSUMABLE)),
  note: Text.exactOptional(),
};

const asked = {
  reporters: z.array(Reporter).min(1),
  /** `first`: the first reporter named owes the row, the others only know of it. */
  owedBy: z.enum(['all', 'first']),
  /** Reporting months of the year in which the row is asked. */
  months: z.array(MonthNumber).min(1),
  /** `calendar_month`: period T asks for the calendar month T−1. */
  window: z.enum(['period', 'calendar_month']),
};

/** A row answered with a number. */
const MeasuredIndicator = z.strictObject({
  ...common,
  ...asked,
  nature: z.enum(['FLOW', 'SEASON', 'STOCK', 'RATE']),
  form: z.enum(['amount', 'parts', 'ratio', 'percent']),
  unit: UnitOfMeasure,
  /** Most decimals that a person may type. */
  decimals: z.int().min(0).max(4),
  /** The counts that make up the answer, in the order asked; only with the form `parts`. */
  parts: z.array(Text).min(2).exactOptional(),
  /**
   * For one reporting unit and one answer, in the smallest unit: above it the bot asks back. In a
   * ratio it bounds the denominator, counted in households.
   */
  softMaximum: Amount.nullable(),
});

/** A row answered with yes or no, a grade, or words. */
const JudgedIndicator = z.strictObject({
  ...common,
  ...asked,
  nature: z.enum(['BOOL', 'QUAL']),
  form: z.enum(['yes_no', 'grade', 'text']),
  /** What a COUNT over the hamlets counts. */
  unit: UnitOfMeasure.nullable(),
});

/** A row that nobody is asked: computed from others. */
const DerivedIndicator = z.strictObject({
  ...common,
  nature: z.literal('DERIVED'),
  form: z.literal('derived'),
  unit: UnitOfMeasure,
  decimals: z.int().min(0).max(4),
  formula: z.strictObject({ sum: z.array(Code).min(1) }),
});

export const Indicator = z.discriminatedUnion('form', [
  MeasuredIndicator,
  JudgedIndicator,
  DerivedIndicator,
]);
export type MeasuredIndicator = Frozen<z.infer<typeof MeasuredIndicator>>;
export type JudgedIndicator = Frozen<z.infer<typeof JudgedIndicator>>;
export type DerivedIndicator = Frozen<z.infer<typeof DerivedIndicator>>;
export type Indicator = Frozen<z.infer<typeof Indicator>>;

/** One unit's share of a target (giao chỉ tiêu cho thôn), in the indicator's smallest unit. */
export const UnitTarget = z.strictObject({ unit: Code, indicator: Code, value: Amount });

const severity = z.enum(['refuse', 'warn']);

/** A relation between answers that no correct report breaks, or that is worth a second look. */
export const CrossCheck = z.discriminatedUnion('rule', [
  /** `lower` never exceeds `upper`. */
  z.strictObject({
    id: Code,
    rule: z.literal('not_above'),
    lower: Code,
    upper: Code,
    severity,
    text: Text,
  }),
  /** The commune's figure never exceeds the number of units of the kind. */
  z.strictObject({
    id: Code,
    rule: z.literal('not_above_units'),
    indicator: Code,
    unitKind: z.enum(UNIT_KINDS),
    severity,
    text: Text,
  }),
]);

/** The yield that the plan's own figures imply; far from it a harvest is worth a second look. */
export const ReferenceYield = z.strictObject({
  product: Code,
  area: Code,
  kgPerHa: z.int().min(1),
  tolerancePercent: z.int().min(1).max(100),
  assumed: Assumed,
  note: Text.exactOptional(),
});
