/** The first Node.js that runs .ts files as they are, has Temporal, and suits better-sqlite3. */
const NEEDED = 26;

const KEY = 'operator-node-old';

/**
 * What to tell the person whose Node.js is too old, one line for each locale; nothing when it will
 * do. Plain JavaScript over the raw .ftl sources, for nothing else can be loaded there.
 */
export function oldNodeLines(found, sources) {
  if (Number.parseInt(found, 10) >= NEEDED) return [];
  return sources.map((source) => {
    const text = new RegExp(`^${KEY} = (.+)$`, 'm').exec(source)?.[1] ?? 'Node.js { $needed }!';
    return text.replaceAll('{ $found }', found).replaceAll('{ $needed }', String(NEEDED));
  });
}
