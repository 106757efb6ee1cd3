import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Erasure } from './erasures.ts';

const Erasures = z.array(
  z.strictObject({ kind: z.enum(['person', 'name']), hash: z.string().length(64) }),
);

/**
 * What was erased, beside the copies that may still hold it; none where there is no such file, or none
 * that can be read: the database itself knows it, too.
 */
export function readErasures(path: string): readonly Erasure[] {
  try {
    return Erasures.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent || error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

/** Adds to what is written down there already; for its owner only, whole or not at all. */
export function keepErasures(path: string, erasures: readonly Erasure[]): void {
  const all = [...readErasures(path), ...erasures];
  const once = [...new Map(all.map((it) => [`${it.kind}:${it.hash}`, it])).values()];
  writeFileSync(`${path}.part`, JSON.stringify(once), { mode: 0o600 });
  renameSync(`${path}.part`, path);
}
