import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unpack } from '../../src/render/workbook/unpack.ts';
import { aCouncil, opened, planned, tallied } from '../features/council/chamber.ts';
import { eraseEverybody } from '../features/erased-everywhere.ts';
import { begin, HUYEN, nominationOf, tap } from '../features/nomination-scene.ts';
import { headOf, type Phone } from '../features/scene.ts';

const TRANSCRIPT = join(import.meta.dirname, 'commendation-year.txt');
const PDF = new TextEncoder().encode('%PDF-1.4 bản đã ký %%EOF');

const PARTS = {
  'Mẫu Văn Ba': [
    'Chi bộ đánh giá hoàn thành xuất sắc nhiệm vụ năm 2024',
    'Năm nhiệm vụ được giao đều làm xong đúng thời gian quy định',
    'Cải tiến kênh mương nội đồng, tiết kiệm 20 triệu đồng mỗi vụ',
    'Vận động 30 hộ hiến đất làm 500 m đường',
  ],
  'Mẫu Thị Hoa': [
    'Được Chi hội Phụ nữ xếp loại xuất sắc cả bốn quý',
    'Tham mưu và tổ chức mười buổi ra quân vệ sinh, không buổi nào chậm',
    'Tổ thu gom rác tự quản: rác tồn giảm một nửa sau ba tháng',
    'Xây dựng 2 km đường hoa, thu gom rác ở 12 điểm',
  ],
} as const;

/** What only the writer of a nomination can say: consent, commitments, and four texts. */
async function writeParts(writer: Phone, nominee: keyof typeof PARTS): Promise<void> {
  const [assessed, onTime, initiative, deeds] = PARTS[nominee];
  await tap(writer, 'Đã thông báo', 'Cam kết');
  for (const text of [assessed, onTime, initiative]) await writer.say(text);
  await tap(writer, 'Cam kết', 'Ghi trên bản giấy');
  await writer.say(deeds);
  await tap(writer, 'Chưa được khen thưởng', '✅ Gửi đề nghị');
}

it('the year’s commendation (PR01–PR15, HS1–HS3), as the transcript beside this test tells', async () => {
  const { made, secretary, phone } = await aCouncil({ now: '2024-02-20T08:00' });
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  const three = headOf(made);
  const five = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
  const chair = phone('Một');
  const from = made.driver.transcript().length;
  /** The months up to a day, filed by two hamlets; then that day's morning. */
  const at = async (day: string) => {
    const morning = Temporal.Instant.from(`2024-${day}T08:00+07:00`);
    made.clock.jumpTo(morning.subtract({ hours: 1 }));
    await made.app.tick();
    const { periods, reports, units } = made.app.stores;
    for (const obligation of periods.all().flatMap(({ id }) => periods.ofPeriod(id))) {
      const unit = units.byId(obligation.unitId)?.name ?? '';
      if (reports.latestSent(obligation.id) !== null) continue;
      if (unit === 'Thôn 3' || unit === 'Thôn 5') {
        made.filed(unit, obligation.period.month, { KT11: { value: 95 } });
      } else {
        periods.excuse(obligation.id, { at: made.clock.now(), by: null, why: 'ngoài câu chuyện' });
      }
    }
    made.clock.jumpTo(morning);
    await made.app.tick();
    await made.settle();
  };

  // February: the pledge is signed, a work is registered
  await three.say('/giaouoc');
  await tap(three, 'Ghi giao ước', 'Thôn 3 – UBND');
  await three.say('Đường làng sạch, có hàng rào xanh');
  await tap(three, 'Hôm qua');
  await three.sendPhoto();
  await tap(three, 'Xong', '✅ Lưu', 'Đăng ký công trình', 'Công trình');
  for (const answer of ['Hàng rào xanh', 'đường trục thôn', '2 km', '50 triệu', '30/4']) {
    await three.say(answer);
  }
  await tap(three, '120 ngày cao điểm', '✅ Lưu');

  // the work falls due; it is reported as finished, and nobody hears of it again
  await at('04-26');
  await tap(three, 'Công trình «Hàng rào xanh»', 'Báo hoàn thành', 'Hôm nay');
  await at('04-30');

  // November: the hamlet meets and chooses; two nominations come in
  await at('11-11');
  await three.say('/phongtrao');
  await tap(three, '➕ Ghi nhận', 'Họp bình chọn', 'Không theo phong trào', 'Hôm qua');
  await three.say('20');
  await three.say('Mẫu Văn Ba 18/20');
  await three.say('Thống nhất đề nghị khen thưởng');
  await tap(three, 'Bổ sung sau', '✅ Lưu');
  await begin(three, { form: HUYEN, name: 'Mẫu Văn Ba' });
  await tap(three, 'Cuộc bình chọn');
  await writeParts(three, 'Mẫu Văn Ba');
  await begin(five, { form: HUYEN, name: 'Mẫu Thị Hoa' });
  await five.say('10/11/2024');
  await five.say('19/20');
  await writeParts(five, 'Mẫu Thị Hoa');

  // the office looks through them: one goes back for a part, both are admitted
  await at('11-14');
  await secretary.say('/khenthuong');
  await tap(secretary, 'Đề nghị khen', 'Chờ tiếp nhận', 'KT24-01', 'Trả lại', '9', 'Tiếp');
  await secretary.say('Nêu rõ sáng kiến áp dụng từ ngày nào');
  await tap(three, 'CN4');
  await three.say('Cải tiến kênh mương từ 01/3, tiết kiệm 20 triệu đồng mỗi vụ');
  await tap(three, '✅ Gửi đề nghị');
  for (const code of ['KT24-01', 'KT24-02']) {
    await secretary.say('/khenthuong');
    await tap(secretary, 'Đề nghị khen', 'Chờ tiếp nhận', code, 'Tiếp nhận');
  }

  // the council: its rule first, then nine members, two recusals, one opinion in writing
  await at('11-18');
  await secretary.say('/hoidong');
  await tap(secretary, 'Quy định biểu quyết', HUYEN, 'Đặt quy định', 'Bỏ phiếu kín');
  await tap(secretary, 'Giữ như hiện nay: 2/3');
  await secretary.say('80 %');
  await tap(secretary, 'Từ tỷ lệ này trở lên');
  await tap(
    secretary,
    'Số có mặt',
    'Không tính',
    'Tính',
    'Được biểu quyết',
    'Không thông qua',
    'Hôm nay',
  );
  await tap(secretary, 'Lưu');
  await planned(secretary);
  await secretary.press('Gửi thông báo mời họp');
  await at('11-19');
  await secretary.say('/hoidong');
  await secretary.press('Cuộc họp');
  await opened(secretary, ['Mẫu Văn Bốn']);
  const two = phone('Hai');
  await two.say('/hoidong');
  await tap(two, '● Đang họp', '1. Mẫu Văn Ba', 'Xin không biểu quyết', 'Người thân', 'Lưu');
  await tap(secretary, '1. Mẫu Văn Ba', 'Ghi ý kiến bằng văn bản', 'Mẫu Văn Bốn', 'Đồng ý');
  await secretary.say('17/11/2024');
  await secretary.sendDocument({ name: 'y-kien.pdf', bytes: PDF });
  await tap(secretary, 'Lưu', 'Mở biểu quyết');
  await tallied(secretary, [6, 6, 6, 0, 5, 1]);
  await tap(secretary, 'Xác nhận kết luận: thông qua', '◀ Cuộc họp', '2. Mẫu Thị Hoa');
  await tap(secretary, 'Mở biểu quyết');
  await tallied(secretary, [8, 8, 8, 0, 7, 1]);
  await tap(secretary, 'Xác nhận kết luận: thông qua', '◀ Cuộc họp', 'Kết thúc cuộc họp');
  await secretary.say('Hội đồng nhất trí với báo cáo của thư ký.');
  await secretary.press('Lưu');

  // December: the papers of both dossiers; one comes back for a signature
  await at('12-02');
  await three.say('/hoso');
  await tap(three, '1', 'HS3', 'Gửi tệp, ảnh');
  await three.sendDocument({ name: 'bao-cao.pdf', bytes: PDF });
  await tap(three, 'Ghi vào hồ sơ');
  await officer.say('/hoso');
  await tap(officer, '1', 'HS3', 'Trả lại để bổ sung', 'Thiếu chữ ký');
  await tap(three, 'Gửi lại HS3');
  await three.sendDocument({ name: 'bao-cao-da-ky.pdf', bytes: PDF });
  await tap(three, 'Ghi vào hồ sơ');
  await five.say('/hoso');
  await tap(five, '1', 'HS3', 'Lập trong hệ thống');
  await secretary.say('/hoso');
  await tap(secretary, '1', 'HS2', 'Lập trong hệ thống');

  // Friday 13/12, for the 15th is a Sunday: only the letter is missing, and only the office is told
  await at('12-13');
  await tap(officer, 'HS1', '◀ Các hồ sơ', '1', 'HS1', 'Lập trong hệ thống');

  // the chair signs the letter
  for (const code of ['KT24-01', 'KT24-02']) {
    await chair.say('/khenthuong');
    await tap(chair, 'Đề nghị khen', 'Hội đồng đã thông qua', code, 'Chủ tịch đồng ý', 'Xác nhận');
  }

  // the archive of the whole, and off it goes
  for (const button of ['◀ Các hồ sơ', 'Tải toàn bộ (.zip)']) await officer.press(button);
  const archive = officer.document();
  await secretary.say('/hoso');
  await tap(secretary, 'Ghi đã gửi cấp trên', 'Hôm nay', 'Xác nhận');

  const told = made.driver.transcript().slice(from).trimStart();
  if (process.env['WRITE_TRANSCRIPTS'] === '1') writeFileSync(TRANSCRIPT, told);
  expect(told).toBe(readFileSync(TRANSCRIPT, 'utf8'));
  expect(['KT24-01', 'KT24-02'].map((code) => nominationOf(made, code).state)).toEqual([
    'forwarded',
    'forwarded',
  ]);
  const opening = unpack(archive?.bytes ?? new Uint8Array(), 100_000_000);
  expect(opening.ok ? [...opening.parts.keys()] : opening.why).toEqual(
    [
      '00 Danh mục hồ sơ.xlsx',
      '00 Văn bản chung/HS1 Tờ trình.docx',
      '00 Văn bản chung/HS2 Biên bản họp Hội đồng.docx',
      'KT24-01 Mẫu Văn Ba - Thôn 3/HS3 Báo cáo thành tích.pdf',
      'KT24-02 Mẫu Thị Hoa - Thôn 5/HS3 Báo cáo thành tích.docx',
    ].map((name) => `Hồ sơ khen thưởng năm 2024/${name}`),
  );

  // and were everybody to be erased then: accounts nowhere, names in what the law has the commune keep
  expect(eraseEverybody(made)).toEqual({
    accounts: [],
    names: [
      'event_choice.name',
      'nomination.name',
      'council_member.full_name',
      'council_seat.full_name',
      'official_document.data',
    ],
  });
});
