import type { SandboxUser } from '../../src/sandbox/users.ts';
import {
  admitted,
  HANDS,
  opened,
  PAPER,
  planned,
  ruled,
  seated,
  tallied,
} from '../features/council/chamber.ts';
import type { Journey } from './journey.ts';

/** A meeting: an invitation, who is there, a ballot on paper, one by hands, the minutes; the chair decides. */
const MEETING: Journey = {
  now: '2024-11-18T08:00',
  set: async (made) => {
    made.onlyFrom('2025-01');
    const phones = seated(made).map(({ user }) => user);
    ruled(made, PAPER);
    ruled(made, HANDS, 'ldtt');
    admitted(made, 'Mẫu Văn Ba');
    admitted(made, 'Mẫu Thị Hoa', { form: 'ldtt' });
    await made.settle();
    return async ({ driver }) => {
      const phone = (at: number) => driver.chat(phones[at] as SandboxUser);
      const [chair, member, secretary] = [phone(0), phone(1), phone(8)];
      await planned(secretary);
      await secretary.press('Gửi thông báo mời họp', { times: 2 });
      await opened(secretary, ['Mẫu Văn Bốn']);
      await secretary.press('1. Mẫu Văn Ba');
      await secretary.press('Ghi ý kiến bằng văn bản');
      await secretary.press('Mẫu Văn Bốn');
      await secretary.press('Không đồng ý');
      await secretary.press('Hôm nay');
      await secretary.sendPhoto();
      await secretary.press('Lưu');
      await secretary.press('Mở biểu quyết');
      await tallied(secretary, [7, 7, 7, 0, 7, 0]);
      await secretary.press('Xác nhận kết luận', { times: 2 });
      await secretary.press('◀ Cuộc họp');
      await secretary.press('2. Mẫu Thị Hoa');
      await secretary.press('Mở biểu quyết');
      await member.press('Đồng ý', { times: 2 });
      await secretary.press('Kết thúc biểu quyết');
      await secretary.press('Kết thúc biểu quyết');
      await secretary.press('Xác nhận kết luận');
      await secretary.press('◀ Cuộc họp');
      await secretary.press('Kết thúc cuộc họp');
      await secretary.press('Hội đồng nhất trí');
      await secretary.press('Lưu');
      await chair.say('/khenthuong');
      for (const button of [
        'Đề nghị khen',
        'Hội đồng đã thông qua',
        'KT24-01',
        'Chủ tịch đồng ý',
      ]) {
        await chair.press(button, { on: chair.last() });
      }
      await chair.press('Xác nhận', { times: 2 });
    };
  },
};

/** How the awards are voted on is set before anybody votes. */
const RULE: Journey = {
  now: '2024-11-18T08:00',
  set: async (made) => {
    made.onlyFrom('2025-01');
    const secretary = made.enrolled({ name: 'Mẫu Thư Ký', role: 'secretary' });
    return async ({ driver }) => {
      const phone = driver.chat(secretary);
      const tap = (button: string) => phone.press(button, { on: phone.last() });
      await phone.say('/hoidong');
      await tap('Quy định biểu quyết');
      await tap('Giấy khen của Chủ tịch Ủy ban nhân dân huyện');
      await tap('Đặt quy định');
      await tap('Bỏ phiếu kín');
      await tap('Giữ như hiện nay: 2/3');
      await phone.say('80 %');
      await tap('Từ tỷ lệ này trở lên');
      await tap('Số có mặt');
      await tap('Không tính');
      await tap('Tính');
      await tap('Được biểu quyết');
      await tap('Không thông qua');
      await tap('Hôm nay');
      await tap('Lưu');
    };
  },
};

/** The council, from its rule to the chair's decision. */
export const COUNCIL: Readonly<Record<string, Journey>> = {
  'a meeting of the council': MEETING,
  'a voting rule': RULE,
};
