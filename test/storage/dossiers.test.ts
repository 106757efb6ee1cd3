import { describe, expect, it } from 'vitest';
import { createDossierStore } from '../../src/storage/dossiers.ts';
import { createFileStore } from '../../src/storage/files.ts';
import { createNominationStore } from '../../src/storage/nominations.ts';
import { createPeopleStore } from '../../src/storage/people.ts';
import { aDatabase } from '../telegram/edge.ts';

const at = Temporal.Instant.from('2024-12-09T02:00:00Z');
const later = at.add({ hours: 30 });

function aStore() {
  const db = aDatabase();
  db.exec(
    `INSERT INTO unit (id, code, name, kind, valid_from, valid_to, place)
     VALUES (7, 'T07', 'Thôn 7', 'hamlet', '2024-01-01', NULL, 0)`,
  );
  const by = createPeopleStore(db).enrol({
    telegramId: 1001,
    fullName: 'Mẫu Bảy',
    honorific: 'ong',
    consentedAt: at,
  }).id;
  const nominations = createNominationStore(db);
  const files = createFileStore(db);
  const store = createDossierStore(db);
  const nomination = (name: string) =>
    nominations.begin({
      year: 2024,
      unitId: 7,
      subject: 'individual',
      name,
      position: null,
      form: 'giay_khen_huyen',
      level: 'district',
      exemplarId: null,
      by,
      at,
    }).id;
  const file = (name: string) =>
    files.receive({
      fileUniqueId: `u-${name}`,
      fileId: `f-${name}`,
      name,
      mime: 'image/jpeg',
      size: 10,
      by,
      at,
    });
  const [one, other] = [nomination('Mẫu Thị Một'), nomination('Mẫu Thị Hai')];
  return { db, by, store, files, file, one, other };
}

describe('papers of dossiers', () => {
  it('HS3: several photos are the pages of one paper, in the order in which they came', () => {
    const { store, file, one, by } = aStore();
    const fileIds = [file('b.jpg'), file('a.jpg'), file('c.jpg')];

    store.file({
      paper: 'HS3',
      source: { kind: 'pages', fileIds },
      entries: [{ nominationId: one, daysLate: 0 }],
      by,
      at,
    });

    const [paper] = store.ofNomination(one);
    expect(paper).toMatchObject({ paper: 'HS3', isReturned: false, isLost: false, filedAt: at });
    expect(paper?.pages.map(({ name }) => name)).toEqual(['b.jpg', 'a.jpg', 'c.jpg']);
  });

  it('HS2: one set of minutes stands in all dossiers that it is about, and reopens in all of them', () => {
    const { store, file, one, other, by } = aStore();
    const id = store.file({
      paper: 'HS2',
      source: { kind: 'pages', fileIds: [file('bien-ban.pdf')] },
      entries: [one, other].map((nominationId) => ({ nominationId, daysLate: 0 })),
      by,
      at,
    });

    expect(store.entriesOf(id).map(({ nominationId }) => nominationId)).toEqual([one, other]);
    expect(store.giveBack(id, { at: later, by, why: 'Thiếu chữ ký' })).toBe(true);
    expect(store.giveBack(id, { at: later, by, why: 'Lần nữa' })).toBe(false);
    expect([one, other].map((each) => store.ofNomination(each)[0]?.returned?.why)).toEqual([
      'Thiếu chữ ký',
      'Thiếu chữ ký',
    ]);
  });

  it('a later paper takes the place of an earlier one in its own dossier only', () => {
    const { store, file, one, other, by } = aStore();
    const put = (name: string, ids: readonly number[]) =>
      store.file({
        paper: 'HS2',
        source: { kind: 'pages', fileIds: [file(name)] },
        entries: ids.map((nominationId) => ({ nominationId, daysLate: 0 })),
        by,
        at,
      });
    const first = put('chung.pdf', [one, other]);
    const second = put('rieng.pdf', [one]);

    expect(store.ofNomination(one).map(({ id }) => id)).toEqual([second]);
    expect(store.ofNomination(other).map(({ id }) => id)).toEqual([first]);
    expect(store.entriesOf(first).map(({ nominationId }) => nominationId)).toEqual([other]);
    expect([...store.ofYear(2024)].map(([id, papers]) => [id, papers[0]?.id])).toEqual([
      [one, second],
      [other, first],
    ]);
  });

  it('the first copy decides whether it was late; a better one days later stays as punctual', () => {
    const { store, file, one, other, by } = aStore();
    const put = (nominationId: number, name: string, daysLate: number) =>
      store.file({
        paper: 'HS3',
        source: { kind: 'pages', fileIds: [file(name)] },
        entries: [{ nominationId, daysLate }],
        by,
        at,
      });
    put(one, 'dung-han.pdf', 0);
    put(one, 'thay.pdf', 4);
    put(other, 'muon.pdf', 2);
    put(other, 'thay-muon.pdf', 9);

    expect(store.ofNomination(one)[0]?.daysLate).toBe(0);
    expect(store.ofNomination(other)[0]?.daysLate).toBe(2);
  });

  it('a page that Telegram no longer hands out makes the paper a lost one', () => {
    const { store, files, file, one, by } = aStore();
    const [kept, gone] = [file('1.jpg'), file('2.jpg')];
    files.keep(kept, new Uint8Array([1]));
    files.lose(gone, 'gone');
    store.file({
      paper: 'HS3',
      source: { kind: 'pages', fileIds: [kept, gone] },
      entries: [{ nominationId: one, daysLate: 0 }],
      by,
      at,
    });

    expect(store.ofNomination(one)[0]).toMatchObject({
      isLost: true,
      pages: [{ state: 'kept' }, { state: 'gone' }],
    });
  });

  it('is never deleted, and never pages and a document in one', () => {
    const { db, store, file, one, by } = aStore();
    const document = db
      .prepare(
        `INSERT INTO official_document (kind, subject, data, content, sha256, made_at, made_by)
         VALUES ('minutes', 'meeting:1', '{}', x'01', '${'a'.repeat(64)}', 5, ?) RETURNING id`,
      )
      .pluck()
      .get(by) as number;
    const id = store.file({
      paper: 'HS2',
      source: { kind: 'document', documentId: document },
      entries: [{ nominationId: one, daysLate: 0 }],
      by,
      at,
    });

    expect(() => db.prepare('DELETE FROM dossier_paper WHERE id = ?').run(id)).toThrow(
      'never deleted',
    );
    const page = db.prepare('INSERT INTO dossier_page VALUES (?, 1, ?)');
    expect(() => page.run(id, file('x.jpg'))).toThrow('a document or pages, not both');
  });
});
