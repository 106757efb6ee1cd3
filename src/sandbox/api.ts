import { ApiFailure, type FailureParameters } from './failure.ts';
import type { Fault, Faults } from './faults.ts';
import { CHATS } from './methods/chats.ts';
import { type BotCommand, COMMANDS, createCommandStore } from './methods/commands.ts';
import { EDITING } from './methods/edit.ts';
import type { Context, Methods } from './methods/method.ts';
import { OWN } from './methods/own.ts';
import { SENDING } from './methods/send.ts';
import type { Payload, Uploads } from './payload.ts';
import { decodeCall, type IncomingRequest } from './request.ts';
import type { Signal } from './updates.ts';

const METHODS: Methods = { ...OWN, ...SENDING, ...EDITING, ...CHATS, ...COMMANDS };

/** What goes back over the wire; a `stall` never answers, a `dead` socket closes unanswered. */
export type ServerReply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly contentType: string;
      readonly body: string | Uint8Array;
    }
  | { readonly kind: 'stall' }
  | { readonly kind: 'dead'; readonly code: 'ECONNREFUSED' | 'ECONNRESET' };

type CallRecord = { readonly method: string; readonly payload: Payload; readonly outcome: string };

type Deps = Omit<Context, 'commands'> & {
  readonly token: string;
  readonly faults: Faults;
  readonly inspect: (method: string, payload: Payload) => readonly string[];
  /** Takes what the schema, the limits or the sandbox itself object to. */
  readonly object: (method: string, payload: Payload, problem: string) => void;
  readonly record: (call: CallRecord) => void;
};

export type Api = ReturnType<typeof createApi>;

/** The Bot API server: finds the method, meets the planned fault, carries out, answers. */
export function createApi(deps: Deps) {
  const commands = createCommandStore();
  const context: Context = { ...deps, commands };
  const { world, token, faults } = deps;

  /** One HTTP request to `/bot<token>/<method>` or `/file/bot<token>/<path>`. */
  async function handle(request: IncomingRequest): Promise<ServerReply> {
    const path = decodeURIComponent(request.path.split('?')[0] ?? '');
    const [, isFile, givenToken, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(path) ?? [];
    if (givenToken === undefined || rest === undefined) return failed(404, 'Not Found');
    if (givenToken !== token) return failed(401, 'Unauthorized');
    if (isFile !== undefined) return download(rest);
    return callMethod(rest, request);
  }

  function download(path: string): ServerReply {
    const fault = faults.take('download', undefined);
    if (fault !== undefined) return faultReply(fault);
    const file = world.files.findByPath(path);
    if (file === undefined) return failed(404, 'Not Found');
    return { kind: 'answer', status: 200, contentType: file.mime, body: file.bytes };
  }

  async function callMethod(name: string, request: IncomingRequest): Promise<ServerReply> {
    let decoded: ReturnType<typeof decodeCall>;
    try {
      decoded = decodeCall(request);
    } catch {
      return failed(400, "Bad Request: can't parse the request");
    }
    const { payload, files } = decoded;
    inspect(name, payload);
    const fault = faults.take(name.toLowerCase(), payload['chat_id']);
    if (fault !== undefined && fault.kind !== 'lost-response') {
      record(name, payload, fault.kind);
      return faultReply(fault);
    }
    const reply = await carryOut(name, payload, files, request.signal);
    if (fault === undefined) return reply;
    return { kind: 'dead', code: 'ECONNRESET' };
  }

  async function carryOut(
    name: string,
    payload: Payload,
    files: Uploads,
    signal?: Signal,
  ): Promise<ServerReply> {
    try {
      const result = await run(name, payload, files, signal);
      record(name, payload, 'ok');
      return json(200, { ok: true, result });
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure(500, String(error));
      record(name, payload, failure.message);
      if (failure.isMistake) deps.object(name, payload, failure.message);
      return failed(failure.code, failure.message, failure.parameters);
    }
  }

  function run(name: string, payload: Payload, files: Uploads, signal?: Signal): unknown {
    const method = METHODS[name.toLowerCase()];
    if (method === undefined) throw new ApiFailure(404, 'Not Found: method not found');
    const unknown = Object.keys(payload).filter((key) => !method.takes.includes(key));
    if (unknown.length > 0) {
      throw new ApiFailure(501, `The sandbox's ${name} does not know ${unknown.join(', ')}`);
    }
    return method.run({ payload, files, signal, context });
  }

  function inspect(name: string, payload: Payload): void {
    for (const problem of deps.inspect(name, payload)) deps.object(name, payload, problem);
  }

  function record(method: string, payload: Payload, outcome: string): void {
    if (method.toLowerCase() !== 'getupdates') deps.record({ method, payload, outcome });
  }

  function commandsFor(chatId: number, userId: number): readonly BotCommand[] {
    const language = world.person(userId).languageCode ?? '';
    return commands.menuFor(world.chat(chatId), userId, language);
  }

  return {
    handle,
    commandsFor,
    /** A method that the bot put into its answer to a webhook call; its result goes nowhere. */
    execute: (name: string, payload: Payload) => {
      inspect(name, payload);
      return carryOut(name, payload, new Map());
    },
  };
}

function json(status: number, value: unknown): ServerReply {
  const body = JSON.stringify(value);
  return { kind: 'answer', status, contentType: 'application/json', body };
}

function failed(code: number, description: string, parameters?: FailureParameters): ServerReply {
  const more = parameters === undefined ? {} : { parameters };
  return json(code, { ok: false, error_code: code, description, ...more });
}

function faultReply(fault: Fault): ServerReply {
  const seconds = fault.retryAfter ?? 1;
  switch (fault.kind) {
    case '429':
      return failed(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    case '500':
      return failed(500, 'Internal Server Error');
    case '502-html': {
      const body = '<html><head><title>502 Bad Gateway</title></head><body></body></html>';
      return { kind: 'answer', status: 502, contentType: 'text/html', body };
    }
    case '403':
      return failed(403, 'Forbidden: bot was blocked by the user');
    case '401':
      return failed(401, 'Unauthorized');
    case '409':
      return failed(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      );
    case 'stall':
      return { kind: 'stall' };
    case 'refused':
      return { kind: 'dead', code: 'ECONNREFUSED' };
    case 'lost-response':
      return { kind: 'dead', code: 'ECONNRESET' };
  }
}
