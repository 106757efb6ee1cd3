import { describe, expect, it } from 'vitest';
import { createDriver } from '../support/driver.ts';
import { DIALOGUES, type People } from './dialogues.ts';
import { redeploy } from './redeploy.ts';
import { headOf, invite, june, setAside } from './scene.ts';

type Handling = 'once' | 'twice by one process' | 'again by a new process';

/** Plays a dialogue and tells what it left behind. */
async function played(name: string, handling: Handling) {
  const made = await june({ withFaults: true });
  const { sandbox, db, clock } = made;
  const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
  const newcomer = sandbox.user({ firstName: 'Mới' });
  const group = (title: string) =>
    sandbox.group({ title, members: [officer], bot: 'administrator' });
  const [staff, heads] = [group('Cán bộ xã'), group('Trưởng thôn')];
  const three = headOf(made, 'Thôn 3').user;
  headOf(made, 'Thôn 4', 'Mẫu Thôn Tư');
  await made.driver.chat(officer, staff).say('/ketnoi');
  const phone = made.driver.chat(officer);
  const link = await invite(phone, 'Người báo cáo', 'Thôn 5', 'Người phụ trách chính');
  clock.jumpTo(Temporal.Instant.from('2024-06-17T08:00:00+07:00'));
  await made.app.tick();
  await made.settle();

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
      if (nextAt === null) return;
      clock.jumpTo(nextAt);
    }
  }

  const driver = createDriver({ sandbox, settle, beforeAction: () => made.pass(5) });
  const people: People = {
    officer: driver.chat(officer),
    staff: driver.chat(officer, staff),
    heads: driver.chat(officer, heads),
    three: driver.chat(three),
    newcomer: driver.chat(newcomer),
    link,
  };
  for (const step of DIALOGUES[name] ?? []) await step(people);
  driver.close();
  for (const { stop } of replaced) await stop();

  const all = (sql: string) => db.prepare(sql).all();
  const sent = all(
    `SELECT count(*) AS messages, chat_id, method FROM outbox
     WHERE unique_key NOT LIKE 'board:%' GROUP BY chat_id, method ORDER BY chat_id, method`,
  );
  return {
    audit: all('SELECT action, count(*) AS lines FROM audit GROUP BY action ORDER BY action'),
    sent,
    due: all('SELECT due_at, count(*) AS units FROM obligation GROUP BY due_at ORDER BY due_at'),
    announced: all('SELECT text, audience FROM announcement WHERE sent_at IS NOT NULL'),
    read: all(
      'SELECT acknowledged_at IS NULL AS silent, count(*) FROM announcement_unit GROUP BY 1',
    ),
    asked: all('SELECT reason, decided_at IS NULL AS open FROM extension_request'),
    absences: all('SELECT person_id, count(*) FROM absence GROUP BY person_id'),
    people: all('SELECT full_name, honorific FROM person ORDER BY full_name'),
    units: all('SELECT code, name, valid_from, valid_to FROM unit ORDER BY code'),
    groups: all('SELECT title, purpose FROM chat_group ORDER BY title'),
    waiting: all("SELECT flow FROM dialogue WHERE standing <> 'ended'"),
    setAside: setAside(made),
  };
}

describe('every update of a dialogue, handled a second time as after a crash', () => {
  it.each(
    Object.keys(DIALOGUES).flatMap((name) =>
      (['twice by one process', 'again by a new process'] as const).map((handling) => ({
        name,
        handling,
      })),
    ),
  )('changes nothing more: $name, $handling', async ({ name, handling }) => {
    const once = await played(name, 'once');

    expect(await played(name, handling)).toEqual(once);
    expect(once.setAside).toEqual([]);
  });
});
