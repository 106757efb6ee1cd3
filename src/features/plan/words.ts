import { fold } from '../../domain/fold.ts';
import { DOCUMENT_KINDS } from '../../domain/official-document.ts';
import { COUNCIL_DUTIES } from '../../domain/plan/document.ts';
import {
  PAPER_DOCUMENTS,
  PAPER_DUES,
  PAPER_OWNERS,
  REMINDER_DAYS,
} from '../../domain/plan/dossier.ts';
import {
  BALLOTS,
  COMPARISONS,
  OWN_UNIT_MEMBERS,
  RECUSED_MEMBERS,
  TIE_RULES,
  VOTING_BASES,
  WRITTEN_OPINIONS,
} from '../../domain/plan/voting.ts';
import { UNITS, type UnitCode } from '../../domain/quantity/units.ts';
import { UNIT_KINDS } from '../../domain/unit.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

/** The closed sets of the plan that a clerk reads and types as words. */
export const WORD_GROUPS = {
  kind: UNIT_KINDS,
  section: ['KT', 'VH', 'AN', 'CQ', 'NT'],
  nature: ['FLOW', 'SEASON', 'STOCK', 'RATE', 'BOOL', 'QUAL', 'DERIVED'],
  form: ['amount', 'parts', 'ratio', 'percent', 'yes_no', 'grade', 'text', 'derived'],
  direction: ['GE', 'GT', 'LE', 'EQ', 'KEEP', 'DONE', 'QUAL'],
  aggregation: ['SUM', 'RATIO', 'COUNT', 'NO'],
  owed: ['all', 'first'],
  window: ['period', 'calendar_month'],
  pace: ['even', 'season', 'year_end'],
  rule: ['not_above', 'not_above_units'],
  severity: ['refuse', 'warn'],
  relative: ['opening', 'due'],
  reporting: ['nd09', 'calendar_month'],
  off: ['next_working_day', 'previous_working_day', 'stays'],
  campaign: ['movement', 'directive'],
  model: ['3cap', '2cap'],
  award: ['title', 'reward', 'praise'],
  level: ['commune', 'district', 'province'],
  receiver: ['individual', 'collective', 'household'],
  duty: COUNCIL_DUTIES,
  ballot: BALLOTS,
  comparison: COMPARISONS,
  base: VOTING_BASES,
  recused: RECUSED_MEMBERS,
  opinions: WRITTEN_OPINIONS,
  own_unit: OWN_UNIT_MEMBERS,
  tie: TIE_RULES,
  day: ['holiday', 'make_up', 'quiet'],
  criterion: ['collective', 'individual'],
  document: DOCUMENT_KINDS,
  owner: PAPER_OWNERS,
  due: PAPER_DUES,
  reminder: REMINDER_DAYS,
  paper: PAPER_DOCUMENTS,
  issuer: ['commune', 'council'],
  proof: ['commitment', 'record', 'assessment', 'description'],
  source: ['targets', 'reports', 'works', 'exemplars'],
  entry: ['topic', 'emulation_form', 'council_role', 'recipient'],
} as const satisfies Record<string, readonly string[]>;
export type WordGroup = keyof typeof WORD_GROUPS;

/** The words of the workbook, both ways. */
export function createWords(texts: Texts) {
  const label = (group: WordGroup, value: string) =>
    texts.plain('plan-word', { word: `${group}-${value}` });

  return {
    label,
    labels: (group: WordGroup) => WORD_GROUPS[group].map((value) => label(group, value)),
    /** The value behind a word as it was typed, with or without accents; null for any other. */
    value(group: WordGroup, typed: string): string | null {
      const wanted = fold(typed);
      const found = WORD_GROUPS[group].find(
        (value) => fold(label(group, value)) === wanted || fold(value) === wanted,
      );
      return found ?? null;
    },
    /** The word for a value of whatever group, as problems of the plan name them. */
    anyLabel(value: string): string {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(Temporal.PlainDate.from(value));
      const groups = Object.keys(WORD_GROUPS) as WordGroup[];
      const group = groups.find((each) => (WORD_GROUPS[each] as readonly string[]).includes(value));
      if (group !== undefined) return label(group, value);
      return value in UNITS ? UNITS[value as UnitCode].label : value;
    },
  };
}
export type Words = ReturnType<typeof createWords>;
