import type * as z from 'zod';

/** What can be wrong in a plan file, with the English sentence for each. */
const SENTENCES = {
  missing: 'is missing',
  type: 'must be {expected}',
  option: 'must be one of: {options}',
  unknown_key: 'is not a field of the plan',
  too_small: 'must be at least {minimum}',
  too_large: 'must be at most {maximum}',
  too_few: 'must have at least {minimum} entries',
  blank: 'must not be blank',
  form: 'must look like {example}',
  day: '“{value}” is not a day; write it as 2024-06-18',
  time: '“{value}” is not a time; write it as 17:00',
  shape: 'has none of the allowed shapes',
  duplicate: '“{value}” is already used at {first}',
  unknown_indicator: 'there is no indicator “{value}”',
  unknown_unit: 'there is no unit “{value}”',
  kind_without_unit: 'no unit is of the kind “{value}”',
  unknown_confirmer: '“{value}” is neither a unit nor CHAIR or SUPERIOR',
  unknown_entry: 'there is no entry “{value}” in that list',
  level_of_letter: 'stands with a submission letter, and only with it',
  unknown_criterion: 'there is no criterion “{value}”',
  unknown_award: 'there is no award “{value}”',
  award_without_rule: 'there is no voting rule for the award “{value}”',
  duty_without_role: 'no role has the duty “{value}”',
  unknown_date: 'there is no date “{value}” with a day',
  cycle: 'the formula goes round in a circle: {value}',
  other_unit: '“{value}” is measured in {found}, not in {expected}',
  end_before_start: 'ends on {end}, before it starts on {start}',
  outside_year: '{value} lies outside the plan’s year {year}',
  month_without_period: 'no period is opened in month {value}',
  parts_and_form: 'stands with the form “parts”, and only with it',
  form_and_nature: 'the form “{form}” does not fit the nature {nature}',
  due_before_opening: 'reports would be due at {due}, and open only at {opening} of that day',
  within_quiet_hours: '{time} lies within the quiet hours {from}–{to}',
  other_sum: 'the maxima below add up to {found}, not to {expected}',
} as const;
export type PlanProblemCode = keyof typeof SENTENCES;
const PLAN_PROBLEM_CODES = Object.keys(SENTENCES) as readonly PlanProblemCode[];

/** One thing that is wrong: where, which rule, and its arguments for a text in any language. */
export type PlanProblem = {
  /** As a person would look for it: indicators[3].months[0]. */
  readonly path: string;
  readonly code: PlanProblemCode;
  readonly args: Readonly<Record<string, string>>;
  /** The same in English. */
  readonly message: string;
};

export type Path = readonly PropertyKey[];
type Args = Readonly<Record<string, string | number>>;

export function problem(path: Path, code: PlanProblemCode, args: Args = {}): PlanProblem {
  const texts = Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, String(arg)]));
  const message = SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(texts[name]));
  return { path: pathText(path), code, args: texts, message };
}

export function pathText(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || '(file)';
}

type Issue = z.core.$ZodIssue;

/** What zod found, in our codes; one problem for each field. */
export function problemsOf(issues: readonly Issue[]): readonly PlanProblem[] {
  return issues.flatMap((issue) => fromIssue(issue, issue.path));
}

function fromIssue(issue: Issue, path: Path): readonly PlanProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem([...path, key], 'unknown_key'));
  }
  if (issue.input === undefined && issue.code !== 'custom') return [problem(path, 'missing')];
  switch (issue.code) {
    case 'invalid_type':
      return [problem(path, 'type', { expected: EXPECTED[issue.expected] ?? issue.expected })];
    case 'invalid_value':
      return [problem(path, 'option', { options: issue.values.map(String).join(', ') })];
    case 'too_small': {
      const code = issue.origin === 'array' ? 'too_few' : 'too_small';
      return [problem(path, code, { minimum: Number(issue.minimum) })];
    }
    case 'too_big':
      return [problem(path, 'too_large', { maximum: Number(issue.maximum) })];
    case 'invalid_union':
      return fromUnion(issue, path);
    case 'custom':
      return [fromCustom(issue.params, path)];
    default:
      return [problem(path, 'shape')];
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

/** The alternative that comes nearest says what is wrong: the one with the fewest complaints. */
function fromUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
): readonly PlanProblem[] {
  const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
  if (nearest === undefined) {
    const options = 'options' in issue ? issue.options : undefined;
    if (options === undefined) return [problem(path, 'shape')];
    return [problem(path, 'option', { options: options.map(String).join(', ') })];
  }
  return nearest.flatMap((inner) => fromIssue(inner, [...path, ...inner.path]));
}

function fromCustom(
  params: Readonly<Record<string, unknown>> | undefined,
  path: Path,
): PlanProblem {
  const { fault, ...args } = params ?? {};
  const code = PLAN_PROBLEM_CODES.find((known) => known === fault) ?? 'shape';
  return problem(path, code, args as Args);
}
