import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/telegram/pages.ts';

const turning = { before: '◀', after: '▶', dataOf: (page: number) => `list:${page}` };
const SEVEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('a page of a list', () => {
  it.each([
    [0, ['a', 'b', 'c'], 0, 0, ['▶ list:1']],
    [1, ['d', 'e', 'f'], 3, 1, ['◀ list:0', '▶ list:2']],
    [2, ['g'], 6, 2, ['◀ list:1']],
    [9, ['g'], 6, 2, ['◀ list:1']],
    [-1, ['a', 'b', 'c'], 0, 0, ['▶ list:1']],
  ])('%i of seven entries by threes', (page, shown, first, at, steps) => {
    const made = pageOf(SEVEN, page, 3, turning);

    expect(made).toMatchObject({ shown, first, at, pages: 3 });
    const row = made.steps.map((buttons) =>
      buttons.map((button) => `${button.text} ${'data' in button ? button.data : ''}`),
    );
    expect(row).toEqual([steps]);
  });

  it.each([
    [[], 3],
    [['a', 'b', 'c'], 3],
  ])('%j by threes is one page without steps', (all, size) => {
    expect(pageOf<string>(all, 1, size, turning)).toEqual({
      ...{ shown: all, first: 0, at: 0, pages: 1, steps: [] },
    });
  });
});
