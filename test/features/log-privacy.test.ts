import { describe, expect, it, onTestFinished } from 'vitest';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { aCommune } from '../support/commune.ts';
import { enrol, fileReport, headOf, invite, june, type Phone } from './scene.ts';

const FAULTS: readonly FaultKind[] = ['refused', '500', '502-html', 'lost-response', '429'];
const SECRETS = {
  name: 'Mẫu Rất Hiếm',
  phone: '0912345678',
  words: 'Chuyện kín của thôn',
  code: 'mã-đoán-mò',
} as const;

/** A day on which all that is logged happens: refusals, wrong codes, faults, floods. */
async function aHardDay() {
  const made = await aCommune({ waitingTakesTime: true });
  onTestFinished(() => made.close());
  made.onlyFrom('2024-06');
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  const link = await invite(officer, 'Người báo cáo', 'Thôn 3', 'Người phụ trách chính');
  const head = made.driver.chat(made.sandbox.user({ firstName: SECRETS.name }));
  await enrol(head, link, SECRETS.name);
  const other = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
  const stranger = made.driver.chat(made.sandbox.user({ firstName: 'Mẫu Lạ' }));
  const group = made.sandbox.group({
    title: 'Nhóm Kín Của Xã',
    members: [officer.user, head.user],
  });
  const inGroup = made.driver.chat(head.user, group);

  await stranger.start(SECRETS.code);
  await stranger.sendContact({ phone: SECRETS.phone, userId: stranger.user.id });
  await inGroup.say('/ketnoi');
  await made.driver.chat(officer.user, group).say('/ketnoi');
  await inGroup.say('/giahan');
  for (const kind of FAULTS) {
    made.sandbox.faults.next({ kind, method: 'sendMessage' });
    await head.say(SECRETS.words);
    await made.settle();
  }
  await other.say(SECRETS.phone);
  await fileReport(head);
  other.user.blockBot();
  await made.settle();
  const word = {
    key: 'x',
    chatId: other.chatId,
    method: 'sendMessage',
    at: made.clock.now(),
  } as const;
  made.app.stores.outbox.enqueue({ ...word, payload: { text: SECRETS.words } });
  await made.settle();
  for (let i = 0; i < 150; i += 1) head.user.say(made.sandbox.bot, `${SECRETS.words} ${i}`);
  await made.settle();
  made.pass(86_400);
  await made.app.tick();
  await made.settle();
  return { made, people: [officer, head, other, stranger], group };
}

const accountOf = ({ user }: Phone) => user.id;

describe('the log of a hard day', () => {
  it('holds no account, no name, no telephone number and nothing that was written', async () => {
    const { made, people, group } = await aHardDay();
    const log = made.logged.join('\n');
    const said = new Set(made.logged.map((line) => (JSON.parse(line) as { msg: string }).msg));

    expect([...said]).toEqual(
      expect.arrayContaining(['access refused', 'message not sent', 'flood']),
    );
    for (const id of [...people.map(accountOf), group.id]) {
      expect(log).not.toMatch(new RegExp(`(?<!\\d)${Math.abs(id)}(?!\\d)`));
    }
    for (const secret of [...Object.values(SECRETS), 'Mẫu', 'Kín Của', '912345678']) {
      expect(log).not.toContain(secret);
    }
  });

  it('tells one person from another, in every line of theirs alike', async () => {
    const { made, people } = await aHardDay();
    const [, head, , stranger] = people.map((phone) =>
      made.app.stores.pseudonyms.of(accountOf(phone)),
    );
    const whoOf = (line: string) => (JSON.parse(line) as { who?: string }).who;
    const named = made.logged.map(whoOf).filter((who) => who !== undefined);

    expect(new Set(named).size).toBeGreaterThanOrEqual(2);
    expect(named.filter((who) => who === head).length).toBeGreaterThanOrEqual(3);
    expect(named).toContain(stranger);
    expect(named.every((who) => /^p-[a-p]{12}$/.test(who ?? ''))).toBe(true);
  });

  it('of another database calls the same people otherwise', async () => {
    const [one, other] = [await june(), await june()];

    expect(one.app.stores.pseudonyms.of(1001)).not.toBe(other.app.stores.pseudonyms.of(1001));
  });
});
