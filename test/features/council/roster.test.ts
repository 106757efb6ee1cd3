import { describe, expect, it } from 'vitest';
import { commune } from '../scene.ts';
import { aCouncil, admitted, cardOf, opened, PAPER, planned, ruled } from './chamber.ts';

describe('the roster of the council', () => {
  it('is added to question by question; each wrong kind of input gets its answer and loses nothing', async () => {
    const made = await commune({ now: '2024-11-18T08:00' });
    const secretary = made.driver.chat(made.enrolled({ name: 'Mẫu Thư Ký', role: 'secretary' }));
    made.enrolled({ name: 'Mẫu Chủ Tịch', role: 'leader' });
    await secretary.say('/hoidong');
    expect(secretary.lastText()).toContain('cần có Chủ tịch và Thư ký');
    await secretary.press('Thành viên');
    await secretary.press('＋ Thêm');
    for (const wrong of [
      () => secretary.sendSticker(),
      () => secretary.sendPhoto(),
      () => secretary.say('!!!'),
    ]) {
      await wrong();
      expect(secretary.lastText()).toContain('cần tin nhắn chữ');
    }
    await secretary.say('n'.repeat(81));
    expect(secretary.lastText()).toContain('dài 81 ký tự, tối đa 80');
    await secretary.say('đ/c Mẫu <b>Chủ</b> & Tịch');
    await secretary.say('Chủ tịch Ủy ban nhân dân xã');
    await secretary.say('chủ tịch');
    expect(secretary.lastText()).toContain('bấm một trong các nút');
    await secretary.press('Chủ tịch Hội đồng');
    await secretary.press('Mẫu Chủ Tịch');
    expect(secretary.lastText()).toContain('Họ và tên: Mẫu <b>Chủ</b> & Tịch');
    await secretary.press('Lưu', { times: 2 });

    const members = made.app.stores.council.members.current();
    expect(members.map(({ fullName, role }) => [fullName, role])).toEqual([
      ['Mẫu <b>Chủ</b> & Tịch', 'chu_tich'],
    ]);
    expect(made.app.stores.people.byId(members[0]?.personId ?? 0)?.fullName).toBe('Mẫu Chủ Tịch');
  });

  it('has one seat for each account', async () => {
    const { made, secretary } = await aCouncil();
    await secretary.say('/hoidong');
    await secretary.press('Thành viên');
    await secretary.press('＋ Thêm');
    await secretary.say('Mẫu Mới');
    await secretary.say('Ủy viên');
    await secretary.press('Ủy viên');

    // only Mẫu Văn Tám’s account is free
    expect(secretary.lastButtons().slice(0, 2)).toEqual(['Mẫu Văn Tám', 'Chưa dùng hệ thống']);
    await secretary.press('Thôi');
    expect(made.app.stores.council.members.current()).toHaveLength(9);
  });

  it('gets a member replaced, linked, and ended; meetings that have opened keep theirs', async () => {
    const { made, secretary } = await aCouncil();
    ruled(made, PAPER);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary);
    await secretary.say('/hoidong');
    await secretary.press('Thành viên');
    await secretary.press('Mẫu Văn Hai');
    await secretary.press('Thay người');
    await secretary.say('Mẫu Văn Mười');
    await secretary.say('Phó Chủ tịch');
    await secretary.press('Chưa dùng hệ thống');
    await secretary.press('Lưu');
    await secretary.press('◀ Danh sách');
    await secretary.press('Mẫu Văn Tám');
    await secretary.press('Liên kết tài khoản');
    await secretary.press('Mẫu Văn Tám');
    expect(cardOf(secretary)).toContain('Tài khoản biểu quyết: Mẫu Văn Tám');
    await secretary.press('◀ Danh sách');
    await secretary.press('Mẫu Văn Ba');
    await secretary.press('Thôi tham gia');
    await secretary.press('Xác nhận thôi');

    const { members, meetings } = made.app.stores.council;
    expect(members.current().map(({ fullName }) => fullName)).toEqual([
      'Mẫu Văn Một',
      'Mẫu Văn Mười',
      'Mẫu Văn Bốn',
      'Mẫu Văn Năm',
      'Mẫu Văn Sáu',
      'Mẫu Văn Bảy',
      'Mẫu Văn Tám',
      'Mẫu Văn Chín',
    ]);
    expect(meetings.seats(1)).toHaveLength(9);
    expect(meetings.seats(1)[1]?.fullName).toBe('Mẫu Văn Hai');
    const actions = made.db.prepare(`SELECT action FROM audit WHERE action LIKE '%council member'`);
    expect(actions.pluck().all()).toEqual([
      'replace council member',
      'link council member',
      'end council member',
    ]);
  });

  it('without a chair and a secretary opens no meeting', async () => {
    const { made, secretary } = await aCouncil();
    admitted(made, 'Mẫu Thị Hoa');
    made.db.exec(`UPDATE council_member SET until_at = 1 WHERE role = 'chu_tich'`);
    await planned(secretary);
    await secretary.press('Khai mạc');
    await secretary.press('Khai mạc');

    expect(secretary.toast()).toContain('Hội đồng cần có Chủ tịch, Thư ký');
    expect(made.app.stores.council.meetings.byId(1)?.state).toBe('planned');
  });
});

describe('a meeting', () => {
  it('is changed with what it was as the first suggestion, told again once, and cancelled', async () => {
    const { made, secretary, phone } = await aCouncil();
    admitted(made, 'Mẫu Thị Hoa');
    admitted(made, 'Mẫu Thị Lụa');
    await planned(secretary);
    await secretary.press('Gửi thông báo mời họp');
    await secretary.press('Gửi thông báo mời họp');
    expect(secretary.toast()).toBe('Thông báo này đã được gửi trước đó.');
    await secretary.press('Sửa thời gian');
    expect(secretary.lastButtons()[0]).toBe('19/11/2024');
    await secretary.press('19/11/2024');
    expect(secretary.lastButtons()).toContain('08:00');
    await secretary.say('2 giờ rưỡi chiều');
    await secretary.press('Phòng họp');
    await secretary.press('☑ Mẫu Thị Lụa');
    await secretary.press('Xong (1)');
    await secretary.press('Lưu');
    await secretary.press('Gửi thông báo mời họp');

    expect(phone('Hai').lastText()).toContain('có thay đổi');
    expect(phone('Hai').lastText()).toContain('lúc 14:30 ngày 19/11/2024');
    expect(phone('Hai').lastText()).not.toContain('Mẫu Thị Lụa');
    await secretary.press('Hủy cuộc họp');
    await secretary.press('Hủy cuộc họp');
    expect(phone('Hai').lastText()).toContain('lúc 14:30 ngày 19/11/2024 đã hủy');
    expect(made.app.stores.council.meetings.byId(1)).toMatchObject({
      state: 'cancelled',
      revision: 2,
    });
    // what it was to deal with waits again
    await secretary.say('/hoidong');
    expect(secretary.lastText()).toContain('Đề nghị chờ Hội đồng xét: 2');
  });

  it('deals with no nomination that another meeting deals with', async () => {
    const { made, secretary } = await aCouncil();
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await secretary.say('/hoidong');
    await secretary.press('Lập cuộc họp');

    expect(secretary.toast()).toBe('Chưa có đề nghị nào chờ Hội đồng xét.');
    expect(made.app.stores.council.meetings.inState('planned')).toHaveLength(1);
  });

  it('of thirty nominations with long names fits into messages and buttons', async () => {
    const { made, secretary, phone } = await aCouncil();
    ruled(made, PAPER);
    for (let number = 1; number <= 30; number += 1) {
      admitted(made, `Mẫu <b>&${number} ${'Nguyễn Thị '.repeat(10)}`.slice(0, 110).trim());
    }
    await planned(secretary);
    await secretary.press('Gửi thông báo mời họp');
    expect(phone('Hai').lastText()).toContain('… và 15 đề nghị khác');
    await opened(secretary);
    await secretary.press('Sau ▶');
    await secretary.press('Sau ▶');
    await secretary.press('Sau ▶');
    await secretary.press('30. Mẫu');

    expect(cardOf(secretary)).toContain('Đề nghị số 30');
  });

  it('is read by a member and by nobody else', async () => {
    const { made, secretary, phone } = await aCouncil();
    ruled(made, PAPER);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await phone('Hai').say('/hoidong');
    await phone('Hai').press('Cuộc họp');
    expect(phone('Hai').lastText()).toContain('Mẫu Thị Hoa');
    expect(phone('Hai').lastButtons()).toEqual(['◀ Hội đồng']);

    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await officer.say('/hoidong');
    expect(officer.lastText()).toContain('chưa được cấp quyền');
  });

  it('goes on after the conversations were lost in mid-tally', async () => {
    const { made, secretary } = await aCouncil();
    ruled(made, PAPER);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary);
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');
    await secretary.press('Nhập kết quả kiểm phiếu');
    for (const count of [9, 9, 8]) {
      made.db.exec('DELETE FROM conversation');
      await secretary.say(String(count));
    }
    made.db.exec('DELETE FROM conversation');
    await secretary.say('1');
    await secretary.say('8');
    await secretary.press('0');
    await secretary.press('Lưu');

    expect(made.app.stores.council.votes.paper(1)).toEqual({
      issued: 9,
      returned: 9,
      valid: 8,
      invalid: 1,
      inFavour: 8,
      against: 0,
    });
  });

  it('refuses each contradiction of a tally with the sum that does not come out', async () => {
    const { made, secretary } = await aCouncil();
    ruled(made, PAPER);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary, ['Mẫu Văn Ba']);
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');
    await secretary.press('Nhập kết quả kiểm phiếu');
    const dialogue: readonly (readonly [string, string | null])[] = [
      ['9', 'Phát ra 9 phiếu chưa khớp: số thành viên có mặt được biểu quyết là 8.'],
      ['-1', 'Đề nghị gõ một số phiếu, ví dụ: 7.'],
      ['7 hoặc 8', 'Đề nghị gõ một số phiếu, ví dụ: 7.'],
      ['8 phiếu', null],
      ['9', 'Thu về 9 phiếu nhiều hơn số phát ra 8.'],
      ['tám', null],
      ['10', '10 phiếu hợp lệ nhiều hơn số thu về 8.'],
      ['07', null],
      ['2', 'Hợp lệ 7 + không hợp lệ 2 = 9, trong khi thu về 8. Số không hợp lệ phải là 1;'],
      ['1', null],
      ['8', '8 phiếu đồng ý nhiều hơn số hợp lệ 7.'],
      ['5', null],
      ['1', 'Đồng ý 5 + không đồng ý 1 = 6, trong khi hợp lệ 7. Số không đồng ý phải là 2;'],
    ];
    for (const [typed, refusal] of dialogue) {
      await secretary.say(typed);
      expect(secretary.lastText()).toContain(refusal ?? 'Số phiếu');
    }
    await secretary.press('2');
    await secretary.press('Lưu');
    expect(made.app.stores.council.votes.paper(1)).toMatchObject({ inFavour: 5, against: 2 });
  });
});
