import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { qrPicture } from '../../src/features/enrolment/qr.ts';
import { type InvitationCard, renderInvitationSheet } from '../../src/render/invitation-sheet.ts';

async function cards(...duties: readonly string[]): Promise<readonly InvitationCard[]> {
  return Promise.all(
    duties.map(async (duty) => {
      const link = `https://t.me/bot?start=${encodeURIComponent(duty)}`;
      const qr = new Uint8Array(await qrPicture(link));
      return { title: 'UBND xã Tùng Ảnh kính mời', duty, how: 'Quét mã', link, qr };
    }),
  );
}

async function opened(...duties: readonly string[]) {
  const files = unzipSync(await renderInvitationSheet(await cards(...duties)));
  return {
    xml: strFromU8(files['word/document.xml'] ?? new Uint8Array()),
    pictures: Object.keys(files).filter((name) => name.startsWith('word/media/')),
  };
}

describe('a page of invitations', () => {
  it('holds a card with a code for each unit, two in a row that never breaks', async () => {
    const { xml, pictures } = await opened('Thôn 1', 'Thôn 2', 'Trạm Y tế <xã>');

    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit/g)).toHaveLength(2);
    expect(xml).toContain('Trạm Y tế &lt;xã&gt;');
    expect(pictures).toHaveLength(3);
  });

  it('is A4 with the margins of official documents', async () => {
    const { xml } = await opened('Thôn 1');

    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/);
  });
});
