import { describe, expect, it } from 'vitest';
import { pageEnding, readPage, type SentPage } from '../../src/domain/dossier-page.ts';
import type { Reply } from '../../src/domain/reply.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function document(name: string, mime = 'application/octet-stream', size: number | null = 9): Reply {
  return { kind: 'document', fileId: 'f', fileUniqueId: 'u', name, mime, size };
}
const photo: Reply = { kind: 'photo', fileId: 'f', fileUniqueId: 'u', album: null };
const pages = (count: number): readonly SentPage[] =>
  Array.from({ length: count }, (_, index) => ({
    fileId: `f${index}`,
    fileUniqueId: `u${index}`,
    name: `${index}.jpg`,
    mime: 'image/jpeg',
    size: null,
  }));

describe('HS1–HS3: what is sent as a page of a paper', () => {
  it.each([
    [document('bao-cao.pdf'), 'bao-cao.pdf', 'application/pdf'],
    [document('BÁO CÁO.DOCX'), 'BÁO CÁO.DOCX', DOCX],
    [document('trang.jpg', 'image/heic'), 'trang.jpg', 'image/jpeg'],
    [document('v1.2 bản cuối.pdf'), 'v1.2 bản cuối.pdf', 'application/pdf'],
    [document('trang.JPEG'), 'trang.JPEG', 'image/jpeg'],
    [document('trang.png', 'image/png', null), 'trang.png', 'image/png'],
    [document('', 'application/pdf'), 'tep-1.pdf', 'application/pdf'],
    [document('không có đuôi', DOCX), 'không có đuôi', DOCX],
    [photo, 'trang-1.jpg', 'image/jpeg'],
  ])('%o is taken', (reply, name, mime) => {
    expect(readPage(reply, [])).toMatchObject({ kind: 'page', page: { name, mime } });
  });

  it.each([
    [{ kind: 'text', text: 'đây ạ' } as const, 'no_file'],
    [{ kind: 'other' } as const, 'no_file'],
    [{ kind: 'button', action: 'x' } as const, 'no_file'],
    [document('a.xlsx'), 'type'],
    [document('a.pdf.exe'), 'type'],
    [document('a.docm'), 'type'],
    [document('a.zip'), 'type'],
    [document('', 'video/mp4'), 'type'],
    [document('a.doc'), 'old_word'],
    [document('a.pdf', 'application/pdf', 0), 'no_content'],
    [document('a.pdf', 'application/pdf', 20_000_001), 'too_large'],
  ])('%o is not: %s', (reply, problem) => {
    expect(readPage(reply, [])).toEqual({ kind: 'problem', problem });
  });

  it('exactly 20 MB is taken', () => {
    expect(readPage(document('a.pdf', 'application/pdf', 20_000_000), []).kind).toBe('page');
  });

  it('ten pages are enough, and the same file again is no page more', () => {
    expect(readPage(photo, pages(9)).kind).toBe('page');
    expect(readPage(photo, pages(10))).toEqual({ kind: 'problem', problem: 'too_many' });
    expect(readPage({ ...photo, fileUniqueId: 'u3' }, pages(10))).toEqual({ kind: 'known' });
  });

  it('a long name keeps its ending', () => {
    const read = readPage(document(`${'Ơ'.repeat(300)}.pdf`), []);
    expect(read.kind === 'page' && read.page.name).toBe(`${'Ơ'.repeat(96)}.pdf`);
  });

  it.each([
    [`${'a'.repeat(96)}.pdf`, `${'a'.repeat(96)}.pdf`],
    ['a'.repeat(101), 'a'.repeat(100)],
    [`v1.2 ${'a'.repeat(95)}`, `v1.2 ${'a'.repeat(95)}`],
    [`v1.2 ${'a'.repeat(96)}.pdf`, `v1.2 ${'a'.repeat(91)}.pdf`],
    // no half of a sign that takes two units
    [`${'a'.repeat(95)}🌾🌾.pdf`, `${'a'.repeat(95)}.pdf`],
    [`${'a'.repeat(94)}🌾🌾.pdf`, `${'a'.repeat(94)}🌾.pdf`],
  ])('the name %s is kept as %s', (name, kept) => {
    const read = readPage(document(name, 'application/pdf'), []);
    expect(read.kind === 'page' && read.page.name).toBe(kept);
  });

  it.each([
    [{ name: 'a.PDF', mime: 'application/pdf' }, 'pdf'],
    [{ name: 'a', mime: DOCX }, 'docx'],
    [{ name: 'a', mime: 'x/y' }, 'bin'],
  ])('the ending of %o is %s', (page, ending) => {
    expect(pageEnding(page)).toBe(ending);
  });
});
