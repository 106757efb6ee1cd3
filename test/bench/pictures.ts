import type { Picture } from '../../src/render/data.ts';
import { renderDigest, renderProgress } from '../../src/render/pictures.ts';
import { aDigest, aProgress, longNames } from '../render/sample-pictures.ts';
import { median, tableText } from './statistics.ts';

const WARM_UPS = 20;
const PICTURES = 60;

/** Time and size of each picture, and whether the memory of this process goes on growing. */
export async function picturesTable(): Promise<string> {
  const kinds: readonly (readonly [name: string, render: () => Promise<Picture>])[] = [
    ['digest of 12 units', () => renderDigest(aDigest(7))],
    ['46 targets', () => renderProgress(aProgress(7))],
    ['digest of 40 units', () => renderDigest(aDigest(8, longNames(40)))],
  ];
  const header = [`${PICTURES} pictures`, 'p50 ms', 'KB', 'MB before', 'MB after'];
  const rows: string[][] = [];
  for (const [name, render] of kinds) {
    for (let count = 0; count < WARM_UPS; count += 1) await render();
    const before = megabytes();
    const times: number[] = [];
    let bytes = 0;
    for (let count = 0; count < PICTURES; count += 1) {
      const began = performance.now();
      bytes = (await render()).png.byteLength;
      times.push(performance.now() - began);
    }
    rows.push([name, median(times).toFixed(0), (bytes / 1000).toFixed(0), before, megabytes()]);
  }
  return tableText([header, ...rows]);
}

function megabytes(): string {
  return (process.memoryUsage.rss() / 1e6).toFixed(0);
}
