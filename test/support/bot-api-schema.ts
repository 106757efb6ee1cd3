import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

export type Schema = { readonly definitions: Readonly<Record<string, unknown>> };

const TYPES = dirname(createRequire(import.meta.url).resolve('@grammyjs/types/package.json'));
const CACHE = resolve(TYPES, '../../.cache/bot-api-schema');

let validator: ((definition: string, value: unknown) => string[]) | undefined;

/** What is wrong with a call by the types of the Bot API, deprecated fields included. */
export function validateCall(method: string, payload: unknown): string[] {
  return check(`Args_${method}`, payload);
}

/** What is wrong with an object that the sandbox sends to the bot. */
export function validateObject(type: 'Update' | 'Message', value: unknown): string[] {
  return check(`Object_${type}`, value);
}

/** The whole Bot API as one JSON schema. */
export function botApiSchema(): Schema {
  return loadSchema();
}

function check(definition: string, value: unknown): string[] {
  validator ??= createValidator(loadSchema());
  return validator(definition, value);
}

function createValidator(schema: Schema) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.removeKeyword('deprecated');
  ajv.addKeyword({ keyword: 'deprecated', validate: (isDeprecated: boolean) => !isDeprecated });
  ajv.addSchema({ $id: 'bot-api', ...schema });
  const compiled = new Map<string, ValidateFunction>();
  const names = new Map(
    Object.keys(schema.definitions).map((name) => [name.toLowerCase(), name] as const),
  );

  return (wanted: string, payload: unknown): string[] => {
    const name = names.get(wanted.toLowerCase());
    if (name === undefined) return [`${wanted} is not in the Bot API`];
    const validate = compiled.get(name) ?? ajv.compile({ $ref: `bot-api#/definitions/${name}` });
    compiled.set(name, validate);
    return validate(payload) ? [] : explain(validate.errors ?? []);
  };
}

/** Alternatives (`anyOf`) fail together; the deepest errors say most. */
function explain(errors: readonly ErrorObject[]): string[] {
  const lines = errors
    .filter((error) => error.keyword !== 'anyOf')
    .map(({ instancePath, message, keyword, params }) => {
      const what = keyword === 'deprecated' ? 'is deprecated' : message;
      return `${instancePath || '/'} ${what} ${JSON.stringify(params)}`;
    });
  return [...new Set(lines)].sort((a, b) => depth(b) - depth(a)).slice(0, 8);
}

function depth(line: string): number {
  return line.split(' ')[0]?.split('/').length ?? 0;
}

/** Generating takes seconds, so the schema of each version of the types is kept. */
function loadSchema(): Schema {
  const { version } = JSON.parse(readFileSync(join(TYPES, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const path = join(CACHE, `${version}-2.json`);
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(generateSchema()));
    renameSync(draft, path);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Schema;
}

/** One alias per method for its arguments, because the generator reads types, not signatures. */
function generateSchema(): Schema {
  const source = readFileSync(join(TYPES, 'methods.d.ts'), 'utf8');
  const aliases = [...source.matchAll(/^ {4}(\w+)\((args\??: )?/gm)].map((match) => {
    const from = match.index + match[0].length;
    const args = match[2] === undefined ? '{}' : argumentsAt(source, from);
    return `export type Args_${match[1]} = ${args};`;
  });
  const objects = 'export type Object_Update = Update;\nexport type Object_Message = Message;';
  const text = [source, objects, 'type F = string;', ...aliases].join('\n');
  const path = join(CACHE, `arguments-${process.pid}.ts`);
  writeFileSync(path, text.replaceAll('"./', `"${TYPES}/`));
  const generator = createGenerator({
    path,
    type: '*',
    expose: 'all',
    additionalProperties: false,
    skipTypeCheck: true,
    jsDoc: 'extended',
  });
  const schema = generator.createSchema('*') as Schema;
  rmSync(path);
  return schema;
}

function argumentsAt(source: string, from: number): string {
  const end = source.indexOf('\n    }): ', from);
  return source.slice(from, end) + '\n    }';
}
