import { describe, expect, it } from 'vitest';
import { readComingDate, readDate } from '../../src/domain/typed-date.ts';

const TODAY = Temporal.PlainDate.from('2024-06-05');

describe('a date as people type it', () => {
  it.each([
    ['5/6', 'confirm 2024-06-05'],
    ['05/06/2024', 'accept 2024-06-05'],
    ['5-6-2024', 'accept 2024-06-05'],
    ['5.6.2024', 'accept 2024-06-05'],
    ['5/6/24', 'accept 2024-06-05'],
    ['ngày 5 tháng 6', 'confirm 2024-06-05'],
    ['ngay 5 thang 6 nam 2024', 'accept 2024-06-05'],
    ['hôm nay', 'accept 2024-06-05'],
    ['hom qua', 'accept 2024-06-04'],
    ['2024-06-05', 'accept 2024-06-05'],
    ['31/4', 'reject D_INVALID'],
    ['15/13', 'reject D_INVALID'],
    ['06/25/2024', 'reject D_INVALID'],
    ['mùng 5 tháng 5', 'ask D_LUNAR'],
    ['6/2024', 'reject D_NEED_DAY'],
    ['tháng 6/2024', 'reject D_NEED_DAY'],
    ['20/6', 'reject D_FUTURE'],
    ['5', 'confirm 2024-06-05'],
    ['mai', 'reject D_INVALID'],
    ['Dạ ngày 05/06/2024 ạ.', 'accept 2024-06-05'],
    ['０５／０６／２０２４', 'accept 2024-06-05'],
    ['ho\u0302m nay', 'accept 2024-06-05'],
    ['hôm kia', 'accept 2024-06-03'],
    ['5 tháng 6, năm 2024', 'accept 2024-06-05'],
    ['tháng 6', 'reject D_NEED_DAY'],
    ['tháng 6 năm 2024', 'reject D_NEED_DAY'],
    ['rằm tháng giêng', 'ask D_LUNAR'],
    ['29/2', 'confirm 2024-02-29'],
    ['29/2/2023', 'reject D_INVALID'],
    ['5/6-2024', 'reject D_INVALID'],
    ['5/6/1924', 'reject D_INVALID'],
    ['6', 'reject D_FUTURE'],
    ['31', 'reject D_INVALID'],
    ['0/6', 'reject D_INVALID'],
    ['thứ hai tuần trước', 'reject D_INVALID'],
    ['ngày 5 dạ tháng 6', 'confirm 2024-06-05'],
    ['bữa nay', 'accept 2024-06-05'],
    ['bữa qua', 'accept 2024-06-04'],
    ['today', 'accept 2024-06-05'],
    ['1/1/2000', 'accept 2000-01-01'],
    ['31/12/1999', 'reject D_INVALID'],
    ['hôm qua!!', 'accept 2024-06-04'],
    ['ngày  5 tháng  6', 'confirm 2024-06-05'],
    ['4/6/2024 nhé, ạ', 'accept 2024-06-04'],
    ['5 tháng 12 năm 2023', 'accept 2023-12-05'],
    ['tháng 12 năm 2023', 'reject D_NEED_DAY'],
    ['tháng 12', 'reject D_NEED_DAY'],
    ['12/2023', 'reject D_NEED_DAY'],
    ['12.2023 rồi', 'reject D_INVALID'],
    ['tháng 6 rồi', 'reject D_INVALID'],
    ['tháng 6/2024 rồi', 'reject D_INVALID'],
    ['2024-06-051', 'reject D_INVALID'],
    ['12024-06-05', 'reject D_INVALID'],
    ['sáng 5 tháng 6', 'reject D_INVALID'],
    ['5 tháng 6 rồi', 'reject D_INVALID'],
    ['đến ngày 5', 'reject D_INVALID'],
    ['1 2 tháng 6', 'reject D_INVALID'],
    ['ram', 'ask D_LUNAR'],
    ['tháng chạp', 'ask D_LUNAR'],
    ['5/6 âm lịch', 'ask D_LUNAR'],
    ['', 'reject D_INVALID'],
  ])('«%s» is %s', (typed, expected) => {
    const reading = readDate(typed, TODAY);

    expect(`${reading.kind} ${'date' in reading ? reading.date : reading.code}`).toBe(expected);
  });
});

describe('a typed day to come', () => {
  it.each([
    ['hôm nay', '2024-06-05'],
    ['mai', '2024-06-06'],
    ['ngày mai ạ', '2024-06-06'],
    ['mốt', '2024-06-07'],
    ['ngày mốt', '2024-06-07'],
    ['ngày kia', '2024-06-07'],
    ['bữa nay', '2024-06-05'],
    ['today', '2024-06-05'],
    ['tomorrow', '2024-06-06'],
    ['5/6', '2024-06-05'],
    ['20/6', '2024-06-20'],
    ['ngày 20 tháng 6', '2024-06-20'],
    ['20', '2024-06-20'],
    ['20.6.2024', '2024-06-20'],
    ['1/12/2024', '2024-12-01'],
    ['4/6', 'D_PAST'],
    ['hôm qua', 'D_INVALID'],
    ['20/6/2023', 'D_PAST'],
    ['6/2024', 'D_NEED_DAY'],
    ['rằm tháng 5', 'D_LUNAR'],
    ['31/6', 'D_INVALID'],
    ['tuần sau', 'D_INVALID'],
  ])('on 05/06/2024, «%s» is %s', (typed, expected) => {
    const read = readComingDate(typed, TODAY);

    expect(read).toEqual(
      expected.startsWith('D_')
        ? { kind: 'reject', code: expected }
        : { kind: 'accept', date: expected },
    );
  });

  it('without a year at the end of the year means the next one', () => {
    const read = readComingDate('5/1', Temporal.PlainDate.from('2024-12-20'));

    expect(read).toEqual({ kind: 'accept', date: '2025-01-05' });
  });

  it('without a year is past for half a year, and then the next year’s', () => {
    const today = Temporal.PlainDate.from('2024-12-20');

    expect(readComingDate('20/6', today)).toEqual({ kind: 'reject', code: 'D_PAST' });
    expect(readComingDate('19/6', today)).toEqual({ kind: 'accept', date: '2025-06-19' });
    expect(readComingDate('19/6/2024', today)).toEqual({ kind: 'reject', code: 'D_PAST' });
  });
});
