import { describe, expect, it } from 'vitest';
import type { Commune } from '../../support/commune.ts';
import { forgedPress, type Phone } from '../scene.ts';
import {
  aCouncil,
  admitted,
  cardOf,
  HANDS,
  opened,
  PAPER,
  planned,
  ruled,
  tallied,
} from './chamber.ts';

type Options = Parameters<typeof aCouncil>[0] & {
  readonly rule?: Parameters<typeof ruled>[1];
  readonly absent?: readonly string[];
  readonly nominee?: string;
};

/** A meeting that is open, with its one item on the secretary's screen. */
async function inSession({
  rule = HANDS,
  absent = [],
  nominee = 'Mẫu Thị Hoa',
  ...rest
}: Options = {}) {
  const council = await aCouncil(rest);
  ruled(council.made, rule);
  const nomination = admitted(council.made, nominee);
  await planned(council.secretary);
  await opened(council.secretary, absent);
  await council.secretary.press(`1. ${nominee}`);
  const { council: store, nominations } = council.made.app.stores;
  return {
    ...council,
    item: () => store.items.byId(1),
    vote: () => store.minutesOf(1)?.items[0]?.vote,
    nomination: () => nominations.byId(nomination),
    votes: store.votes,
  };
}

const HAND = 'Hội đồng đang biểu quyết công khai';

/** The message by which a member votes. */
function handOf(phone: Phone) {
  const found = phone.botMessages().findLast(({ text }) => text.includes(HAND));
  if (found === undefined) throw new Error('no vote was put before this member');
  return found;
}

describe('before the vote', () => {
  it('a rule that leaves something open is named with where to set it, and set in place', async () => {
    const { made, secretary, item } = await inSession({
      rule: { ...PAPER, threshold: null, tie: null },
      withFaults: true,
    });

    expect(cardOf(secretary)).toContain(
      'còn chưa quy định: Tỷ lệ phiếu cần đạt, Khi số phiếu ngang nhau',
    );
    expect(cardOf(secretary)).toContain('/kehoach');
    expect(secretary.lastButtons()).not.toContain('Mở biểu quyết');
    forgedPress(made, secretary, 'council:vote:1', 990_001);
    await made.app.inbox.settled();
    expect(item()?.state).toBe('waiting');
    expect(toastTo(made, 990_001)).toContain('còn chưa quy định');

    await secretary.press('Đặt quy định');
    await secretary.press('Giữ như hiện nay');
    await secretary.press('Giữ như hiện nay');
    await secretary.press('70 %');
    for (let rest = 0; rest < 5; rest += 1) await secretary.press('Giữ như hiện nay');
    await secretary.press('Không thông qua');
    await secretary.press('Hôm nay');
    await secretary.press('Lưu');
    await secretary.say('/hoidong');
    await secretary.press('● Đang họp');
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');

    expect(item()).toMatchObject({
      state: 'voting',
      rule: { threshold: { numerator: 70, denominator: 100 }, tie: 'not_passed' },
    });
  });

  it('nothing is put to the vote below the quorum', async () => {
    const { secretary, item } = await inSession({
      absent: ['Mẫu Văn Hai', 'Mẫu Văn Ba', 'Mẫu Văn Bốn', 'Mẫu Văn Năm'],
    });

    expect(cardOf(secretary)).toContain('Chưa đủ số thành viên dự họp: có 5/9, cần ít nhất 6.');
    await secretary.press('Mở biểu quyết');

    expect(secretary.toast()).toContain('cần ít nhất 6');
    expect(item()?.state).toBe('waiting');
  });

  it('attendance is taken first, of each member', async () => {
    const { made, secretary } = await aCouncil();
    ruled(made, HANDS);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await secretary.press('Khai mạc');
    await secretary.press('Khai mạc');
    await secretary.press('▫️ Mẫu Văn Một');
    await secretary.press('✅ Có mặt');
    await secretary.press('◀ Cuộc họp');
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');

    expect(secretary.toast()).toContain('Chưa điểm danh xong');
    expect(made.app.stores.council.items.byId(1)?.state).toBe('waiting');
  });

  it('somebody presides', async () => {
    const { secretary, item } = await inSession({ absent: ['Mẫu Văn Một', 'Mẫu Văn Hai'] });
    await secretary.press('Mở biểu quyết');

    expect(secretary.toast()).toContain('Chưa có người chủ trì');
    expect(item()?.state).toBe('waiting');
  });

  it('nobody votes on himself, whoever typed his name and however', async () => {
    const { secretary, votes } = await inSession({ nominee: 'MAU VAN BA' });

    expect(cardOf(secretary)).toContain('Mẫu Văn Ba (chính người được đề nghị)');
    expect(votes.recusals(1).map(({ why }) => why)).toEqual(['own_nomination']);
  });

  it('the name of the account counts as well as that of the seat', async () => {
    const { made, secretary, phone } = await aCouncil();
    ruled(made, HANDS);
    const { members } = made.app.stores.council;
    const seat = members.current().find(({ fullName }) => fullName === 'Mẫu Văn Ba');
    const personId = made.app.stores.people.who(phone('Ba').user.id)?.person.id ?? null;
    made.db.prepare('UPDATE council_member SET until_at = 1 WHERE id = ?').run(seat?.id);
    members.add(
      { fullName: 'Văn Ba (Thôn 3)', position: 'Ủy viên', role: 'uy_vien', personId },
      made.clock.now(),
    );
    admitted(made, 'Mẫu Văn Ba');
    await planned(secretary);
    await opened(secretary);
    await secretary.press('1. Mẫu Văn Ba');

    expect(cardOf(secretary)).toContain('Văn Ba (Thôn 3) (chính người được đề nghị)');
  });

  it('whoever only has the nominee’s name votes again, with a line in the log; nobody clears himself', async () => {
    const { made, secretary, votes } = await inSession({ nominee: 'Mẫu Văn Chin' });
    await secretary.press('Sửa danh sách không tham gia');
    await secretary.press('Mẫu Văn Chín');
    expect(secretary.toast()).toContain('phải do người khác thực hiện');
    expect(votes.recusals(1)).toHaveLength(1);

    const other = made.driver.chat(made.enrolled({ name: 'Mẫu Quản Trị', role: 'administrator' }));
    await other.say('/hoidong');
    await other.press('● Đang họp');
    await other.press('1. Mẫu Văn Chin');
    await other.press('Sửa danh sách không tham gia');
    await other.press('Mẫu Văn Chín');

    expect(votes.recusals(1)).toEqual([]);
    const lines = made.db.prepare(`SELECT action FROM audit WHERE action = 'lift recusal'`).all();
    expect(lines).toHaveLength(1);
  });

  it.each([
    ['recused', ['own_unit']],
    ['votes', []],
  ])('who reports for the nominee’s unit: %s', async (ownUnit, recusals) => {
    const { made, secretary, phone } = await aCouncil();
    ruled(made, { ...HANDS, ownUnit });
    const person = made.app.stores.people.who(phone('Năm').user.id)?.person;
    made.app.stores.people.appoint({
      personId: person?.id ?? 0,
      role: 'reporter',
      unitId: made.unitNamed('Thôn 3').id,
      deputy: false,
      at: made.clock.now(),
    });
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary);

    expect(made.app.stores.council.votes.recusals(1).map(({ why }) => why)).toEqual(recusals);
  });

  it('attendance and recusals are closed while a vote is open', async () => {
    const { made, secretary, phone, votes } = await inSession({ withFaults: true });
    await secretary.press('Mở biểu quyết');
    await secretary.press('◀ Cuộc họp');
    await secretary.press('Điểm danh');
    await secretary.press('✅ Mẫu Văn Hai');
    await secretary.press('Vắng: ốm');
    expect(secretary.toast()).toContain('Đang có đề nghị biểu quyết dở');

    await phone('Hai').say('/hoidong');
    forgedPress(made, phone('Hai'), 'council:declare:1', 990_001);
    await made.app.inbox.settled();
    expect(toastTo(made, 990_001)).toContain('Đang biểu quyết');
    expect(votes.recusals(1)).toEqual([]);
    expect(made.app.stores.council.meetings.seats(1).every(({ present }) => present)).toBe(true);
  });

  it('an opinion in writing is for absent members only', async () => {
    const { secretary } = await inSession();
    await secretary.press('Ghi ý kiến bằng văn bản');

    expect(secretary.toast()).toBe('Chỉ ghi ý kiến bằng văn bản cho thành viên vắng mặt.');
  });
});

describe('an open vote', () => {
  it('takes one hand a member, changeable, and double taps count once', async () => {
    const { made, secretary, phone, votes, vote } = await inSession();
    await secretary.press('Mở biểu quyết');
    await phone('Hai').press('Đồng ý', { times: 3, on: handOf(phone('Hai')) });
    await phone('Hai').press('Không đồng ý', { on: handOf(phone('Hai')) });

    expect(votes.voted(1)).toHaveLength(1);
    expect(phone('Hai').toast()).toContain('Đã ghi: không đồng ý');
    const audited = made.db.prepare(`SELECT after FROM audit WHERE action = 'raise hand'`).all();
    expect(audited).toEqual([{ after: '{"seat":2}' }, { after: '{"seat":2}' }]);
    await secretary.press('Kết thúc biểu quyết');
    await secretary.press('Kết thúc biểu quyết');
    expect(vote()?.tally).toEqual({ kind: 'show_of_hands', inFavour: 0, against: 1 });
  });

  it('of two members at once counts both', async () => {
    const { made, secretary, phone, votes } = await inSession();
    await secretary.press('Mở biểu quyết');
    const hands = (['Hai', 'Ba', 'Bốn'] as const).map((name) => phone(name));
    await Promise.all(hands.map((each) => each.press('Đồng ý', { on: handOf(each) })));
    await made.settle();

    expect(votes.voted(1)).toHaveLength(3);
    expect(secretary.lastText()).toContain('3/9 đã biểu quyết');
  });

  it('takes nobody’s hand after it was closed, and says so', async () => {
    const { made, secretary, phone, vote } = await inSession({ withFaults: true });
    await secretary.press('Mở biểu quyết');
    await phone('Hai').press('Đồng ý', { on: handOf(phone('Hai')) });
    await secretary.press('Kết thúc biểu quyết');
    await secretary.press('Kết thúc biểu quyết');
    forgedPress(made, phone('Hai'), 'council:hand:1:no', 990_001);
    forgedPress(made, phone('Ba'), 'council:hand:1:yes', 990_002);
    await made.app.inbox.settled();
    await made.settle();

    expect(phone('Hai').lastText()).toContain('Đã kết thúc biểu quyết');
    expect(vote()?.tally).toEqual({ kind: 'show_of_hands', inFavour: 1, against: 0 });
  });

  it('takes no hand of a stranger, of somebody recused or absent, or in another’s name', async () => {
    const { made, secretary, phone, votes } = await inSession({
      nominee: 'Mẫu Văn Ba',
      absent: ['Mẫu Văn Bốn'],
      withFaults: true,
    });
    const reader = made.driver.chat(made.enrolled({ name: 'Mẫu Xem', role: 'council' }));
    await secretary.press('Mở biểu quyết');
    for (const each of [reader, phone('Ba'), phone('Bốn')]) await each.say('/hoidong');
    forgedPress(made, reader, 'council:hand:1:yes', 990_001);
    forgedPress(made, phone('Ba'), 'council:hand:1:yes', 990_002);
    forgedPress(made, phone('Bốn'), 'council:hand:1:yes', 990_003);
    // Mẫu Văn Hai has an account: even the secretary does not raise his hand
    forgedPress(made, secretary, 'council:handfor:1:2:yes', 990_004);
    forgedPress(made, phone('Hai'), 'council:handfor:1:8:yes', 990_005);
    await made.app.inbox.settled();

    expect(votes.voted(1)).toEqual([]);
  });

  it('is held in the council’s group too, where only who votes can press', async () => {
    const { made, secretary, phone } = await aCouncil();
    const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const group = made.sandbox.group({ title: 'Hội đồng', members: [officer, phone('Hai').user] });
    const inGroup = made.driver.chat(phone('Hai').user, group);
    await made.driver.chat(officer, group).say('/ketnoi');
    await made.driver.chat(officer, group).press('Đổi thành nhóm Hội đồng');
    ruled(made, HANDS);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary);
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');

    await made.driver.chat(officer, group).press('Đồng ý');
    await inGroup.press('Không đồng ý');

    expect(made.app.stores.council.votes.voted(1)).toEqual([2]);
    expect(inGroup.lastText()).toContain('1/9 đã biểu quyết');
    expect(inGroup.lastText()).not.toContain('không đồng ý 1');
  });

  it('that was adjourned shows no tally of the hands that were raised', async () => {
    const { secretary, phone, item, vote } = await inSession();
    await secretary.press('Mở biểu quyết');
    await phone('Hai').press('Đồng ý', { on: handOf(phone('Hai')) });
    await secretary.press('Hoãn đề nghị này');
    await secretary.press('Cần xác minh thêm');

    expect(item()).toMatchObject({ state: 'adjourned', remark: 'Cần xác minh thêm' });
    expect(vote()).toBeNull();
    expect(cardOf(secretary)).not.toContain('Giơ tay: đồng ý');
  });
});

describe('the result', () => {
  it('of a paper ballot can be counted again before the conclusion, not after', async () => {
    const { made, secretary, item, vote } = await inSession({ rule: PAPER });
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [9, 9, 9, 0, 7, 2]);
    expect(cardOf(secretary)).toContain('7/9 = 77,77 %');
    await tallied2(secretary, [9, 9, 9, 0, 8, 1]);
    expect(cardOf(secretary)).toContain('8/9 = 88,88 %');
    await secretary.press('Xác nhận kết luận: thông qua', { times: 2 });

    expect(item()).toMatchObject({ state: 'concluded', outcome: 'passed' });
    expect(vote()?.tally).toMatchObject({ inFavour: 8, against: 1 });
    expect(() => made.db.exec('UPDATE paper_tally SET in_favour = 9, against = 0')).toThrow(
      'counted again before the conclusion only',
    );
    const audited = made.db.prepare(`SELECT count(*) FROM audit WHERE action = ?`).pluck();
    expect(audited.get('confirm conclusion')).toBe(1);
    expect(audited.get('count again')).toBe(1);
  });

  it('is concluded as the rule gives it and in no other way', async () => {
    const { made, secretary, item, nomination } = await inSession({
      rule: PAPER,
      withFaults: true,
    });
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [9, 9, 9, 0, 7, 2]);
    forgedPress(made, secretary, 'council:conclude:1:passed', 990_001);
    await made.app.inbox.settled();

    expect(item()?.state).toBe('closed');
    expect(nomination()?.state).toBe('admitted');
  });

  it.each([
    ['passed', 'thông qua', 'passed'],
    ['failed', 'không thông qua', 'failed'],
  ] as const)('of a tie that the chair decides: %s', async (outcome, label, state) => {
    const { secretary, item, nomination } = await inSession({
      rule: { ...PAPER, threshold: '50 %', tie: 'chair_decides' },
      absent: ['Mẫu Văn Ba'],
    });
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [8, 8, 8, 0, 4, 4]);
    expect(cardOf(secretary)).toContain('người chủ trì quyết định (chủ trì: Mẫu Văn Một)');
    await secretary.press(`Xác nhận kết luận: ${label}`);

    expect(item()).toMatchObject({ outcome, remark: 'Mẫu Văn Một' });
    expect(nomination()?.state).toBe(state);
  });

  it('of a tie that is left to the next meeting is adjourned, and waits again', async () => {
    const { made, secretary, item, nomination } = await inSession({
      rule: { ...PAPER, threshold: '50 %', comparison: 'above', tie: 'next_meeting' },
      absent: ['Mẫu Văn Ba'],
    });
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [8, 8, 8, 0, 4, 4]);
    expect(secretary.lastButtons()).not.toContain('Xác nhận kết luận: thông qua');
    await secretary.press('Hoãn đề nghị này');
    await secretary.press('Để lại phiên họp sau');

    expect(item()?.state).toBe('adjourned');
    expect(nomination()?.state).toBe('admitted');
    await secretary.press('◀ Cuộc họp');
    await secretary.press('Kết thúc cuộc họp');
    await secretary.press('Hội đồng nhất trí');
    await secretary.press('Lưu');
    await planned(secretary);
    expect(made.app.stores.council.items.ofMeeting(2).map((each) => each.nominationId)).toEqual([
      1,
    ]);
  });

  it('of a nomination that was withdrawn meanwhile is not confirmed but put off', async () => {
    const { made, secretary, item } = await inSession({ rule: PAPER });
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [9, 9, 9, 0, 9, 0]);
    made.app.stores.nominations.advance(1, 'withdraw', { at: made.clock.now(), reason: 'Rút' });
    await secretary.press('Xác nhận kết luận: thông qua');

    expect(secretary.toast()).toContain('không còn chờ Hội đồng');
    expect(item()?.state).toBe('closed');
    await secretary.press('Hoãn đề nghị này');
    await secretary.press('Để lại');
    expect(item()?.state).toBe('adjourned');
  });

  it('stays as it was when members come and go afterwards', async () => {
    const { secretary, vote } = await inSession({ rule: PAPER, absent: ['Mẫu Văn Ba'] });
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [8, 8, 8, 0, 7, 1]);
    await secretary.press('Xác nhận kết luận');
    const before = vote();
    await secretary.press('◀ Cuộc họp');
    await secretary.press('Điểm danh');
    await secretary.press('✖️ Mẫu Văn Ba');
    await secretary.press('✅ Có mặt');

    expect(cardOf(secretary)).toContain('Có mặt: 9/9');
    expect(vote()).toEqual(before);
    expect(before?.result).toMatchObject({ inFavour: 7, base: 8 });
  });

  it('is not concluded twice by two secretaries at once', async () => {
    const { made, secretary, item } = await inSession({ rule: PAPER });
    const other = made.driver.chat(made.enrolled({ name: 'Mẫu Quản Trị', role: 'administrator' }));
    await secretary.press('Mở biểu quyết');
    await tallied(secretary, [9, 9, 9, 0, 9, 0]);
    await other.say('/hoidong');
    await other.press('● Đang họp');
    await other.press('1. Mẫu Thị Hoa');
    await Promise.all([secretary.press('Xác nhận kết luận'), other.press('Xác nhận kết luận')]);

    expect(item()?.outcome).toBe('passed');
    const count = made.db.prepare(`SELECT count(*) FROM audit WHERE action = 'confirm conclusion'`);
    expect(count.pluck().get()).toBe(1);
    const toasts = [secretary.toast(), other.toast()].filter((toast) => toast !== undefined);
    expect(toasts.join()).toContain('không thay đổi được nữa');
  });
});

/** What a forged press was answered. */
function toastTo(made: Commune, updateId: number): unknown {
  const answers = made.sandbox.calls.filter(
    ({ method, payload }) =>
      method.toLowerCase() === 'answercallbackquery' &&
      Number(payload['callback_query_id']) === updateId,
  );
  return answers.at(-1)?.payload['text'];
}

/** Counts again, number by number. */
async function tallied2(secretary: Phone, counts: readonly number[]): Promise<void> {
  await secretary.press('Nhập lại kết quả kiểm phiếu');
  for (const count of counts) await secretary.say(String(count));
  await secretary.press('Lưu');
}
