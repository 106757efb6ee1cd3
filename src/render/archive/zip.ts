import { zipSync } from 'fflate';

/** A file of an archive; folders are part of its name. */
export type ArchivedFile = { readonly path: string; readonly bytes: Uint8Array };
export type ArchiveModel = {
  readonly files: readonly ArchivedFile[];
  /** The date that unpacked files bear: the wall clock of Viet Nam, 2024-12-13T09:00:00. */
  readonly at: string;
};

/** Pictures, PDF and Word files are packed already: they are stored as they are. */
export function writeArchive({ files, at }: ArchiveModel): Uint8Array {
  // a zip has no time zone: it holds the fields of this local date
  const entries = files.map(({ path, bytes }) => [path, [bytes, { level: 0, mtime: at }]] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}
