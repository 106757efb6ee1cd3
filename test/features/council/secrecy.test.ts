import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgedPress, type Phone } from '../scene.ts';
import { aCouncil, admitted, HANDS, opened, PAPER, planned, ruled } from './chamber.ts';

const ROOT = join(import.meta.dirname, '../../..');

type Votes = readonly ('Đồng ý' | 'Không đồng ý')[];
const VOTERS = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy'] as const;

/** An open vote in which seven of nine have raised a hand, and all that anybody can have read of it. */
async function voted(votes: Votes) {
  const { made, secretary, phone } = await aCouncil();
  const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const members = VOTERS.map((name) => phone(name).user);
  const group = made.sandbox.group({ title: 'Hội đồng', members: [officer, ...members] });
  await made.driver.chat(officer, group).say('/ketnoi');
  await made.driver.chat(officer, group).press('Đổi thành nhóm Hội đồng');
  ruled(made, HANDS);
  admitted(made, 'Mẫu Thị Hoa');
  await planned(secretary);
  await opened(secretary);
  await secretary.press('1. Mẫu Thị Hoa');
  await secretary.press('Mở biểu quyết');
  for (const [index, name] of VOTERS.entries()) {
    const where = index % 2 === 0 ? phone(name) : made.driver.chat(phone(name).user, group);
    await where.press(votes[index] ?? 'Đồng ý');
  }
  await secretary.press('🔄 Cập nhật');
  await secretary.press('Kết thúc biểu quyết');
  await secretary.press('◀ Quay lại');
  await secretary.say('/hoidong');
  await secretary.press('● Đang họp');
  await secretary.press('1. Mẫu Thị Hoa');
  await made.app.tick();
  await made.settle();
  // the toast to whoever pressed is read by nobody else
  const said = made.sandbox.calls
    .filter(({ method }) => method.toLowerCase() !== 'answercallbackquery')
    .map(({ method, payload }) => ({ method, payload }));
  const table = (name: string) => made.db.prepare(`SELECT * FROM ${name} ORDER BY 1`).all();
  return { said, audit: table('audit'), outbox: table('outbox'), logged: made.logged, made };
}

const ALL_FOR: Votes = VOTERS.map(() => 'Đồng ý');
const ALL_AGAINST: Votes = VOTERS.map(() => 'Không đồng ý');

describe('before a vote is closed', () => {
  it('everything that was said, logged and written down is the same, however it is going', async () => {
    const one = await voted(ALL_FOR);
    const other = await voted(ALL_AGAINST);

    expect(one.said.length).toBeGreaterThan(40);
    expect(other.said).toEqual(one.said);
    expect(other.audit).toEqual(one.audit);
    expect(other.outbox).toEqual(one.outbox);
    expect(withoutTimes(other.logged)).toEqual(withoutTimes(one.logged));
    // what differs is where it belongs
    const count = (it: typeof one) =>
      it.made.db.prepare(`SELECT count(*) FROM hand WHERE choice = 'in_favour'`).pluck().get();
    expect([count(one), count(other)]).toEqual([7, 0]);
  });

  it('the store itself hands out nobody’s choice and no tally', async () => {
    const { made } = await voted(ALL_FOR);
    const { council } = made.app.stores;

    expect(council.votes.voted(1)).toHaveLength(7);
    expect(council.votes.hands(1)).toEqual({ inFavour: 0, against: 0 });
    expect(council.votes.raised(1)).toEqual([]);
    expect(council.counted(1)).toBeNull();
    expect(council.minutesOf(1)?.items[0]).toMatchObject({ vote: null, opinions: [] });
  });
});

function withoutTimes(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/"time":[^,]+,/, ''));
}

/** The lines of the texts whose keys match. */
function ourTexts(language: 'vi' | 'en', keys: RegExp): readonly string[] {
  const source = readFileSync(join(ROOT, `locales/${language}.ftl`), 'utf8');
  const texts = source.split(/\n(?=[a-z#])/).filter((text) => keys.test(text));
  return texts.flatMap((text) => text.split('\n'));
}

/** Every button of the council that a handler listens for. */
const BUTTONS = readdirSync(join(ROOT, 'src/features/council'))
  .map((name) => readFileSync(join(ROOT, 'src/features/council', name), 'utf8'))
  .flatMap((source) => [...source.matchAll(/callbackQuery\(\s*(?:\/\^|')(council:[^/']+)/g)])
  .map(([, data]) => data ?? '');

describe('a secret ballot inside the bot', () => {
  it('is offered by no text: where one is spoken of, it is on paper', () => {
    const secret = ourTexts('vi', /^(council|voting)-/).filter((line) => /kín(?!h)/i.test(line));

    expect(secret.length).toBeGreaterThan(2);
    expect(secret.filter((line) => !line.includes('phiếu giấy'))).toEqual([]);
    const english = ourTexts('en', /^(council|voting)-/).filter((line) => /secret /i.test(line));
    expect(english.length).toBeGreaterThan(2);
    expect(english.filter((line) => !line.includes('on paper'))).toEqual([]);
  });

  it('has no table: a choice is kept under its member’s seat, in an open vote or an opinion only', async () => {
    const { made } = await aCouncil();
    const tables = made.db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%in_favour%'
         AND sql LIKE '%agenda_item%' ORDER BY name`)
      .pluck()
      .all();
    expect(tables).toEqual(['hand', 'paper_tally', 'written_opinion']);
  });

  it('cannot be reached: while ballots are out, every path from /hoidong ends without a choice to press', async () => {
    const { made, secretary, phone } = await aCouncil();
    ruled(made, PAPER);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary);
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');
    expect(secretary.lastText()).toContain('phiếu giấy');

    const seen = [...(await walked(secretary)), ...(await walked(phone('Hai')))];
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter((label) => /^(Không đồng ý|Đồng ý)$/.test(label))).toEqual([]);
  });

  it('is not taken from forged buttons either', async () => {
    const { made, secretary, phone } = await aCouncil({ withFaults: true });
    ruled(made, PAPER);
    admitted(made, 'Mẫu Thị Hoa');
    await planned(secretary);
    await opened(secretary);
    await secretary.press('1. Mẫu Thị Hoa');
    await secretary.press('Mở biểu quyết');

    await phone('Hai').say('/hoidong');
    forgedPress(made, phone('Hai'), 'council:hand:1:yes', 990_001);
    forgedPress(made, secretary, 'council:handfor:1:8:yes', 990_002);
    forgedPress(made, secretary, 'council:closenow:1', 990_003);
    await made.app.inbox.settled();

    expect(BUTTONS.filter((data) => data.includes('hand'))).toHaveLength(2);
    expect(made.app.stores.council.votes.voted(1)).toEqual([]);
    expect(made.app.stores.council.items.byId(1)?.state).toBe('voting');
  });
});

/** Every label that is shown on any path over buttons that only lead somewhere. */
async function walked(phone: Phone): Promise<readonly string[]> {
  const LEADS = /^(◀|Sau|● |1\. |Thành viên|Quy định|Các cuộc họp|Điểm danh|Mẫu|Giấy khen|🔄)/;
  const seen = new Set<string>();
  await phone.say('/hoidong');
  for (let more = true; more; ) {
    const labels = phone.lastButtons();
    const fresh = labels.find((label) => LEADS.test(label) && !seen.has(label));
    for (const label of labels) if (!LEADS.test(label)) seen.add(label);
    more = fresh !== undefined;
    if (fresh === undefined) continue;
    seen.add(fresh);
    await phone.press(fresh, { on: phone.last() });
  }
  return [...seen];
}
