import { describe, expect, it } from 'vitest';
import { openDocx } from '../../support/docx.ts';
import { anOffice } from './office.ts';

const JUNE = { kind: 'month_report', month: '2024-06' } as const;

function july() {
  const office = anOffice('2024-07-05T09:00:00');
  office.open('2024-07-05T09:00:00');
  office.reported('T01', '2024-06', { KT11: 65 });
  const versions = () => office.stores.officialDocuments.versions('month_report', 'month:2024-06');
  const nextDay = () => office.clock.jumpTo(office.clock.now().add({ hours: 24 }));
  return { office, versions, nextDay };
}

describe('what was printed is kept', () => {
  it('made again with nothing changed, also on another day, is the one that was made', async () => {
    const { office, versions, nextDay } = july();
    const first = await office.made(JUNE);
    nextDay();

    const second = await office.made(JUNE);
    expect(second).toEqual({ ...first, bytes: Buffer.from(first.bytes), isNew: false });
    expect(versions()).toHaveLength(1);
  });

  it('a figure that was accepted since makes a version more; the earlier one stays as it was', async () => {
    const { office, versions } = july();
    const first = await office.made(JUNE);
    office.reported('T02', '2024-06', { KT11: 70 });
    expect(office.documents.standing(JUNE).hasChanged).toBe(true);

    const second = await office.made(JUNE);
    expect(second.isNew).toBe(true);
    expect(openDocx(second.bytes).text).toContain('Đàn lợn: đạt 135 con');
    const kept = office.stores.officialDocuments.content(first.documentId) ?? new Uint8Array();
    expect(openDocx(kept).text).toContain('Đàn lợn: đạt 65 con');
    expect(versions().map(({ id }) => id)).toEqual([first.documentId, second.documentId]);
  });

  it('with a new day and the same signature on request only', async () => {
    const { office, nextDay } = july();
    await office.made(JUNE, { signatory: 'pho_chu_tich' });
    expect(office.documents.standing(JUNE)).toMatchObject({
      hasChanged: false,
      isOfAnotherDay: false,
    });
    nextDay();
    expect(office.documents.standing(JUNE)).toMatchObject({
      hasChanged: false,
      isOfAnotherDay: true,
    });

    const { bytes, isNew } = await office.made(JUNE, { redate: true });
    const { text } = openDocx(bytes);
    expect(isNew).toBe(true);
    expect(text).toContain('Tùng Ảnh, ngày 06 tháng 7 năm 2024');
    expect(text).toContain('KT. CHỦ TỊCH');
  });

  it('two people at once make one', async () => {
    const { office, versions } = july();
    const [one, other] = await Promise.all([office.made(JUNE), office.made(JUNE)]);
    expect(one.documentId).toBe(other.documentId);
    expect(versions()).toHaveLength(1);
  });

  it('with the data that it used and who made it, in the journal too', async () => {
    const { office, versions } = july();
    const { documentId } = await office.made(JUNE);
    const [version] = versions();
    expect(JSON.parse(version?.data ?? '{}')).toMatchObject({
      kind: 'month_report',
      head: { number: 'Số:     /BC-UBND' },
    });
    const line = office.db.prepare(
      `SELECT actor_id, subject FROM audit WHERE action = 'make document'`,
    );
    expect(line.all()).toEqual([{ actor_id: office.by, subject: `document:${documentId}` }]);
  });

  it('can be neither changed nor deleted', async () => {
    const { office } = july();
    await office.made(JUNE);
    expect(() => office.db.exec(`UPDATE official_document SET data = '{}'`)).toThrow('stays');
    expect(() => office.db.exec('DELETE FROM official_document')).toThrow('stays');
  });

  it('a plan that says nothing of documents makes none, and says what to do', async () => {
    const { office } = july();
    const row = office.db.prepare('SELECT document FROM plan_version').pluck().get();
    const { officialDocuments: _gone, ...older } = JSON.parse(String(row)) as Record<
      string,
      unknown
    >;
    office.stores.plans.add(older, 2024, office.clock.now());

    const outcome = await office.documents.make(JUNE, office.by);
    expect(outcome).toEqual({
      kind: 'missing',
      what: [
        'Kế hoạch chưa nêu cơ quan ban hành, nơi nhận và người ký của văn bản này (trang «Văn bản» của tệp kế hoạch).',
      ],
    });
  });
});
