import type { Feature } from 'write-excel-file/node';
import { columnName, headerRow, type SheetModel } from './model.ts';

/**
 * What write-excel-file has no option for: A4 landscape, fit to the width of the page, headers
 * repeated on each printed page, filters (libraries.md C).
 */
export function printLayout<Content>(sheets: readonly SheetModel[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : laidOut(xml, sheet);
          },
        },
        'xl/workbook.xml': { transform: (xml) => named(xml, sheets) },
      },
    },
  };
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** Characters that can still be read on the width of one page. */
const READABLE_WIDTH = 240;

function pageOf(sheet: SheetModel): string {
  if (sheet.picture !== undefined) return page('portrait', 1, 1);
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const pages = Math.max(1, Math.ceil(width / READABLE_WIDTH));
  return page('landscape', pages, 0);
}

/** A4; a height of 0 takes as many pages as there are rows. */
function page(orientation: 'landscape' | 'portrait', across: number, down: number): string {
  const fit = `fitToWidth="${across}" fitToHeight="${down}"`;
  return (
    '<pageMargins left="0.6" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" ${fit}/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>'
  );
}

/** The order of the elements is the standard's (ECMA-376, 18.3.1.99); Excel repairs any other. */
function laidOut(xml: string, sheet: SheetModel): string {
  const filter =
    sheet.filter === true && sheet.rows.length > 0 ? `<autoFilter ref="${tableOf(sheet)}"/>` : '';
  const ending = xml.includes('<drawing ') ? '<drawing ' : '</worksheet>';
  return xml
    .replace(/(<worksheet[^>]*>)/, `$1${FIT}`)
    .replace('</sheetData>', () => `</sheetData>${filter}`)
    .replace(ending, () => `${pageOf(sheet)}${ending}`);
}

function named(xml: string, sheets: readonly SheetModel[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (sheet.columns.length === 0) return [];
    const head = headerRow(sheet);
    const sheetName = quoted(sheet.name);
    const rows = `${sheetName}!$${head}:$${head}`;
    const frozen = sheet.frozenColumns ?? 0;
    const columns = frozen === 0 ? '' : `${sheetName}!$A:$${columnName(frozen - 1)},`;
    const area = `${sheetName}!${absolute(tableOf(sheet))}`;
    return [
      definedName('_xlnm.Print_Titles', index, `${columns}${rows}`),
      ...(sheet.filter === true && sheet.rows.length > 0
        ? [definedName('_xlnm._FilterDatabase', index, area, ' hidden="1"')]
        : []),
    ];
  });
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
}

function definedName(name: string, index: number, value: string, more = ''): string {
  return `<definedName name="${name}" localSheetId="${index}"${more}>${escaped(value)}</definedName>`;
}

/** The table with its headers: A3:K48. */
function tableOf(sheet: SheetModel): string {
  const head = headerRow(sheet);
  const right = columnName(Math.max(0, sheet.columns.length - 1));
  return `A${head}:${right}${head + sheet.rows.length}`;
}

function absolute(area: string): string {
  return area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
