import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { june, type Phone } from '../features/scene.ts';

const HAMLETS: readonly string[] = ['Thôn 3', 'Thôn 7', 'Thôn 10'];
const TRANSCRIPT = join(import.meta.dirname, 'office-month.txt');

/** Taps through what is still open, with the answer that comes first in the list. */
async function finish(head: Phone): Promise<void> {
  for (let left = 30; left > 0 && !head.lastButtons().includes('✅ Gửi báo cáo'); left -= 1) {
    const labels = head.lastButtons();
    const answers = ['Không có', 'Như tháng trước', '0 –', 'Chưa có số liệu', 'Không có ảnh'];
    const answer = answers.find((text) => labels.some((label) => label.startsWith(text)));
    await head.press(answer ?? '');
  }
}

it('October in the office: staff group and three heads, as the transcript beside this test tells', async () => {
  const made = await june({ now: '2024-10-14T09:00' });
  made.onlyFrom('2024-10');
  const officer = made.enrolled({ name: 'Cán bộ', role: 'officer' });
  const head = (unit: string, name: string) =>
    made.driver.chat(made.enrolled({ name, role: 'reporter', unit }));
  const three = head('Thôn 3', 'Mẫu Thôn Ba');
  const seven = head('Thôn 7', 'Mẫu Thôn Bảy');
  const ten = head('Thôn 10', 'Mẫu Thôn Mười');
  for (const unit of HAMLETS) {
    made.filed(unit, '2024-09', {
      KT10: { value: 115, parts: [20, 95] },
      KT11: { value: 95 },
      KT12: { value: 4100 },
      KT23: { value: 120 },
    });
  }
  made.db.exec(`UPDATE report SET state = 'accepted' WHERE state = 'submitted'`);
  // a commune of three hamlets, so that the page shows what happens and not who else there is
  const { units } = made.app.stores;
  const lastDay = Temporal.PlainDate.from('2024-09-30');
  for (const unit of units.all().filter(({ name }) => !HAMLETS.includes(name))) {
    units.close(unit.id, lastDay, null);
  }
  const group = made.sandbox.group({
    title: 'Cán bộ xã',
    members: [officer],
    bot: 'administrator',
  });
  const staff = made.driver.chat(officer, group);
  await staff.say('/ketnoi');
  const from = made.driver.transcript().length;
  const at = async (time: string) => {
    made.clock.jumpTo(Temporal.Instant.from(`2024-${time}+07:00`));
    await made.app.tick();
    await made.settle();
  };

  // the 15th: the month opens by itself; one head is through at once, one is called away
  await at('10-15T08:00');
  await three.press('📝 Báo cáo tháng 10/2024');
  await finish(three);
  await three.press('✅ Gửi báo cáo');
  await at('10-15T09:00');
  await seven.press('📝 Báo cáo tháng 10/2024');
  await seven.press('Không có');
  await seven.say('trau 22 bo 96');
  await seven.press('Đúng');
  await staff.say('/status');

  // the day before the deadline: only who is not done is reminded, each by how far they are
  await at('10-17T08:00');
  await seven.press('📝 Báo cáo tháng 10/2024');
  await seven.say('khoảng 1.000');
  await seven.press('Đúng');
  await finish(seven);
  await seven.press('✅ Gửi báo cáo');

  // the office looks through what has come
  await at('10-17T10:00');
  await staff.say('/duyet');
  await staff.press('Duyệt');
  await staff.press('Trả lại');
  await staff.press('3');
  await staff.press('Tiếp: lý do');
  await staff.press('Đề nghị kiểm tra lại số liệu');
  await seven.press('✏️ Sửa 1 câu được đánh dấu');
  await seven.say('100');
  await seven.press('✅ Gửi báo cáo');
  await staff.say('/duyet');
  await staff.press('Duyệt');

  // the third head needs more time, gets it, and is on time by the new deadline
  await at('10-18T08:00');
  await ten.press('Xin gia hạn');
  await ten.press('Chưa tổng hợp đủ số liệu');
  await staff.press('Thêm 3 ngày');
  await at('10-21T08:00');
  await ten.say('/baocao');
  await finish(ten);
  await ten.press('✅ Gửi báo cáo');
  await at('10-21T08:05');
  await staff.say('/duyet');
  await staff.press('Duyệt');
  await staff.say('/status');

  // ten days after the deadline the month is closed; the year so far goes out as a workbook
  await at('10-28T17:00');
  await staff.say('/tiendo');
  await staff.press('Tải Excel');
  await staff.press('Từ đầu năm');

  const told = made.driver.transcript().slice(from).trimStart();
  if (process.env['WRITE_TRANSCRIPTS'] === '1') writeFileSync(TRANSCRIPT, told);
  expect(told).toBe(readFileSync(TRANSCRIPT, 'utf8'));
  for (const unit of HAMLETS) {
    expect(made.duty(unit, '2024-10').sent?.state).toBe('accepted');
  }
  expect(staff.document()?.name).toBe('bao-cao-thi-dua-2024-T2-T10.xlsx');
});
