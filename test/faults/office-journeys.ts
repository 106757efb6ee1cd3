import { answerAll, fileReport } from '../features/scene.ts';
import { edited } from '../support/workbook-edit.ts';
import type { Journey } from './journey.ts';
import { inJune, type Scene } from './june-journeys.ts';

const SMALL_UNIT = 'Hội Cựu chiến binh xã';

const ON_BEHALF: readonly Scene[] = [
  ({ officer }) => officer.say('/nhapthay'),
  ({ officer }) => officer.press(SMALL_UNIT),
  ({ officer }) => officer.press('Bản giấy'),
  ({ officer }) => answerAll(officer),
  ({ officer }) => officer.press('✅ Gửi báo cáo', { times: 2 }),
];

const REOPENING: readonly Scene[] = [
  ({ officer }) => officer.say('/duyet'),
  ({ officer }) => officer.press('Duyệt'),
  ({ officer }) => officer.say('/molai'),
  ({ officer }) => officer.press('Thôn 3'),
  ({ officer }) => officer.press('3 ngày'),
  ({ officer }) => officer.press('Số liệu có sai sót'),
  ({ three }) => three.press('✏️ Sửa báo cáo'),
  ({ three }) => three.press('Nhập nhầm số'),
  ({ three }) => three.press('4'),
  ({ three }) => three.say('96'),
  ({ three }) => three.press('✅ Gửi báo cáo'),
  ({ officer }) => officer.say('/duyet'),
  ({ officer }) => officer.press('Duyệt'),
];

/** KT11's target stands in F12 of «Chỉ tiêu». */
const PLAN: readonly Scene[] = [
  ({ officer }) => officer.say('/kehoach'),
  ({ officer }) => officer.press('📥 Tải tệp Excel'),
  ({ officer }) => {
    const bytes = officer.document()?.bytes ?? new Uint8Array();
    const changed = edited(bytes, { sheet: 'Chỉ tiêu', cell: 'F12', to: 800 });
    return officer.sendDocument({ name: 'sửa.xlsx', bytes: changed });
  },
  ({ officer }) => officer.press('✅ Từ hôm nay', { times: 2 }),
];

const QUESTION: readonly Scene[] = [
  ({ staff }) => staff.press('Hỏi đơn vị'),
  ({ staff }) => staff.press('Thôn 3'),
  ({ staff }) => staff.reply('Đã họp thôn chưa?'),
  ({ three }) => three.press('Trả lời'),
  ({ three }) => three.say('Tối mai họp.'),
];

const REMINDER: readonly Scene[] = [
  ({ officer }) => officer.say('/nhac'),
  ({ officer }) => officer.press('Nhắc 2 đơn vị', { times: 2 }),
];

const EXPORT: readonly Scene[] = [
  ({ officer }) => officer.say('/xuat'),
  ({ officer }) => officer.press('Từ đầu năm'),
];

const PEOPLE: readonly Scene[] = [
  ({ officer }) => officer.say('/donvi'),
  ({ officer }) => officer.press('Thôn 3'),
  ({ officer }) => officer.press('Đổi tên'),
  ({ officer }) => officer.say('Thôn Ba'),
  ({ officer }) => officer.press('Xác nhận'),
];

/** What the office does for and with the units, each act from its command to its end. */
export const OFFICE: Readonly<Record<string, Journey>> = {
  'a report entered by the office': inJune(ON_BEHALF),
  'a report reopened and corrected': inJune(REOPENING, {
    prepare: (_, three) => fileReport(three),
  }),
  'a plan workbook, changed and sent back': inJune(PLAN),
  'a question to a unit and its answer': inJune(QUESTION),
  'one reminder more': inJune(REMINDER, { now: '2024-06-16T14:00' }),
  'the figures as a file': inJune(EXPORT),
  'a unit with another name': inJune(PEOPLE),
};
