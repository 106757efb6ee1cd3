import { it } from 'vitest';
import { headOf, june } from '../scene.ts';

it('try', async () => {
  const made = await june();
  const head = headOf(made);
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  await head.say('/baocao');
  await head.press('Cá nhân');
  await head.say('Ông Mẫu Văn Hải');
  await head.say('Hiến 200 m2 đất làm đường thôn, vận động 5 hộ cùng làm');
  await head.press('Đã đồng ý');
  while (!head.lastText().startsWith('Xem lại báo cáo')) {
    const b = head.lastButtons();
    const easy = ['Không còn', 'Đủ', 'Không có ảnh', 'Không có', '0 – ', 'Như tháng trước', 'Đạt', 'Chưa có số liệu', 'Xong', 'Hết'].find((l) => b.some((x) => x.startsWith(l)));
    if (!easy) { console.log(head.lastText(), b); break; }
    await head.press(easy, { on: head.last() });
  }
  await head.press('✅ Gửi báo cáo');
  await head.say('/dienhinh');
  await head.press('➕ Thêm');
  await head.press('Cá nhân');
  await head.say('Mẫu Văn Hải');
  await head.say('Hiến đất làm đường');
  await head.press('Cả nước chung sức');
  await head.press('✅ Đã đồng ý');
  await head.press('✅ Lưu');
  await head.press('Mẫu Văn Hải');
  await head.press('🗣');
  await head.press('✅ Đồng ý, nói');
  await officer.say('/dienhinh');
  await officer.press('⚠️');
  await officer.press('Gộp');
  await officer.press('☰');
  await officer.press('1');
  await officer.press('👏');
  await officer.say('Nêu gương tại hội nghị xã');
  await officer.press('📻');
  await officer.press('✅ Dùng bản này');
  await officer.press('Tải tệp');
  await officer.press('Quá trình');
  console.log(made.driver.transcript());
});
