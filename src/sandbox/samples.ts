import { type Form, formFor, type Question } from '../domain/form.ts';
import type { Honorific, Role } from '../domain/member.ts';
import type { Plan } from '../domain/plan.ts';
import { type Answer, receiptCode } from '../domain/report.ts';
import type { Db } from '../storage/database.ts';
import type { OpenPeriod } from '../storage/periods.ts';
import type { Stores } from '../storage/stores.ts';
import type { StoredUnit } from '../storage/units.ts';

/** A person of the sandbox: who they are in the commune, and their Telegram account there. */
export type SamplePerson = {
  readonly telegramId: number;
  readonly firstName: string;
  readonly fullName: string;
  readonly honorific: Honorific;
  readonly role: Role;
  readonly unitCode: string | null;
};

type SampleStores = Pick<Stores, 'people' | 'periods' | 'plans' | 'reports' | 'reviews' | 'units'>;

/** The unit whose head has not been connected yet, and the one that was excused. */
const UNCONNECTED = 'T12';
const EXCUSED = 'QS';
const FIRST_ID = 5_100_000_100;

/** The people of the sample commune: the staff first, then one reporter for each connected unit. */
export function samplePeople(units: readonly StoredUnit[]): readonly SamplePerson[] {
  const staff: SamplePerson[] = [
    person(1, 'Cán bộ VP', 'Cán bộ Văn phòng', 'dong_chi', 'officer', null),
    person(2, 'Chủ tịch xã', 'Chủ tịch Mẫu', 'dong_chi', 'leader', null),
    person(3, 'Quản trị', 'Quản trị Mẫu', 'dong_chi', 'administrator', null),
  ];
  const reporters = units
    .filter((unit) => unit.code !== UNCONNECTED)
    .map((unit, index) => {
      const lower = unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
      const firstName = unit.kind === 'hamlet' ? `Trưởng ${lower}` : unit.name;
      const honorific = index % 5 === 1 ? 'ba' : 'ong';
      return person(index + 11, firstName, `Mẫu ${unit.name}`, honorific, 'reporter', unit.code);
    });
  return [...staff, ...reporters];
}

function person(
  number: number,
  firstName: string,
  fullName: string,
  honorific: Honorific,
  role: Role,
  unitCode: string | null,
): SamplePerson {
  return { telegramId: FIRST_ID + number, firstName, fullName, honorific, role, unitCode };
}

/**
 * Enrols the sample people and files plausible reports, marked as samples, for every period that is
 * open: all of the past ones, about half of the last. The same plan gives the same samples.
 */
export function plantSamples(db: Db, stores: SampleStores, now: Temporal.Instant): void {
  const plant = db.transaction(() => {
    enrolAll(stores, now);
    const periods = stores.periods.all();
    for (const period of periods) {
      const isLast = period === periods.at(-1);
      for (const [index, unit] of stores.units.all().entries()) {
        file(stores, period, unit, index, isLast);
      }
    }
  });
  plant.immediate();
}

function enrolAll(stores: SampleStores, now: Temporal.Instant): void {
  const units = stores.units.all();
  for (const sample of samplePeople(units)) {
    const { telegramId, fullName, honorific, role } = sample;
    const enrolled = stores.people.enrol({ telegramId, fullName, honorific, consentedAt: now });
    const unitId = units.find((unit) => unit.code === sample.unitCode)?.id ?? null;
    stores.people.appoint({ personId: enrolled.id, role, unitId, deputy: false, at: now });
  }
}

function file(
  stores: SampleStores,
  period: OpenPeriod,
  unit: StoredUnit,
  index: number,
  isLast: boolean,
): void {
  const obligation = stores.periods.ofUnit(unit.id).find((each) => each.period.id === period.id);
  const by =
    stores.people.ofUnit(unit.id)[0]?.person.id ?? stores.people.withRole('officer')[0]?.id;
  if (obligation === undefined || by === undefined) return;
  const opened = period.windowTo.add({ days: 1 }).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
  if (isLast && unit.code === EXCUSED) {
    stores.periods.excuse(obligation.id, {
      at: opened,
      by: null,
      why: 'Đã báo cáo theo ngành dọc',
    });
    return;
  }
  const drafting = isLast && index % 9 === 4;
  // Thôn 3 and Thôn 7 are left to the newcomer at the page.
  if (isLast && !drafting && (index % 2 === 0 || unit.code === UNCONNECTED)) return;
  const late = !isLast && (index + period.windowTo.month) % 11 === 0;
  const hours = late ? 24 * 5 + index : 9 + ((index * 5) % 36);
  const at = opened.add({ hours });
  const form = formFor(stores.plans.current(), unit, period.month);
  const report = stores.reports.start({ obligationId: obligation.id, by, at });
  const count = drafting
    ? Math.min(form.questions.length - 1, 3 + (index % 5))
    : form.questions.length;
  for (const question of form.questions.slice(0, count)) {
    const answer = sampleAnswer(
      stores.plans.current(),
      form,
      question,
      index,
      period.windowTo.month,
    );
    stores.reports.put(report.id, question.id, answer, { updateId: null, at, by });
  }
  if (drafting) return;
  const receipt = receiptCode(period.month, unit.code, report.revision);
  stores.reports.submit(report.id, { at, by, receipt, sample: true });
  stores.periods.recordFirstSubmission(obligation.id, at);
  // the office is done with the months before; what came in this month waits for its review
  if (!isLast) acceptSample(stores, report.id, at.add({ hours: 20 }));
}

function acceptSample(stores: SampleStores, reportId: number, at: Temporal.Instant): void {
  const officer = stores.people.withRole('officer')[0];
  if (officer !== undefined) stores.reviews.accept({ reportId, by: officer.id, at });
}

function sampleAnswer(
  plan: Plan,
  _form: Form,
  question: Question,
  index: number,
  month: number,
): Answer {
  switch (question.kind) {
    case 'examples':
    case 'photos':
      return { kind: 'none' };
    case 'remarks':
      return index % 6 === 0
        ? { kind: 'text', text: 'Số liệu mẫu: đề nghị xã hỗ trợ nạo vét mương nội đồng.' }
        : { kind: 'none' };
    case 'yes_no':
      return value(1);
    case 'description':
      return { kind: 'text', text: 'Số liệu mẫu: đang thực hiện theo kế hoạch.' };
    case 'work':
      return value(month * 1_000);
    case 'quantity':
      return sampleQuantity(plan, question, index, month);
  }
}

function sampleQuantity(
  plan: Plan,
  question: Extract<Question, { kind: 'quantity' }>,
  index: number,
  month: number,
): Answer {
  const { indicator } = question;
  const first = indicator.targets[0];
  const target = first !== undefined && 'value' in first ? first.value : 100;
  const reporters = plan.units.filter((unit) => unit.kind === 'hamlet').length;
  const spread = 0.8 + ((index * 7 + month * 3) % 9) / 20;
  const share = indicator.aggregation === 'NO' ? target : target / reporters;
  switch (indicator.form) {
    case 'ratio':
      return value(130 + index - (month % 4), 150 + index);
    case 'percent':
      return value(Math.round(target * Math.min(spread, 1)));
    case 'parts': {
      const whole = Math.round(share * spread);
      const part = Math.round(whole * 0.2);
      return { ...value(whole), parts: [part, whole - part] };
    }
    case 'amount': {
      if (indicator.nature === 'STOCK') return value(Math.round(share * spread));
      const perTime = Math.round((share * spread) / indicator.months.length);
      const isRare = target < 50 && (index + month) % 12 !== 0;
      return value(isRare ? 0 : perTime === 0 ? 1 : perTime);
    }
  }
}

function value(
  amount: number,
  denominator: number | null = null,
): Extract<Answer, { kind: 'value' }> {
  return { kind: 'value', value: amount, denominator, parts: null, estimate: false, typed: null };
}
