import { describe, expect, it } from 'vitest';
import { instant } from '../telegram/edge.ts';
import { aLedger } from './ledger.ts';

const CHAT = -100;
const day = Temporal.PlainDate.from;
const SINCE = instant('2024-06-10T01:00:00Z');
const UNTIL = instant('2024-06-17T01:00:00Z');

function aDigest(date = '2024-06-17', since = SINCE) {
  const ledger = aLedger();
  const { digests, outbox } = ledger;
  const begin = (on: string, from: Temporal.Instant, chatId = CHAT) =>
    digests.begin({ chatId, day: day(on), outboxKey: `digest:${on}:${chatId}`, since: from });
  const enqueue = (on: string) =>
    outbox.enqueue({
      key: `digest:${on}:${CHAT}`,
      chatId: CHAT,
      method: 'sendPhoto',
      payload: {},
      at: since,
    });
  begin(date, since);
  enqueue(date);
  return { ...ledger, stores: ledger, begin };
}

describe('a digest', () => {
  it('is begun once per group and day', () => {
    const { begin } = aDigest();
    expect(begin('2024-06-17', UNTIL)).toBe(false);
    expect(begin('2024-06-17', UNTIL, -200)).toBe(true);
    expect(begin('2024-06-24', UNTIL)).toBe(true);
  });

  it('remembers what it told and where it stands; then it is not told anew', () => {
    const { digests } = aDigest();
    digests.tell(1, { until: UNTIL, caption: 'TỔNG HỢP' });
    digests.placed('digest:2024-06-17:-100', 55, true);

    digests.tell(1, { until: UNTIL.add({ hours: 1 }), caption: 'khác' });

    expect(digests.byId(1)).toMatchObject({
      since: SINCE,
      told: { until: UNTIL, caption: 'TỔNG HỢP' },
      messageId: 55,
      hasPicture: true,
      shown: null,
    });
  });

  it.each([
    ['sent', UNTIL],
    ['uncertain', UNTIL],
    ['failed', null],
    ['pending', null],
  ] as const)('whose message is %s has told up to %s', (state, expected) => {
    const { digests, stores } = aDigest();
    digests.tell(1, { until: UNTIL, caption: 'TỔNG HỢP' });
    if (state !== 'pending') stores.outbox.claim(1);
    if (state === 'sent') stores.outbox.sent(1, 55, UNTIL);
    if (state === 'uncertain' || state === 'failed') stores.outbox.close(1, state, 'x');

    expect(digests.toldUpTo(CHAT)).toEqual(expected);
  });

  it('moves with its group, where it can be neither edited nor replied to', () => {
    const { digests } = aDigest();
    digests.tell(1, { until: UNTIL, caption: 'TỔNG HỢP' });
    digests.placed('digest:2024-06-17:-100', 55, true);

    digests.moveChat(CHAT, -1001);
    digests.moveChat(CHAT, -1001);

    expect(digests.byId(1)).toMatchObject({ chatId: -1001, messageId: null });
    expect(digests.latest(CHAT)).toBeNull();
  });

  it.each([
    ['a day that is none', `INSERT INTO digest VALUES (9, 1, '2024-02-30', 'k', 5, ${nulls()})`],
    ['an end before its beginning', "UPDATE digest SET until_at = 5, caption = 'a'"],
    ['an end without words', 'UPDATE digest SET until_at = 9e15'],
    ['a place before it was told', 'UPDATE digest SET message_id = 55'],
    ['an edit without its message', `UPDATE digest SET shown = 'a'`],
  ])('the schema refuses %s', (_, sql) => {
    const { db } = aDigest();
    expect(() => db.exec(sql)).toThrow('CHECK');
  });
});

function nulls(): string {
  return 'NULL, NULL, NULL, 0, NULL, NULL, NULL';
}

describe('a question to a unit', () => {
  const asked = { digestId: 1, unitId: 1, askedBy: 1, askedOf: 2, askedAt: UNTIL, text: 'Vì sao?' };
  const place = { chatId: CHAT, messageId: 70 };

  it('is asked once by one message', () => {
    const { stores } = aDigest();
    expect(stores.questions.ask({ ...asked, place })).toMatchObject({ id: 1, text: 'Vì sao?' });
    expect(stores.questions.askedBy(place)).toMatchObject({ id: 1, text: 'Vì sao?' });
    expect(() => stores.questions.ask({ ...asked, place })).toThrow(/UNIQUE/);
  });

  it('is found by the message that put it to somebody', () => {
    const { stores } = aDigest();
    const question = stores.questions.ask({ ...asked, place });
    const key = question?.outboxKey ?? '';
    const message = { key, chatId: 1002, method: 'sendMessage', payload: {}, at: UNTIL } as const;
    stores.outbox.enqueue(message);
    stores.outbox.claim(2);
    stores.outbox.sent(2, 33, UNTIL);

    expect(stores.questions.byMessage({ chatId: 1002, messageId: 33 })?.id).toBe(1);
    expect(stores.questions.byMessage({ chatId: 1001, messageId: 33 })).toBeNull();
  });

  it('is open until its first answer, and keeps every further one', () => {
    const { db, stores } = aDigest();
    stores.questions.ask({ ...asked, place });
    expect(stores.questions.unanswered().map(({ id }) => id)).toEqual([1]);
    const answer = { questionId: 1, by: 2, at: UNTIL };

    const ids = [
      stores.questions.answer({ ...answer, text: 'Chưa.', updateId: 7 }),
      stores.questions.answer({ ...answer, text: 'Chưa.', updateId: 7 }),
      stores.questions.answer({ ...answer, text: 'Đã họp.', updateId: 8 }),
    ];

    expect(ids).toEqual([1, null, 2]);
    expect(stores.questions.unanswered()).toEqual([]);
    expect(db.prepare('SELECT text FROM unit_answer').all()).toEqual([
      { text: 'Chưa.' },
      { text: 'Đã họp.' },
    ]);
  });

  it('remembers the reply field in which it is typed', () => {
    const { stores } = aDigest();
    stores.questions.prompted(place, { digestId: 1, unitId: 2 });
    stores.questions.prompted(place, { digestId: 1, unitId: 3 });
    expect(stores.questions.promptAt(place)).toEqual({ digestId: 1, unitId: 2 });
    expect(stores.questions.promptAt({ ...place, chatId: -200 })).toBeNull();
  });
});

describe('news', () => {
  const span = { since: SINCE, until: UNTIL };

  it('is a first submission after the beginning and not after the end', () => {
    const { stores, open, owed } = aDigest();
    open('2024-06');
    stores.periods.recordFirstSubmission(owed(1, '2024-06').id, SINCE);
    stores.periods.recordFirstSubmission(owed(2, '2024-06').id, UNTIL);
    stores.periods.recordFirstSubmission(owed(3, '2024-06').id, UNTIL.add({ seconds: 1 }));

    expect(stores.news.arrivals(span)).toMatchObject([
      { unitName: 'Thôn 2', month: '2024-06', submittedAt: UNTIL },
    ]);
  });

  it('is an exemplary person once: a correction names nobody anew', () => {
    const { stores, open, owed } = aDigest();
    open('2024-06');
    const { id: obligationId } = owed(1, '2024-06');
    const send = (at: Temporal.Instant, receipt: string, ...names: string[]) => {
      const corrects = stores.reports.latestSent(obligationId);
      const draft = { obligationId, by: 1, at, ...(corrects === null ? {} : { corrects }) };
      const report = stores.reports.start(draft);
      for (const name of names) {
        const example = { kind: 'individual', name, deed: 'x', consented: true } as const;
        stores.reports.addExample(report.id, example);
      }
      stores.reports.submit(report.id, { at, by: 1, receipt });
    };
    const named = (it: typeof span) => stores.news.examples(it).map(({ name }) => name);
    send(SINCE.add({ hours: 1 }), 'r1', 'An');
    send(SINCE.add({ hours: 2 }), 'r2', 'Bình');
    expect(named(span)).toEqual(['An', 'Bình']);

    send(UNTIL.add({ hours: 1 }), 'r3', 'Chi');

    expect(named({ since: UNTIL, until: UNTIL.add({ hours: 2 }) })).toEqual(['Chi']);
  });

  it('is an exemplary person recorded outside of reports, and nobody who was merged or withdrawn', () => {
    const { stores } = aDigest();
    const at = SINCE.add({ hours: 1 });
    const discoveredOn = Temporal.PlainDate.from('2024-06-12');
    const add = (name: string, more: object = {}) =>
      stores.exemplars.add({
        ...{ unitId: 1, year: 2024, kind: 'individual', name, deed: 'x', campaign: null },
        ...{ discoveredOn, isNamed: false, fromReport: false, by: 1, at, ...more },
      });
    const [kept, same, mistaken] = [add('Mẫu A'), add('Mẫu Á'), add('Mẫu B')];
    add('Mẫu C', { at: SINCE });
    add('Mẫu D', { fromReport: true });
    stores.exemplars.merge(same.id, kept.id, { by: 1, at });
    stores.exemplars.withdraw(mistaken.id, { by: 1, at, why: 'nhầm', withReport: false });

    expect(stores.news.examples(span)).toEqual([
      { kind: 'individual', name: 'Mẫu A', unitName: 'Thôn 1', consented: false },
    ]);
  });

  it('is a returned report until its correction is sent', () => {
    const { db, stores, open, send, owed } = aDigest();
    open('2024-06');
    send(1, '2024-06', { KT11: 95 });
    db.exec(`UPDATE report SET state = 'returned', reason = 'Thiếu'`);
    expect(stores.news.returned()).toEqual([{ unitName: 'Thôn 1', month: '2024-06' }]);
    const corrects = stores.reports.latestSent(owed(1, '2024-06').id);
    if (corrects === null) throw new Error('nothing was sent');
    const { obligationId } = corrects;
    const draft = stores.reports.start({ obligationId, by: 1, at: UNTIL, corrects });
    expect(stores.news.returned()).toHaveLength(1);

    stores.reports.submit(draft.id, { at: UNTIL, by: 1, receipt: 'again' });

    expect(stores.news.returned()).toEqual([]);
  });

  it('is a request for more time until it is decided', () => {
    const { stores, open, owed } = aDigest();
    open('2024-06');
    const { id: obligationId } = owed(2, '2024-06');
    const request = stores.extensions.ask({ obligationId, by: 1, at: UNTIL, reason: 'Mưa lũ' });
    expect(stores.news.requests()).toEqual([{ unitName: 'Thôn 2', month: '2024-06' }]);

    stores.extensions.decide(request?.id ?? 0, 1, UNTIL, null);

    expect(stores.news.requests()).toEqual([]);
  });

  it('is a present member who cannot be written to', () => {
    const { stores } = aDigest();
    const appoint = { role: 'reporter', deputy: false, at: SINCE } as const;
    stores.people.appoint({ ...appoint, personId: 1, unitId: 1 });
    stores.people.appoint({ ...appoint, personId: 2, unitId: 2 });
    stores.people.setUnreachable(1002, UNTIL);

    expect(stores.news.unreachable()).toEqual([{ unitName: 'Thôn 2', fullName: 'Lê Thị Ân' }]);
  });
});
