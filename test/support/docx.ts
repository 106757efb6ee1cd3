import { strFromU8, unzipSync } from 'fflate';

/** One paragraph of a .docx as it was written. */
export type Line = {
  readonly text: string;
  /** Half points, of every run with text. */
  readonly sizes: readonly number[];
  readonly bold: boolean;
  readonly italics: boolean;
  readonly align: string | null;
  readonly firstLine: number | null;
  readonly before: number;
  readonly after: number;
  readonly inTable: boolean;
};

/** Reads a .docx back: its paragraphs, tables and sections, and the parts as XML. */
export function openDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const xml = part('word/document.xml');
  const headers = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/.test(name));
  return {
    xml,
    styles: part('word/styles.xml'),
    headers: headers.sort().map(part),
    lines: linesOf(xml),
    /** The text of all paragraphs, one a line. */
    text: linesOf(xml)
      .map(({ text }) => text)
      .join('\n'),
    tables: tablesOf(xml),
    sections: (xml.match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g) ?? []).map(sectionOf),
  };
}
export type OpenedDocx = ReturnType<typeof openDocx>;

function linesOf(xml: string): readonly Line[] {
  const tables = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
  }));
  return [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>|<w:p\/>/g)].map(({ index, 0: paragraph }) =>
    lineOf(
      paragraph,
      tables.some(({ from, to }) => index > from && index < to),
    ),
  );
}

function lineOf(paragraph: string, inTable: boolean): Line {
  const runs = (paragraph.match(/<w:r>[\s\S]*?<\/w:r>/g) ?? []).filter((run) => textOf(run) !== '');
  const is = (tag: string) => runs.length > 0 && runs.every((run) => isOn(run, tag));
  const attribute = (pattern: RegExp) => pattern.exec(paragraph)?.[1] ?? null;
  return {
    text: runs.map(textOf).join(''),
    sizes: runs.map((run) => Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1] ?? Number.NaN)),
    bold: is('b'),
    italics: is('i'),
    align: attribute(/<w:jc w:val="(\w+)"/),
    firstLine: Number(attribute(/w:firstLine="(\d+)"/)) || null,
    before: Number(attribute(/<w:spacing[^>]*w:before="(\d+)"/)),
    after: Number(attribute(/<w:spacing[^>]*w:after="(\d+)"/)),
    inTable,
  };
}

function isOn(run: string, tag: string): boolean {
  const found = new RegExp(`<w:${tag}(?: w:val="(\\w+)")?/>`).exec(run);
  return found !== null && found[1] !== 'false';
}

function textOf(run: string): string {
  const parts = [...run.matchAll(/<w:t(?: [^>]*)?>([\s\S]*?)<\/w:t>|<w:tab\/>/g)];
  return parts.map(([, text]) => (text === undefined ? '\t' : unescaped(text))).join('');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The cells' texts, row by row, and the widths that the table and its cells name. */
function tablesOf(xml: string) {
  return (xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []).map((table) => {
    const rows = table.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
    return {
      grid: [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)),
      widths: rows.map((row) =>
        [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"|<w:tcW w:w="(\d+)"/g)].map(
          ([, one, other]) => Number(one ?? other),
        ),
      ),
      hasHeader: /<w:tblHeader/.test(rows[0] ?? ''),
      rows: rows.map((row) =>
        (row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).map((cell) =>
          linesOf(cell)
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join('\n'),
        ),
      ),
    };
  });
}

function sectionOf(section: string) {
  const attributes = (tag: string): Readonly<Record<string, string>> => {
    const found = new RegExp(`<w:${tag} ([^>]*)/>`).exec(section)?.[1] ?? '';
    return Object.fromEntries([...found.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, n, v]) => [n, v]));
  };
  return {
    page: attributes('pgSz'),
    margin: attributes('pgMar'),
    numbers: attributes('pgNumType'),
    hasOwnFirstPage: section.includes('<w:titlePg'),
  };
}
