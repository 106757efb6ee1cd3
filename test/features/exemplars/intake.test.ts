import { describe, expect, it } from 'vitest';
import { aRegister, LAND, open } from './exemplar-scene.ts';

describe('examples of monthly reports come into the register by themselves (PR07)', () => {
  it('once, with unit, deed, day and consent', async () => {
    const { send, tick, standing } = await aRegister();
    send('Thôn 3', [
      'Ông Mẫu Văn Hải',
      { name: 'Chi hội Phụ nữ', kind: 'collective', consented: false },
    ]);

    await tick();
    await tick();

    expect(standing()).toMatchObject([
      { name: 'Ông Mẫu Văn Hải', kind: 'individual', deed: LAND, isNamed: true, fromReport: true },
      { name: 'Chi hội Phụ nữ', kind: 'collective', isNamed: false, state: 'discovered' },
    ]);
    expect(standing()[0]?.discoveredOn.toString()).toBe('2024-06-15');
  });

  it('whoever opens /dienhinh sees what was sent a moment ago', async () => {
    const { send, officer } = await aRegister();
    send('Thôn 3', ['Mẫu Văn Hải']);

    await officer.say('/dienhinh');

    expect(officer.lastText()).toContain('1. Mẫu Văn Hải (Thôn 3) – Phát hiện, 15/06');
  });

  it('a correction changes its entry and makes no second one', async () => {
    const { made, send, tick, standing } = await aRegister();
    send('Thôn 3', ['Mẫu Văn Hảii']);
    await tick();
    const [before] = standing();

    send('Thôn 3', [{ name: 'Mẫu Văn Hải', deed: 'Hiến 300 m2 đất', consented: false }]);
    await tick();

    expect(standing()).toMatchObject([
      { id: before?.id, name: 'Mẫu Văn Hải', deed: 'Hiến 300 m2 đất', isNamed: false },
    ]);
    expect(made.app.stores.exemplars.sources(before?.id ?? 0)).toHaveLength(1);
  });

  it('whoever a correction leaves out leaves the register, and comes back with the next one', async () => {
    const { made, send, tick, names } = await aRegister();
    send('Thôn 3', ['Mẫu Văn Hải', 'Mẫu Thị Lan']);
    await tick();

    send('Thôn 3', ['Mẫu Thị Lan']);
    await tick();
    expect(names()).toEqual(['Mẫu Thị Lan']);

    send('Thôn 3', ['Mẫu Thị Lan', 'Mẫu Văn Hải']);
    await tick();
    expect(names().sort()).toEqual(['Mẫu Thị Lan', 'Mẫu Văn Hải']);
    expect(made.db.prepare('SELECT count(*) FROM exemplar').pluck().get()).toBe(2);
  });

  it('a returned report’s examples wait with it, and come back as they were', async () => {
    const { send, review, tick, standing, names } = await aRegister();
    const report = send('Thôn 3', ['Mẫu Văn Hải']);
    await tick();
    const [before] = standing();

    review(report, 'returned');
    await tick();
    expect(names()).toEqual([]);

    send('Thôn 3', ['Mẫu Văn Hải']);
    await tick();
    expect(standing()).toMatchObject([{ id: before?.id, name: 'Mẫu Văn Hải' }]);
  });

  it('a returned revision gives way to the one before it', async () => {
    const { send, review, tick, names } = await aRegister();
    send('Thôn 3', ['Mẫu Văn Hải']);
    await tick();
    const second = send('Thôn 3', ['Mẫu Thị Lan']);
    await tick();
    expect(names()).toEqual(['Mẫu Thị Lan']);

    review(second, 'returned');
    await tick();

    expect(names()).toEqual(['Mẫu Văn Hải']);
  });

  it('what the office has taken up stays, and says that no report names it any more', async () => {
    const { send, tick, names, officer } = await aRegister();
    send('Thôn 3', ['Mẫu Văn Hải']);
    await open(officer);
    await officer.press('👏');
    await officer.press('Không ghi chú');

    send('Thôn 3', []);
    await tick();

    expect(names()).toEqual(['Mẫu Văn Hải']);
    await open(officer);
    expect(officer.lastText()).toContain('Hiện không có trong báo cáo tháng nào được tính');
  });

  it('what somebody withdrew is not brought back by a correction', async () => {
    const { send, tick, names, officer } = await aRegister();
    send('Thôn 3', ['Mẫu Văn Hải']);
    await open(officer);
    await officer.press('Rút khỏi sổ');
    await officer.press('Người được nêu không đồng ý');

    send('Thôn 3', ['Mẫu Văn Hải']);
    await tick();

    expect(names()).toEqual([]);
  });

  it('consent given under one name is not carried over to a name that a correction puts there', async () => {
    const { send, tick, standing, officer } = await aRegister();
    send('Thôn 3', ['Mẫu Thị Lan']);
    await open(officer);
    await officer.press('🗣');
    await officer.press('✅ Đồng ý, nói trực tiếp');

    send('Thôn 3', ['Mẫu Thị Loan']);
    await tick();

    expect(standing().map(({ name, publicConsent }) => [name, publicConsent !== null])).toEqual([
      ['Mẫu Thị Lan', true],
      ['Mẫu Thị Loan', false],
    ]);
  });

  it('a draft brings nothing', async () => {
    const { made, head, tick, names } = await aRegister();
    await head.say('/baocao');
    await head.press('Có – cá nhân');
    await head.say('Mẫu Văn Hải');
    await head.say('Hiến đất');
    await head.press('Đã đồng ý');

    await tick();

    expect(names()).toEqual([]);
    expect(made.db.prepare('SELECT count(*) FROM example').pluck().get()).toBe(1);
  });
});
