import { describe, expect, it } from 'vitest';
import { aCommune, type Commune } from '../support/commune.ts';

/** An evening before the deadline: an officer, and a head who has sent nothing. */
async function anEvening(now = '2024-06-17T20:30') {
  const commune = await aCommune({ now });
  commune.onlyFrom('2024-06');
  const officer = commune.driver.chat(commune.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  const head = commune.driver.chat(
    commune.enrolled({ name: 'Mẫu Thôn Bảy', role: 'reporter', unit: 'Thôn 7' }),
  );
  return { commune, officer, head };
}

async function at(commune: Commune, time: string): Promise<void> {
  commune.clock.jumpTo(Temporal.Instant.from(`${time}+07:00`));
  await commune.app.tick();
  await commune.settle();
}

describe('in the quiet hours', () => {
  it('a notice of a moved deadline waits until six in the morning', async () => {
    const { commune, officer, head } = await anEvening();

    await officer.say('/giahan');
    await officer.press('Tất cả');
    await officer.press('Thêm 3 ngày');
    await officer.press('Thiên tai');
    await at(commune, '2024-06-18T05:59');
    const atNight = head.botMessages().length;
    await at(commune, '2024-06-18T06:00:00');

    expect(atNight).toBe(0);
    expect(head.lastText()).toContain('dời đến 17 giờ 00, thứ Sáu 21/06');
    await commune.close();
  });

  it('what somebody asks for is answered at once', async () => {
    const { commune, head } = await anEvening('2024-06-17T23:00');

    await head.say('/baocao');

    expect(head.lastText()).toContain('Câu 1/17');
    await commune.close();
  });

  it('the word that the plan is over waits for the morning of the new year', async () => {
    const commune = await aCommune({ now: '2024-12-31T12:00' });
    const admin = commune.driver.chat(
      commune.enrolled({ name: 'Mẫu Quản Trị', role: 'administrator' }),
    );

    await at(commune, '2025-01-01T00:01');
    const atNight = admin.messages().filter(({ from }) => from.isBot).length;
    await at(commune, '2025-01-01T06:00');

    expect(atNight).toBe(0);
    expect(admin.lastText()).toContain('2024');
    await commune.close();
  });
});
