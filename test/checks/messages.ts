import { type Entry, type Message, type Pattern, parse, type Term, Visitor } from '@fluent/syntax';

/** One .ftl file as the checks see it. */
export type Locale = {
  readonly messages: ReadonlyMap<string, Message>;
  /** Names of all messages and terms in the order of the file, repeated ones repeated. */
  readonly names: readonly string[];
  /** What the parser could not read, and entries without a value or with attributes. */
  readonly faults: readonly string[];
  /** The variables of each message, those of the messages and terms it refers to included. */
  readonly variables: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Parses an .ftl source, keeping everything that the tolerant runtime parser would drop. */
export function readLocale(source: string): Locale {
  const entries = parse(source, { withSpans: true }).body;
  const faults: string[] = [];
  const named = new Map<string, Message | Term>();
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.type === 'Junk') faults.push(`line ${lineOf(source, entry)}: cannot be read`);
    if (entry.type !== 'Message' && entry.type !== 'Term') continue;
    const name = entry.type === 'Term' ? `-${entry.id.name}` : entry.id.name;
    names.push(name);
    named.set(name, entry);
    if (entry.attributes.length > 0) faults.push(`${name}: attributes are not used here`);
    if (entry.value === null) faults.push(`${name}: has no text`);
  }
  const messages = new Map([...named].flatMap(([k, v]) => (v.type === 'Message' ? [[k, v]] : [])));
  const variables = new Map(
    [...messages.keys()].map((name) => [name, variablesOf(name, named, new Set())]),
  );
  return { messages, names, faults, variables };
}

/** Stands where a placeable stood. */
const PLACEABLE = '\uFFFC';

/** The literal text of a pattern with a mark for each placeable; variants included. */
export function literalText(pattern: Pattern | null): string {
  const parts: string[] = [];
  if (pattern === null) return '';
  const visitor = new (class extends Visitor {
    override visitTextElement(node: { readonly value: string }): void {
      parts.push(node.value);
    }
    override visitPlaceable(node: Parameters<Visitor['genericVisit']>[0]): void {
      parts.push(PLACEABLE);
      this.genericVisit(node);
    }
  })();
  visitor.visit(pattern);
  return parts.join('');
}

function variablesOf(
  name: string,
  named: ReadonlyMap<string, Message | Term>,
  seen: Set<string>,
): Set<string> {
  const found = new Set<string>();
  const entry = named.get(name);
  if (entry === undefined || seen.has(name)) return found;
  seen.add(name);
  const refer = (target: string) => {
    for (const variable of variablesOf(target, named, seen)) found.add(variable);
  };
  const visitor = new (class extends Visitor {
    override visitVariableReference(node: { readonly id: { readonly name: string } }): void {
      found.add(node.id.name);
    }
    override visitMessageReference(node: { readonly id: { readonly name: string } }): void {
      refer(node.id.name);
    }
    override visitTermReference(node: { readonly id: { readonly name: string } }): void {
      refer(`-${node.id.name}`);
    }
  })();
  visitor.visit(entry);
  return found;
}

function lineOf(source: string, entry: Entry): number {
  return source.slice(0, entry.span?.start ?? 0).split('\n').length;
}
