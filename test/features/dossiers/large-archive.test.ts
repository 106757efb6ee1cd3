import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { zipAside } from '../../../src/render/archive/zip-aside.ts';
import type { Commune } from '../../support/commune.ts';
import { approved, december } from './scene.ts';

const MEGABYTE = 1_000_000;
const THREE = { unit: 'Thôn 3', name: 'Mẫu Thị Ba' };

/** A signed paper of several scans that no packing makes smaller, fetched already. */
function scansOf(made: Commune, nominationId: number, megabytes: readonly number[]): void {
  const { dossiers, files } = made.app.stores;
  const at = made.clock.now();
  const fileIds = megabytes.map((size, index) => {
    const sent = { fileUniqueId: `u${index}`, fileId: `f${index}`, name: `trang-${index + 1}.pdf` };
    const id = files.receive({ ...sent, mime: 'application/pdf', size: null, by: 1, at });
    files.keep(id, randomBytes(size * MEGABYTE));
    return id;
  });
  const entries = [{ nominationId, daysLate: 0 }];
  dossiers.file({ paper: 'HS3', source: { kind: 'pages', fileIds }, entries, by: 1, at });
}

describe('an archive as large as Telegram takes', () => {
  it('PR14: of 47 MB leaves as one file, with everything in it', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    scansOf(made, id, [19, 19, 9]);
    await head.say('/hoso');

    await head.press('1');
    await head.press('Tải hồ sơ này (.zip)');

    const document = head.document();
    expect(document?.name).toBe('ho-so-KT24-01.zip');
    expect(document?.bytes.length).toBeGreaterThan(47 * MEGABYTE);
    expect(document?.bytes.length).toBeLessThan(50 * MEGABYTE);
    expect(head.lastText()).toContain('3 tệp');
  }, 60_000);

  it('of 49 MB is not packed: its size is said, and the way to it in parts', async () => {
    const { made, head } = await december();
    const [id = 0] = approved(made, [THREE]);
    scansOf(made, id, [19, 19, 11]);
    await head.say('/hoso');

    await head.press('1');
    await head.press('Tải hồ sơ này (.zip)');

    expect(head.lastText()).toContain('49 MB');
    expect(head.document()).toBeUndefined();
  });
});

describe('packing aside', () => {
  it('takes the bytes over, so that 48 MB stand in memory at most twice', async () => {
    const files = [16, 16, 16].map((size, index) => ({
      path: `trang ${index}.pdf`,
      bytes: new Uint8Array(new ArrayBuffer(size * MEGABYTE)).fill(index),
    }));
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }, 2);

    const archive = await zipAside({ files, at: '2024-12-13T09:00:00' });

    clearInterval(watch);
    expect(archive.length).toBeGreaterThan(48 * MEGABYTE);
    expect(files.map(({ bytes }) => bytes.length)).toEqual([0, 0, 0]);
    expect(peak).toBeLessThan(60 * MEGABYTE);
  });

  it('copies what shares its buffer with others', async () => {
    const bytes = Buffer.from('một trang');

    await zipAside({ files: [{ path: 'a.pdf', bytes }], at: '2024-12-13T09:00:00' });

    expect(bytes.toString()).toBe('một trang');
  });
});
