import * as fc from 'fast-check';
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from '../../src/telegram/arrival.ts';
import { botApiSchema } from '../support/bot-api-schema.ts';
import { nastyText } from './nasty.ts';

type Node = {
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly not?: unknown;
};

/** Deeper than this only what must be there is there. */
const DEEPEST = 3;
const MOST_OPTIONAL = 4;

/** Who and where updates are about: those of the test and some that nobody knows. */
export type Whereabouts = {
  readonly people: readonly number[];
  readonly groups: readonly number[];
  /** Data of buttons, and commands with their slash. */
  readonly data: readonly string[];
  readonly commands: readonly string[];
};

/**
 * Any update of any kind that the types of the Bot API allow, from and about people and chats that the
 * bot knows or does not know.
 */
export function randomUpdate(where: Whereabouts): fc.Arbitrary<Update> {
  const { definitions } = botApiSchema() as { definitions: Readonly<Record<string, Node>> };

  function arbitrary(node: Node, depth: number, name = ''): fc.Arbitrary<unknown> {
    if (node.$ref !== undefined) return referred(node.$ref, depth);
    if (node.anyOf !== undefined) {
      return fc.oneof(...node.anyOf.filter(isPossible).map((one) => arbitrary(one, depth, name)));
    }
    if (node.const !== undefined) return fc.constant(node.const);
    if (node.enum !== undefined) return fc.constantFrom(...node.enum);
    switch (typeof node.type === 'string' ? node.type : node.type?.[0]) {
      case 'object':
        return object(node, depth);
      case 'array': {
        const item = lazily(() => arbitrary(node.items ?? {}, depth + 1));
        return fc.array(item, { maxLength: depth >= DEEPEST ? 0 : 3 });
      }
      case 'string':
        return name === 'data' ? fc.constantFrom(...where.data) : nastyText;
      case 'number':
        return number(name);
      case 'boolean':
        return fc.boolean();
      default:
        return fc.constant(null);
    }
  }

  function referred(ref: string, depth: number): fc.Arbitrary<unknown> {
    const name = decodeURIComponent(ref.slice('#/definitions/'.length));
    const definition = definitions[name] ?? {};
    if (name === 'User') return object(definition, depth, { id: fc.constantFrom(...where.people) });
    return lazily(() => arbitrary(definition, depth));
  }

  function object(
    { properties = {}, required = [] }: Node,
    depth: number,
    given: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
  ): fc.Arbitrary<unknown> {
    const possible = Object.keys(properties).filter((name) => isPossible(properties[name] ?? {}));
    const optional = possible.filter((name) => !required.includes(name));
    const most = depth >= DEEPEST ? 0 : MOST_OPTIONAL;
    const chosen = fc.subarray(optional, { maxLength: Math.min(most, optional.length) });
    return chosen.chain((more) => {
      const names = [...possible.filter((name) => required.includes(name)), ...more];
      const parts = names.map((name) => [
        name,
        given[name] ?? arbitrary(properties[name] ?? {}, depth + 1, name),
      ]);
      return fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>);
    });
  }

  function number(name: string): fc.Arbitrary<number> {
    if (name === 'date') return fc.constant(1_718_413_200);
    if (name.endsWith('chat_id')) return fc.constantFrom(...where.groups, -1_009_999_999_999);
    return fc.oneof(fc.nat(40), fc.integer(), fc.constantFrom(0, -1, 2 ** 31, 2 ** 52));
  }

  const { properties = {} } = definitions['Update'] ?? {};
  const kinds = Object.keys(properties).filter((name) => name !== 'update_id');
  return fc
    .oneof(
      { weight: 6, arbitrary: fc.constant('message') },
      { weight: 4, arbitrary: fc.constant('callback_query') },
      { weight: 1, arbitrary: fc.constantFrom('edited_message', 'my_chat_member') },
      // what Telegram never sends a bot that has not asked for it
      { weight: 3, arbitrary: fc.constantFrom(...kinds) },
    )
    .chain((kind) =>
      fc.tuple(fc.constant(kind), arbitrary(properties[kind] ?? {}, 0), likely(where)),
    )
    .map(([kind, event, it]) => ({ update_id: 0, [kind]: placed(kind, event, it) }));
}

/** Something that cannot be: the type `never`. */
function isPossible(node: Node): boolean {
  return node.not === undefined;
}

function lazily<Value>(make: () => fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.constant(null).chain(make);
}

type Likely = {
  readonly from: number;
  readonly chat: number | 'private' | null;
  readonly text: string | null;
  readonly data: string | null;
};

/** Somebody known, in a chat that is known, with words or a button: it gets further than to the first check. */
function likely({ people, groups, data, commands }: Whereabouts): fc.Arbitrary<Likely> {
  const command = fc
    .tuple(fc.constantFrom(...commands), fc.option(nastyText))
    .map(([name, rest]) => (rest === null ? name : `${name} ${rest}`.slice(0, 4096)));
  return fc.record({
    from: fc.constantFrom(...people),
    chat: fc.constantFrom(
      'private' as const,
      'private' as const,
      'private' as const,
      ...groups,
      null,
    ),
    text: fc.option(
      fc.oneof({ weight: 3, arbitrary: nastyText }, { weight: 1, arbitrary: command }),
    ),
    data: fc.option(fc.constantFrom(...data), { freq: 9 }),
  });
}

function placed(kind: string, event: unknown, { from, chat, text, data }: Likely): unknown {
  if (!ASKED_FOR.includes(kind)) return event;
  const fields: Record<string, unknown> = { ...asObject(event) };
  for (const name of ELSEWHERE) delete fields[name];
  if (chat === null) return fields;
  fields['from'] = { is_bot: false, first_name: 'Mẫu', ...asObject(fields['from']), id: from };
  const where =
    chat === 'private'
      ? { id: from, type: 'private', first_name: 'Mẫu' }
      : { id: chat, type: 'supergroup', title: 'Nhóm' };
  if (kind === 'callback_query') {
    const message = { message_id: 7, date: 1_718_413_200, text: 'x', chat: where };
    return { ...fields, message, ...(data === null ? {} : { data }) };
  }
  fields['chat'] = where;
  if (text === null || kind === 'my_chat_member') return fields;
  const length = /^\/\w+/.exec(text)?.[0].length;
  const entities = length === undefined ? [] : [{ type: 'bot_command', offset: 0, length }];
  return { ...fields, text, entities };
}

const ASKED_FOR: readonly string[] = ALLOWED_UPDATES;

/** Of messages that come as updates of their own kinds, and of what other bots' messages carry. */
const ELSEWHERE = [
  'business_connection_id',
  'guest_query_id',
  'direct_messages_topic',
  'inline_message_id',
];

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
