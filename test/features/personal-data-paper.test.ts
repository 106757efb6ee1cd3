import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/render/workbook/open.ts';
import type { Commune } from '../support/commune.ts';
import { aRegister } from './exemplars/exemplar-scene.ts';
import { aNomination, october } from './nomination-scene.ts';
import { fileReport, headOf, june, type Phone } from './scene.ts';

async function atQuestion(officer: Phone): Promise<void> {
  await officer.say('/dulieu');
  await officer.press('Yêu cầu xóa dữ liệu', { on: officer.last() });
  await officer.press('Yêu cầu bằng giấy', { on: officer.last() });
}

/** Every sheet of the year's export but those that tell of people. */
async function figures(officer: Phone): Promise<unknown> {
  await officer.say('/xuat');
  await officer.press('Tháng 6/2024', { on: officer.last() });
  const opening = await openWorkbook(officer.document()?.bytes ?? new Uint8Array());
  const sheets = opening.ok ? opening.sheets : [];
  return sheets
    .filter(({ name }) => !['Nhật ký', 'Điển hình', 'Tổng quan'].includes(name))
    .map(({ name, rows }) => [name, rows.slice(1)]);
}

const count = (made: Commune, sql: string) => made.db.prepare(sql).pluck().get();

describe('a request on paper', () => {
  it('takes the name of an exemplar out of the register and of reports; counts and figures stay', async () => {
    const { made, officer, send, tick, standing } = await aRegister();
    send('Thôn 3', [
      { name: 'Ông Mẫu Văn Hải', deed: 'Ông Mẫu Văn Hải hiến 200 m2 đất' },
      'Mẫu Ba',
    ]);
    send('Thôn 5', ['Mẫu Văn Hải']);
    await tick();
    const before = await figures(officer);

    await atQuestion(officer);
    await officer.say('mẫu văn hải');
    expect(officer.lastText()).toContain('Các nơi có tên «mẫu văn hải»');
    await officer.press('Thôn 3', { on: officer.last() });
    expect(officer.lastText()).toContain('Xóa tên được: 1 mục điển hình, 0 đề nghị khen thưởng');
    await officer.press('Xóa tên', { on: officer.last() });
    expect(officer.lastText()).toContain('✓ Đã xóa tên');

    expect(standing().map(({ name, deed }) => [name, deed])).toEqual([
      ['Cá nhân đã xóa tên 1', 'Cá nhân đã xóa tên 1 hiến 200 m2 đất'],
      ['Mẫu Ba', 'Hiến 200 m2 đất vườn để mở rộng đường liên thôn'],
      ['Mẫu Văn Hải', 'Hiến 200 m2 đất vườn để mở rộng đường liên thôn'],
    ]);
    await tick();
    expect(standing()).toHaveLength(3);
    expect(count(made, `SELECT count(*) FROM example WHERE name LIKE '%Hải%'`)).toBe(1);
    expect(await figures(officer)).toEqual(before);
  });

  it('leaves a nomination that the office has in hand, and says so', async () => {
    const { made } = await october();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    aNomination(made, { name: 'Mẫu Văn Hải', state: 'submitted' });

    await atQuestion(officer);
    await officer.say('Mẫu Văn Hải');

    expect(officer.lastText()).toContain('– Phải lưu: 1 đề nghị đã vào hồ sơ khen thưởng');
    expect(officer.lastButtons()).toEqual(['Tìm tên khác', 'Thôi']);
    await officer.press('Thôi', { on: officer.last() });
    expect(count(made, 'SELECT name FROM nomination')).toBe('Mẫu Văn Hải');
  });

  it('of somebody who is enrolled is decided on like one from the chat', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const head = headOf(made);

    await atQuestion(officer);
    await officer.say('mẫu thôn ba');
    await officer.press('Người dùng hệ thống: Mẫu Thôn Ba', { on: officer.last() });
    expect(officer.lastText()).toContain('✓ Đã ghi yêu cầu bằng giấy');
    await officer.press('Xem yêu cầu', { on: officer.last() });
    expect(officer.lastText()).toContain('hạn giải quyết 08:00 ngày 18/06/2024');
    await officer.press('Thực hiện xóa');
    await officer.press('Xóa, không khôi phục được');

    expect(made.app.stores.people.who(head.user.id)).toBeNull();
    await atQuestion(officer);
    await officer.say('Mẫu Cán Bộ');
    await officer.press('Người dùng hệ thống: Mẫu Cán Bộ', { on: officer.last() });
    expect(officer.lastText()).toContain('Không tự giải quyết yêu cầu của chính ông/bà');
  });

  it('a digest that named them does so no longer', async () => {
    const { made, officer, send, tick } = await aRegister();
    send('Thôn 3', ['Mẫu Văn Hải']);
    await tick();
    made.db.exec(`INSERT INTO digest (chat_id, day, outbox_key, since_at, until_at, caption)
      VALUES (-5, '2024-06-17', 'digest', 1, 2, 'Điển hình mới: Mẫu Văn Hải')`);

    await atQuestion(officer);
    await officer.say('Mẫu Văn Hải');
    await officer.press('Xóa tên', { on: officer.last() });

    expect(count(made, 'SELECT caption FROM digest')).toBe('Điển hình mới: Cá nhân đã xóa tên 1');
  });

  it('two erased names are not pointed out as one and the same', async () => {
    const { made, officer, send, tick, standing } = await aRegister();
    send('Thôn 3', [
      { name: 'Mẫu Văn Hải', deed: 'Việc thứ nhất' },
      { name: 'Mẫu Thị Lan', deed: 'Chuyện thứ hai' },
    ]);
    await tick();
    for (const name of ['Mẫu Văn Hải', 'Mẫu Thị Lan']) {
      await atQuestion(officer);
      await officer.say(name);
      await officer.press('Xóa tên', { on: officer.last() });
    }

    await officer.say('/dienhinh');

    expect(standing().map(({ name }) => name)).toEqual([
      'Cá nhân đã xóa tên 1',
      'Cá nhân đã xóa tên 2',
    ]);
    expect(officer.lastButtons().some((label) => label.includes('trùng'))).toBe(false);
    await made.settle();
  });

  it('forgets a telephone number that was written down to invite its owner', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const unitId = made.unitNamed('Thôn 5').id;
    const it = { phone: '+84912345678', unitId, deputy: false, by: 1, at: made.clock.now() };
    made.app.stores.expectedPeople.put(it);

    await atQuestion(officer);
    await officer.say('0912 345 678');

    expect(officer.lastText()).toContain('✓ Đã xóa số điện thoại');
    expect(made.app.stores.expectedPeople.any()).toBe(false);
  });

  it('says what was wrong with another kind of answer, and loses nothing of an open interview', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    await atQuestion(officer);

    await officer.sendSticker();
    expect(officer.lastText()).toContain('Mục này cần tin nhắn chữ.');
    await officer.say('x'.repeat(4000));
    expect(officer.lastText()).toContain('từ 1 đến 100 chữ cái');
    await officer.say('0912345678');
    expect(officer.lastText()).toContain('không có trong danh sách được mời');
    await officer.say('Mẫu Không Có');
    expect(officer.lastText()).toContain('mang tên này');
    await officer.press('Thôi', { on: officer.last() });
    expect(officer.lastText()).toBe('Thôi, không xóa gì.');
    const kept = JSON.stringify(made.db.prepare('SELECT state, last_taken FROM dialogue').all());
    expect(kept).not.toContain('Mẫu Không Có');
  });
});

describe('a name that was typed and whose consent is still to be asked', () => {
  it('is not kept in a draft once its bearer was erased', async () => {
    const made = await june();
    const head = headOf(made);
    const other = made.enrolled({ name: 'Mẫu Bốn', role: 'reporter', unit: 'Thôn 4' });
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('Mẫu Bốn');
    await head.say('/huy');
    const inHand = () => String(made.db.prepare('SELECT phase FROM answer_in_hand').pluck().get());
    expect(inHand()).toContain('Mẫu Bốn');
    const id = made.app.stores.people.who(other.id)?.person.id ?? 0;
    const called = { person: (n: number) => `Mã ${n}`, name: String, exemplar: String };

    made.app.stores.erasures.person(id, called, { by: null, at: made.clock.now() });

    expect(inHand()).toContain(`"name":"Mã ${id}"`);
  });
});

describe('what the export shows of who was erased', () => {
  it('figures, dates and receipts stay as they were', async () => {
    const made = await june();
    const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
    const head = headOf(made);
    await fileReport(head);
    const before = await figures(officer);
    const id = made.app.stores.people.who(head.user.id)?.person.id ?? 0;
    const called = { person: (n: number) => `Mã ${n}`, name: String, exemplar: String };

    made.app.stores.erasures.person(id, called, { by: null, at: made.clock.now() });

    const renamed = JSON.stringify(before).replaceAll('Mẫu Thôn Ba', `Mã ${id}`);
    expect(JSON.stringify(await figures(officer))).toEqual(renamed);
  });
});
