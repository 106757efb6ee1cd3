import type { Phone } from './scene.ts';

export type People = Readonly<
  Record<'officer' | 'staff' | 'heads' | 'three' | 'newcomer', Phone>
> & {
  readonly link: string;
};

/** The dialogues of the office, each from its command to its end. */
export const DIALOGUES: Readonly<Record<string, readonly ((it: People) => Promise<unknown>)[]>> = {
  'an announcement': [
    ({ officer }) => officer.say('/thongbao'),
    ({ officer }) => officer.say('Họp xã.'),
    ({ officer }) => officer.press('Các thôn'),
    ({ officer }) => officer.press('📢 Gửi ngay'),
    ({ three }) => three.press('Đã nhận'),
    ({ officer }) => officer.press('Nhắc'),
  ],
  'an announcement from the group': [
    ({ staff }) => staff.say('/thongbao'),
    ({ staff }) => staff.press('✍️ Gõ câu trả lời'),
    ({ staff }) => staff.reply('Họp xã.'),
    ({ staff }) => staff.press('Các thôn'),
    ({ staff }) => staff.press('📢 Gửi ngay'),
  ],
  'a deadline of one unit, typed': [
    ({ officer }) => officer.say('/giahan'),
    ({ officer }) => officer.press('Một đơn vị'),
    ({ officer }) => officer.press('Thôn 3'),
    ({ officer }) => officer.press('Đến ngày khác'),
    ({ officer }) => officer.say('25/6'),
    ({ officer }) => officer.say('Mưa lũ'),
  ],
  'a deadline of all': [
    ({ staff }) => staff.say('/giahan'),
    ({ staff }) => staff.press('Tất cả'),
    ({ staff }) => staff.press('Thêm 2 ngày'),
    ({ staff }) => staff.press('Thiên tai'),
  ],
  'a duty lifted and restored': [
    ({ officer }) => officer.say('/giahan'),
    ({ officer }) => officer.press('Một đơn vị'),
    ({ officer }) => officer.press('Thôn 3'),
    ({ officer }) => officer.press('Miễn báo cáo'),
    ({ officer }) => officer.press('Nghỉ lễ'),
    ({ officer }) => officer.say('/giahan'),
    ({ officer }) => officer.press('Đơn vị đã được miễn'),
    ({ officer }) => officer.press('Thôn 3'),
    ({ officer }) => officer.press('Điều chỉnh'),
  ],
  'more time asked for and granted': [
    ({ three }) => three.press('Xin gia hạn'),
    ({ three }) => three.press('Lý do khác'),
    ({ three }) => three.say('Ốm'),
    ({ staff }) => staff.press('Thêm 1 ngày'),
  ],
  'an absence': [
    ({ three }) => three.say('/vangmat'),
    ({ three }) => three.press('Từ ngày mai'),
    ({ three }) => three.say('25/6'),
    ({ three }) => three.press('Đúng'),
  ],
  'an enrolment': [
    ({ newcomer, link }) => newcomer.start(link),
    ({ newcomer }) => newcomer.press('Đồng ý'),
    ({ newcomer }) => newcomer.say('Mẫu Mới'),
    ({ newcomer }) => newcomer.press('Sửa họ tên'),
    ({ newcomer }) => newcomer.say('Mẫu Mới Hai'),
    ({ newcomer }) => newcomer.press('Bà'),
  ],
  'two hamlets that become one': [
    ({ officer }) => officer.say('/donvi'),
    ({ officer }) => officer.press('Thôn 3'),
    ({ officer }) => officer.press('Nhập với thôn khác'),
    ({ officer }) => officer.press('Thôn 4'),
    ({ officer }) => officer.say('Thôn 3'),
    ({ officer }) => officer.press('01/07/2024'),
    ({ officer }) => officer.press('Mời người khác sau'),
    ({ officer }) => officer.press('Xác nhận'),
  ],
  'a new unit': [
    ({ officer }) => officer.say('/donvi'),
    ({ officer }) => officer.press('Thêm đơn vị'),
    ({ officer }) => officer.press('Thôn'),
    ({ officer }) => officer.say('Thôn 13'),
    ({ officer }) => officer.press('01/07/2024'),
    ({ officer }) => officer.press('Xác nhận'),
  ],
  'a group': [
    ({ heads }) => heads.say('/ketnoi'),
    ({ heads }) => heads.press('Đổi thành nhóm Trưởng thôn'),
  ],
};
