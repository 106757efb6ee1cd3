import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerAll, isReview, june } from '../features/scene.ts';

const TRANSCRIPT = join(import.meta.dirname, 'return-round-trip.txt');

it('a report is returned for one line, corrected and accepted, as the transcript beside this test tells', async () => {
  const made = await june();
  const officer = made.enrolled({ name: 'Cán bộ', role: 'officer' });
  const head = made.driver.chat(
    made.enrolled({ name: 'Mẫu Thôn Ba', role: 'reporter', unit: 'Thôn 3' }),
  );
  for (const month of ['2024-03', '2024-04', '2024-05']) {
    made.filed('Thôn 3', month, { KT11: { value: 95 } });
  }
  made.db.exec(`UPDATE report SET state = 'accepted' WHERE state = 'submitted'`);
  const group = made.sandbox.group({ title: 'Cán bộ xã', members: [officer] });
  const staff = made.driver.chat(officer, group);
  await staff.say('/ketnoi');

  await head.say('/baocao');
  await answerAll(head);
  await head.press('4');
  await head.say('khoảng 950');
  if (!isReview(head)) await head.press('Đúng');
  await head.press('✅ Gửi báo cáo');
  const before = made.driver.transcript().length;
  await staff.say('/duyet');
  await staff.press('Trả lại');
  await staff.press('4');
  await staff.press('Tiếp: lý do');
  await staff.press('Đề nghị kiểm tra lại số liệu');
  await head.press('✏️ Sửa 1 câu được đánh dấu');
  await head.say('95');
  await head.press('✅ Gửi báo cáo');
  await staff.say('/duyet');
  await staff.press('Duyệt');
  await head.press('✏️ Sửa báo cáo');
  await staff.press('Mở lại');
  await staff.press('3 ngày');
  await staff.press('Cập nhật số chính thức');
  await head.press('✏️ Sửa báo cáo');

  const told = made.driver.transcript().slice(before).trimStart();
  if (process.env['WRITE_TRANSCRIPTS'] === '1') writeFileSync(TRANSCRIPT, told);
  expect(told).toBe(readFileSync(TRANSCRIPT, 'utf8'));
  expect(made.duty('Thôn 3', '2024-06').sent).toMatchObject({ revision: 2, state: 'accepted' });
});
