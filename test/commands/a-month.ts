import { dirname, join } from 'node:path';
import { createBackups } from '../../src/storage/backups.ts';
import { aCommune } from '../support/commune.ts';
import { aFilePath } from '../telegram/edge.ts';
import { aDesk } from './a-desk.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

export const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);

/** A month that has begun: heads of two hamlets, nightly copies, the clock at the minute's tick. */
export async function aMonth() {
  const path = aFilePath();
  const folder = join(dirname(path), 'backups');
  const backups = createBackups({ databasePath: path, folder, keep: 14, migrations: MIGRATIONS });
  const commune = await aCommune({ database: path, now: '2024-06-14T12:00', backups });
  commune.onlyFrom('2024-06');
  const three = commune.enrolled({ name: 'Mẫu Thôn Ba', role: 'reporter', unit: 'Thôn 3' });
  const four = commune.enrolled({ name: 'Mẫu Thôn Bốn', role: 'reporter', unit: 'Thôn 4' });
  const tick = async (time: string) => {
    commune.clock.jumpTo(at(time));
    await commune.app.tick();
    await commune.settle();
  };
  return { commune, path, folder, three, four, tick, desk: aDesk(path, commune.clock) };
}
