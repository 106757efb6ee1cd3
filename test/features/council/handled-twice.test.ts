import { describe, expect, it } from 'vitest';
import { createDriver } from '../../support/driver.ts';
import { redeploy } from '../redeploy.ts';
import { setAside } from '../scene.ts';
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

type Handling = 'once' | 'twice by one process' | 'again by a new process';

/** A meeting from its planning to its end; every update is handled as told. */
async function held(handling: Handling) {
  const council = await aCouncil({ withFaults: true });
  const { made } = council;
  const { sandbox, db, clock } = made;
  ruled(made, PAPER);
  ruled(made, HANDS, 'ldtt');
  admitted(made, 'Mẫu Văn Ba');
  admitted(made, 'Mẫu Thị Hoa', { form: 'ldtt' });

  let app: Pick<typeof made.app, 'inbox' | 'outbox'> = made.app;
  const replaced: { readonly stop: () => Promise<void> }[] = [];
  async function settle(): Promise<void> {
    const updates = sandbox.updates.take();
    app.inbox.receive(updates);
    await app.inbox.settled();
    if (handling !== 'once') {
      if (handling === 'again by a new process') {
        const next = await redeploy(made, 'version-1');
        replaced.push(next);
        app = next.app;
      }
      const forget = db.prepare('DELETE FROM inbox WHERE update_id = ?');
      for (const { update_id: id } of updates) forget.run(id);
      app.inbox.receive(updates);
      await app.inbox.settled();
    }
    for (let round = 0; round < 4; round += 1) {
      const { nextAt } = await app.outbox.drain();
      if (nextAt === null) break;
      clock.jumpTo(nextAt);
    }
  }
  const driver = createDriver({ sandbox, settle, beforeAction: () => made.pass(5) });
  const secretary = driver.chat(council.secretary.user);
  const member = driver.chat(council.phone('Hai').user);

  await planned(secretary);
  await secretary.press('Gửi thông báo mời họp');
  await opened(secretary, ['Mẫu Văn Bốn']);
  await secretary.press('1. Mẫu Văn Ba');
  await secretary.press('Ghi ý kiến bằng văn bản');
  await secretary.press('Mẫu Văn Bốn');
  await secretary.press('Không đồng ý');
  await secretary.press('Hôm nay');
  await secretary.sendPhoto();
  await secretary.press('Lưu');
  await secretary.press('Mở biểu quyết');
  await tallied(secretary, [7, 7, 7, 0, 7, 0]);
  await secretary.press('Xác nhận kết luận');
  await secretary.press('◀ Cuộc họp');
  await secretary.press('2. Mẫu Thị Hoa');
  await secretary.press('Mở biểu quyết');
  await member.press('Đồng ý');
  await secretary.press('Kết thúc biểu quyết');
  await secretary.press('Kết thúc biểu quyết');
  await secretary.press('Xác nhận kết luận');
  await secretary.press('◀ Cuộc họp');
  await secretary.press('Kết thúc cuộc họp');
  await secretary.press('Hội đồng nhất trí');
  await secretary.press('Lưu');
  driver.close();
  for (const { stop } of replaced) await stop();

  const all = (sql: string) => db.prepare(sql).all();
  return {
    audit: all('SELECT action, count(*) AS lines FROM audit GROUP BY action ORDER BY action'),
    sent: all('SELECT unique_key FROM outbox ORDER BY unique_key'),
    meetings: all('SELECT id, state, revision, discussion FROM council_meeting'),
    items: all('SELECT id, state, outcome, rule, electorate FROM agenda_item'),
    seats: all('SELECT place, full_name, present, absence FROM council_seat'),
    votes: all('SELECT seat_id, choice FROM hand'),
    opinions: all('SELECT seat_id, choice, given_on FROM written_opinion'),
    tallies: all('SELECT issued, returned, valid, in_favour, against FROM paper_tally'),
    files: all('SELECT name FROM stored_file'),
    nominations: all('SELECT code, state FROM nomination'),
    waiting: all(`SELECT flow FROM dialogue WHERE standing <> 'ended'`),
    setAside: setAside(made),
  };
}

describe('a meeting whose every update is handled a second time, as after a crash', () => {
  it.each(['twice by one process', 'again by a new process'] as const)(
    'ends as if each had come once: %s',
    { timeout: 60_000 },
    async (handling) => {
      const once = await held('once');

      expect(once.meetings).toMatchObject([{ state: 'concluded', revision: 1 }]);
      expect(once.items).toMatchObject([{ outcome: 'passed' }, { outcome: 'failed' }]);
      expect(once.setAside).toEqual([]);
      expect(await held(handling)).toEqual(once);
    },
  );
});

describe('what was recorded, and then could not be shown', () => {
  it('is shown when the press is handled again: a meeting that was opened, a vote, a conclusion', async () => {
    const { made, secretary } = await aCouncil({ withFaults: true, waitingTakesTime: true });
    const unseen = async (button: string) => {
      made.sandbox.faults.next({ kind: '500', method: 'editMessageText' });
      await secretary.press(button);
    };
    ruled(made, PAPER);
    admitted(made, 'Mẫu Văn Ba');
    await planned(secretary);
    await secretary.press('Khai mạc');

    await unseen('Khai mạc');
    expect(cardOf(secretary)).toContain('Điểm danh');
    await secretary.press('Những người còn lại đều có mặt');
    await secretary.press('◀ Cuộc họp');
    await secretary.press('1. Mẫu Văn Ba');
    await unseen('Mở biểu quyết');
    await tallied(secretary, [8, 8, 8, 0, 8, 0]);
    await unseen('Xác nhận kết luận');

    expect(cardOf(secretary)).toContain('Kết luận');
    const done = made.db.prepare(`SELECT count(*) FROM audit WHERE action = ?`).pluck();
    const acts = ['open council meeting', 'open vote', 'confirm conclusion'];
    expect(acts.map((act) => done.get(act))).toEqual([1, 1, 1]);
  });
});
