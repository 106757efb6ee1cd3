import { electorateOf, type VotingRule } from '../../../src/domain/council.ts';
import type { Level, Subject } from '../../../src/domain/nomination.ts';
import type { DocumentSubject } from '../../../src/domain/official-document.ts';
import type { Answer } from '../../../src/domain/report.ts';
import { createBuild } from '../../../src/features/documents/build.ts';
import { createDocuments } from '../../../src/features/documents/documents.ts';
import { createDocumentWords } from '../../../src/features/documents/words.ts';
import type { NewSeat } from '../../../src/storage/council-meetings.ts';
import { aYear, TEXTS, vietnam } from '../../jobs/a-year.ts';

export type Nominee = {
  readonly name: string;
  readonly unit: string;
  readonly subject?: Subject;
  readonly position?: string;
  readonly form?: string;
  readonly level?: Level;
  readonly texts?: Readonly<Record<string, string>>;
  readonly evidence?: string;
  /** Ballots in favour, of those issued; six unless told. */
  readonly inFavour?: number;
};

const RULE: VotingRule = {
  ballot: 'paper',
  quorum: { numerator: 2, denominator: 3 },
  threshold: { numerator: 80, denominator: 100 },
  comparison: 'at_least',
  base: 'all_members',
  recused: 'not_counted',
  opinions: 'counted',
  ownUnit: 'recused',
  tie: 'chair_decides',
};

const SEATS: readonly (readonly [string, string, string, string, NewSeat['duty']])[] = [
  ['Mẫu Chủ Tịch', 'Chủ tịch UBND xã', 'chu_tich', 'Chủ tịch Hội đồng', 'chair'],
  ['Mẫu Phó', 'Phó Chủ tịch UBND xã', 'pho_chu_tich', 'Phó Chủ tịch Hội đồng', 'deputy'],
  ['Mẫu Thư Ký', 'Công chức Văn phòng – Thống kê', 'thu_ky', 'Thư ký', 'secretary'],
  ...Array.from(
    { length: 6 },
    (_, index) =>
      [
        `Mẫu Ủy Viên ${index + 1}`,
        `Trưởng đoàn thể ${index + 1}`,
        'uy_vien',
        'Ủy viên',
        null,
      ] as const,
  ),
];

/** A commune's office in December: the year's plan, a council of nine, documents made of them. */
export function anOffice(now = '2024-12-05T09:00:00') {
  const year = aYear();
  const { db, stores, clock } = year;
  const officer = year.enrol(7, 'officer');
  clock.jumpTo(vietnam(now));
  const build = createBuild(stores, createDocumentWords(TEXTS.vi));
  const documents = createDocuments({ db, clock, stores, build });
  const by = officer.id;

  function unitId(code: string): number {
    const found = stores.units.all().find((each) => each.code === code);
    if (found === undefined) throw new Error(`no unit ${code}`);
    return found.id;
  }

  /** A report of a unit, accepted unless told. */
  function reported(
    unit: string,
    month: string,
    figures: Readonly<Record<string, number | readonly [number, number] | string>>,
    { accepted = true, at = `${month}-16T09:00:00` } = {},
  ): number {
    const { periods, reports } = stores;
    const owed = periods.ofUnit(unitId(unit)).find(({ period }) => period.month === month);
    if (owed === undefined) throw new Error(`${unit} owes nothing for ${month}`);
    const corrects = reports.latestSent(owed.id);
    const begun = { obligationId: owed.id, by, at: vietnam(at) };
    const report = reports.start(corrects === null ? begun : { ...begun, corrects });
    for (const [question, told] of Object.entries(figures)) {
      const rest = { parts: null, estimate: false, typed: null };
      const answer: Answer =
        typeof told === 'string'
          ? { kind: 'text', text: told }
          : typeof told === 'number'
            ? { kind: 'value', value: told, denominator: null, ...rest }
            : { kind: 'value', value: told[0] ?? 0, denominator: told[1] ?? null, ...rest };
      reports.put(report.id, question, answer, { updateId: null, at: vietnam(at), by });
    }
    const receipt = `${month}-${unit}-${report.revision}`;
    reports.submit(report.id, { at: vietnam(at), by, receipt });
    periods.recordFirstSubmission(owed.id, vietnam(at));
    if (accepted) stores.reviews.accept({ reportId: report.id, by, at: vietnam(at) });
    return report.id;
  }

  /** A nomination that the office has admitted. */
  function nominated(it: Nominee): number {
    const at = clock.now();
    const { nominations, nominationTexts } = stores;
    const { id } = nominations.begin({
      year: 2024,
      unitId: unitId(it.unit),
      subject: it.subject ?? 'individual',
      name: it.name,
      position: it.position ?? null,
      form: it.form ?? 'giay_khen_huyen',
      level: it.level ?? 'district',
      exemplarId: null,
      by,
      at,
    });
    const on = Temporal.PlainDate.from('2024-11-20');
    nominations.setAgreement(id, { on, votes: { inFavour: 19, all: 20 }, eventId: null });
    nominations.setConsent(id, by, at);
    for (const [part, text] of Object.entries(it.texts ?? {})) {
      nominationTexts.put(id, part, { kind: 'text', text }, by, at);
    }
    const evidence = it.evidence === undefined ? {} : { evidence: it.evidence };
    nominations.advance(id, 'submit', { at, submittedBy: by, ...evidence });
    nominations.advance(id, 'admit', { at });
    return id;
  }

  /** A meeting on 28 November that has concluded: one member away, one recused from the first item. */
  function meeting(nominees: readonly Nominee[], rule: VotingRule = RULE): number {
    const ids = nominees.map(nominated);
    const { meetings, items, votes } = stores.council;
    const begun = vietnam('2024-11-28T14:00:00');
    const venue = 'hội trường UBND xã Tùng Ảnh';
    const { id } = meetings.plan({ plannedFor: begun, venue, year: 2024, by });
    items.put(id, ids);
    meetings.open(id, SEATS.map(seatOf), begun);
    const seats = meetings.seats(id);
    for (const seat of seats) meetings.attend(seat.id, seat.place === 9 ? 'đi công tác' : null);
    for (const [index, item] of items.ofMeeting(id).entries()) {
      items.setRule(item.id, rule);
      const recused = index === 0 ? (seats[3]?.id ?? 0) : null;
      const writing = seats[8]?.id ?? 0;
      if (recused !== null) {
        const why = { why: 'conflict' as const, reason: 'là vợ của người được đề nghị' };
        votes.recuse(item.id, { seatId: recused, ...why, by, at: begun });
      }
      const givenOn = Temporal.PlainDate.from('2024-11-27');
      votes.consult(item.id, {
        seatId: writing,
        choice: 'in_favour',
        givenOn,
        fileId: null,
        by,
        at: begun,
      });
      const electorate = electorateOf(
        seats.map((seat) => ({
          id: seat.id,
          present: seat.place !== 9,
          recused: seat.id === recused,
          opinion: seat.place === 9 ? 'in_favour' : null,
        })),
      );
      items.open(item.id, electorate, begun);
      const issued = electorate.eligible.length;
      const inFavour = nominees[index]?.inFavour ?? issued - 1;
      if (rule.ballot === 'paper') {
        const valid = issued - 1;
        const counts = { issued, returned: issued, valid, invalid: 1 };
        const choices = {
          inFavour: Math.min(inFavour, valid),
          against: valid - Math.min(inFavour, valid),
        };
        votes.putPaper(item.id, { ...counts, ...choices, by, at: begun });
      } else {
        for (const [n, seatId] of electorate.eligible.entries()) {
          votes.raise(item.id, seatId, n < inFavour ? 'in_favour' : 'against', begun);
        }
      }
      items.close(item.id, begun);
      const verdict = stores.council.counted(item.id)?.result.verdict;
      const outcome = verdict === 'passed' ? 'passed' : 'failed';
      items.conclude(item.id, { outcome, remark: null, by, at: begun });
      stores.nominations.conclude(item.nominationId, outcome === 'passed' ? 'pass' : 'fail', begun);
    }
    meetings.conclude(
      id,
      'Các thành viên nhất trí với báo cáo tóm tắt.',
      by,
      vietnam('2024-11-28T16:30:00'),
    );
    return id;
  }

  async function made(
    subject: DocumentSubject,
    options: Parameters<typeof documents.make>[2] = {},
  ) {
    const result = await documents.make(subject, by, options);
    if (result.kind === 'missing') throw new Error(result.what.join('\n'));
    return result;
  }

  return { ...year, by, rule: RULE, documents, unitId, reported, nominated, meeting, made };
}
export type Office = ReturnType<typeof anOffice>;

function seatOf(
  [fullName, position, role, roleName, duty]: (typeof SEATS)[number],
  index: number,
): NewSeat {
  return { fullName, position, role, roleName, duty, personId: null, place: index + 1 };
}
