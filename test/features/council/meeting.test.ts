import { describe, expect, it } from 'vitest';
import {
  aCouncil,
  admitted,
  cardOf,
  HANDS,
  opened,
  PAPER,
  planned,
  ruled,
  tallied,
} from './chamber.ts';

describe('a meeting of nine (PR08, HS2)', () => {
  it('with two recusals and one absent member’s written opinion, from the roster to the minutes', async () => {
    const { made, secretary, phone } = await aCouncil();
    ruled(made, PAPER);
    const own = admitted(made, 'Mẫu Văn Ba');
    const other = admitted(made, 'Mẫu Thị Hoa');

    await planned(secretary);
    await secretary.press('Gửi thông báo mời họp');
    expect(secretary.lastText()).toContain('Mẫu Văn Tám');
    expect(phone('Một').lastText()).toContain('lúc 08:00 ngày 19/11/2024');
    await opened(secretary, ['Mẫu Văn Bốn']);
    expect(cardOf(secretary)).toContain('Có mặt: 8/9');

    // nobody votes on himself; another one declares his conflict by himself
    await phone('Hai').say('/hoidong');
    await phone('Hai').press('● Đang họp');
    await phone('Hai').press('1. Mẫu Văn Ba');
    expect(phone('Hai').lastText()).toContain('Mẫu Văn Ba (chính người được đề nghị)');
    await phone('Hai').press('Xin không biểu quyết');
    await phone('Hai').press('Người thân');
    await phone('Hai').press('Lưu');
    await secretary.press('1. Mẫu Văn Ba');
    expect(cardOf(secretary)).toContain('Mẫu Văn Hai (Người thân của người được đề nghị)');

    await secretary.press('Ghi ý kiến bằng văn bản');
    await secretary.press('Mẫu Văn Bốn');
    await secretary.press('Đồng ý');
    await secretary.say('17/11/2024');
    await secretary.sendDocument({ name: 'y-kien-bon.pdf' });
    await secretary.press('Lưu');
    expect(cardOf(secretary)).toContain('Được biểu quyết: 6 (có mặt 8/9)');

    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [6, 6, 6, 0, 5, 1]);
    expect(cardOf(secretary)).toContain('Tỷ lệ đồng ý: 6/7 = 85,71 %');
    await secretary.press('Xác nhận kết luận: thông qua');
    expect(cardOf(secretary)).toContain('Kết luận: thông qua');

    await secretary.press('◀ Cuộc họp');
    await secretary.press('2. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [8, 8, 7, 1, 6, 1]);
    expect(cardOf(secretary)).toContain('Tỷ lệ đồng ý: 6/8 = 75,00 %');
    await secretary.press('Xác nhận kết luận: không thông qua');
    await secretary.press('◀ Cuộc họp');
    await secretary.press('Kết thúc cuộc họp');
    await secretary.say('Hội đồng nhất trí với báo cáo của thư ký.');
    await secretary.press('Lưu');

    expect(cardOf(secretary)).toContain('Kết thúc lúc');
    await secretary.press('Lập biên bản họp');
    expect(cardOf(secretary)).toContain('Biên bản');
    const { nominations, council, files } = made.app.stores;
    expect(nominations.byId(own)?.state).toBe('passed');
    expect(nominations.byId(other)?.state).toBe('failed');

    const minutes = council.minutesOf(1);
    expect(minutes?.chair?.fullName).toBe('Mẫu Văn Một');
    expect(minutes?.secretary?.fullName).toBe('Mẫu Văn Chín');
    expect(minutes?.meeting.discussion).toBe('Hội đồng nhất trí với báo cáo của thư ký.');
    expect(
      minutes?.seats.map(({ present }) => present).filter((each) => each === true),
    ).toHaveLength(8);
    const [first, second] = minutes?.items ?? [];
    expect(first?.recusals.map(({ seat, why }) => [seat.fullName, why])).toEqual([
      ['Mẫu Văn Hai', 'conflict'],
      ['Mẫu Văn Ba', 'own_nomination'],
    ]);
    expect(first?.opinions.map(({ seat, choice }) => [seat.fullName, choice])).toEqual([
      ['Mẫu Văn Bốn', 'in_favour'],
    ]);
    expect(files.byId(first?.opinions[0]?.fileId ?? 0)?.name).toBe('y-kien-bon.pdf');
    expect(first?.quorum).toEqual({ of: 7, there: 6, needed: 5, met: true });
    expect(first?.vote?.tally).toEqual({
      kind: 'paper',
      issued: 6,
      returned: 6,
      valid: 6,
      invalid: 0,
      inFavour: 5,
      against: 1,
    });
    expect(first?.vote?.result).toMatchObject({ inFavour: 6, base: 7, hundredths: 8571 });
    expect(second?.vote?.result).toMatchObject({ inFavour: 6, base: 8, hundredths: 7500 });
    expect([first?.outcome, second?.outcome]).toEqual(['passed', 'failed']);
  });

  it('by a show of hands: seen who, never for what, until it is closed', async () => {
    const { made, secretary, phone } = await aCouncil();
    ruled(made, HANDS);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary);
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');

    for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'] as const) {
      await phone(name).press('Đồng ý');
    }
    await phone('Sáu').press('Không đồng ý');
    await phone('Bảy').press('Không đồng ý');
    await phone('Bảy').press('Đồng ý');
    expect(secretary.lastText()).toContain('7/9 đã biểu quyết');
    expect(secretary.lastText()).toContain('Chưa biểu quyết: Mẫu Văn Tám, Mẫu Văn Chín');
    await secretary.press('🔄 Cập nhật');
    await secretary.press('Mẫu Văn Tám: đồng ý');
    await secretary.press('Kết thúc biểu quyết');
    expect(cardOf(secretary)).toContain('Hội đồng đang biểu quyết công khai');
    await secretary.press('◀ Quay lại');
    await secretary.press('Đồng ý');
    await secretary.press('Kết thúc biểu quyết');

    expect(made.app.stores.council.minutesOf(1)?.items[0]?.vote).toMatchObject({
      tally: { kind: 'show_of_hands', inFavour: 8, against: 1 },
      result: { inFavour: 8, base: 9, hundredths: 8888, verdict: 'passed' },
    });
  });
});
