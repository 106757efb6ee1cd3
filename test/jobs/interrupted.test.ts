import { describe, expect, it, onTestFinished } from 'vitest';
import { redeploy } from '../features/redeploy.ts';
import { aCommune } from '../support/commune.ts';

const at = (text: string) => Temporal.Instant.from(`2024-06-${text}+07:00`);

describe('a process that died while it reminded', () => {
  it('is followed by one that reminds everybody, once', async () => {
    const commune = await aCommune({ now: '2024-06-15T07:59' });
    onTestFinished(() => commune.close());
    commune.onlyFrom('2024-06');
    const head = commune.driver.chat(
      commune.enrolled({ name: 'Mẫu Thôn Bảy', role: 'reporter', unit: 'Thôn 7' }),
    );
    commune.clock.jumpTo(at('15T08:00'));
    commune.app.stores.jobs.take('reminders', at('15T08:00'), at('15T08:00'));

    const next = await redeploy(commune, 'version-1');
    onTestFinished(next.stop);
    for (const minute of ['05', '06', '07']) {
      commune.clock.jumpTo(at(`15T08:${minute}`));
      await next.app.tick();
      await next.settle();
    }

    expect(head.botMessages().map((message) => message.text.split('\n')[1])).toEqual([
      'Đã mở báo cáo tháng 6/2024 của Thôn 7 (số liệu 15/5–14/6). Hạn nộp: 17 giờ 00, thứ Ba 18/06. Khoảng 17 câu; có thể dừng bất cứ lúc nào, các câu đã trả lời được giữ nguyên.',
    ]);
  });
});
