import { describe, expect, it } from 'vitest';
import { damageOf } from '../../src/domain/file-content.ts';

const text = (content: string) => Buffer.from(content, 'utf8');
const hex = (content: string) => Buffer.from(content, 'hex');
const whole = {
  pdf: text('%PDF-1.7 nội dung %%EOF\n'),
  jpeg: hex('ffd8ffe000104a464946ffd9'),
  png: Buffer.concat([hex('89504e470d0a1a0a'), text('IHDR…IEND')]),
  webp: Buffer.concat([text('RIFF'), hex('10000000'), text('WEBPVP8 ')]),
  heic: Buffer.concat([hex('00000018'), text('ftypheic0000')]),
  docx: Buffer.concat([
    hex('504b0304'),
    text('[Content_Types].xml word/document.xml'),
    hex('504b0506'),
  ]),
  xlsx: Buffer.concat([
    hex('504b0304'),
    text('[Content_Types].xml xl/workbook.xml'),
    hex('504b0506'),
  ]),
  doc: hex('d0cf11e0a1b11ae10000'),
  html: text('<html>Lỗi 404</html>'),
} as const;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('what the bytes of a file are judged by', () => {
  it.each([
    ['quét.pdf', 'application/pdf', whole.pdf],
    ['QUET.PDF', 'application/octet-stream', whole.pdf],
    ['có dòng lạ phía trước.pdf', 'application/pdf', Buffer.concat([text('\n\n'), whole.pdf])],
    ['anh.jpg', 'image/jpeg', whole.jpeg],
    ['anh.jpeg', 'image/jpeg', whole.jpeg],
    ['anh.png', 'image/png', whole.png],
    ['không tên', 'image/jpeg', whole.jpeg],
    ['báo cáo.docx', DOCX, whole.docx],
    ['không tên', DOCX, whole.docx],
    ['bảng.xlsx', 'application/vnd.ms-excel', whole.xlsx],
  ])('«%s» (%s) that is what it says is fine', (name, mime, bytes) => {
    expect(damageOf(bytes, { name, mime })).toBeNull();
  });

  it.each([
    ['anh.jpg', whole.png],
    ['anh.jpg', whole.webp],
    ['anh.jpg', whole.heic],
    ['anh.png', whole.jpeg],
  ])('a picture of another kind, «%s», is a picture all the same', (name, bytes) => {
    expect(damageOf(bytes, { name, mime: 'image/jpeg' })).toBeNull();
  });

  it.each([
    ['a.pdf', 'application/pdf', 'empty', Buffer.alloc(0)],
    ['a.bin', 'application/octet-stream', 'empty', Buffer.alloc(0)],
    ['a.pdf', 'application/pdf', 'other_type', whole.jpeg],
    ['a.pdf', 'application/pdf', 'other_type', whole.docx],
    ['a.jpg', 'image/jpeg', 'other_type', whole.pdf],
    ['a.docx', DOCX, 'other_type', whole.doc],
    ['a.docx', DOCX, 'other_type', whole.xlsx],
    ['a.docx', DOCX, 'other_type', whole.pdf],
    ['a.pdf', 'application/pdf', 'damaged', whole.html],
    ['a.pdf', 'application/pdf', 'damaged', Buffer.alloc(5000)],
    ['a.pdf', 'application/pdf', 'damaged', whole.pdf.subarray(0, 12)],
    ['a.jpg', 'image/jpeg', 'damaged', whole.jpeg.subarray(0, 8)],
    ['a.png', 'image/png', 'damaged', whole.png.subarray(0, 10)],
    ['a.docx', DOCX, 'damaged', whole.docx.subarray(0, -4)],
    ['a.pdf', 'application/pdf', 'damaged', Buffer.concat([Buffer.alloc(1024), whole.pdf])],
  ])('«%s» (%s) is %s', (name, mime, damage, bytes) => {
    expect(damageOf(bytes, { name, mime })).toBe(damage);
  });

  it('of a type that is not known here nothing is said', () => {
    expect(damageOf(whole.html, { name: 'a.rtf', mime: 'application/rtf' })).toBeNull();
  });

  it('is looked at as it stands in a larger buffer', () => {
    const around = Buffer.concat([text('xx'), whole.pdf, text('yy')]);
    const within = new Uint8Array(around.buffer, around.byteOffset + 2, whole.pdf.length);
    expect(damageOf(within, { name: 'a.pdf', mime: 'application/pdf' })).toBeNull();
  });
});
