export type StoredFile = {
  readonly id: string;
  readonly uniqueId: string;
  /** The `file_path` of getFile, below `/file/bot<token>/`. */
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
};

export type NewFile = {
  readonly kind: 'photo' | 'document' | 'voice' | 'sticker';
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mime: string;
};

export function createFileStore() {
  const byId = new Map<string, StoredFile>();
  const byPath = new Map<string, StoredFile>();

  function add(file: NewFile): StoredFile {
    const number = byId.size + 1;
    const dot = file.name.lastIndexOf('.');
    const extension = dot === -1 ? '' : file.name.slice(dot);
    const stored: StoredFile = {
      id: `sandbox-${file.kind}-${number}`,
      uniqueId: `u${number}`,
      path: `${file.kind}s/file_${number}${extension}`,
      name: file.name,
      mime: file.mime,
      bytes: file.bytes,
    };
    byId.set(stored.id, stored);
    byPath.set(stored.path, stored);
    return stored;
  }

  return {
    add,
    find: (id: string) => byId.get(id),
    findByPath: (path: string) => byPath.get(path),
    /** Throws for an id that the sandbox itself must know. */
    get(id: string): StoredFile {
      const found = byId.get(id);
      if (found === undefined) throw new Error(`The sandbox has no file ${id}`);
      return found;
    },
  };
}
