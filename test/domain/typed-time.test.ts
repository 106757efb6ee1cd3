import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/domain/typed-time.ts';

describe('a typed time of day', () => {
  it.each([
    ['8h', '08:00'],
    ['8h30', '08:30'],
    ['8 giờ 30', '08:30'],
    ['8 giờ 30 phút', '08:30'],
    ['lúc 8g05', '08:05'],
    ['08:30', '08:30'],
    ['8.30', '08:30'],
    ['14:00', '14:00'],
    ['14', '14:00'],
    ['2 giờ chiều', '14:00'],
    ['chiều 2h30', '14:30'],
    ['8 giờ rưỡi', '08:30'],
    ['2 giờ rưỡi chiều', '14:30'],
    ['7h tối', '19:00'],
    ['8h sáng.', '08:00'],
    ['12h trưa', '12:00'],
    ['0h', '00:00'],
    ['23h59', '23:59'],
    ['8h30p', '08:30'],
    ['8hrưỡi', '08:30'],
    ['8 rưỡi', '08:30'],
    ['8 rưỡi sáng', '08:30'],
    ['tối 7 rưỡi', '19:30'],
    ['8h!!', '08:00'],
    ['2 giờ chiều 30 phút', '14:30'],
    ['12h30 chiều', '12:30'],
    ['14h chiều', '14:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)?.toString({ smallestUnit: 'minute' })).toBe(time);
  });

  it.each([
    '',
    'sáng',
    '25h',
    '8h60',
    '8h5m',
    'mấy giờ cũng được',
    '-8h',
    '8-9h',
    '20/11',
    '8,5',
    '1 2h',
    'rưỡi',
    '8h30 rưỡi',
    '24h',
    '12h tối',
  ])('«%s» is none', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});
