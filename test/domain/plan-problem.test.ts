import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problemsOf } from '../../src/domain/plan/problem.ts';

const alternatives = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('even') }),
  z.strictObject({ kind: z.literal('season'), months: z.array(z.int()).min(1) }),
]);
const shapes = z.union([
  z.strictObject({ value: z.int().min(0), from: z.string() }),
  z.strictObject({ unit: z.string() }),
]);
const refused = z.string().refine(() => false);

/** What zod complains of, and what the person who edits the plan reads. */
const COMPLAINTS: readonly (readonly [string, z.ZodType, unknown, readonly string[]])[] = [
  ['a field left out', z.strictObject({ a: z.string() }), {}, ['a: is missing']],
  [
    'a field too many',
    z.strictObject({}),
    { a: 1, b: 2 },
    ['a: is not a field of the plan', 'b: is not a field of the plan'],
  ],
  ['a number as text', z.strictObject({ a: z.number() }), { a: '1' }, ['a: must be a number']],
  ['a part of a number', z.int(), 1.5, ['(file): must be a whole number']],
  ['a text as number', z.string(), 1, ['(file): must be a text']],
  ['no list', z.array(z.int()), {}, ['(file): must be a list']],
  ['no object', z.strictObject({}), 'x', ['(file): must be an object']],
  ['no yes or no', z.boolean(), 'yes', ['(file): must be true or false']],
  ['a kind without a word for it', z.date(), 'x', ['(file): must be date']],
  ['none of the words', z.enum(['a', 'b']), 'c', ['(file): must be one of: a, b']],
  ['not the only value', z.literal(true), false, ['(file): must be one of: true']],
  ['too small a number', z.int().min(2), 1, ['(file): must be at least 2']],
  ['too large a number', z.int().max(2), 3, ['(file): must be at most 2']],
  ['too short a list', z.array(z.int()).min(2), [1], ['(file): must have at least 2 entries']],
  ['an unknown alternative', alternatives, { kind: 'odd' }, ['kind: must be one of: even, season']],
  [
    'a fault in an alternative',
    alternatives,
    { kind: 'season', months: [1, 'x'] },
    ['months[1]: must be a number'],
  ],
  ['nearest to the first shape', shapes, { value: -1, from: 'x' }, ['value: must be at least 0']],
  ['nearest to the second shape', shapes, { unit: 7 }, ['unit: must be a text']],
  ['a choice of nothing', z.union([]), 1, ['(file): has none of the allowed shapes']],
  ['a format that no field has', z.email(), 'x', ['(file): has none of the allowed shapes']],
  ['a refusal without a reason', refused, 'x', ['(file): has none of the allowed shapes']],
];

describe('a complaint of the schema', () => {
  it.each(COMPLAINTS)('about %s is told in words', (_name, schema, value, told) => {
    const { error } = schema.safeParse(value, { reportInput: true });

    const lines = problemsOf(error?.issues ?? []).map(({ path, message }) => `${path}: ${message}`);

    expect(lines).toEqual(told);
  });
});
