import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { createEchoBot } from '../support/echo-bot.ts';
import { aSandbox } from '../support/sandbox-bot.ts';

function aBot() {
  const { sandbox } = aSandbox();
  const head = sandbox.user({ firstName: 'Trưởng thôn 3' });
  head.startBot();
  const client = { fetch: sandbox.fetch as never, timeoutSeconds: 0.05, sensitiveLogs: true };
  const { api } = createEchoBot(sandbox.token, client);
  const texts = () => head.view().chats[0]?.messages.map((message) => message.text);
  return { sandbox, head, api, texts };
}

describe('faults on demand', () => {
  it.each<[FaultKind, RegExp, readonly string[]]>([
    ['429', /429: Too Many Requests: retry after 7/, []],
    ['500', /500: Internal Server Error/, []],
    ['502-html', /not valid JSON/, []],
    ['403', /403: Forbidden: bot was blocked by the user/, []],
    ['401', /401: Unauthorized/, []],
    ['409', /409: Conflict/, []],
    ['refused', /fetch failed/, []],
    ['stall', /timed out after 0.05 seconds/, []],
    ['lost-response', /fetch failed/, ['x']],
  ])('%s hits one call and leaves the next alone', async (kind, error, arrived) => {
    const { sandbox, head, api, texts } = aBot();
    sandbox.faults.next({ kind, method: 'sendMessage', retryAfter: 7 });

    const failing = api.sendMessage(head.id, 'x');
    await expect(failing).rejects.toThrow(error);
    await api.sendMessage(head.id, 'y');

    expect(texts()).toEqual(['/start', ...arrived, 'y']);
    expect(sandbox.faults.pending()).toEqual([]);
  });

  it('wait for the method and chat that they name', async () => {
    const { sandbox, head, api, texts } = aBot();
    sandbox.faults.next({ kind: '500', chatId: 1 });
    sandbox.faults.next({ kind: '500', method: 'sendPhoto' });

    await api.sendMessage(head.id, 'x');

    expect(texts()).toEqual(['/start', 'x']);
    expect(sandbox.faults.pending()).toHaveLength(2);
  });
});
