import { describe, expect, it } from 'vitest';
import { redeploy } from './redeploy.ts';
import { beforeJune, saidOf, tickAt } from './reminder-scene.ts';

/** 10/06: a head and a deputy of Thôn 7. */
async function twoOfThem() {
  const day = await beforeJune('2024-06-10T09:00');
  return { ...day, deputy: day.reporter('Mẫu Phó Bảy', 'Thôn 7', true) };
}

describe('while a head is away', () => {
  it('the deputy is reminded; afterwards the head again, by itself', async () => {
    const { commune, head, deputy } = await twoOfThem();

    await head.say('/vangmat');
    expect(head.lastText()).toContain('Bà Mẫu Thôn Bảy vắng mặt từ ngày nào?');
    await head.press('Từ hôm nay');
    await head.press('1 tuần, đến 16/06/2024');
    expect(head.lastText()).toContain(
      '✅ Đã ghi: Bà Mẫu Thôn Bảy vắng mặt từ ngày 10/06/2024 đến hết ngày 16/06/2024.',
    );
    expect(deputy.lastText()).toContain('bà Mẫu Thôn Bảy (Thôn 7) vắng mặt từ ngày 10/06/2024');
    await tickAt(commune, '2024-06-15T08:00');
    await tickAt(commune, '2024-06-17T08:00');

    expect(saidOf(deputy, 'Đã mở báo cáo')).toHaveLength(1);
    expect(saidOf(head, 'Đã mở báo cáo')).toHaveLength(0);
    expect(saidOf(head, 'Còn 01 ngày')).toHaveLength(1);
    expect(saidOf(deputy, 'Còn 01 ngày')).toHaveLength(0);
    await commune.close();
  });

  it('and no deputy is there, the head is reminded on and the office told once', async () => {
    const { commune, head, staff } = await beforeJune('2024-06-10T09:00');

    await head.say('/vangmat');
    await head.press('Từ hôm nay');
    await head.press('2 tuần, đến 23/06/2024');
    await tickAt(commune, '2024-06-15T08:00');
    await tickAt(commune, '2024-06-17T08:00');

    expect(saidOf(head, 'Còn 01 ngày')).toHaveLength(1);
    expect(saidOf(staff, 'chưa có người báo cáo dự phòng')).toEqual([
      'Thôn 7: Mẫu Thôn Bảy báo vắng mặt từ ngày 10/06/2024 đến hết ngày 23/06/2024, đơn vị chưa có người báo cáo dự phòng nhận được tin. Lời nhắc vẫn gửi tới Mẫu Thôn Bảy. Để mời người dự phòng, dùng lệnh /moi.',
    ]);
    await commune.close();
  });

  it('and the deputy then cannot be reached, the office learns it at the next stage', async () => {
    const { commune, head, deputy, staff } = await twoOfThem();
    await head.say('/vangmat');
    await head.press('Từ hôm nay');
    await head.press('2 tuần');
    expect(saidOf(staff, 'dự phòng')).toEqual([]);
    deputy.user.blockBot();
    await commune.settle();

    await tickAt(commune, '2024-06-15T08:00');

    expect(saidOf(head, 'Đã mở báo cáo')).toHaveLength(1);
    expect(saidOf(staff, 'dự phòng')).toHaveLength(1);
    await commune.close();
  });

  it('/status says so in its details', async () => {
    const { commune, head, staff } = await twoOfThem();
    await head.say('/vangmat');
    await head.press('Từ hôm nay');
    await head.press('2 tuần');
    await tickAt(commune, '2024-06-15T08:00');

    await staff.say('/status');
    expect(staff.withButton('Chi tiết').text).not.toContain('vắng');
    await staff.press('Chi tiết');

    expect(saidOf(staff, 'Thôn 7 (vắng đến 23/06)')).toHaveLength(1);
    await commune.close();
  });
});

describe('announcing an absence', () => {
  it('takes typed days, says them back, and refuses what cannot be', async () => {
    const { commune, head } = await twoOfThem();
    await head.say('/vangmat');

    await head.say('tuần sau');
    expect(head.lastText()).toContain('Ngày chưa hợp lệ.');
    await head.say('9/6');
    expect(head.lastText()).toContain('Ngày này đã qua.');
    await head.say('mùng 5 tháng 5');
    expect(head.lastText()).toContain('ngày dương lịch');
    await head.sendSticker();
    await head.say('ngày mai');
    expect(head.lastText()).toContain('từ ngày 11/06/2024 đến hết ngày nào?');
    await head.say('10/6/2024');
    expect(head.lastText()).toContain('Ngày cuối không thể trước ngày đầu.');
    await head.say('20/6/2042');
    expect(head.lastText()).toContain('dài quá sáu tháng');
    await head.say('20/6');
    expect(head.lastText()).toContain('từ ngày 11/06/2024 đến hết ngày 20/06/2024 (10 ngày)');
    await head.press('Đúng');

    await head.say('/caidat');
    expect(head.lastText()).toContain('từ ngày 11/06/2024 đến hết ngày 20/06/2024');
    await commune.close();
  });

  it('in mid-interview shows the open question again, and takes no answer of it', async () => {
    const { commune, head } = await beforeJune();
    await tickAt(commune, '2024-06-15T08:00');
    await head.press('📝 Báo cáo tháng 6/2024');
    await head.press('Không có');
    const question = head.lastText();

    await head.press('Báo vắng mặt');
    await head.say('16/6');
    await head.press('1 tuần');

    expect(head.lastText()).toBe(question);
    await head.say('5,3');
    expect(commune.duty('Thôn 7', '2024-06').draftAnswers).toMatchObject({ KT07: { value: 5300 } });
    await commune.close();
  });

  it('given up, leaves everything as it was', async () => {
    const { commune, head } = await twoOfThem();
    await head.say('/vangmat');
    await head.press('Từ hôm nay');
    await head.press('Không ghi');

    expect(head.lastText()).toBe('Không ghi vắng mặt.');
    await head.say('5/7');
    expect(head.lastText()).toContain('Hệ thống chưa rõ nội dung này.');
    expect(commune.db.prepare('SELECT count(*) FROM absence').pluck().get()).toBe(0);
    await commune.close();
  });

  it('goes on after a new start of the software', async () => {
    const { commune, head } = await twoOfThem();
    await head.say('/vangmat');
    await head.press('Từ hôm nay');

    const renewed = await redeploy(commune, 'version-2');
    const again = renewed.driver.chat(head.user);
    await again.say('20/6');
    await again.press('Đúng');

    expect(again.lastText()).toContain('đến hết ngày 20/06/2024');
    await renewed.stop();
  });

  it('again takes the place of the first; back early, all is as before', async () => {
    const { commune, head, deputy } = await twoOfThem();
    await head.say('/vangmat');
    await head.press('Từ hôm nay');
    await head.press('2 tuần');
    await head.say('/vangmat');
    expect(head.lastText()).toContain('đang báo vắng mặt từ ngày 10/06/2024');
    await head.press('Đổi ngày');
    await head.press('Từ ngày mai');
    await head.press('1 tuần');
    await head.say('/vangmat');
    await head.press('Đã về', { times: 2 });

    expect(head.toast()).toBe('Lần báo vắng mặt này đã kết thúc trước đó.');
    expect(saidOf(deputy, 'không còn vắng mặt')).toHaveLength(1);
    await tickAt(commune, '2024-06-15T08:00');
    expect(saidOf(head, 'Đã mở báo cáo')).toHaveLength(1);
    expect(
      commune.db.prepare(`SELECT action FROM audit WHERE action LIKE '%absence'`).pluck().all(),
    ).toEqual(['announce absence', 'announce absence', 'end absence']);
    await commune.close();
  });

  it('by an officer tells the head and the deputy', async () => {
    const { commune, officer, head, deputy } = await twoOfThem();
    await officer.say('/vangmat');
    await officer.press('Thôn 7');
    await officer.press('Mẫu Thôn Bảy');
    await officer.press('Từ hôm nay');
    await officer.press('1 tuần');

    expect(head.lastText()).toContain('Cán bộ xã đã ghi bà Mẫu Thôn Bảy (Thôn 7) vắng mặt');
    expect(deputy.lastText()).toContain('lời nhắc của đơn vị được gửi tới người báo cáo khác');
    await commune.close();
  });
});
