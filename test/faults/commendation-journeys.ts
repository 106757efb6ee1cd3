import { approved, PDF } from '../features/dossiers/scene.ts';
import { add, open } from '../features/exemplars/exemplar-scene.ts';
import type { Phone } from '../features/scene.ts';
import type { Commune } from '../support/commune.ts';
import type { Journey } from './journey.ts';
import { inJune, type Scene } from './june-journeys.ts';
import type { Stage } from './stage.ts';

const PLEDGE: readonly Scene[] = [
  ({ three }) => three.say('/giaouoc'),
  ({ three }) => three.press('Ghi giao ước'),
  ({ three }) => three.press('Thôn 3 – UBND'),
  ({ three }) => three.say('Đường làng sạch, có hàng rào xanh'),
  ({ three }) => three.press('Hôm qua'),
  ({ three }) => three.sendPhoto(),
  ({ three }) => three.press('Xong'),
  ({ three }) => three.press('✅ Lưu', { times: 2 }),
];

const WORK: readonly Scene[] = [
  ({ three }) => three.say('/giaouoc'),
  ({ three }) => three.press('Đăng ký công trình'),
  ({ three }) => three.press('Công trình'),
  ({ three }) => three.say('Hàng rào xanh'),
  ({ three }) => three.press('Không nêu'),
  ({ three }) => three.say('2 km'),
  ({ three }) => three.say('50 triệu'),
  ({ three }) => three.say('21/6'),
  ({ three }) => three.press('Không thuộc phong trào nào'),
  ({ three }) => three.press('✅ Lưu'),
  ({ stage }) => stage.tickAt('2024-06-18T08:00'),
  ({ three }) => three.press('Công trình «Hàng rào xanh»'),
  ({ three }) => three.press('Báo hoàn thành'),
  ({ three }) => three.press('Hôm nay'),
];

const EXEMPLAR: readonly Scene[] = [
  ({ heads }) => heads.say('/ketnoi'),
  ({ heads }) => heads.press('Đổi thành nhóm Trưởng thôn'),
  ({ three }) => add(three, 'Mẫu Văn Hải'),
  ({ three }) => open(three),
  ({ three }) => three.press('🗣'),
  ({ three }) => three.press('✅ Đồng ý, qua điện thoại'),
  ({ officer }) => open(officer),
  ({ officer }) => officer.press('📻'),
  ({ officer }) => officer.press('✅ Dùng bản này', { times: 2 }),
  ({ officer }) => officer.press('Tải tệp'),
  ({ officer }) => open(officer),
  ({ officer }) => officer.press('📣'),
  ({ officer }) => officer.press('📣 Đăng', { times: 2, on: officer.last() }),
  ({ three }) => open(three),
  ({ three }) => three.press('🚫'),
  ({ three }) => three.press('Không đồng ý nữa, nói trực tiếp'),
];

const EVENT: readonly Scene[] = [
  ({ three }) => three.say('/phongtrao'),
  ({ three }) => three.press('➕ Ghi nhận'),
  ({ three }) => three.press('Họp bình chọn'),
  ({ three }) => three.press('Cả nước chung sức'),
  ({ three }) => three.press('Hôm qua'),
  ({ three }) => three.say('25'),
  ({ three }) => three.say('Mẫu Văn An được 18 trên 22 phiếu'),
  ({ three }) => three.say('Thống nhất cao'),
  ({ three }) => three.sendPhoto(),
  ({ three }) => three.sendDocument({ name: 'Biên bản.pdf', mime: 'application/pdf' }),
  ({ three }) => three.press('✅ Đã đủ (2)'),
  ({ three }) => three.press('✅ Lưu', { times: 2 }),
];

const FIGURES = { KT11: { value: 90 }, KT14: { value: 0 } };

/** Documents and rankings stand on months that are over. */
async function anOfficeInJuly(made: Commune) {
  const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const three = made.enrolled({ name: 'Mẫu Thôn Ba', role: 'reporter', unit: 'Thôn 3' });
  const group = made.sandbox.group({ title: 'Trưởng thôn', members: [officer], bot: 'member' });
  const heads = made.driver.chat(officer, group);
  await heads.say('/ketnoi');
  await heads.press('Đổi thành nhóm Trưởng thôn');
  for (const month of ['2024-02', '2024-03', '2024-04', '2024-05', '2024-06']) {
    for (const unit of ['Thôn 3', 'Thôn 4']) made.filed(unit, month, FIGURES);
  }
  made.db.exec(`UPDATE report SET state = 'accepted'`);
  return ({ driver }: Stage) => ({ officer: driver.chat(officer), three: driver.chat(three) });
}

const PRINTED: Journey = {
  now: '2024-07-05T09:00',
  set: async (made) => {
    const cast = await anOfficeInJuly(made);
    return async (stage) => {
      const { officer } = cast(stage);
      await officer.say('/vanban');
      await officer.press('Báo cáo tháng của xã');
      await officer.press('Tháng 6/2024');
      const preview = officer.last();
      await officer.press('📄 Lập văn bản, CHỦ TỊCH ký', { on: preview, times: 2 });
      await officer.press('📄 Lập văn bản, KT. CHỦ TỊCH', { on: preview });
      await officer.press('Tải bản 1', { on: preview });
    };
  },
};

const RANKED: Journey = {
  now: '2024-07-05T09:00',
  set: async (made) => {
    const cast = await anOfficeInJuly(made);
    return async (stage) => {
      const { officer, three } = cast(stage);
      await officer.say('/xephang');
      await officer.press('Thôn 4');
      await officer.say('/xephang');
      await officer.press('📣 Công bố');
      await officer.press('📣 Công bố vào nhóm', { times: 2 });
      await three.say('/xephang');
      await three.press('Bảng xã đã công bố');
    };
  },
};

/** The papers of two nominations that the council has passed, up to their way to the superior. */
const DOSSIER: Journey = {
  now: '2024-12-02T09:00',
  set: async (made) => {
    made.onlyFrom('2025-01');
    const officer = made.enrolled({ name: 'Mẫu Văn Phòng', role: 'officer' });
    const secretary = made.enrolled({ name: 'Mẫu Thư Ký', role: 'secretary' });
    const three = made.enrolled({ name: 'Mẫu Thôn Ba', role: 'reporter', unit: 'Thôn 3' });
    approved(made, [{ unit: 'Thôn 3', name: 'Mẫu Thị Ba' }]);
    return async ({ driver, tickAt }) => {
      const head = driver.chat(three);
      await sendPaper(head, 'Gửi tệp, ảnh');
      await head.press('Ghi vào hồ sơ');
      const office = driver.chat(officer);
      await office.say('/hoso');
      await tap(office, '1', 'HS3', 'Trả lại để bổ sung', 'Thiếu chữ ký');
      await head.press('Gửi lại HS3');
      await head.sendAlbum([{}, {}]);
      await head.press('Ghi vào hồ sơ');
      await office.say('/hoso');
      await tap(office, '1', 'HS2', 'Lập trong hệ thống');
      await tickAt('2024-12-13T09:00');
      await office.say('/hoso');
      await tap(office, '1', 'HS1', 'Lập trong hệ thống');
      await office.say('/hoso');
      await office.press('Tải toàn bộ (.zip)', { on: office.last() });
      const clerk = driver.chat(secretary);
      await clerk.say('/hoso');
      await tap(clerk, 'Ghi đã gửi cấp trên', 'Hôm nay', 'Xác nhận');
    };
  },
};

async function sendPaper(phone: Phone, button: string): Promise<void> {
  await phone.say('/hoso');
  await tap(phone, '1', 'HS3', button);
  await phone.sendDocument({ name: 'bao-cao.pdf', bytes: PDF });
}

/** The buttons with these beginnings, each on the newest message. */
async function tap(phone: Phone, ...buttons: readonly string[]): Promise<void> {
  for (const button of buttons) await phone.press(button, { on: phone.last() });
}

/** The second half of the plan, each act from its command to its end. */
export const COMMENDATION: Readonly<Record<string, Journey>> = {
  'a pledge with its photo': inJune(PLEDGE),
  'a work, its reminder and its end': inJune(WORK),
  'an exemplar, published with consent': inJune(EXEMPLAR),
  'an event with its minutes': inJune(EVENT),
  'a document, printed': PRINTED,
  'a ranking, published': RANKED,
  'the papers of a dossier, and the archive': DOSSIER,
};
