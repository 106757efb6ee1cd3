import { describe, expect, it } from 'vitest';
import { aNomination, october, tap } from './nomination-scene.ts';

describe('/khenthuong', () => {
  it('counts for the office what waits for whom, and names the last day for dossiers', async () => {
    const { made, secretary } = await october();
    aNomination(made, { name: 'Mẫu Một' });
    aNomination(made, { name: 'Mẫu Hai', state: 'admitted' });
    aNomination(made, { name: 'Mẫu Ba', state: 'passed' });
    aNomination(made, { name: 'Mẫu Bốn', state: 'approved' });

    await secretary.say('/khenthuong');

    expect(secretary.lastText()).toBe(
      [
        'Thi đua – khen thưởng, xã Tùng Ảnh, năm 2024',
        'Phong trào chưa có tổng kết của xã: 5',
        'Đề nghị khen thưởng: 1 chờ tiếp nhận, 1 chờ Hội đồng, 1 chờ Chủ tịch, 1 chờ quyết định khen thưởng, 0 đã khen thưởng',
        'Hồ sơ khen thưởng: 0 đủ, 4 thiếu',
        'Hạn nộp hồ sơ khen thưởng về UBND xã: 15/12/2024 (còn 56 ngày)',
      ].join('\n'),
    );
  });

  it.each([
    ['2024-12-15T09:00', 'Hôm nay là hạn nộp hồ sơ khen thưởng về UBND xã: 15/12/2024'],
    ['2024-12-16T09:00', 'Hạn nộp hồ sơ khen thưởng về UBND xã: 15/12/2024 (đã qua)'],
  ])('on %s says: %s (PR14)', async (now, says) => {
    const { head } = await october({ now });

    await head.say('/khenthuong');

    expect(head.lastText()).toContain(says);
  });

  it('leads to the nominations and back', async () => {
    const { head } = await october();
    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', '◀ Thi đua – khen thưởng');

    expect(head.lastButtons()).toContain('Đề nghị khen');
    expect(head.lastButtons()).not.toContain('Hội đồng');
  });

  it('shows a council member what has left the units, and offers nothing to change', async () => {
    const { made } = await october();
    const member = made.driver.chat(made.enrolled({ name: 'Mẫu Ủy Viên', role: 'council' }));
    aNomination(made, { state: 'admitted' });
    await member.say('/khenthuong');
    await tap(member, 'Đề nghị khen', 'Đã tiếp nhận', 'KT24-01');

    expect(member.lastButtons()).toEqual(['Đọc nội dung', '◀ Các đề nghị']);
  });

  it('in the staff group shows the counts and leads into private; in another group nothing', async () => {
    const { made, head, secretary } = await october();
    const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const group = made.sandbox.group({ title: 'Cán bộ', members: [officer, secretary.user] });
    await made.driver.chat(officer, group).say('/ketnoi');
    const there = made.driver.chat(secretary.user, group);
    await there.say('/khenthuong');
    expect(there.lastText()).toContain('0 chờ tiếp nhận');
    expect(there.lastButtons()).toHaveLength(1);

    const other = made.sandbox.group({ title: 'Khác', members: [head.user] });
    const elsewhere = made.driver.chat(head.user, other);
    await elsewhere.say('/khenthuong');
    expect(elsewhere.lastText()).not.toContain('Đề nghị khen thưởng');
  });
});
