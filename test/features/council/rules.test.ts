import { describe, expect, it } from 'vitest';
import { createCodecs } from '../../../src/features/plan/codecs.ts';
import { planSheets } from '../../../src/features/plan/sheets.ts';
import { createWords } from '../../../src/features/plan/words.ts';
import { TEXTS } from '../../support/commune.ts';
import type { Phone } from '../scene.ts';
import { aCouncil } from './chamber.ts';

/** From the council's menu to the last question. */
async function answered(secretary: Phone, day: string): Promise<void> {
  await secretary.say('/hoidong');
  await secretary.press('Quy định biểu quyết');
  await secretary.press('Đặt quy định cho nhiều hình thức');
  await secretary.press('☐ Lao động tiên tiến');
  await secretary.press('☐ Gia đình văn hóa');
  await secretary.press('Xong (2)');
  await secretary.press('Giơ tay biểu quyết');
  await secretary.press('Giữ như hiện nay: 2/3');
  await secretary.say('66,67 %');
  await secretary.press('Phải trên tỷ lệ này');
  await secretary.press('Tổng số thành viên');
  await secretary.press('Vẫn tính');
  await secretary.press('Chỉ ghi');
  await secretary.press('Không tham gia');
  await secretary.press('Để lại');
  await secretary.say(day);
}

const RULE = {
  ballot: 'show_of_hands',
  quorum: { numerator: 2, denominator: 3 },
  threshold: { numerator: 6667, denominator: 10_000 },
  comparison: 'above',
  base: 'all_members',
  recused: 'counted',
  opinions: 'noted',
  ownUnit: 'recused',
  tie: 'next_meeting',
};

describe('the rules of voting', () => {
  it('of the plan that it ships with are open but for the quorum: nothing is invented', async () => {
    const { made } = await aCouncil();
    const { voting } = made.app.stores.plans.current().commendation;

    expect(voting).toHaveLength(10);
    for (const { form: _form, assumed, quorum, ...rest } of voting) {
      expect(assumed).toBe(true);
      expect(quorum).toEqual({ numerator: 2, denominator: 3 });
      expect(Object.values(rest)).toEqual([null, null, null, null, null, null, null, null]);
    }
  });

  it('set in the menu are a new version of the plan from today, with its line in the log', async () => {
    const { made, secretary } = await aCouncil();
    await answered(secretary, 'hôm nay');
    await secretary.press('Lưu', { times: 2 });

    const { plans } = made.app.stores;
    expect(secretary.lastText()).toContain('phiên bản kế hoạch số 2');
    const { voting } = plans.current().commendation;
    const of = (form: string) => voting.find((rule) => rule.form === form);
    expect(of('ldtt')).toEqual({ form: 'ldtt', ...RULE });
    expect(of('gdvh')).toEqual({ form: 'gdvh', ...RULE });
    expect(of('giay_khen_xa')?.threshold).toBeNull();
    expect(plans.newest()).toMatchObject({ id: 2, isInForce: true, fileName: null });
    const audited = made.db.prepare(`SELECT after FROM audit WHERE action = 'change plan'`).all();
    expect(audited).toEqual([{ after: '{"version":2,"validFrom":"2024-11-18"}' }]);
  });

  it('set for a later day wait for it, and what is set meanwhile holds in both', async () => {
    const { made, secretary } = await aCouncil();
    await answered(secretary, '1/12/2024');
    await secretary.press('Lưu');
    const { plans } = made.app.stores;
    expect(plans.newest().isInForce).toBe(false);
    expect(plans.current().commendation.voting[1]?.ballot).toBeNull();

    await secretary.press('Quy định biểu quyết');
    await secretary.press('Giấy khen của Chủ tịch Ủy ban nhân dân xã');
    await secretary.press('Đặt quy định');
    await secretary.press('Bỏ phiếu kín bằng phiếu giấy');
    for (let rest = 0; rest < 8; rest += 1) await secretary.press('Giữ như hiện nay');
    await secretary.say('2/12/2024');
    expect(secretary.lastText()).toContain('Đang có phiên bản kế hoạch chờ');
    await secretary.press('Hôm nay');
    await secretary.press('Lưu');

    expect(plans.current().commendation.voting[0]).toMatchObject({
      ballot: 'paper',
      assumed: true,
    });
    expect(plans.current().commendation.voting[1]?.ballot).toBeNull();
    made.clock.jumpTo(Temporal.Instant.from('2024-12-01T06:00:00+07:00'));
    await made.app.tick();
    expect(plans.current().commendation.voting[0]?.ballot).toBe('paper');
    expect(plans.current().commendation.voting[1]).toEqual({ form: 'ldtt', ...RULE });
  });

  it('are set by the council’s secretary or an administrator only', async () => {
    const { phone } = await aCouncil();
    await phone('Hai').say('/hoidong');

    expect(phone('Hai').lastButtons()).not.toContain('Quy định biểu quyết');
  });
});

describe('a share in a cell of the plan workbook', () => {
  const codecs = createCodecs(TEXTS.vi, createWords(TEXTS.vi));
  const sheet = planSheets(codecs).find(({ id }) => id === 'voting');
  const column =
    sheet?.kind === 'list' ? sheet.columns.find(({ id }) => id === 'quorum') : undefined;

  it.each([
    ['2/3', '2/3'],
    ['80%', '80 %'],
    [{ number: 80 }, '80 %'],
    [{ number: 66.67 }, '66,67 %'],
  ])('%j is %s', (cell, value) => {
    expect(column?.codec.read(cell, {})).toEqual({ value });
  });

  it.each([
    [{ date: '2024-03-02T00:00' }, 'Excel đã đổi ô này thành ngày'],
    ['nhiều', '«nhiều» không phải tỷ lệ'],
    ['3/2', '«3/2» không phải tỷ lệ'],
  ])('%j is refused: %s', (cell, why) => {
    const read = column?.codec.read(cell, {});
    expect(read !== undefined && 'problem' in read ? read.problem : '').toContain(why);
  });
});
