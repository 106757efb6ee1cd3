import { describe, expect, it } from 'vitest';
import { readChoices } from '../../src/domain/event-choices.ts';

const [person, group] = ['individual', 'collective'] as const;

describe('who was chosen at a selection (PR10)', () => {
  it.each([
    ['Mẫu Văn Hải 18/20', 'Mẫu Văn Hải', 18, 20, person],
    ['1. Bà Mẫu Thị Lan: được 18 trên 20 phiếu', 'Bà Mẫu Thị Lan', 18, 20, person],
    ['- Mẫu Văn Hải – 18 / 20 phiếu', 'Mẫu Văn Hải', 18, 20, person],
    ['18/20 Mẫu Văn Hải', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu A được 18 phiếu trên tổng số 20 phiếu', 'Mẫu A', 18, 20, person],
    ['Mẫu G với 12 phiếu trong 15', 'Mẫu G', 12, 15, person],
    ['mau van ba duoc 15 tren 20 phieu', 'mau van ba', 15, 20, person],
    ['Mẫu Văn Hải 18/20 phiếu, đạt 90%', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải (18/20)', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải, Trưởng thôn: 18/20', 'Mẫu Văn Hải, Trưởng thôn', 18, 20, person],
    ['Mẫu Không 0/20', 'Mẫu Không', 0, 20, person],
    ['Chi hội Phụ nữ (20/20)', 'Chi hội Phụ nữ', 20, 20, group],
    ['Tổ 3 - 20/20 phiếu (100%)', 'Tổ 3', 20, 20, group],
    ['Thôn 3 18/20', 'Thôn 3', 18, 20, group],
    ['Mẫu D (tập thể) 3/5', 'Mẫu D', 3, 5, group],
    ['Hội Mẫu (cá nhân) 3/5', 'Hội Mẫu', 3, 5, person],
    // Tô and Đoàn are family names, Tổ and Đoàn thanh niên are not
    ['Tô Văn A 3/5', 'Tô Văn A', 3, 5, person],
    ['Đoàn Văn B 3/5', 'Đoàn Văn B', 3, 5, person],
    ['Đoàn thanh niên 3/5', 'Đoàn thanh niên', 3, 5, group],
    ['Hải 1/2', 'Hải', 1, 2, person],
    ['12) Mẫu Văn Hải 1/2', 'Mẫu Văn Hải', 1, 2, person],
    ['12 . Mẫu Văn Hải 1/2', 'Mẫu Văn Hải', 1, 2, person],
    ['•Mẫu Văn Hải 1/2', 'Mẫu Văn Hải', 1, 2, person],
    ['18/20 – Mẫu Văn Hải', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải: 18/20 Thôn 3', 'Mẫu Văn Hải: Thôn 3', 18, 20, person],
    ['Mẫu Văn Hải:18/20 Thôn 3', 'Mẫu Văn Hải: Thôn 3', 18, 20, person],
    ['Mẫu Văn Hải 18/20 Thôn 3', 'Mẫu Văn Hải Thôn 3', 18, 20, person],
    ['Mẫu Văn Hải ( 18/20 )', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải 18/20 đồng ý', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải 18 phiếu/20 phiếu tán thành', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải 18 trong tổng 20 người bầu', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải đạt 18/20 đại biểu', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải 18/20 (90%) Thôn 3', 'Mẫu Văn Hải Thôn 3', 18, 20, person],
    ['Mẫu Văn Hải 18/20, tỷ lệ 90 %', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải 18/20 ( đạt tỉ lệ 90,5% )', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu Văn Hải 18/20 duoc ty le90.25%', 'Mẫu Văn Hải', 18, 20, person],
    ['Mẫu D (Tập thể) Thôn 3 3/5', 'Mẫu D Thôn 3', 3, 5, group],
    ['Hội Mẫu(cá nhân) 3/5', 'Hội Mẫu', 3, 5, person],
    ['to 3 3/5', 'to 3', 3, 5, group],
    ['to van a 3/5', 'to van a', 3, 5, person],
    ['Câu lạc bộ 3/5', 'Câu lạc bộ', 3, 5, group],
    ['Mẫu Một 1/100000', 'Mẫu Một', 1, 100_000, person],
    [`${'m'.repeat(120)} 1/2`, 'm'.repeat(120), 1, 2, person],
  ])('«%s»', (line, name, inFavour, votes, kind) => {
    expect(readChoices(line)).toEqual({
      kind: 'read',
      choices: [{ kind, name, inFavour, votes }],
    });
  });

  it('one a line, or parted by semicolons, empty lines left out', () => {
    const read = readChoices('Mẫu A 1/2\n\nMẫu B 2/2; Mẫu C 0/2');

    expect(read).toMatchObject({
      choices: [{ name: 'Mẫu A' }, { name: 'Mẫu B' }, { name: 'Mẫu C' }],
    });
  });

  it.each([
    ['Mẫu B', 'no_votes'],
    ['Mẫu B 90%', 'no_votes'],
    ['Mẫu E 1.800/2.000', 'no_votes'],
    ['18/20', 'no_name'],
    ['Mẫu B 21/20', 'more_than_cast'],
    ['Mẫu C 0/0', 'nobody_voted'],
    ['Mẫu C 1/100001', 'nobody_voted'],
    [' Mẫu C', 'no_votes'],
    ['Mẫu C 5/18/20', 'no_votes'],
    ['Mẫu C 1.500/20', 'no_votes'],
    ['Mẫu C 15/2.000', 'no_votes'],
    [`${'m'.repeat(121)} 1/2`, 'long_name'],
    [`${'Mẫu '.repeat(40)} 1/2`, 'long_name'],
  ])('not «%s»: %s', (line, why) => {
    expect(readChoices(`Mẫu A 1/2\n${line}`)).toEqual({
      kind: 'wrong',
      line: line.trim().replace(/\s+/g, ' '),
      why,
    });
  });

  it('are at least one and at most fifty', () => {
    expect(readChoices(' \n ')).toEqual({ kind: 'empty' });
    expect(readChoices('Mẫu A 1/2\n'.repeat(50))).toMatchObject({ kind: 'read' });
    expect(readChoices('Mẫu A 1/2\n'.repeat(51))).toEqual({ kind: 'too_many' });
  });
});
