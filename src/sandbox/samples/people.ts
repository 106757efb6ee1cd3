import type { Honorific, Role } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';

/** A person of the sandbox: who they are in the commune, and their Telegram account there. */
export type SamplePerson = {
  readonly telegramId: number;
  readonly firstName: string;
  readonly fullName: string;
  readonly honorific: Honorific;
  readonly role: Role;
  readonly unitCode: string | null;
};

/** The unit whose head has not been connected yet. */
export const UNCONNECTED = 'T12';
const FIRST_ID = 5_100_000_100;

/** The staff first, then members of the council, then one reporter for each connected unit. */
export function samplePeople(units: readonly StoredUnit[]): readonly SamplePerson[] {
  const staff: SamplePerson[] = [
    person(1, 'Cán bộ VP', 'Cán bộ Văn phòng', 'dong_chi', 'officer', null),
    person(2, 'Chủ tịch xã', 'Chủ tịch Mẫu', 'dong_chi', 'leader', null),
    person(3, 'Quản trị', 'Quản trị Mẫu', 'dong_chi', 'administrator', null),
  ];
  const council: SamplePerson[] = [
    person(4, 'Thư ký Hội đồng', 'Mẫu Văn Thư', 'dong_chi', 'secretary', null),
    person(5, 'Phó Chủ tịch xã', 'Phó Chủ tịch Mẫu', 'dong_chi', 'council', null),
    person(6, 'Ủy viên HĐ 1', 'Mẫu Thị Hòa', 'dong_chi', 'council', null),
    person(7, 'Ủy viên HĐ 2', 'Mẫu Văn Bình', 'dong_chi', 'council', null),
    person(8, 'Ủy viên HĐ 3', 'Mẫu Thị An', 'dong_chi', 'council', null),
  ];
  const reporters = units
    .filter((unit) => unit.code !== UNCONNECTED)
    .map((unit, index) => {
      const lower = unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
      const firstName = unit.kind === 'hamlet' ? `Trưởng ${lower}` : unit.name;
      const honorific = index % 5 === 1 ? 'ba' : 'ong';
      return person(index + 11, firstName, `Mẫu ${unit.name}`, honorific, 'reporter', unit.code);
    });
  return [...staff, ...council, ...reporters];
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

/** Enrols them all, each in their role. */
export function enrolSamples(
  stores: Pick<Stores, 'people' | 'units'>,
  now: Temporal.Instant,
): void {
  const units = stores.units.all();
  for (const sample of samplePeople(units)) {
    const { telegramId, fullName, honorific, role } = sample;
    const enrolled = stores.people.enrol({ telegramId, fullName, honorific, consentedAt: now });
    const unitId = units.find((unit) => unit.code === sample.unitCode)?.id ?? null;
    stores.people.appoint({ personId: enrolled.id, role, unitId, deputy: false, at: now });
  }
}
