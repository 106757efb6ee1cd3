import type { Plan } from '../../domain/plan.ts';
import type { MeritReport } from '../../render/documents/merit-report.ts';
import type { Part, Section, Signature } from '../../render/documents/model.ts';
import type { Nomination } from '../../storage/nomination-rows.ts';
import type { PartAnswer } from '../../storage/nomination-texts.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import { formName, formOf } from './awards.ts';
import type { Built, Making } from './making.ts';
import { recordSection } from './record-section.ts';
import { unitSymbol } from './unit-symbol.ts';
import type { DocumentWords } from './words.ts';

type MeritStores = Pick<Stores, 'nominations' | 'nominationTexts' | 'plans' | 'units'>;
type Answers = ReadonlyMap<string, PartAnswer>;
type Subject = Nomination['subject'];

/** The unit's to write still, or given up: there is nothing that could be printed. */
const UNSENT: readonly Nomination['state'][] = ['draft', 'returned', 'withdrawn'];

/** Báo cáo thành tích (HS3): what is sensitive is left to be filled in by hand (conventions.md DL4). */
export function meritReport(
  stores: MeritStores,
  words: DocumentWords,
  nominationId: number,
  making: Making,
): Built<MeritReport> {
  const { vi } = words;
  const nomination = stores.nominations.byId(nominationId);
  const unit = nomination === null ? null : stores.units.byId(nomination.unitId);
  if (nomination === null || unit === null || UNSENT.includes(nomination.state)) {
    return { kind: 'missing', what: [vi.plain('document-missing-nomination')] };
  }
  const plan = stores.plans.forMonth(`${nomination.year}-12`);
  const answers: Answers = stores.nominationTexts.of(nominationId);
  const { subject, name } = nomination;
  const paper: MeritReport = {
    kind: 'merit_report',
    head: words.unitHead(plan, { name: unit.name, symbol: numbered(unit) }, making.day),
    title: titleOf(words, plan, nomination),
    parts: [
      introduction(words, nomination, unit, answers),
      merits(words, plan, nomination, answers),
      earlierAwards(words, answers),
    ],
    closing: [vi.plain('document-merit-closing', { name })],
    left: leftOf(words, plan, subject, unit),
    right: rightOf(words, nomination, unit),
  };
  return { kind: 'paper', paper };
}

function titleOf({ vi, word }: DocumentWords, plan: Plan, { form, year }: Nomination) {
  const kind = formOf(plan, form)?.kind ?? 'reward';
  const about = vi.plain('document-merit-about', {
    what: word(`award-${kind}`),
    form: formName(plan, form),
    year: String(year),
  });
  return { type: word('type-merit'), about };
}

/** The number of a unit's report ends in its kind and the unit: BC-THCS. */
function numbered(unit: StoredUnit): string | null {
  const symbol = unitSymbol(unit);
  return symbol === null ? null : `BC-${symbol}`;
}

/** What is known is printed; every field that may not be asked in a chat is a dotted line. */
function introduction(
  { vi, word }: DocumentWords,
  { subject, name, position }: Nomination,
  unit: StoredUnit,
  answers: Answers,
): Part {
  const known = (id: string, value: string) =>
    vi.plain('document-merit-field', { field: word(`field-${id}`), value });
  const empty = (...ids: readonly string[]) => ids.map((id) => `- ${word(`field-${id}`)}:`);
  const sections: readonly Section[] =
    subject === 'individual'
      ? [
          plain([known('name', name)], empty('alias', 'birth', 'sex', 'origin', 'residence')),
          plain(
            [known('unit', unit.name), ...(position === null ? [] : [known('position', position)])],
            empty('education'),
          ),
        ]
      : [
          plain(
            [known(subject, name), ...(unit.name === name ? [] : [known('unit', unit.name)])],
            empty(subject === 'collective' ? 'place' : 'residence'),
          ),
        ];
  const heading = word(subject === 'individual' ? 'part-life' : 'part-features');
  return {
    heading: `I. ${heading}`,
    sections: [...sections, plain(texts(answers.get('background')), [])],
  };
}

function merits(words: DocumentWords, plan: Plan, nomination: Nomination, answers: Answers): Part {
  const { vi, word } = words;
  const { criteria } = plan.commendation;
  const own =
    nomination.subject === 'household'
      ? []
      : nomination.subject === 'collective'
        ? criteria.collective
        : criteria.individual;
  const told = own.map(({ code, text }, index): Section => {
    const answer = answers.get(code);
    const said =
      answer === undefined || answer.kind === 'none'
        ? []
        : answer.kind === 'text'
          ? paragraphsOf(answer.text)
          : [word(`answer-${answer.kind}`)];
    const criterion = vi.plain('document-merit-criterion', { letter: letterOf(index), text });
    return plain([criterion, ...said], said.length === 0 ? [''] : []);
  });
  const record = recordSection(words, nomination.evidence);
  const deeds = texts(answers.get('deeds'));
  const groups: readonly (readonly [string, readonly Section[]])[] = [
    ['section-record', record === null ? [] : [record]],
    ['section-own-criteria', told],
    ['section-deeds', [plain(deeds, deeds.length === 0 ? ['', ''] : [])]],
  ];
  const there = groups.filter(([, sections]) => sections.length > 0);
  return {
    heading: `II. ${word('part-merits')}`,
    sections: there.flatMap(([heading, sections], group) =>
      sections.map((section, index) =>
        index === 0 ? { ...section, heading: `${group + 1}. ${word(heading)}` } : section,
      ),
    ),
  };
}

function earlierAwards({ word }: DocumentWords, answers: Answers): Part {
  const answer = answers.get('awards');
  const section =
    answer === undefined
      ? plain([], ['', ''])
      : plain(answer.kind === 'text' ? paragraphsOf(answer.text) : [word('awards-none')], []);
  return { heading: `III. ${word('part-awards')}`, sections: [section] };
}

/** Who confirms: the commune for a collective, the head of the unit for a person or a household. */
function leftOf(words: DocumentWords, plan: Plan, subject: Subject, unit: StoredUnit): Signature {
  const { vi, word } = words;
  if (subject === 'collective') {
    const lines = [vi.plain('document-merit-confirmed', { by: words.committee(plan).join(' ') })];
    return { lines, note: null, name: null };
  }
  const lines = [word('confirmed'), word(unit.kind === 'hamlet' ? 'head-hamlet' : 'head-unit')];
  return { lines, note: word('note-sign'), name: null };
}

function rightOf({ word }: DocumentWords, nomination: Nomination, unit: StoredUnit): Signature {
  const note = word('note-sign');
  if (nomination.subject === 'collective') {
    const lines = [word(unit.kind === 'hamlet' ? 'head-hamlet' : 'head-unit')];
    return { lines, note, name: null };
  }
  const isPerson = nomination.subject === 'individual';
  const lines = [word(isPerson ? 'reporter' : 'household-head')];
  return { lines, note, name: isPerson ? nomination.name : null };
}

function plain(paragraphs: readonly string[], blanks: readonly string[]): Section {
  return { heading: null, paragraphs, blanks };
}

/** What was written; room to write by hand where nothing was. */
function texts(answer: PartAnswer | undefined): readonly string[] {
  return answer?.kind === 'text' ? paragraphsOf(answer.text) : [];
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** a, b, c, d, đ, e: points of a document have a đ (Nghị định 30/2020/NĐ-CP). */
function letterOf(index: number): string {
  return ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'][index] ?? String(index + 1);
}
