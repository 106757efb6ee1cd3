import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCommune } from '../support/commune.ts';

const TRANSCRIPT = join(import.meta.dirname, 'june-report.txt');

describe('a hamlet head files the report for June 2024', () => {
  it('from the invitation to the receipt, as the transcript beside this test tells', async () => {
    const commune = await aCommune();
    const officer = commune.driver.chat(commune.enrolled({ name: 'Cán bộ', role: 'officer' }));
    commune.filed('Thôn 3', '2024-05', {
      KT10: { value: 115, parts: [20, 95] },
      KT11: { value: 95 },
      KT12: { value: 4100 },
    });
    commune.onlyFrom('2024-06');
    const staff = commune.sandbox.group({ title: 'Cán bộ xã', members: [officer.user] });
    const head = commune.driver.chat(commune.sandbox.user({ firstName: 'Ba' }));

    await commune.driver.chat(officer.user, staff).say('/ketnoi');
    await officer.say('/moi');
    await officer.press('Người báo cáo của đơn vị');
    await officer.press('Thôn 3');
    await officer.press('Người phụ trách chính');
    await head.start(/start=(\S+)/.exec(officer.lastText())?.[1]);
    await head.press('Đồng ý');
    await head.say('Mẫu Thôn Ba');
    await head.press('Ông');
    await head.press('📝 Nhập báo cáo tháng');
    await head.press('Không có');
    await head.say('53 tạ');
    await head.press('Đúng');
    await head.say('trau 20 bo 97');
    await head.press('Đúng');
    await head.say('chắc cũng khoảng trăm con');
    await head.say('khoảng 100');
    await head.press('Đúng');
    await head.press('Như tháng trước');
    await head.press('0 – không phát sinh');
    await head.press('0 – không phát sinh');
    await head.press('0 – không phát sinh');
    await head.say('150/155');
    await head.say('152/155 hộ');
    await head.say('0,12');
    await head.say('0');
    await head.press('Đạt');
    await head.say('6');
    await head.say('4');
    await head.say('đề nghị xã sửa cống Đồng Trưa');
    await head.sendAlbum([{}, {}]);
    await head.press('Xong');
    await head.press('✅ Gửi báo cáo', { times: 2 });
    await commune.driver.chat(officer.user, staff).say('/status');

    const told = commune.driver.transcript();
    if (process.env['WRITE_TRANSCRIPTS'] === '1') writeFileSync(TRANSCRIPT, told);
    expect(told).toBe(readFileSync(TRANSCRIPT, 'utf8'));
    expect(commune.duty('Thôn 3', '2024-06').sentAnswers).toMatchObject({
      KT07: { value: 5300 },
      KT10: { value: 117, parts: [20, 97] },
      KT11: { value: 100, estimate: true },
      KT12: { value: 4100 },
      KT17: { value: 150, denominator: 155 },
      KT23: { value: 120 },
    });
    await commune.close();
  });
});
