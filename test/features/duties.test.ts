import { describe, expect, it } from 'vitest';
import plan from '../../db/plans/tung-anh-2024.json' with { type: 'json' };
import type { Person } from '../../src/domain/member.ts';
import { createDutyNotices } from '../../src/features/duties/notices.ts';
import { createStores } from '../../src/storage/stores.ts';
import type { DatedDuty } from '../../src/telegram/duties.ts';
import { escapeHtml } from '../../src/texts/html.ts';
import { TEXTS } from '../support/commune.ts';
import { aDatabase } from '../telegram/edge.ts';

const vn = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const day = (text: string) => Temporal.PlainDate.from(text);

/** Papers and works that are due on 27/06/2024, a Thursday, unless told otherwise. */
function aDesk(document: object = plan) {
  const db = aDatabase();
  const stores = createStores(db);
  const at = vn('2024-01-02T08:00');
  stores.plans.add(document, 2024, at);
  const enrol = (telegramId: number, fullName: string) =>
    stores.people.enrol({ telegramId, fullName, honorific: 'ong', consentedAt: at });
  let open: DatedDuty[] = [];
  const notices = createDutyNotices({
    db,
    stores,
    texts: TEXTS,
    sources: [{ name: 'paper', open: () => open }],
  });
  const duty = (subject: string, people: readonly Person[], more: Partial<DatedDuty> = {}) => {
    const made: DatedDuty = {
      subject,
      dueOn: day('2024-06-27'),
      since: day('2024-01-02'),
      stages: [
        { id: 'three_days_before', days: -3 },
        { id: 'due_day', days: 0 },
      ],
      people,
      line: (_texts, today) => ({
        html: `${escapeHtml(subject)} còn ${today.until(day('2024-06-27')).days} ngày`,
        button: { text: subject, data: `work:open:1` },
      }),
      ...more,
    };
    open = [...open.filter((each) => each.subject !== subject), made];
  };
  const done = (subject: string) => {
    open = open.filter((each) => each.subject !== subject);
  };
  const waiting = () =>
    db
      .prepare(`SELECT unique_key AS key, payload ->> 'text' AS text FROM outbox ORDER BY id`)
      .all() as {
      key: string;
      text: string;
    }[];
  const ledger = () =>
    db
      .prepare(
        `SELECT subject || ' ' || stage || ' ' || due_on || ' ' || ifnull(skipped, 'queued') AS line
         FROM duty_notice ORDER BY id`,
      )
      .pluck()
      .all();
  const lines = (text: string) => text.split('\n').slice(1, -1);
  const sent = (key: string) =>
    db.prepare(`UPDATE outbox SET state = 'sent', sent_at = 1 WHERE unique_key = ?`).run(key);
  return { db, notices, enrol, duty, done, waiting, ledger, lines, sent };
}

describe('reminders of dated duties', () => {
  it('come once, in one message a person, however often the job runs', () => {
    const { notices, enrol, duty, waiting, lines } = aDesk();
    const head = enrol(1, 'Mẫu Một');
    const other = enrol(2, 'Mẫu Hai');
    duty('work:1', [head]);
    duty('paper:1', [head, other]);

    notices.remind(vn('2024-06-24T08:00'));
    notices.remind(vn('2024-06-24T08:01'));
    notices.remind(vn('2024-06-25T08:00'));

    expect(waiting().map(({ key, text }) => [key, ...lines(text)])).toEqual([
      [`duty:2024-06-24:${head.id}`, 'work:1 còn 3 ngày', 'paper:1 còn 3 ngày'],
      [`duty:2024-06-24:${other.id}`, 'paper:1 còn 3 ngày'],
    ]);
  });

  it('come in a message of their own when the one of the day has left', () => {
    const { notices, enrol, duty, waiting, lines, sent } = aDesk();
    const head = enrol(1, 'Mẫu Một');
    duty('work:1', [head]);
    notices.remind(vn('2024-06-24T08:00'));
    sent(`duty:2024-06-24:${head.id}`);

    duty('work:2', [head]);
    notices.remind(vn('2024-06-24T09:00'));

    expect(waiting().map(({ key, text }) => [key, ...lines(text)])).toEqual([
      [`duty:2024-06-24:${head.id}`, 'work:1 còn 3 ngày'],
      [`duty:2024-06-24:${head.id}:2`, 'work:2 còn 3 ngày'],
    ]);
    expect(
      notices.stillWanted(`duty:2024-06-24:${head.id}:2`, vn('2024-06-24T09:00')),
    ).toHaveProperty('send');
  });

  it('name a duty once to somebody who is concerned in two roles', () => {
    const { notices, enrol, duty, waiting, ledger, lines } = aDesk();
    const head = enrol(1, 'Mẫu Một');
    duty('paper:1', [head, { ...head }]);

    notices.remind(vn('2024-06-24T08:00'));

    expect(waiting().map(({ text }) => lines(text))).toEqual([['paper:1 còn 3 ngày']]);
    expect(ledger()).toEqual(['paper:1 three_days_before 2024-06-24 queued']);
  });

  it('after a downtime are told by the latest stage alone, and the others are accounted for', () => {
    const { notices, enrol, duty, waiting, ledger } = aDesk();
    duty('work:1', [enrol(1, 'Mẫu Một')]);

    notices.remind(vn('2024-06-28T08:00'));

    expect(waiting()).toHaveLength(1);
    expect(ledger()).toEqual([
      'work:1 three_days_before 2024-06-24 superseded',
      'work:1 due_day 2024-06-27 queued',
    ]);
  });

  it('that nobody can receive are accounted for', () => {
    const { notices, duty, waiting, ledger } = aDesk();
    duty('work:1', []);

    notices.remind(vn('2024-06-24T08:00'));

    expect(waiting()).toEqual([]);
    expect(ledger()).toEqual(['work:1 three_days_before 2024-06-24 not_connected']);
  });

  it('stay away on days with no reminder', () => {
    const quiet = { name: 'Tết', from: '2024-06-24', to: '2024-06-24', assumed: true };
    const { notices, enrol, duty, waiting, ledger } = aDesk({
      ...plan,
      reminders: { ...plan.reminders, quietDays: [quiet] },
    });
    duty('work:1', [enrol(1, 'Mẫu Một')]);

    notices.remind(vn('2024-06-24T08:00'));

    expect(waiting()).toEqual([]);
    expect(ledger()).toEqual(['work:1 three_days_before 2024-06-24 quiet_day']);
  });

  it('with more lines than a message holds name as many as fit and count the others', () => {
    const { notices, enrol, duty, waiting } = aDesk();
    const head = enrol(1, 'Mẫu Một');
    for (let place = 1; place <= 60; place += 1) {
      const name = `Hàng rào <b>& ${'x'.repeat(150)} ${place}`;
      duty(`work:${place}`, [head], {
        line: () => ({
          html: escapeHtml(name),
          button: { text: name.slice(0, 60), data: `work:open:${place}` },
        }),
      });
    }

    notices.remind(vn('2024-06-24T08:00'));

    const [message] = waiting();
    expect(message?.text.length).toBeLessThan(4096);
    expect(message?.text).toContain('Hàng rào &lt;b&gt;&amp;');
    expect(message?.text).toMatch(/… và \d+ việc khác\./);
  });
});

describe('a reminder of dated duties at the moment of sending', () => {
  function queued() {
    const desk = aDesk();
    const head = desk.enrol(1, 'Mẫu Một');
    desk.duty('work:1', [head]);
    desk.duty('work:2', [head]);
    desk.notices.remind(vn('2024-06-24T08:00'));
    return { ...desk, head, key: `duty:2024-06-24:${head.id}` };
  }

  it('leaves out what has been done since', () => {
    const { notices, done, key, ledger, lines } = queued();
    done('work:1');

    const verdict = notices.stillWanted(key, vn('2024-06-24T08:01'));

    expect(verdict).toMatchObject({ send: { text: expect.any(String) } });
    const { send } = verdict as { send: { text: string } };
    expect(lines(send.text)).toEqual(['work:2 còn 3 ngày']);
    expect(ledger()).toEqual([
      'work:1 three_days_before 2024-06-24 done',
      'work:2 three_days_before 2024-06-24 queued',
    ]);
  });

  it('is not sent when all has been done', () => {
    const { notices, done, key } = queued();
    done('work:1');
    done('work:2');

    expect(notices.stillWanted(key, vn('2024-06-24T08:01'))).toEqual({ skip: 'done' });
  });

  it('is not sent to somebody whom it does not concern any more', () => {
    const { notices, enrol, duty, key, ledger } = queued();
    const successor = enrol(2, 'Mẫu Hai');
    duty('work:1', [successor]);
    duty('work:2', [successor]);

    expect(notices.stillWanted(key, vn('2024-06-24T08:01'))).toEqual({ skip: 'not_connected' });
    expect(ledger()).toEqual([
      'work:1 three_days_before 2024-06-24 not_connected',
      'work:2 three_days_before 2024-06-24 not_connected',
    ]);
  });

  it('waits for the end of the quiet hours', () => {
    const { notices, key } = queued();

    expect(notices.stillWanted(key, vn('2024-06-24T21:00'))).toEqual({
      later: vn('2024-06-25T06:00'),
    });
  });

  it('that was held up for days leaves the word to the later stage, with the days as they are', () => {
    const { notices, head, key, lines } = queued();
    notices.remind(vn('2024-06-27T08:00'));

    const late = notices.stillWanted(key, vn('2024-06-27T09:00'));
    const latest = notices.stillWanted(`duty:2024-06-27:${head.id}`, vn('2024-06-27T09:00'));

    expect(late).toEqual({ skip: 'superseded' });
    const { send } = latest as { send: { text: string } };
    expect(lines(send.text)).toEqual(['work:1 còn 0 ngày', 'work:2 còn 0 ngày']);
  });

  it('is told in the days that are left when it goes out a day later', () => {
    const { notices, key, lines } = queued();

    const { send } = notices.stillWanted(key, vn('2024-06-25T09:00')) as { send: { text: string } };

    expect(lines(send.text)).toEqual(['work:1 còn 2 ngày', 'work:2 còn 2 ngày']);
  });

  it('of another kind is none of its business', () => {
    const { notices } = queued();

    expect(notices.stillWanted('reminder:1:day_before:1', vn('2024-06-24T08:01'))).toBe('send');
  });
});
