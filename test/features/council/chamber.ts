import type { Voting } from '../../../src/domain/plan/schema.ts';
import type { Commune } from '../../support/commune.ts';
import { commune, type Phone } from '../scene.ts';

type Rule = Partial<Record<keyof Voting, string | null>>;

/** A rule in which nothing is left open: 80 % of all nine, on paper. */
export const PAPER: Rule = {
  ballot: 'paper',
  quorum: '2/3',
  threshold: '80 %',
  comparison: 'at_least',
  base: 'present_or_consulted',
  recused: 'not_counted',
  opinions: 'counted',
  ownUnit: 'votes',
  tie: 'not_passed',
};
export const HANDS: Rule = { ...PAPER, ballot: 'show_of_hands' };

/** The plan with this rule for an award, in force now. */
export function ruled(made: Commune, rule: Rule, form = 'giay_khen_xa'): void {
  const { document, year } = made.app.stores.plans.newest();
  const commendation = document['commendation'] as { voting: readonly { form: string }[] };
  const voting = commendation.voting.map((row) => (row.form === form ? { ...row, ...rule } : row));
  const changed = { ...document, commendation: { ...commendation, voting } };
  made.app.stores.plans.add(changed, year, made.clock.now());
}

const ROLES = ['chu_tich', 'pho_chu_tich', 'uy_vien_thuong_truc', 'uy_vien'] as const;
const NAMES = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín'] as const;

/**
 * A council of nine in November: the chair Mẫu Một, the deputy Mẫu Hai, the secretary Mẫu Chín; all at
 * their phones but Mẫu Tám, who has none.
 */
export async function aCouncil(options: Parameters<typeof commune>[0] = {}) {
  const made = await commune({ now: '2024-11-18T08:00', ...options });
  const phones = seated(made);
  const secretary = phones[8] as Phone;
  const phone = (name: (typeof NAMES)[number]) => phones[NAMES.indexOf(name)] as Phone;
  return { made, secretary, phone, phones };
}

/** The nine of the council, in the order of their names. */
export function seated(made: Commune): readonly Phone[] {
  const phones = NAMES.map((name, index) => {
    const role = index === 0 ? 'leader' : index === 8 ? 'secretary' : 'council';
    return made.driver.chat(made.enrolled({ name: `Mẫu Văn ${name}`, role }));
  });
  for (const [index, name] of NAMES.entries()) {
    const telegramId = phones[index]?.user.id ?? 0;
    const person = made.app.stores.people.who(telegramId)?.person ?? null;
    made.app.stores.council.members.add(
      {
        fullName: `Mẫu Văn ${name}`,
        position: `Chức vụ ${index + 1}`,
        role: index === 8 ? 'thu_ky' : (ROLES[Math.min(index, 3)] ?? 'uy_vien'),
        personId: name === 'Tám' ? null : (person?.id ?? null),
      },
      made.clock.now(),
    );
  }
  return phones;
}

/** A nomination that waits for the council. */
export function admitted(
  made: Commune,
  name: string,
  it: { readonly form?: string; readonly unit?: string } = {},
): number {
  const { nominations, people } = made.app.stores;
  const at = made.clock.now();
  const by = people.withRole('secretary')[0]?.id ?? 0;
  const { id } = nominations.begin({
    year: 2024,
    unitId: made.unitNamed(it.unit ?? 'Thôn 3').id,
    subject: 'individual',
    name,
    position: 'Trưởng thôn',
    form: it.form ?? 'giay_khen_xa',
    level: 'commune',
    exemplarId: null,
    by,
    at,
  });
  const on = Temporal.PlainDate.from('2024-11-10');
  nominations.setAgreement(id, { on, votes: null, eventId: null });
  nominations.setConsent(id, by, at);
  nominations.advance(id, 'submit', { at, submittedBy: by, evidence: '{}' });
  nominations.advance(id, 'admit', { at });
  return id;
}

/** Plans a meeting for tomorrow at eight with all that waits. */
export async function planned(secretary: Phone): Promise<void> {
  await secretary.say('/hoidong');
  await secretary.press('Lập cuộc họp');
  await secretary.press('19/11/2024');
  await secretary.press('08:00');
  await secretary.press('Phòng họp');
  await secretary.press('Chọn tất cả');
  await secretary.press('Xong');
  await secretary.press('Lưu');
}

/** Opens it with everybody there but those named. */
export async function opened(secretary: Phone, absent: readonly string[] = []): Promise<void> {
  await secretary.press('Khai mạc');
  await secretary.press('Khai mạc');
  for (const name of absent) {
    await secretary.press(`▫️ ${name}`);
    await secretary.press('Vắng: đi công tác');
  }
  await secretary.press('Những người còn lại đều có mặt');
  await secretary.press('◀ Cuộc họp');
}

/** Enters a tally, number by number. */
export async function tallied(secretary: Phone, counts: readonly number[]): Promise<void> {
  await secretary.press('Nhập kết quả kiểm phiếu');
  for (const count of counts) await secretary.say(String(count));
  await secretary.press('Lưu');
}

/** The newest message with buttons: cards are changed in place, also above what came later. */
export function cardOf(phone: Phone): string {
  return phone.botMessages().findLast(({ buttons }) => buttons.length > 0)?.text ?? '';
}
