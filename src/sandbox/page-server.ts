import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveSandbox } from './http.ts';
import { act } from './page-actions.ts';
import { readAsset } from './page-assets.ts';
import { createEventStream } from './page-events.ts';
import { isFromPage, isOwnRequest } from './page-guard.ts';
import { HEADERS, sendJson, sendProblem } from './page-response.ts';
import { UPLOAD_LIMIT, upload } from './page-upload.ts';
import { type Column, type Persona, viewColumn, viewPersonas } from './page-view.ts';
import type { Sandbox } from './sandbox.ts';
import type { TimeMachine } from './time-machine.ts';

export type PageOptions = {
  readonly sandbox: Sandbox;
  /** Whose phones can be shown; asked anew at each change, so people may be added. */
  readonly personas: () => readonly Persona[];
  /** The phones shown at first. Default: the private chats of the first three. */
  readonly columns?: () => readonly Column[];
  readonly timeMachine: TimeMachine;
};

export type ServePageOptions = PageOptions & {
  /** 0 takes a free one. Default 0. */
  readonly port?: number;
  /** Loopback; default 127.0.0.1. */
  readonly host?: string;
};

export type PageServer = {
  /** Where people open the page. */
  readonly url: string;
  /** Where a bot in another process finds the Bot API: the same server. */
  readonly apiRoot: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** The chat page and the Bot API of one sandbox on one address. */
export async function servePage(options: ServePageOptions): Promise<PageServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  const page = createPage(options, host);
  try {
    const server = await serveSandbox(options.sandbox, { port, host, page: page.handle });
    const close = async () => {
      page.close();
      await server.close();
    };
    return { url: `${server.apiRoot}/`, apiRoot: server.apiRoot, port: server.port, close };
  } catch (error) {
    page.close();
    throw error;
  }
}

function createPage(options: PageOptions, host: string) {
  const { sandbox, timeMachine } = options;
  const stream = createEventStream(sandbox, describeTime);

  function describeTime() {
    const targets = timeMachine.targets();
    return {
      now: sandbox.clock.now().epochMilliseconds,
      targets: targets.map(({ id, label, instant }) => ({
        id,
        label,
        at: instant.epochMilliseconds,
      })),
    };
  }

  function describePage() {
    const personas = viewPersonas(sandbox, options.personas());
    const usual = personas.slice(0, 3).map(({ userId }) => ({ userId, chatId: userId }));
    const isThere = ({ userId, chatId }: Column) =>
      personas.some((one) => one.userId === userId && one.chats.some(({ id }) => id === chatId));
    return {
      bot: { id: sandbox.bot.id, username: sandbox.bot.username ?? '' },
      personas,
      columns: (options.columns?.() ?? usual).filter(isThere),
      time: describeTime(),
    };
  }

  /** False leaves the request to the Bot API. */
  function handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = URL.parse(request.url ?? '', 'http://page');
    if (url === null || !isReadable(url.pathname)) {
      sendProblem(response, 400, 'Địa chỉ không hợp lệ.');
      return true;
    }
    if (!isOwnRequest(request, host)) {
      sendProblem(response, 403, 'Chỉ trang này mới được gửi yêu cầu tới đây.');
      return true;
    }
    if (url.pathname !== '/' && !url.pathname.startsWith('/page/')) return false;
    if (request.method === 'POST') void post(url, request, response);
    else if (request.method === 'GET') void get(url, response);
    else sendProblem(response, 405, 'Không dùng cách này được.');
    return true;
  }

  async function get(url: URL, response: ServerResponse): Promise<void> {
    const path = url.pathname;
    if (path === '/page/events') return stream.add(response);
    if (path === '/page/setup') return sendJson(response, 200, describePage());
    if (path === '/page/column') {
      const number = (name: string) => Number(url.searchParams.get(name));
      const column = viewColumn(sandbox, { userId: number('user'), chatId: number('chat') });
      if (column !== undefined) return sendJson(response, 200, column);
      return sendProblem(response, 404, 'Người này không có cuộc trò chuyện đó.');
    }
    if (path.startsWith('/page/file/')) return sendFile(path, response);
    const asset = await readAsset(path);
    if (asset === undefined) return sendProblem(response, 404, 'Không có trang này.');
    const { type, bytes, lasts } = asset;
    const kept = lasts ? { 'cache-control': 'max-age=86400' } : {};
    response.writeHead(200, { ...HEADERS, ...kept, 'content-type': type }).end(bytes);
  }

  /** Pictures are shown; whatever else people send is only ever saved, never opened here. */
  function sendFile(path: string, response: ServerResponse): void {
    const name = decodeURIComponent(path.slice('/page/file/'.length));
    const bytes = findFile(name);
    if (bytes === undefined) return sendProblem(response, 404, 'Không có tệp này.');
    const headers = name.startsWith('photos/')
      ? { 'content-type': 'image/jpeg' }
      : { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
    response.writeHead(200, { ...HEADERS, ...headers }).end(bytes);
  }

  function findFile(name: string): Uint8Array | undefined {
    try {
      return sandbox.download(`/file/bot${sandbox.token}/${name}`);
    } catch {
      return undefined;
    }
  }

  async function post(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isFromPage(request)) return sendProblem(response, 403, 'Yêu cầu không đến từ trang này.');
    if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT) {
      response.setHeader('connection', 'close');
      return sendProblem(response, 413, 'Tệp quá lớn: tối đa 32 MB một lần.');
    }
    const body = await readBody(request);
    if (body === undefined) return void response.destroy();
    const type = request.headers['content-type'] ?? '';
    if (url.pathname === '/page/do' && type.startsWith('application/json')) {
      return finish(response, await act({ sandbox, timeMachine }, body.toString('utf8')));
    }
    if (url.pathname === '/page/upload' && type.startsWith('multipart/form-data')) {
      return finish(response, await upload(sandbox, type, body));
    }
    sendProblem(response, 404, 'Không có thao tác này.');
  }

  return { handle, close: stream.close };
}

function finish(response: ServerResponse, problem: string | undefined): void {
  if (problem === undefined) sendJson(response, 200, {});
  else sendProblem(response, 409, problem);
}

/** Undefined for a body over the limit, or one that broke off. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = chunk as Uint8Array;
      size += bytes.byteLength;
      if (size > UPLOAD_LIMIT) return undefined;
      chunks.push(bytes);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
