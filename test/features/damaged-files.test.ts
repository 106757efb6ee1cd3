import { describe, expect, it } from 'vitest';
import { approved, december, PDF, standsIn } from './dossiers/scene.ts';
import { tap } from './nomination-scene.ts';
import { saidOf, tickAt } from './reminder-scene.ts';
import { commune, headOf, june, type Phone } from './scene.ts';

const CUT_OFF = PDF.subarray(0, 10);
const EMPTY = new Uint8Array(0);
const PAGE = new TextEncoder().encode('<html>Không tìm thấy trang</html>');

async function sendReport(head: Phone, bytes: Uint8Array, how = 'Gửi tệp, ảnh'): Promise<void> {
  await head.say('/hoso');
  await tap(head, '1', 'HS3', how);
  await head.sendDocument({ name: 'báo cáo <ký>.pdf', mime: 'application/pdf', bytes });
  await tap(head, 'Ghi vào hồ sơ');
}

describe('a paper whose file cannot be opened (HS3)', () => {
  it.each([
    ['cut off', CUT_OFF, 'tệp bị hỏng hoặc chưa tải lên trọn vẹn'],
    ['another thing', PAGE, 'tệp bị hỏng hoặc chưa tải lên trọn vẹn'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a', 'hex'),
      'nội dung bên trong không đúng với loại tệp ghi ở tên',
    ],
  ])(
    'for it is %s: the sender is told once, and it counts as not received',
    async (_, bytes, why) => {
      const { made, head } = await december();
      const [id = 0] = approved(made, [{ unit: 'Thôn 3', name: 'Mẫu Thị Ba' }]);
      await sendReport(head, bytes);
      expect(standsIn(made, id)).toContain('HS3 present');

      await tickAt(made, '2024-12-02T09:05');
      await tickAt(made, '2024-12-02T09:06');

      expect(saidOf(head, 'chưa dùng được')).toEqual([
        `Kính gửi ông Mẫu Thôn Ba. Tệp «báo cáo <ký>.pdf» gửi lúc 09:00 ngày 02/12/2024 chưa dùng được: ${why}. Tệp này chưa được tính là đã nhận; đề nghị ông mở thử tệp trên máy rồi gửi lại ở mục đã gửi, hoặc chụp ảnh từng trang.`,
      ]);
      expect(standsIn(made, id)).toContain('HS3 lost');

      await sendReport(head, PDF, 'Gửi bản khác');
      await tickAt(made, '2024-12-02T09:30');
      expect(standsIn(made, id)).toContain('HS3 present');
      expect(saidOf(head, 'chưa dùng được')).toHaveLength(1);
    },
  );

  it('is found out also when somebody asks for it before the minute is over', async () => {
    const { made, head, officer } = await december();
    approved(made, [{ unit: 'Thôn 3', name: 'Mẫu Thị Ba' }]);
    await sendReport(head, CUT_OFF);

    await officer.say('/hoso');
    await tap(officer, '1', 'Tải hồ sơ');
    await made.settle();

    expect(saidOf(head, 'chưa dùng được')).toHaveLength(1);
  });

  it('is no endless attempt, and is told of in the morning', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [{ unit: 'Thôn 3', name: 'Mẫu Thị Ba' }]);
    await tickAt(made, '2024-12-02T21:00');
    await sendReport(head, CUT_OFF);

    await tickAt(made, '2024-12-02T21:10');
    expect(standsIn(made, id)).toContain('HS3 lost');
    expect(saidOf(head, 'chưa dùng được')).toHaveLength(0);
    await tickAt(made, '2024-12-03T06:00');

    expect(saidOf(head, 'chưa dùng được')).toHaveLength(1);
    expect(made.app.stores.files.waiting(9, made.clock.now())).toEqual([]);
  });
});

describe('what else is sent and cannot be opened counts as not received', () => {
  it('the signed sheet of a pledge (PR04)', async () => {
    const made = await june({ now: '2024-02-20T08:00' });
    const head = headOf(made);
    await head.say('/giaouoc');
    await tap(head, 'Ghi giao ước');
    await head.say('Thôn 3, UBND xã Tùng Ảnh');
    await head.say('Đường sạch');
    await tap(head, 'Hôm nay');
    await head.sendDocument({ name: 'ban-ky.pdf', mime: 'application/pdf', bytes: CUT_OFF });
    await tap(head, 'Xong', '✅ Lưu');
    expect(head.lastText()).not.toContain('chưa có ảnh bản ký');

    await tickAt(made, '2024-02-20T08:10');

    expect(saidOf(head, 'chưa dùng được')).toHaveLength(1);
    await head.say('/giaouoc');
    expect(head.lastText()).toContain('Giao ước thi đua: 1 (1 bản chưa có ảnh bản ký)');
  });

  it('the minutes of an event (PR09), of which the good pages stay', async () => {
    const made = await commune({ now: '2024-06-20T08:00' });
    const head = headOf(made);
    await head.say('/phongtrao');
    await tap(head, '➕ Ghi nhận', 'Sơ kết', 'Cả nước chung sức', 'Hôm qua');
    await head.say('45');
    await head.say('Hoàn thành 2 km hàng rào xanh');
    await head.sendPhoto();
    await head.sendDocument({ name: 'bien-ban.pdf', mime: 'application/pdf', bytes: EMPTY });
    await tap(head, '✅ Đã đủ (2)', '✅ Lưu');

    await tickAt(made, '2024-06-20T08:10');

    expect(saidOf(head, 'tệp không có nội dung')).toHaveLength(1);
    expect(made.app.stores.events.byId(1)?.minutes).toEqual([1]);
  });
});
