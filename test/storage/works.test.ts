import { describe, expect, it } from 'vitest';
import type { Work } from '../../src/domain/work.ts';
import { aLedger } from './ledger.ts';

const at = Temporal.Instant.from('2024-06-10T02:00:00Z');
const day = (text: string) => Temporal.PlainDate.from(text);

function aWorkLedger() {
  const ledger = aLedger();
  const stores = ledger;
  const work = (name: string, more: Partial<Work & { at: Temporal.Instant }> = {}) =>
    stores.works.register({
      ...{ unitId: 1, year: 2024, kind: 'construction', name, place: null, volume: null },
      ...{ cost: null, dueOn: day('2024-08-31'), campaign: 'PT1', by: 1, at },
      ...more,
    });
  const askedIn = (reportId: number) => stores.works.askedBy(reportId).map(({ name }) => name);
  return { ...ledger, stores, work, askedIn };
}

describe('the works that a report asks about (PR05)', () => {
  it('are those that were open when its draft began and registered before it was due', () => {
    const { stores, open, owed, work, askedIn } = aWorkLedger();
    open('2024-06');
    const done = work('Nhà văn hóa');
    stores.works.move(done, { state: 'done', doneOn: day('2024-06-01'), droppedWhy: null }, at);
    work('Hàng rào xanh');
    work('Của thôn khác', { unitId: 2 });
    work('Năm sau', { year: 2025 });
    work('Đăng ký sau hạn', { at: Temporal.Instant.from('2024-09-01T00:00:00Z') });

    const draft = stores.reports.start({ obligationId: owed(1, '2024-06').id, by: 1, at });
    work('Đăng ký sau khi bắt đầu');

    expect(askedIn(draft.id)).toEqual(['Hàng rào xanh']);
  });

  it('stay the same in a correction, whatever has been registered or finished meanwhile', () => {
    const { stores, open, owed, send, work, askedIn } = aWorkLedger();
    open('2024-06');
    const fence = work('Hàng rào xanh');
    send(1, '2024-06', { [`work:${fence.id}`]: 10_000 });
    stores.works.move(fence, { state: 'done', doneOn: day('2024-06-14'), droppedWhy: null }, at);
    work('Đường hoa');

    const { id: obligationId } = owed(1, '2024-06');
    const corrects = stores.reports.latestSent(obligationId);
    if (corrects === null) throw new Error('nothing was sent');
    const correction = stores.reports.start({ obligationId, by: 1, at, corrects });

    expect(askedIn(correction.id)).toEqual(['Hàng rào xanh']);
    expect(askedIn(corrects.id)).toEqual(['Hàng rào xanh']);
  });

  it('lose one that is dropped before it was answered, and keep one that was answered', () => {
    const { stores, open, owed, work, askedIn } = aWorkLedger();
    open('2024-06');
    const [answered, silent] = [work('Đường hoa'), work('Hàng rào xanh')];
    const draft = stores.reports.start({ obligationId: owed(1, '2024-06').id, by: 1, at });
    const source = { updateId: null, at, by: 1 };
    stores.reports.put(draft.id, `work:${answered.id}`, { kind: 'no_data' }, source);

    for (const each of [answered, silent]) {
      stores.works.move(each, { state: 'dropped', doneOn: null, droppedWhy: 'Thiếu kinh phí' }, at);
    }

    expect(askedIn(draft.id)).toEqual(['Đường hoa']);
  });
});

describe('a work', () => {
  it('moves only from the state in which it was seen', () => {
    const { stores, work } = aWorkLedger();
    const fence = work('Hàng rào xanh');
    const dropped = { state: 'dropped', doneOn: null, droppedWhy: 'Thiếu kinh phí' } as const;

    expect(stores.works.move(fence, dropped, at)).toBe(true);
    expect(stores.works.move(fence, dropped, at)).toBe(false);
    expect(stores.works.byId(fence.id)).toMatchObject({ ...dropped, name: 'Hàng rào xanh' });
  });

  it('tells its progress month by month, of each month as it was corrected last', () => {
    const { stores, open, send, work } = aWorkLedger();
    open('2024-05');
    open('2024-06');
    const fence = work('Hàng rào xanh');
    const question = `work:${fence.id}`;
    send(1, '2024-05', { [question]: 2_000 });
    send(1, '2024-05', { [question]: 3_000 });
    send(1, '2024-06', { [question]: 5_500 });

    const told = stores.works.progress(fence.id).map(({ month, percent }) => [month, percent]);

    expect(told).toEqual([
      ['2024-05', 3_000],
      ['2024-06', 5_500],
    ]);
  });

  it('is dropped with a reason, never deleted', () => {
    const { db, work } = aWorkLedger();
    const { id } = work('Hàng rào xanh');

    expect(() => db.prepare('DELETE FROM work WHERE id = ?').run(id)).toThrow('never deleted');
  });
});
