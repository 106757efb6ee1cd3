const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR'];
const CLOSED = [...DAMAGED, 'SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];
const PASSING = [
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'SQLITE_BUSY',
  'SQLITE_LOCKED',
];

/** Pages that cannot be read, or a disk that gives way. */
export function isDamage(error: unknown): error is Error {
  return hasCode(error, DAMAGED);
}

/** Nothing can be written: a full disk, a file that is read-only, damage. */
export function isUnwritable(error: unknown): error is Error {
  return hasCode(error, CLOSED);
}

/** Over in a while, maybe: a full disk, a read-only file, one that another program holds. */
export function isPassing(error: unknown): error is Error {
  return hasCode(error, PASSING);
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && codes.some((each) => code.startsWith(each));
}
