import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerReply } from './api.ts';
import type { Sandbox } from './sandbox.ts';

export type ServeOptions = {
  /** 0 takes a free one. Default 0. */
  readonly port?: number;
  readonly host?: string;
  /** Gets each request first (the web page); returns false for those that it leaves to the Bot API. */
  readonly page?: (request: IncomingMessage, response: ServerResponse) => boolean;
};

export type SandboxServer = {
  readonly port: number;
  /** Without a trailing slash; goes to grammY's `client.apiRoot`. */
  readonly apiRoot: string;
  /** Ends open connections too, long polls included. */
  readonly close: () => Promise<void>;
};

/** Puts the sandbox on HTTP, so that a bot in another process can be started and killed. */
export async function serveSandbox(
  sandbox: Pick<Sandbox, 'handle'>,
  options: ServeOptions = {},
): Promise<SandboxServer> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => {
    if (options.page?.(request, response) === true) return;
    void answer(sandbox, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    apiRoot: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  sandbox: Pick<Sandbox, 'handle'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
  } catch {
    return;
  }
  const reply = await sandbox.handle({
    path: request.url ?? '/',
    contentType: request.headers['content-type'] ?? '',
    body: new Uint8Array(Buffer.concat(chunks)),
    signal: gone.signal,
  });
  write(reply, response);
}

function write(reply: ServerReply, response: ServerResponse): void {
  if (reply.kind === 'stall') return;
  if (reply.kind === 'dead') {
    response.destroy();
    return;
  }
  const { status, contentType, body } = reply;
  response.writeHead(status, { 'content-type': contentType }).end(body);
}
