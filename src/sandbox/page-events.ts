import type { ServerResponse } from 'node:http';
import { HEADERS } from './page-response.ts';
import type { Sandbox } from './sandbox.ts';

const MINUTE = 60_000;

/** Server-Sent Events: what changes in the sandbox, and each new minute of its clock. */
export function createEventStream(
  sandbox: Pick<Sandbox, 'events' | 'clock'>,
  describeTime: () => unknown,
) {
  const listeners = new Set<ServerResponse>();
  let shownMinute = minute();

  function minute(): number {
    return Math.floor(sandbox.clock.now().epochMilliseconds / MINUTE);
  }

  function send(event: unknown): void {
    const line = `data: ${JSON.stringify(event)}\n\n`;
    for (const listener of listeners) listener.write(line);
  }

  function sendTime(): void {
    shownMinute = minute();
    send({ kind: 'clock', time: describeTime() });
  }

  const unsubscribe = sandbox.events.subscribe((event) => {
    if (event.kind === 'clock') sendTime();
    else send(event);
  });
  const ticking = setInterval(() => {
    if (minute() !== shownMinute) sendTime();
  }, 1000).unref();

  return {
    add(response: ServerResponse): void {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify({ kind: 'clock', time: describeTime() })}\n\n`);
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    },
    close(): void {
      unsubscribe();
      clearInterval(ticking);
      for (const listener of listeners) listener.end();
    },
  };
}
