import type { Backups } from '../storage/backups.ts';
import type { Stores } from '../storage/stores.ts';

/** Writes down beside the nightly copies what was erased; mostly there is nothing new. */
export function createErasureKeeping(deps: {
  readonly stores: Pick<Stores, 'erasures'>;
  /** Null: no copies are made. */
  readonly backups: Pick<Backups, 'keepErasures'> | null;
}): () => void {
  const { stores, backups } = deps;
  let kept = 0;
  return () => {
    const last = stores.erasures.last();
    if (backups === null || last === kept) return;
    backups.keepErasures(stores.erasures.all());
    kept = last;
  };
}
