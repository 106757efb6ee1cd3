import { inVietnam } from '../../domain/clock.ts';
import { hundredthsText } from '../../domain/council.ts';
import { documentRule } from '../../domain/document-rule.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Minutes as MinutesPaper } from '../../render/documents/minutes.ts';
import type { Part, Section } from '../../render/documents/model.ts';
import type { MinutedItem, Minutes } from '../../storage/council-minutes.ts';
import type { Stores } from '../../storage/stores.ts';
import { officialDay } from '../../texts/dates.ts';
import { formName } from './awards.ts';
import type { Built, Making } from './making.ts';
import { itemSection, rulesSection } from './votes.ts';
import { counted, type DocumentWords } from './words.ts';

type MinutesStores = Pick<Stores, 'council' | 'plans' | 'units'>;

/** Biên bản họp Hội đồng (HS2): who was there, what was voted how, what was concluded. */
export function councilMinutes(
  stores: MinutesStores,
  words: DocumentWords,
  meetingId: number,
  making: Making,
): Built<MinutesPaper> {
  const { vi, word } = words;
  const minutes = stores.council.minutesOf(meetingId);
  if (minutes === null || minutes.meeting.state !== 'concluded') {
    return { kind: 'missing', what: [vi.plain('document-missing-meeting')] };
  }
  const { meeting, chair, secretary } = minutes;
  const plan = stores.plans.forMonth(`${meeting.year}-12`);
  const rule = documentRule(plan, 'minutes', null, making.day);
  if (rule === null) return { kind: 'missing', what: [vi.plain('document-missing-rule')] };
  const [writes = '', presides = ''] = rule.signatories;
  const paper: MinutesPaper = {
    kind: 'minutes',
    head: words.head(plan, rule, null),
    title: {
      type: word('type-minutes'),
      about: vi.plain('document-minutes-about', { year: String(meeting.year) }),
    },
    parts: [
      opening(words, minutes),
      attendance(words, minutes),
      contents(words, plan, minutes),
      votes(stores, words, plan, minutes),
      conclusion(stores, words, plan, minutes),
    ],
    closing: [closing(words, minutes)],
    secretary: { ...words.signature(plan, writes), name: secretary?.fullName ?? null },
    chair: { ...words.signature(plan, presides), name: chair?.fullName ?? null },
    recipients: words.recipients(plan, rule),
  };
  return { kind: 'paper', paper };
}

function part(heading: string, section: Omit<Section, 'heading'>): Part {
  return { heading, sections: [{ heading: null, ...section }] };
}

function opening({ vi, word }: DocumentWords, { meeting }: Minutes): Part {
  const begun = meeting.openedAt ?? meeting.plannedFor;
  const sentence = vi.plain('document-minutes-begun', {
    ...moment(vi, begun),
    venue: meeting.venue,
  });
  return part(`I. ${word('part-when')}`, { paragraphs: [sentence] });
}

function attendance(words: DocumentWords, { seats, chair, secretary }: Minutes): Part {
  const { vi, word } = words;
  const present = seats.filter((seat) => seat.present === true);
  const officer = (
    key: 'document-minutes-chair' | 'document-minutes-secretary',
    seat: typeof chair,
  ) =>
    seat === null
      ? []
      : [vi.plain(key, { name: seat.fullName, position: seat.position, role: seat.roleName })];
  return part(`II. ${word('part-who')}`, {
    paragraphs: [
      ...officer('document-minutes-chair', chair),
      ...officer('document-minutes-secretary', secretary),
      vi.plain('document-minutes-present', {
        present: counted(present.length),
        all: counted(seats.length),
        absent: counted(seats.length - present.length),
      }),
    ],
    table: {
      columns: [
        { header: word('column-place'), weight: 8, align: 'center' },
        { header: word('column-member'), weight: 28 },
        { header: word('column-office'), weight: 26 },
        { header: word('column-role'), weight: 20 },
        { header: word('column-attendance'), weight: 18 },
      ],
      rows: seats.map((seat, index) => ({
        cells: [
          String(index + 1),
          seat.fullName,
          seat.position,
          seat.roleName,
          seat.present === true
            ? word('present')
            : vi.plain('document-minutes-away', { reason: seat.absence ?? '' }),
        ],
      })),
    },
  });
}

function contents(words: DocumentWords, plan: Plan, { meeting, items }: Minutes): Part {
  const { vi, word } = words;
  const discussion = (meeting.discussion ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    heading: `III. ${word('part-contents')}`,
    sections: [
      {
        heading: `1. ${word('section-criteria')}`,
        paragraphs: [
          vi.plain('document-minutes-criteria', { number: plan.document.number }),
          vi.plain('document-minutes-summed-up', { count: counted(items.length) }),
        ],
      },
      {
        heading: `2. ${word('section-discussion')}`,
        paragraphs:
          discussion.length === 0 ? [vi.plain('document-minutes-no-remarks')] : discussion,
      },
    ],
  };
}

function votes(
  stores: Pick<Stores, 'units'>,
  words: DocumentWords,
  plan: Plan,
  { items }: Minutes,
): Part {
  return {
    heading: `IV. ${words.word('part-votes')}`,
    sections: [
      rulesSection(words, plan, items),
      ...items.map((item, index) => itemSection(stores, words, plan, item, index + 2)),
    ],
  };
}

/** The table of all nominees, and what goes to whom. */
function conclusion(
  stores: Pick<Stores, 'units'>,
  words: DocumentWords,
  plan: Plan,
  { items }: Minutes,
): Part {
  const { vi, word } = words;
  const count = (outcome: MinutedItem['outcome']) =>
    counted(items.filter((item) => item.outcome === outcome).length);
  return part(`V. ${word('part-conclusion')}`, {
    paragraphs: [
      vi.plain('document-minutes-conclusion', {
        passed: count('passed'),
        failed: count('failed'),
        adjourned: count(null),
      }),
    ],
    table: {
      columns: [
        { header: word('column-place'), weight: 7, align: 'center' },
        { header: word('column-name'), weight: 30 },
        { header: word('column-form'), weight: 26 },
        { header: word('column-in-favour'), weight: 12, align: 'center' },
        { header: word('column-votes'), weight: 12, align: 'center' },
        { header: word('column-outcome'), weight: 13, align: 'center' },
      ],
      rows: items.map((item, index) => ({
        cells: [
          String(index + 1),
          nominee(stores, item),
          formName(plan, item.nomination.form),
          item.vote === null ? '–' : `${item.vote.result.inFavour}/${item.vote.result.base}`,
          item.vote === null ? '–' : `${hundredthsText(item.vote.result.hundredths)}%`,
          word(`outcome-${item.outcome ?? 'adjourned'}`),
        ],
      })),
    },
  });
}

/** «Mẫu Thị Ba (Thôn 3)»; a unit that is proposed itself is named once. */
function nominee(stores: Pick<Stores, 'units'>, { nomination }: MinutedItem): string {
  const unit = stores.units.byId(nomination.unitId)?.name ?? '';
  return unit === '' || unit === nomination.name ? nomination.name : `${nomination.name} (${unit})`;
}

function closing({ vi }: DocumentWords, { meeting }: Minutes): string {
  const [from, to] = [meeting.openedAt, meeting.concludedAt];
  if (to === null) return vi.plain('document-minutes-read-out');
  const isSameDay =
    from !== null && inVietnam(from).toPlainDate().equals(inVietnam(to).toPlainDate());
  const { time, day } = moment(vi, to);
  return isSameDay
    ? vi.plain('document-minutes-ended-same-day', { time })
    : vi.plain('document-minutes-ended', { time, day });
}

function moment(vi: DocumentWords['vi'], instant: Temporal.Instant) {
  const local = inVietnam(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = vi.plain('document-time', { hour: two(local.hour), minute: two(local.minute) });
  return { time, day: officialDay(vi, local.toPlainDate()) };
}
