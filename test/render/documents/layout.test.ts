import { describe, expect, it } from 'vitest';
import { type OfficialPaper, printPaper } from '../../../src/render/documents/print.ts';
import { type Line, type OpenedDocx, openDocx } from '../../support/docx.ts';
import { hamletReport, LONG_NAME, letter, minutesPaper, report } from './papers.ts';

const read = async (paper: OfficialPaper) => openDocx(await printPaper(paper));

function line(document: OpenedDocx, text: string): Line {
  const found = document.lines.find((each) => each.text.startsWith(text));
  if (found === undefined) throw new Error(`no line «${text}»`);
  return found;
}

const look = ({ sizes, bold, italics, align }: Line) => ({
  points: sizes.map((size) => size / 2),
  bold,
  italics,
  align,
});
const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 254) / 10;

const PAPERS: readonly (readonly [string, OfficialPaper])[] = [
  ['a letter', letter()],
  ['a report', report()],
  ['minutes', minutesPaper()],
  ['a hamlet’s report', hamletReport()],
];

// conventions.md 2.2, line by line
describe('the layout of Nghị định 30/2020', () => {
  it.each(PAPERS)('%s: A4 with 20, 15, 20 and 30 mm of margin', async (_name, paper) => {
    const { sections } = await read(paper);
    for (const { margin } of sections) {
      expect(
        [margin['top'], margin['right'], margin['bottom'], margin['left']].map(millimetres),
      ).toEqual([20, 15, 20, 30]);
    }
    expect(sections[0]?.page).toEqual({ w: '11906', h: '16838', orient: 'portrait' });
  });

  it('turns only the wide table', async () => {
    const { sections } = await read(report());
    expect(sections.map(({ page }) => page)).toEqual([
      { w: '11906', h: '16838', orient: 'portrait' },
      { w: '16838', h: '11906', orient: 'landscape' },
    ]);
  });

  it.each(PAPERS)('%s: Times New Roman throughout, black', async (_name, paper) => {
    const { xml, headers, styles } = await read(paper);
    expect(styles).toContain(
      '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>',
    );
    expect(xml + headers.join('')).not.toContain('<w:rFonts');
    expect(xml).not.toMatch(/<w:color w:val="(?!000000|auto)/);
  });

  it.each(PAPERS)(
    '%s: page number in the middle above, not on the first page',
    async (_n, paper) => {
      const { headers, sections } = await read(paper);
      expect(sections.every(({ hasOwnFirstPage }) => hasOwnFirstPage)).toBe(true);
      expect(sections.every(({ numbers }) => numbers['start'] === '1')).toBe(true);
      const numbered = headers.filter((header) => header.includes('PAGE'));
      expect(numbered).toHaveLength(sections.length);
      for (const header of numbered) {
        expect(header).toContain('<w:jc w:val="center"/>');
        expect(header).toContain('<w:sz w:val="28"/>');
        expect(header).not.toContain('<w:i/>');
      }
      expect(headers.filter((header) => !header.includes('PAGE'))).toHaveLength(sections.length);
    },
  );

  it('Quốc hiệu and Tiêu ngữ: capitals 13 and 14, bold, one line each, the rule as long as the motto', async () => {
    const document = await read(letter());
    expect(look(line(document, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toEqual({
      points: [13],
      bold: true,
      italics: false,
      align: 'center',
    });
    expect(look(line(document, 'Độc lập - Tự do - Hạnh phúc'))).toEqual({
      points: [14],
      bold: true,
      italics: false,
      align: 'center',
    });
    expect(rules(document)[1]).toBeGreaterThan(3000);
    expect(rules(document)[1]).toBeLessThan(3800);
  });

  it('issuer: capitals 13, bold, no superior above a commune; its rule a third to a half of the line', async () => {
    const document = await read(letter());
    expect(document.tables[0]?.rows[0]?.[0]).toBe('ỦY BAN NHÂN DÂN\nXÃ TÙNG ẢNH');
    expect(look(line(document, 'XÃ TÙNG ẢNH'))).toEqual({
      points: [13],
      bold: true,
      italics: false,
      align: 'center',
    });
    // XÃ TÙNG ẢNH is about 1.850 wide
    expect(rules(document)[0]).toBeGreaterThanOrEqual(600);
    expect(rules(document)[0]).toBeLessThanOrEqual(950);
  });

  it('a body above the issuer is not bold', async () => {
    const document = await read(minutesPaper());
    expect(document.tables[0]?.rows[0]?.[0]).toBe(
      'ỦY BAN NHÂN DÂN\nXÃ TÙNG ẢNH\nHỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG',
    );
    expect(line(document, 'XÃ TÙNG ẢNH').bold).toBe(false);
    expect(line(document, 'THI ĐUA - KHEN THƯỞNG').bold).toBe(true);
  });

  it('number of size 13 with a gap for the clerk; place and date in italics of 14', async () => {
    const document = await read(letter());
    expect(look(line(document, 'Số:     /TTr-UBND'))).toEqual({
      points: [13],
      bold: false,
      italics: false,
      align: 'center',
    });
    expect(look(line(document, 'Tùng Ảnh, ngày 05 tháng 3 năm 2024'))).toEqual({
      points: [14],
      bold: false,
      italics: true,
      align: 'center',
    });
  });

  it('a hamlet has no number', async () => {
    expect((await read(hamletReport())).text).not.toContain('Số:');
  });

  it('kind in capitals and what it is about, 14 bold, a rule below', async () => {
    const document = await read(letter());
    for (const text of ['TỜ TRÌNH', 'Về việc đề nghị khen thưởng năm 2024']) {
      expect(look(line(document, text))).toEqual({
        points: [14],
        bold: true,
        italics: false,
        align: 'center',
      });
    }
    // the line is about 5.100 wide
    expect(rules(document)[2]).toBeGreaterThanOrEqual(1600);
    expect(rules(document)[2]).toBeLessThanOrEqual(2700);
  });

  it('bases in italics, each ends in a semicolon, the last one in a full stop', async () => {
    const document = await read(letter());
    const bases = document.lines.filter(({ text }) => text.startsWith('Căn cứ'));
    expect(bases.map(({ text }) => text)).toEqual([
      'Căn cứ Luật Thi đua, khen thưởng;',
      'Căn cứ Kế hoạch số 29/KH-UBND.',
    ]);
    expect(bases.every(({ italics }) => italics)).toBe(true);
  });

  it.each(PAPERS)(
    '%s: body of 14, justified, first line 1,27 cm, 6 pt between paragraphs',
    async (_n, paper) => {
      const { lines } = await read(paper);
      const body = lines.filter(({ align, inTable }) => align === 'both' && !inTable);
      expect(body.length).toBeGreaterThan(1);
      for (const { sizes, firstLine, before, after } of body) {
        expect(new Set(sizes)).toEqual(new Set([28]));
        expect(firstLine).toBe(720);
        expect(before).toBeGreaterThanOrEqual(120);
        expect(after).toBeGreaterThanOrEqual(120);
      }
    },
  );

  it.each(PAPERS)('%s: every text has 13 or 14, but the recipients', async (_name, paper) => {
    const { lines } = await read(paper);
    const small = lines.filter(({ sizes }) => sizes.some((size) => size !== 26 && size !== 28));
    expect(small.every(({ text }) => text === 'Nơi nhận:' || text.startsWith('- '))).toBe(true);
  });

  it('recipients: 12 bold italic, the list 11, Lưu last', async () => {
    const document = await read(letter());
    expect(look(line(document, 'Nơi nhận:'))).toMatchObject({
      points: [12],
      bold: true,
      italics: true,
    });
    const list = ['- Như trên;', '- Thường trực Đảng ủy, HĐND xã;', '- Lưu: VT.'];
    for (const text of list) {
      expect(look(line(document, text))).toMatchObject({ points: [11], bold: false });
    }
    expect(document.tables.at(-1)?.rows[0]?.[0]).toBe(['Nơi nhận:', ...list].join('\n'));
  });

  it('signature: TM., KT. and the title in capitals of 14, bold, no name', async () => {
    const document = await read(letter());
    expect(document.tables.at(-1)?.rows[0]?.[1]).toBe(
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
    );
    expect(look(line(document, 'KT. CHỦ TỊCH'))).toEqual({
      points: [14],
      bold: true,
      italics: false,
      align: 'center',
    });
  });

  it('minutes: the secretary on the left, who presided on the right, with their names', async () => {
    const [left = '', right] = (await read(minutesPaper())).tables.at(-1)?.rows[0] ?? [];
    expect(left.split('\n').slice(0, 2)).toEqual(['THƯ KÝ', 'Mẫu Thư Ký']);
    expect(right).toBe('CHỦ TRÌ\nMẫu Chủ Tịch');
  });

  it.each(PAPERS)('%s: ends in ./. once', async (_name, paper) => {
    const { text } = await read(paper);
    expect(text.match(/\.\/\./g)).toHaveLength(1);
    expect(text).not.toContain('..\n');
  });

  it.each([
    ['one', 1, 'Mẫu Ba'],
    ['forty, each with a name of sixty characters', 40, LONG_NAME],
    ['one with a name of 3.000 characters', 1, 'Mẫu '.repeat(750).trim()],
  ])('a list of %s keeps its widths, and its header on every page', async (_what, count, name) => {
    const table = (await read(letter(count, name))).tables[1];
    expect(table?.hasHeader).toBe(true);
    expect(table?.grid.reduce((sum, width) => sum + width, 0)).toBe(9354);
    expect(table?.rows).toHaveLength(count + 2);
    for (const widths of table?.widths ?? []) {
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9354);
    }
    expect(table?.rows.at(-1)?.[1]).toBe(name);
  });

  it('what is written by hand has a dotted line to the edge', async () => {
    const { xml, text } = await read(hamletReport());
    expect(text).toContain('- Ngày, tháng, năm sinh: \t');
    expect(xml).toContain('<w:tab w:val="right" w:pos="9354" w:leader="dot"/>');
  });

  it('signs of XML in names are no XML', async () => {
    expect((await read(letter(1, 'Mẫu <b>&"Ba'))).text).toContain('Mẫu <b>&"Ba');
  });
});

/** The lengths of the rules that are drawn, in the order in which they stand. */
function rules({ xml, tables }: OpenedDocx): readonly number[] {
  const [left = 0, right = 0] = tables[0]?.grid ?? [];
  const columns = [left, right, 9354];
  return [...xml.matchAll(/<w:pBdr>[\s\S]*?<w:ind w:left="(\d+)" w:right="(\d+)"/g)].map(
    ([, from, to], index) => (columns[index] ?? 0) - Number(from) - Number(to),
  );
}
