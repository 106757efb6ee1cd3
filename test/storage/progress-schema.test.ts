import { describe, expect, it } from 'vitest';
import { aDatabase } from '../telegram/edge.ts';

const SUM = 'a'.repeat(64);

function aFilledDatabase() {
  const db = aDatabase();
  db.exec(`
    INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place) VALUES (1, 'T01', 'Thôn 1', 'hamlet', '2024-01-01', NULL, 0);
    INSERT INTO past_figure VALUES (1, 'KT11', NULL, '2023-12', 780, NULL, 'Báo cáo', 5);
    INSERT INTO snapshot VALUES (1, 'month', '2024-05', 9, 1, '{}', '${SUM}');
  `);
  return db;
}

const past = (values: string) => `INSERT INTO past_figure VALUES (9, ${values})`;
const snapshot = (values: string) => `INSERT INTO snapshot VALUES (9, ${values})`;

describe('the schema of past figures and snapshots accepts', () => {
  it.each([
    ['a unit’s figure beside the commune’s', past(`'KT11', 1, '2023-12', 60, NULL, 'Sổ', 5`)],
    ['zero', past(`'KT11', NULL, '2023-11', 0, NULL, 'Sổ', 5`)],
    ['both numbers of a rate', past(`'KT17', NULL, '2023-12', 150, 150, 'Sổ', 5`)],
    [
      'the campaign’s snapshot beside the month’s',
      snapshot(`'campaign', '2024-05', 9, 1, '{}', '${SUM}'`),
    ],
  ])('%s', (_, sql) => {
    expect(aFilledDatabase().prepare(sql).run().changes).toBe(1);
  });
});

describe('the schema of past figures and snapshots refuses', () => {
  it.each([
    ['the same row and month twice', past(`'KT11', NULL, '2023-12', 1, NULL, 'Sổ', 5`), 'UNIQUE'],
    ['a month that is none', past(`'KT11', NULL, '2023-13', 1, NULL, 'Sổ', 5`), 'CHECK'],
    ['a negative figure', past(`'KT11', NULL, '2023-11', -1, NULL, 'Sổ', 5`), 'CHECK'],
    ['more than all', past(`'KT17', NULL, '2023-11', 2, 1, 'Sổ', 5`), 'CHECK'],
    ['nothing of nothing', past(`'KT17', NULL, '2023-11', 0, 0, 'Sổ', 5`), 'CHECK'],
    ['a figure from nowhere', past(`'KT17', NULL, '2023-11', 1, 2, '', 5`), 'CHECK'],
    ['an unknown unit', past(`'KT11', 7, '2023-11', 1, NULL, 'Sổ', 5`), 'FOREIGN KEY'],
    [
      'a second snapshot of a month',
      snapshot(`'month', '2024-05', 9, 1, '{}', '${SUM}'`),
      'UNIQUE',
    ],
    ['a kind that is none', snapshot(`'week', '2024-06', 9, 1, '{}', '${SUM}'`), 'CHECK'],
    ['a snapshot that is no JSON', snapshot(`'month', '2024-06', 9, 1, '{', '${SUM}'`), 'CHECK'],
    ['a checksum that is none', snapshot(`'month', '2024-06', 9, 1, '{}', 'a'`), 'CHECK'],
    ['a change of a snapshot', `UPDATE snapshot SET document = '[]'`, 'never changes'],
    ['the removal of a snapshot', 'DELETE FROM snapshot', 'is kept'],
    [
      'a snapshot put in another’s place',
      `INSERT OR REPLACE INTO snapshot VALUES (1, 'month', '2024-05', 9, 1, '[]', '${SUM}')`,
      'is kept',
    ],
  ])('%s', (_, sql, why) => {
    const db = aFilledDatabase();

    expect(() => db.exec(sql)).toThrow(why);
  });
});
