import { formOf, partsOf } from '../../src/domain/nomination/parts.ts';
import type { NominationState } from '../../src/domain/nomination.ts';
import type { Commune } from '../support/commune.ts';
import { commune, headOf, type Phone } from './scene.ts';

/** A Sunday in October: the units' nominations come in. */
const OCTOBER = '2024-10-20T08:00';

/** The head of Thôn 3 and the people of the office, each at their phone. */
export async function october(options: Parameters<typeof commune>[0] = {}) {
  const made = await commune({ now: OCTOBER, ...options });
  made.onlyFrom('2024-06');
  const person = (name: string, role: 'secretary' | 'leader' | 'officer' | 'council') =>
    made.driver.chat(made.enrolled({ name, role }));
  return {
    made,
    head: headOf(made),
    secretary: person('Mẫu Thư Ký', 'secretary'),
    leader: person('Mẫu Chủ Tịch', 'leader'),
  };
}

/** The button with this beginning on the newest message. */
export async function tap(phone: Phone, ...buttons: readonly string[]): Promise<void> {
  for (const button of buttons) await phone.press(button, { on: phone.last() });
}

export const XA = 'Giấy khen của Chủ tịch Ủy ban nhân dân xã';
export const HUYEN = 'Giấy khen của Chủ tịch Ủy ban nhân dân huyện';

/** From /khenthuong to the first part of a new nomination. */
export async function begin(
  phone: Phone,
  it: { readonly subject?: string; readonly form?: string; readonly name?: string } = {},
): Promise<void> {
  await phone.say('/khenthuong');
  await tap(phone, 'Đề nghị khen', '＋ Lập đề nghị mới');
  await tap(phone, it.subject ?? 'Cá nhân', it.form ?? HUYEN);
  await phone.say(it.name ?? 'Mẫu Thị Điển');
  if ((it.subject ?? 'Cá nhân') === 'Cá nhân') await tap(phone, 'Không giữ chức vụ');
}

export const DEEDS = 'Vận động 30 hộ hiến đất làm 500 m đường, trồng 2 km hàng rào xanh quanh thôn';

/** The agreement of the collective, and of an individual the consent. */
export async function agree(phone: Phone, hasConsent = true): Promise<void> {
  await phone.say('12/10/2024');
  await phone.say('19/20');
  if (hasConsent) await tap(phone, 'Đã thông báo');
}

/** All parts of an individual, up to the list of all. */
export async function fill(phone: Phone): Promise<void> {
  await agree(phone);
  await tap(phone, 'Cam kết');
  await phone.say('Chi bộ đánh giá hoàn thành xuất sắc nhiệm vụ năm 2024');
  await phone.say('Năm nhiệm vụ được giao đều làm xong đúng thời gian quy định');
  await phone.say('Cải tiến kênh mương nội đồng, tiết kiệm 20 triệu đồng mỗi vụ');
  await tap(phone, 'Cam kết', 'Ghi trên bản giấy');
  await phone.say(DEEDS);
  await tap(phone, 'Chưa được khen thưởng');
}

/** Where a nomination stands, by its code. */
export function nominationOf(made: Commune, code = 'KT24-01') {
  const found = made.app.stores.nominations.ofYear(2024).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no nomination ${code}`);
  return found;
}

const WAY = {
  submitted: [],
  admitted: ['admit'],
  passed: ['admit', 'pass'],
  approved: ['admit', 'pass', 'approve'],
} as const satisfies Partial<Record<NominationState, readonly string[]>>;

/** A complete nomination that has come as far as this, by the shortest way; no notices. */
export function aNomination(
  made: Commune,
  it: {
    readonly unit?: string;
    readonly name?: string;
    readonly form?: string;
    readonly subject?: 'individual' | 'collective';
    readonly state?: keyof typeof WAY;
    readonly texts?: Readonly<Record<string, string>>;
  } = {},
): number {
  const { nominations, nominationTexts, plans, people } = made.app.stores;
  const at = made.clock.now();
  const by = people.withRole('secretary')[0]?.id ?? people.withRole('officer')[0]?.id ?? 0;
  const subject = it.subject ?? 'individual';
  const form = it.form ?? 'giay_khen_xa';
  const { id } = nominations.begin({
    year: 2024,
    unitId: made.unitNamed(it.unit ?? 'Thôn 3').id,
    subject,
    name: it.name ?? 'Mẫu Thị Điển',
    position: null,
    form,
    level: formOf(plans.current(), form)?.level ?? 'commune',
    exemplarId: null,
    by,
    at,
  });
  const on = Temporal.PlainDate.from('2024-10-12');
  nominations.setAgreement(id, { on, votes: { inFavour: 19, all: 20 }, eventId: null });
  if (subject !== 'collective') nominations.setConsent(id, by, at);
  for (const part of partsOf(plans.current(), { subject, form })) {
    if (part.kind !== 'criterion' && part.kind !== 'report') continue;
    const text = it.texts?.[part.id] ?? `Kết quả của phần ${part.id} trong đề nghị ${id}`;
    nominationTexts.put(id, part.id, { kind: 'text', text }, by, at);
  }
  nominations.advance(id, 'submit', { at, submittedBy: by });
  for (const action of WAY[it.state ?? 'submitted']) {
    nominations.advance(id, action, { at, ...(action === 'approve' ? { decidedBy: by } : {}) });
  }
  return id;
}
