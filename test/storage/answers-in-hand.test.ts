import { describe, expect, it } from 'vitest';
import type { InHand } from '../../src/domain/interview/step.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { aLedger } from './ledger.ts';

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(1_718_413_200_000 + seconds);
const NAME: InHand = { is: 'deed', of: 'individual', name: 'Mẫu Thị Điển' };
const FIGURE: InHand = {
  is: 'confirm',
  code: 'C_UNIT',
  read: { value: 5_300, denominator: null, parts: null, estimate: false, typed: '53 tạ' },
};

function aDraft() {
  const ledger = aLedger();
  ledger.open('2024-06');
  const obligationId = ledger.owed(1, '2024-06').id;
  const draft = ledger.reports.start({ obligationId, by: 1, at: ledger.now });
  return { ...ledger, draft, inHand: () => [...ledger.answersInHand.ofReport(draft.id)] };
}

describe('what was begun for an answer', () => {
  it('stays with its draft, the latest first, without what was said about it', () => {
    const { answersInHand, draft, inHand } = aDraft();

    answersInHand.put(
      draft.id,
      'examples',
      { ...NAME, note: { code: 'E_DEED', detail: '' } },
      at(1),
    );
    answersInHand.put(draft.id, 'KT07', FIGURE, at(2));

    expect(inHand()).toEqual([
      ['KT07', FIGURE],
      ['examples', NAME],
    ]);
  });

  it('is replaced, taken away and cleared by its question', () => {
    const { answersInHand, draft, inHand } = aDraft();
    answersInHand.put(draft.id, 'examples', NAME, at(1));
    answersInHand.put(draft.id, 'examples', { ...NAME, name: 'Mẫu Văn Hai' }, at(2));
    answersInHand.put(draft.id, 'KT07', FIGURE, at(3));

    answersInHand.remove(draft.id, 'KT07');
    expect(inHand()).toEqual([['examples', { ...NAME, name: 'Mẫu Văn Hai' }]]);
    answersInHand.clear(draft.id);

    expect(inHand()).toEqual([]);
  });

  it('goes with a draft that is dropped', () => {
    const { db, answersInHand, reports, draft } = aDraft();
    answersInHand.put(draft.id, 'examples', NAME, at(1));

    reports.discardDraft(draft.id);

    expect(db.prepare('SELECT count(*) FROM answer_in_hand').pluck().get()).toBe(0);
  });

  it('is taken over from the version that kept it in the dialogue alone', () => {
    const { db, dialogues, draft, inHand } = aDraft();
    const place = { at: 'examples', fromReview: false, album: null };
    const note = { code: 'E_DEED', detail: '' };
    const begin = (subjectId: number, phase: object, chatId: number, flow = 'report') =>
      dialogues.begin({
        ...{ flow, subjectId, chatId, userId: chatId, state: { ...place, phase }, at: at(1) },
      });
    begin(draft.id, { ...NAME, note }, 1001);
    begin(draft.id, FIGURE, 1002, 'another');
    db.exec(`DROP TABLE answer_in_hand;
      DELETE FROM migration WHERE name = '0022_answers_in_hand.sql'`);

    expect(migrate(db, 'db/migrations')).toEqual(['0022_answers_in_hand.sql']);

    const kept = db.prepare('SELECT question, phase FROM answer_in_hand').all();
    expect(kept).toEqual([{ question: 'examples', phase: JSON.stringify(NAME) }]);
    expect(inHand()).toEqual([['examples', NAME]]);
  });
});
