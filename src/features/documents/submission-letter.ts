import { inVietnam } from '../../domain/clock.ts';
import { hundredthsText } from '../../domain/council.ts';
import { basesOf, documentRule } from '../../domain/document-rule.ts';
import type { DocumentSubject } from '../../domain/official-document.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Row, TableModel } from '../../render/documents/model.ts';
import type { SubmissionLetter } from '../../render/documents/submission-letter.ts';
import type { MinutedItem } from '../../storage/council-minutes.ts';
import type { Stores } from '../../storage/stores.ts';
import { officialDay } from '../../texts/dates.ts';
import { formName, SUBJECT_ORDER } from './awards.ts';
import type { Built, Making } from './making.ts';
import { counted, type DocumentWords } from './words.ts';

type LetterStores = Pick<Stores, 'council' | 'plans' | 'units'>;
type Subject = Extract<DocumentSubject, { kind: 'submission_letter' }>;

/** Refused or withdrawn after the council had passed them: they are proposed no more. */
const OUT = ['refused', 'withdrawn'];

/** The letter to whoever decides, with the list of those whom the council has passed (HS1). */
export function submissionLetter(
  stores: LetterStores,
  words: DocumentWords,
  { meetingId, level }: Subject,
  making: Making,
): Built<SubmissionLetter> {
  const { vi, word } = words;
  const minutes = stores.council.minutesOf(meetingId);
  if (minutes === null || minutes.meeting.state !== 'concluded') {
    return { kind: 'missing', what: [vi.plain('document-missing-meeting')] };
  }
  const plan = stores.plans.forMonth(`${minutes.meeting.year}-12`);
  const rule = documentRule(plan, 'submission_letter', level, making.day);
  if (rule === null) return { kind: 'missing', what: [vi.plain('document-missing-rule')] };
  const items = minutes.items.filter(
    ({ nomination, outcome }) =>
      outcome === 'passed' && nomination.level === level && !OUT.includes(nomination.state),
  );
  if (items.length === 0) {
    return { kind: 'missing', what: [vi.plain('document-missing-passed')] };
  }
  const issuer = rule.issuer === 'council' ? plan.council.name : words.committee(plan).join(' ');
  const addressees =
    rule.addressees.length > 0
      ? rule.addressees
      : [plan.superior.addressee, plan.superior.homeAffairs];
  const year = String(minutes.meeting.year);
  const held = inVietnam(minutes.meeting.openedAt ?? minutes.meeting.plannedFor).toPlainDate();
  const args = { council: plan.council.name, day: officialDay(vi, held) };
  const paper: SubmissionLetter = {
    kind: 'submission_letter',
    head: words.head(plan, rule, making.day),
    title: { type: word('type-letter'), about: vi.plain('document-letter-about', { year }) },
    addressees: { label: word('to'), names: addressees },
    bases: [
      ...basesOf(plan, 'submission_letter', making.day),
      words.planCited(plan, 'document-plan-base'),
      vi.plain('document-minutes-base', args),
    ],
    proposal: [
      vi.plain('document-letter-proposal', { issuer, addressee: addressees[0] ?? '', year }),
      ...countsOf(words, plan, items),
    ],
    list: listOf(stores, words, plan, items),
    closing: [
      vi.plain('document-letter-enclosed'),
      vi.plain('document-letter-closing', { issuer, addressee: addressees[0] ?? '' }),
    ],
    recipients: words.recipients(plan, rule),
    signature: words.signature(plan, making.signatory ?? rule.signatories[0] ?? ''),
  };
  return { kind: 'paper', paper };
}

/** «- Giấy khen …: 02 tập thể, 03 cá nhân;», a line for each form. */
function countsOf(
  { vi, word }: DocumentWords,
  plan: Plan,
  items: readonly MinutedItem[],
): readonly string[] {
  const byForm = Map.groupBy(items, ({ nomination }) => nomination.form);
  return [...byForm].map(([form, own], index) => {
    const counts = SUBJECT_ORDER.flatMap((subject) => {
      const count = own.filter(({ nomination }) => nomination.subject === subject).length;
      return count === 0 ? [] : [`${counted(count)} ${word(`subject-${subject}`)}`];
    });
    const end = index === byForm.size - 1 ? ':' : ';';
    const text = vi.plain('document-letter-count', {
      form: formName(plan, form),
      counts: counts.join(', '),
    });
    return `${text}${end}`;
  });
}

function listOf(
  stores: Pick<Stores, 'units'>,
  words: DocumentWords,
  plan: Plan,
  items: readonly MinutedItem[],
): TableModel {
  const { word } = words;
  const groups = SUBJECT_ORDER.flatMap((subject) => {
    const own = items.filter(({ nomination }) => nomination.subject === subject);
    return own.length === 0 ? [] : [{ subject, own }];
  });
  return {
    columns: [
      { header: word('column-place'), weight: 8, align: 'center' },
      { header: word('column-name'), weight: 29 },
      { header: word('column-position'), weight: 25 },
      { header: word('column-form'), weight: 26 },
      { header: word('column-votes'), weight: 12, align: 'center' },
    ],
    rows: groups.flatMap(({ subject, own }, group): Row[] => [
      {
        across: `${['I', 'II', 'III'][group]}. ${word(`subject-${subject}`).toLocaleUpperCase('vi')}`,
      },
      ...own.map(({ nomination, vote }, index) => ({
        cells: [
          String(index + 1),
          nomination.name,
          [nomination.position, stores.units.byId(nomination.unitId)?.name ?? '']
            .filter((part) => part !== null && part !== '' && part !== nomination.name)
            .join(', '),
          formName(plan, nomination.form),
          vote === null ? '–' : `${hundredthsText(vote.result.hundredths)}%`,
        ],
      })),
    ]),
  };
}
